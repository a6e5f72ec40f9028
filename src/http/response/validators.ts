import { createHash } from "node:crypto";
import type { FastifyRequest } from "fastify";
import fresh from "fresh";

/** Returns the strong ETag of an answer: 162 bits of SHA-256, in base64url and quotation marks. */
export function etagOf(payload: string | Buffer): string {
  return `"${createHash("sha256").update(payload).digest("base64url").slice(0, 27)}"`;
}

/** Whether the client has the answer with this ETag and `Last-Modified`, by its conditional headers (RFC 9110, section 13.2.2). */
export function isFresh({ headers }: Pick<FastifyRequest, "headers">, etag: string, modified?: unknown): boolean {
  const { "if-none-match": tags, "if-modified-since": since } = headers;
  if (tags !== undefined) return fresh({ "if-none-match": tags }, { etag });
  if (since === undefined || typeof modified !== "string") return false;
  return fresh({ "if-modified-since": since }, { "last-modified": modified });
}

declare module "fastify" {
  interface FastifyInstance {
    /** How long answers may be kept without asking again: the setting `CACHE_CONTROL`. */
    readonly cacheControl: string;
  }
  interface FastifyRequest {
    /** Whether no later change can alter the answer, as it is of a time that is past. */
    isPast: boolean;
  }
}

/** What never changes but by an erasure, which must reach caches within a day. */
const IMMUTABLE = "max-age=86400, immutable";

/**
 * Returns the `Cache-Control` of an answer: what needs a scope is not stored; what is of the past may be kept; all else by the
 * setting, which by default asks for a check before each use. What a key was sent for is not for shared caches.
 */
export function cachingOf({ key, operation, isPast, server }: FastifyRequest): string {
  if (operation?.scope !== undefined) return "private, no-store";
  const rest = operation?.immutable || isPast ? IMMUTABLE : server.cacheControl;
  return `${key ? "private" : "public"}, ${rest}`;
}
