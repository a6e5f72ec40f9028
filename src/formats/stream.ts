import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import { isKnown } from "../http/send.ts";
import type { Plan, Store } from "../store/store.ts";

const ROWS_AT_ONCE = 500;

/**
 * The documents of all rows that fit a plan from its `after` on, whatever its limit: buffers of documents joined by
 * commas, each of at most 500. Each is read once it is asked for. What is written meanwhile may or may not be
 * among them; what stays is there exactly once.
 */
export async function* documentsOf(store: Store, plan: Plan): AsyncGenerator<Buffer> {
  for (let after = plan.after; ; ) {
    const [page] = await store.run([{ ...plan, limit: ROWS_AT_ONCE, count: false, ...(after ? { after } : {}) }]);
    if (page?.rows) yield page.docs;
    if (!page?.last) return;
    after = page.last;
    await setImmediate(); // an engine may answer at once: others get their turn between two batches
  }
}

/**
 * Sends chunks as they are made, no faster than the client reads. An answer of a single chunk is sent whole, so
 * that it has a length and a strong validator; a longer one has the validator that `etag` gives, if it is given.
 */
export async function sendChunks(
  reply: FastifyReply,
  chunks: AsyncGenerator<Buffer>,
  etag?: () => Promise<string>,
): Promise<FastifyReply> {
  const first = await chunks.next();
  const second = first.done ? first : await chunks.next();
  if (second.done) return reply.send(first.done ? Buffer.alloc(0) : first.value);
  const validator = await etag?.();
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
