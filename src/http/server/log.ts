import type { FastifyInstance } from "fastify";

/** Logs one line for each answer, after its last byte was sent. */
export function log(app: FastifyInstance): void {
  app.addHook("onResponse", async (request, reply) => {
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    request.log.info({ method: request.method, url: request.url, status: reply.statusCode, ms }, "answered");
  });
}
