import { Readable } from "node:stream";
import { setTimeout as delay } from "node:timers/promises";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { Problem } from "../http/problems.ts";
import { onceClosed } from "../http/response/once-closed.ts";
import { route } from "../http/route.ts";
import { readKey } from "../keys/format.ts";
import { useKey } from "../keys/keys.ts";
import type { Store } from "../store/store.ts";
import { beyond, EXAMPLE_REVISION, lastNumber, SelectionQuery } from "./feed.ts";
import { Follower } from "./follower.ts";
import { type ChangeAnswer, Selection } from "./selection.ts";

const EVENT_STREAM = "text/event-stream";

/** How long a client waits before it reconnects. */
const RETRY_MS = 2000;

/** How long the client of an ended stream may take to read the rest. */
const END_MS = 1000;
const RETRY_AFTER_S = 5;

/** The text of several events is sent at once, until it is longer. */
const TEXT_LENGTH = 2 ** 16;

/** Limits of streams, which tests lower. */
export interface StreamLimits {
  /** Time between two heartbeats, each of which looks the key up again. Default: 15,000. */
  readonly heartbeatMs?: number;
  /** Streams of a process at once. Default: 1,000. */
  readonly maxListeners?: number;
}

/**
 * Adds the stream of changes as Server-Sent Events (WHATWG HTML, section 9.2). When `draining` is aborted, open streams
 * end and new ones are refused.
 */
export function streamRoute(
  app: FastifyInstance,
  store: Store,
  draining: AbortSignal,
  limits: StreamLimits = {},
): void {
  const { heartbeatMs = 15_000, maxListeners = 1000 } = limits;
  const follower = new Follower(store, app.log);
  const open = new Set<() => void>();
  draining.addEventListener("abort", () => {
    for (const end of open) end();
  });

  /** Counts a stream as long as its connection is open. Returns the signal that ends it. */
  const openStream = (reply: FastifyReply): AbortSignal => {
    const abort = new AbortController();
    const leave = follower.join();
    const end = () => {
      abort.abort();
      setTimeout(() => reply.raw.destroy(), END_MS).unref();
    };
    open.add(end);
    onceClosed(reply, () => {
      open.delete(end);
      leave();
      abort.abort();
    });
    return abort.signal;
  };

  route(
    app,
    {
      id: "streamChanges",
      path: "/v1/changes/stream",
      tag: "History",
      summary: "Follow changes",
      description:
        "Changes as Server-Sent Events, as they are made: `id` is the number of the change, `event` is `change`, `data` is a `Change`. The stream begins after the change that `Last-Event-ID` names, which a browser sends by itself when it reconnects; else after `since`; else now. A comment every 15 seconds shows that the connection is alive.",
      query: SelectionQuery,
      answers: { [EVENT_STREAM]: null },
      endless: true,
      problems: [410],
      example: "/v1/changes/stream",
      exampleAnswer: `retry: ${RETRY_MS}\n\n${eventOf(EXAMPLE_REVISION)}`,
    },
    async (request, reply) => {
      const { since, detail, ...filters } = request.query;
      const last = await lastNumber(store);
      const begin = lastEventId(request) ?? since ?? last;
      if (begin > last) throw beyond(begin, last);
      if (draining.aborted || follower.listeners >= maxListeners)
        throw new Problem("unavailable", draining.aborted ? "The service is closing." : "Too many streams are open.", {
          headers: { "retry-after": String(RETRY_AFTER_S) },
        });
      reply.headers({
        "content-type": EVENT_STREAM,
        "cache-control": "no-store",
        connection: "close", // the connection ends with the stream
        "x-accel-buffering": "no",
      });
      if (request.method === "HEAD") return reply.send(Readable.from([]));
      const signal = openStream(reply);
      const selection = new Selection(store, request, filters, detail);
      const subscription = { begin, selection, isAllowed: () => isAllowed(store, request) };
      return reply.send(Readable.from(eventsOf(follower, subscription, heartbeatMs, signal), { objectMode: false }));
    },
  );
}

/** Where a stream begins, what its reader sees, and whether their key is still valid. */
interface Subscription {
  /** Number of the change after which it begins. */
  readonly begin: number;
  readonly selection: Selection;
  readonly isAllowed: () => Promise<boolean>;
}

/** Yields the text of a stream. Each part is made when the client has read the one before, so slow clients cost nothing. */
async function* eventsOf(
  follower: Follower,
  { begin, selection, isAllowed }: Subscription,
  heartbeatMs: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let position = begin;
  yield `retry: ${RETRY_MS}\n\n`;
  for (let nextBeat = Date.now() + heartbeatMs; !signal.aborted; ) {
    const { last } = follower;
    const started = position;
    const changes = await follower.after(position).catch(() => []); // read again after the next change
    let text = "";
    for (const change of changes) {
      const seen = await selection.see(change).catch(() => undefined);
      if (seen === undefined || signal.aborted) break; // read again later
      if (seen !== null) text += eventOf(seen);
      position = change.sequence;
      if (text.length > TEXT_LENGTH) break;
    }
    if (text !== "") yield text;
    if (Date.now() >= nextBeat) {
      if (!(await isAllowed())) return;
      yield ": heartbeat\n\n";
      nextBeat = Date.now() + heartbeatMs;
    }
    if (changes.length === 0) await follower.wait(last, nextBeat - Date.now(), signal);
    else if (position === started) await delay(RETRY_MS, undefined, { signal }).catch(() => {});
  }
}

function eventOf(revision: ChangeAnswer): string {
  return `id: ${revision.change}\nevent: change\ndata: ${JSON.stringify(revision)}\n\n`;
}

/** Whether the key that opened a stream is still valid. Assumes so while the store does not answer. */
async function isAllowed(store: Store, { key, headers }: FastifyRequest): Promise<boolean> {
  if (key === null) return true;
  const text = readKey(headers.authorization?.split(" ").at(-1) ?? "");
  return text !== null && (await useKey(store, text).catch(() => key)) !== null;
}

function lastEventId({ headers }: FastifyRequest): number | undefined {
  const id = headers["last-event-id"];
  if (id === undefined || id === "") return undefined;
  if (typeof id === "string" && /^\d{1,9}$/.test(id)) return Number(id);
  throw new Problem("invalid-request", "The header Last-Event-ID is not valid.", {
    faults: [{ in: "header", parameter: "Last-Event-ID", detail: "must be the `id` of an event" }],
  });
}
