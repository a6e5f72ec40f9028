import { Readable } from "node:stream";
import type { FastifyReply } from "fastify";
import { cachingOf, isFresh } from "./validators.ts";

/**
 * Streams chunks as they are made, no faster than the client reads. A single chunk is sent whole, with a length and a
 * strong ETag; several have the ETag `validator`, if it is given.
 */
export async function sendChunks(
  reply: FastifyReply,
  chunks: AsyncGenerator<Buffer>,
  validator?: string,
): Promise<FastifyReply> {
  const first = await chunks.next();
  const second = first.done ? first : await chunks.next();
  if (second.done) return reply.send(first.done ? Buffer.alloc(0) : first.value);
  if (validator !== undefined) reply.header("etag", validator).header("cache-control", cachingOf(reply.request));
  const isNotModified = validator !== undefined && isFresh(reply.request, validator);
  if (isNotModified || reply.request.method === "HEAD") {
    await chunks.return(undefined);
    return isNotModified ? reply.code(304).removeHeader("content-type").send() : reply.send(Readable.from([]));
  }
  return reply.send(Readable.from(resumed([first.value, second.value], chunks), { objectMode: false }));
}

/** Yields the chunks already taken, then the rest. When the client leaves, the rest is stopped too. */
async function* resumed(taken: readonly Buffer[], rest: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* taken;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
