import type { FastifyInstance, FastifyRequest } from "fastify";
import { addVary } from "../response/encoding.ts";
import { corsHeaders, type Origins } from "./cors.ts";

/** Headers of every answer, which restrict what browsers do with it. */
export const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** Returns the headers of an answer that depend on its request alone. */
export type RequestHeaders = (request: FastifyRequest) => Readonly<Record<string, string>>;

/**
 * Sets the headers of every answer, errors too, as it is sent; a handler may set its own in their place. `origins` may read
 * the answers. Once `draining` is aborted, every answer ends its connection, so that clients reconnect elsewhere. Returns
 * the headers that an answer from memory needs too.
 */
export function headers(app: FastifyInstance, origins: Origins, draining: AbortSignal): RequestHeaders {
  const ofRequest: RequestHeaders = (request) => ({
    "x-request-id": request.id,
    ...corsHeaders(origins, request.headers.origin),
    ...(draining.aborted ? { connection: "close" } : {}),
  });
  app.addHook("onSend", (request, reply, payload, done) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) if (!reply.hasHeader(name)) reply.header(name, value);
    reply.headers(ofRequest(request));
    if (origins !== "*") addVary(reply, "Origin");
    done(null, payload);
  });
  return ofRequest;
}
