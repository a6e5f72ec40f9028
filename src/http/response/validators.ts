import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import fresh from "fresh";

/** Returns the strong ETag of an answer: 162 bits of SHA-256, in base64url and quotation marks. */
export function etagOf(payload: string | Buffer): string {
  return `"${createHash("sha256").update(payload).digest("base64url").slice(0, 27)}"`;
}

/** Whether the client has the answer with this ETag, by its conditional headers (RFC 9110, section 13.2.2). */
export function isFresh({ headers }: Pick<FastifyRequest, "headers">, reply: FastifyReply, etag: string): boolean {
  const { "if-none-match": tags, "if-modified-since": since } = headers;
  const modified = reply.getHeader("last-modified");
  if (tags !== undefined) return fresh({ "if-none-match": tags }, { etag });
  if (since === undefined || typeof modified !== "string") return false;
  return fresh({ "if-modified-since": since }, { "last-modified": modified });
}

/** Returns the `Cache-Control` of an answer: what needs a scope is not stored; all else is revalidated before each use. */
export function cachingOf({ key, routeOptions }: FastifyRequest): string {
  if (routeOptions.config.operation?.scope !== undefined) return "private, no-store";
  return key ? "private, no-cache" : "public, no-cache";
}
