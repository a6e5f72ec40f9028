import { Readable } from "node:stream";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { codingFor, compress, compressed, tagIn } from "../response/encoding.ts";
import { cachingOf, etagOf, isFresh } from "../response/validators.ts";
import type { AnswerCache } from "./cache.ts";

/**
 * Compresses every 200 that gains by it, and gives those that are sent whole a strong ETag and `Cache-Control`; answers 304
 * to a client that has it, and keeps it. A hook on the payload, after the handler; a handler may set an ETag of its own.
 */
export function answers(app: FastifyInstance, cache: AnswerCache | null): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (!isRead || reply.statusCode !== 200) return payload;
    if (payload instanceof Readable) return streamed(request, reply, payload);
    if (!(payload instanceof Buffer || typeof payload === "string")) return payload;
    const body = await whole(request, reply, Buffer.from(payload), cache);
    const etag = String(reply.getHeader("etag"));
    if (!isFresh(request, etag, reply.getHeader("last-modified"))) return body;
    reply.code(304).removeHeader("content-type").removeHeader("content-length").removeHeader("content-encoding");
    return request.method === "HEAD" ? body : null; // Fastify itself drops the payload of a HEAD
  });
}

/** Sets the headers of a whole answer, and returns the bytes to send. */
async function whole(
  request: FastifyRequest,
  reply: FastifyReply,
  bytes: Buffer,
  cache: AnswerCache | null,
): Promise<Buffer> {
  const coding = codingFor(request, reply, bytes.length);
  const identity = String(reply.getHeader("etag") ?? etagOf(bytes));
  const etag = tagIn(coding, identity);
  reply.header("etag", etag);
  if (!reply.hasHeader("cache-control")) reply.header("cache-control", cachingOf(request));
  if (coding !== null) reply.header("content-encoding", coding);
  const body = cache?.same(request, identity)?.body ?? (coding === null ? bytes : await compress(bytes, coding));
  cache?.keep(request, reply, { identity, etag, body });
  return body;
}

function streamed(request: FastifyRequest, reply: FastifyReply, stream: Readable): Readable {
  const coding = codingFor(request, reply);
  if (coding === null) return stream;
  reply.header("content-encoding", coding).removeHeader("content-length");
  return request.method === "HEAD" ? stream : compressed(stream, coding);
}
