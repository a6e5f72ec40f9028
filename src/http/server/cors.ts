import fastifyCors from "@fastify/cors";
import type { FastifyInstance } from "fastify";

/** Origins whose pages may read answers: `*` for any. */
export type Origins = "*" | readonly string[];

/**
 * Lets pages of other origins read the answers. Before every hook that refuses requests, so that pages can read the
 * refusals, and preflight requests need no key. `origins` is `*` or a list separated by commas.
 */
export async function cors(app: FastifyInstance, origins: string): Promise<void> {
  const allowed = allowedOrigins(origins);
  await app.register(fastifyCors, {
    origin: allowed === "*" ? "*" : [...allowed],
    methods: ["GET", "HEAD", "PUT", "POST", "DELETE"],
    allowedHeaders: ["Authorization", "Content-Type", "If-Match", "If-None-Match", "Last-Event-ID"],
    exposedHeaders: EXPOSED_HEADERS,
    strictPreflight: false,
  });
}

/** Parses a list of origins separated by commas, or `*`. */
export function allowedOrigins(origins: string): Origins {
  return origins === "*" ? "*" : origins.split(",").map((origin) => origin.trim());
}

/** Returns the CORS headers of an answer that is sent before any hook has run. */
export function corsHeaders(origins: Origins, origin: string | undefined): Record<string, string> {
  const allowed = origins === "*" ? "*" : origin !== undefined && origins.includes(origin) ? origin : undefined;
  if (allowed === undefined) return {};
  return { "access-control-allow-origin": allowed, "access-control-expose-headers": EXPOSED_HEADERS.join(", ") };
}

const EXPOSED_HEADERS = [
  "ETag",
  "Link",
  "X-Request-Id",
  "Retry-After",
  "RateLimit",
  "RateLimit-Policy",
  "Last-Modified",
  "Content-Disposition",
  "Content-Range",
  "Accept-Ranges",
];
