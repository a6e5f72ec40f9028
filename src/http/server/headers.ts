import type { FastifyInstance } from "fastify";

/** Headers of every answer, which restrict what browsers do with it. */
export const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/**
 * Sets the headers of every answer. First of all hooks, so that answers of later hooks, errors too, have them. Once
 * `draining` is aborted, every answer ends its connection, so that clients reconnect elsewhere.
 */
export function headers(app: FastifyInstance, draining: AbortSignal): void {
  app.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS).header("x-request-id", request.id);
    if (draining.aborted) reply.header("connection", "close");
  });
}
