import type { FastifyInstance } from "fastify";
import { cachingOf, etagOf, isFresh } from "../response/validators.ts";

/**
 * Gives every 200 that is sent whole a strong ETag and `Cache-Control`, and answers 304 to a client that has it. A hook
 * on the payload, after the handler; answers that are streamed set validators of their own.
 */
export function validators(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const readable = request.method === "GET" || request.method === "HEAD";
    if (!readable || reply.statusCode !== 200 || !(payload instanceof Buffer || typeof payload === "string"))
      return payload;
    const etag = etagOf(payload);
    reply.header("etag", etag);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", cachingOf(request));
    if (!isFresh(request, reply, etag)) return payload;
    reply.code(304).removeHeader("content-type").removeHeader("content-length");
    return request.method === "HEAD" ? payload : null; // Fastify itself drops the payload of a HEAD
  });
}
