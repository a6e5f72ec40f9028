import type { IncomingMessage } from "node:http";
import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { mediaTypeOf, readWhole } from "../request/body.ts";

const BODY_TIMEOUT_MS = 10_000;

/**
 * Reads bodies as the operation declares: not at all, as a stream, or whole, as bytes. Fastify parses bodies after all
 * `onRequest` hooks, so nothing is read for a request that they refuse. Fastify's own `bodyLimit` does not serve here:
 * it belongs to a parser chosen by `Content-Type`, not by operation, and it has no time limit.
 */
export function bodies(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", async (request: FastifyRequest, payload: IncomingMessage) => {
    const { body } = request.operation ?? {};
    if (body === undefined) return null;
    if (body.streamed) return payload;
    const { "content-type": type, "content-length": length = 0 } = request.headers;
    return readWhole(payload, body.types[mediaTypeOf(type)] ?? 0, BODY_TIMEOUT_MS, Number(length));
  });
  app.addHook("preValidation", async (request) => {
    const { body } = request.operation ?? {};
    request.body ??= body?.streamed ? Readable.from([]) : Buffer.alloc(0); // Fastify calls no parser without a body
  });
}
