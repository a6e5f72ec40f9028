import type { FastifyReply } from "fastify";

/** Sends JSON bytes as they are. */
export function sendJson(reply: FastifyReply, json: Buffer): FastifyReply {
  return reply.type("application/json; charset=utf-8").send(json);
}

/** Sends a value as JSON. */
export function sendValue(reply: FastifyReply, value: unknown): FastifyReply {
  return sendJson(reply, Buffer.from(JSON.stringify(value)));
}
