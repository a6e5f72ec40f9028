import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { isKnown } from "./send.ts";

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
