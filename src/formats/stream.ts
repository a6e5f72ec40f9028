import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import { isKnown } from "../http/send.ts";
import { type Plan, type Reads, type Scope, type Store, StoreUnavailable } from "../store/store.ts";

const ROWS_AT_ONCE = 200;

/**
 * The documents of all rows that fit a plan from its `after` on, whatever its limit: buffers of documents, joined as it
 * says, each of at most 200. Each is read once it is asked for. What is written meanwhile may or may not be
 * among them, unless they are read of one snapshot; what stays is there exactly once.
 */
export async function* documentsOf(reads: Reads, plan: Plan): AsyncGenerator<Buffer> {
  for (let after = plan.after; ; ) {
    const [page] = await reads.run([{ ...plan, limit: ROWS_AT_ONCE, count: false, ...(after ? { after } : {}) }]);
    if (page?.rows) yield page.docs;
    if (!page?.last) return;
    after = page.last;
    await setImmediate(); // an engine may answer at once: others get their turn between two batches
  }
}

/** So many streams read at once, each on a snapshot and a connection of its own; others wait a while for their turn. */
const SNAPSHOTS_AT_MOST = 4;
const WAIT_MS = 5000;
let snapshots = 0;
const waiting: (() => void)[] = [];

async function takeTurn(): Promise<void> {
  if (snapshots < SNAPSHOTS_AT_MOST) {
    snapshots++;
    return;
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  waiting.push(resolve);
  const timer = setTimeout(() => {
    waiting.splice(waiting.indexOf(resolve), 1);
    reject(new StoreUnavailable("too many streams are being read"));
  }, WAIT_MS);
  await promise.finally(() => clearTimeout(timer));
}

/** Passes a turn on to who waits longest. */
function passTurn(): void {
  const next = waiting.shift();
  if (next === undefined) snapshots--;
  else next();
}

/**
 * Chunks that are all made of one snapshot, which is held as long as they are taken. Throws StoreUnavailable where
 * there are too many.
 */
export async function* ofOneSnapshot(
  store: Store,
  scope: Scope,
  make: (reads: Reads) => AsyncGenerator<Buffer>,
): AsyncGenerator<Buffer> {
  await takeTurn();
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<Reads>();
  const held = store.snapshot(async (snapshot) => {
    opened.resolve(snapshot.within(scope));
    await over;
  });
  held.catch(opened.reject);
  try {
    yield* make(await opened.promise);
  } finally {
    passTurn();
    end();
    await held.catch(() => {}); // it was told by what was read
  }
}

/**
 * Sends chunks as they are made, no faster than the client reads. An answer of a single chunk is sent whole, so
 * that it has a length and a strong validator; a longer one has the validator given, if there is one.
 */
export async function sendChunks(
  reply: FastifyReply,
  chunks: AsyncGenerator<Buffer>,
  validator?: string,
): Promise<FastifyReply> {
  const first = await chunks.next();
  const second = first.done ? first : await chunks.next();
  if (second.done) return reply.send(first.done ? Buffer.alloc(0) : first.value);
  if (validator !== undefined) reply.header("etag", validator).header("cache-control", "public, no-cache");
  const isKept = validator !== undefined && isKnown(reply.request, reply, validator);
  if (isKept || reply.request.method === "HEAD") {
    await chunks.return(undefined);
    return isKept ? reply.code(304).removeHeader("content-type").send() : reply.send(Readable.from([]));
  }
  return reply.send(Readable.from(resumed([first.value, second.value], chunks), { objectMode: false }));
}

/** Goes on after the chunks taken already. Stopped at any of them, it stops those that were to follow. */
async function* resumed(taken: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* taken;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
