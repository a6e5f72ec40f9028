import { createMcpHandler } from "@modelcontextprotocol/server";
import type { FastifyRequest } from "fastify";
import { Problem } from "../http/problems.ts";
import type { Source } from "./answer.ts";
import { mcpServer } from "./server.ts";

/**
 * Answers one MCP message. No stream stays open, as there is nothing to subscribe to. Throws the problem of a body that is
 * not JSON or has several messages, which the protocol no longer allows: one request would make hundreds.
 */
export async function mcpResponse(
  { raw, body }: FastifyRequest<{ Body: Buffer }>,
  source: Source,
  signal: AbortSignal,
): Promise<Response> {
  const parsedBody = parsed(body);
  if (Array.isArray(parsedBody)) throw new Problem("invalid-body", "The body must be one message.");
  const headers = Object.entries(raw.headers).map(([name, value]): [string, string] => [
    name,
    [value].flat().join(", "),
  ]);
  const request = new Request("http://localhost/mcp", { method: "POST", headers, signal });
  const handler = createMcpHandler(() => mcpServer(source), { maxSubscriptions: 0 });
  return handler.fetch(request, { parsedBody });
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new Problem("invalid-body", "The body is not JSON.");
  }
}
