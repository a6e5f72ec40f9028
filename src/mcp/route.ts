import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { askInside } from "../http/ask.ts";
import { FORM_BYTES } from "../http/operation.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { leavingOf } from "../http/response/once-closed.ts";
import type { RegisteredOperation } from "../http/route.ts";

/** The operation, by which the hooks check keys, scopes, limits, headers and the body. */
const OPERATION: RegisteredOperation = {
  id: "askByMcp",
  method: "POST",
  path: "/mcp",
  tag: "Service",
  summary: "Ask by the Model Context Protocol",
  query: z.strictObject({}),
  body: {
    types: { "application/json": FORM_BYTES },
    schema: z.looseObject({ jsonrpc: z.literal("2.0") }),
    example: {},
  },
  answers: { "application/json": null, "text/event-stream": null },
  problems: [],
  example: "/mcp",
};

/**
 * Adds the MCP server at `/mcp`: streamable HTTP without sessions, so a GET is 405. It is not in the OpenAPI document, as
 * the protocol describes its own messages. Its package is loaded with the first request.
 */
export function mcpRoute(app: FastifyInstance, publicUrl: string): void {
  app.route<{ Body: Buffer }>({
    method: "POST",
    url: OPERATION.path,
    config: { operation: OPERATION },
    handler: async (request, reply) => {
      const { mcpResponse } = await import("./http.ts");
      const signal = leavingOf(reply);
      const source = { ask: askInside(app, request, { signal }), baseUrl: baseUrl(reply, publicUrl) };
      return reply.header("cache-control", "no-store").send(await mcpResponse(request, source, signal));
    },
  });
}
