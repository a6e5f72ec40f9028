import { createHash } from "node:crypto";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import fresh from "fresh";
import type {} from "../route.ts";

/** Sends JSON bytes as they are. */
export function sendJson(reply: FastifyReply, json: Buffer): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(json);
}

/** Sends a value as JSON. */
export function sendValue(reply: FastifyReply, value: unknown): FastifyReply {
  return sendJson(reply, Buffer.from(JSON.stringify(value)));
}

/** Gives every successful answer a strong validator, and answers a client that has it already with 304. */
export function addValidators(app: FastifyInstance): void {
  app.addHook("onSend", async (request, reply, payload) => {
    const readable = request.method === "GET" || request.method === "HEAD";
    if (!readable || reply.statusCode !== 200 || !(payload instanceof Buffer || typeof payload === "string"))
      return payload;
    const etag = etagOf(payload);
    reply.header("etag", etag);
    if (!reply.hasHeader("cache-control")) reply.header("cache-control", cachingOf(request));
    if (!isKnown(request, reply, etag)) return payload;
    reply.code(304).removeHeader("content-type").removeHeader("content-length");
    return request.method === "HEAD" ? payload : null; // the answer to a HEAD is read before it is dropped
  });
}

/** Nothing is kept of what needs a scope; all else is kept, and asked about each time. */
function cachingOf({ key, routeOptions }: FastifyRequest): string {
  if (routeOptions.config.operation?.scope !== undefined) return "private, no-store";
  return key ? "private, no-cache" : "public, no-cache";
}

/** The strong validator of an answer. */
export function etagOf(payload: string | Buffer): string {
  return `"${createHash("sha256").update(payload).digest("base64url").slice(0, 27)}"`;
}

/** Whether a client says that it has the answer that these validators are of (RFC 9110, section 13.2.2). */
export function isKnown({ headers }: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  const { "if-none-match": tags, "if-modified-since": since } = headers;
  const modified = reply.getHeader("last-modified");
  if (tags !== undefined) return fresh({ "if-none-match": tags }, { etag });
  if (since === undefined || typeof modified !== "string") return false;
  return fresh({ "if-modified-since": since }, { "last-modified": modified });
}
