import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply } from "fastify";
import fresh from "fresh";

/** Sends JSON bytes as they are. */
export function sendJson(reply: FastifyReply, json: Buffer): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(json);
}

/** Gives every successful answer a strong validator, and answers a client that has it already with 304. */
export function addValidators(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const readable = request.method === "GET" || request.method === "HEAD";
    if (!readable || reply.statusCode !== 200 || !(payload instanceof Buffer || typeof payload === "string"))
      return payload;
    const etag = `"${createHash("sha256").update(payload).digest("base64url").slice(0, 27)}"`;
    reply.header("etag", etag);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", "public, no-cache"); // kept, asked about each time
    const { "if-none-match": known } = request.headers;
    if (known === undefined || !fresh({ "if-none-match": known }, { etag })) return payload;
    reply.code(304).removeHeader("content-type").removeHeader("content-length");
    return request.method === "HEAD" ? payload : null; // the answer to a HEAD is read before it is dropped
  });
}
