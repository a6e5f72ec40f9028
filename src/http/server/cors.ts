import type { FastifyInstance } from "fastify";

/** Origins whose pages may read answers: `*` for any. */
export type Origins = "*" | readonly string[];

/** How long a browser may keep the answer to a preflight request. */
const PREFLIGHT_MAX_AGE_S = 7200;

/** Answers preflight requests (WHATWG Fetch). Before every hook that refuses requests, as they are sent without a key. */
export function preflight(app: FastifyInstance): void {
  app.addHook("onRequest", (request, reply, done) => {
    if (request.method !== "OPTIONS" || request.headers["access-control-request-method"] === undefined) return done();
    reply.code(204).headers(PREFLIGHT_HEADERS).send();
  });
}

/** Parses a list of origins separated by commas, or `*`. */
export function allowedOrigins(origins: string): Origins {
  return origins === "*" ? "*" : origins.split(",").map((origin) => origin.trim());
}

/** Returns the headers with which pages of `origins` may read an answer to a request from `origin`. */
export function corsHeaders(origins: Origins, origin: string | undefined): Readonly<Record<string, string>> {
  if (origins === "*") return ANY_ORIGIN;
  return origin !== undefined && origins.includes(origin) ? allowing(origin) : {};
}

function allowing(origin: string) {
  return { "access-control-allow-origin": origin, "access-control-expose-headers": EXPOSED_HEADERS };
}

const EXPOSED_HEADERS = [
  "ETag",
  "Link",
  "Allow",
  "X-Request-Id",
  "Retry-After",
  "RateLimit",
  "RateLimit-Policy",
  "Last-Modified",
  "Cache-Status",
  "Content-Disposition",
  "Content-Range",
  "Accept-Ranges",
].join(", ");

const ANY_ORIGIN = allowing("*");

/** Request headers that pages may send beside those that browsers allow anyway: ours, those of MCP, and those that tracing and HTTP libraries add. */
const ALLOWED_HEADERS = [
  "Authorization",
  "Content-Type",
  "If-Match",
  "If-None-Match",
  "If-Modified-Since",
  "If-Range",
  "Range",
  "Last-Event-ID",
  "Cache-Control",
  "Idempotency-Key",
  "X-Request-Id",
  "X-Requested-With",
  "traceparent",
  "tracestate",
  "baggage",
  "sentry-trace",
  "MCP-Protocol-Version",
  "Mcp-Method",
  "Mcp-Name",
];

const PREFLIGHT_HEADERS = {
  "access-control-allow-methods": "GET, HEAD, PUT, PATCH, POST, DELETE",
  "access-control-allow-headers": ALLOWED_HEADERS.join(", "),
  "access-control-max-age": String(PREFLIGHT_MAX_AGE_S),
};
