import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import type { z } from "zod";
import { Problem } from "../http/problems.ts";
import type { Operation } from "../http/route.ts";
import { readKey } from "../keys/format.ts";
import { useKey } from "../keys/keys.ts";
import type { Store } from "../store/store.ts";
import { EXAMPLE_REVISION, lastNumber, type RevisionAnswer, SelectionQuery, seenBy } from "./feed.ts";
import { Follower } from "./follower.ts";

const EVENT_STREAM = "text/event-stream";

/** After so long a client whose connection was lost comes back. */
const RETRY_MS = 2000;

/** How long a stream that was ended may take until its client has read the rest. */
const END_MS = 1000;
const RETRY_AFTER_S = 5;

/** What a stream keeps to; the defaults are the service's. */
export interface StreamBounds {
  /** How often a comment shows that the connection is alive, and its key is looked up anew: 15,000. */
  readonly heartbeatMs?: number;
  /** How many listen to a process at once: 1,000. */
  readonly listenersAtMost?: number;
}

/**
 * `GET /v1/changes/stream`: the feed as Server-Sent Events (WHATWG HTML, section 9.2). Gives what ends all streams, and
 * refuses new ones from then on; the server does so when it closes.
 */
export function streamRoute(app: FastifyInstance, store: Store, bounds: StreamBounds = {}): () => void {
  const { heartbeatMs = 15_000, listenersAtMost = 1000 } = bounds;
  const follower = new Follower(store, app.log);
  const open = new Set<() => void>();
  let isEnded = false;
  const operation: Operation = {
    id: "streamChanges",
    tag: "History",
    summary: "Follow what changes",
    description:
      "The changes as Server-Sent Events, as they are made: `id` is the number of the change, `event` is `change`, `data` is a `Revision`. It begins after the change that `Last-Event-ID` names, which a browser sends by itself when it comes back; else after `since`; else now. A comment every 15 seconds shows that the connection is alive.",
    query: SelectionQuery,
    answers: { [EVENT_STREAM]: null },
    endless: true,
    problems: [],
    example: "/v1/changes/stream",
    exampleAnswer: `retry: ${RETRY_MS}\n\n${eventOf(EXAMPLE_REVISION)}`,
  };
  app.get("/v1/changes/stream", { config: { operation } }, async (request, reply) => {
    const { since, type } = request.query as z.infer<typeof SelectionQuery>;
    const begin = lastEventId(request) ?? since ?? (await lastNumber(store));
    if (isEnded || follower.listeners >= listenersAtMost)
      throw new Problem("unavailable", isEnded ? "The service is closing." : "Too many listen to this process.", {
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
    const from = { begin, see: seenBy(request, type), isAllowed: () => isAllowed(store, request) };
    return reply.send(Readable.from(eventsOf(follower, from, heartbeatMs, signal), { objectMode: false }));
  });

  /** Counts a stream as long as its connection is open; gives the signal that ends it. */
  const openStream = ({ raw }: FastifyReply): AbortSignal => {
    const abort = new AbortController();
    const leave = follower.join();
    const end = () => {
      abort.abort();
      setTimeout(() => raw.destroy(), END_MS).unref();
    };
    open.add(end);
    raw.once("close", () => {
      open.delete(end);
      leave();
      abort.abort();
    });
    return abort.signal;
  };
  const endAll = () => {
    isEnded = true;
    for (const end of open) end();
  };
  app.addHook("preClose", async () => endAll());
  return endAll;
}

interface From {
  /** The number of the change after which it begins. */
  readonly begin: number;
  readonly see: ReturnType<typeof seenBy>;
  readonly isAllowed: () => Promise<boolean>;
}

/** The text of a stream. The next part is made once the one before is taken: a client that reads slowly holds nothing up. */
async function* eventsOf(
  follower: Follower,
  { begin, see, isAllowed }: From,
  heartbeatMs: number,
  signal: AbortSignal,
): AsyncGenerator<string> {
  let position = begin;
  yield `retry: ${RETRY_MS}\n\n`;
  for (let beatAt = Date.now() + heartbeatMs; !signal.aborted; ) {
    const { last } = follower;
    const changes = await follower.after(position).catch(() => []); // the store is asked again when something is new
    const events = changes.map(see).filter((revision) => revision !== null);
    if (events.length) yield events.map(eventOf).join("");
    position = changes.at(-1)?.sequence ?? position;
    if (Date.now() >= beatAt) {
      if (!(await isAllowed())) return;
      yield ": heartbeat\n\n";
      beatAt = Date.now() + heartbeatMs;
    }
    if (changes.length === 0) await follower.wait(last, beatAt - Date.now(), signal);
  }
}

function eventOf(revision: RevisionAnswer): string {
  return `id: ${revision.change}\nevent: change\ndata: ${JSON.stringify(revision)}\n\n`;
}

/** Whether the key that a stream was opened with is still taken; while the store does not answer, it is. */
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
    faults: [{ in: "header", parameter: "Last-Event-ID", detail: "is to be the `id` of an event" }],
  });
}
