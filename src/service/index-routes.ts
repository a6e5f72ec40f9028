import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { TAGS } from "../http/openapi/info.ts";
import { sendJson } from "../http/response/send.ts";
import { type RegisteredOperation, route } from "../http/route.ts";
import { version } from "../version.ts";

const Index = z
  .object({
    service: z.string(),
    version: z.string(),
    documentation: z.string().describe("The reference, for people."),
    openapi: z.string().describe("The same for programs."),
    mcp: z.string().describe("The address of the tools for assistants (Model Context Protocol)."),
    groups: z.array(
      z.object({
        name: z.string(),
        description: z.string(),
        operations: z.array(z.object({ id: z.string(), href: z.string(), summary: z.string() })),
      }),
    ),
  })
  .meta({ id: "Index", description: "What can be asked, each with its address." });

const SHARED = { tag: "Service", storeless: true, problems: [] } as const;

/** Adds what leads to all else: an index for programs, one for language models, and what crawlers leave alone. */
export function indexRoutes(app: FastifyInstance): void {
  route(
    app,
    {
      ...SHARED,
      id: "getIndex",
      path: "/v1",
      summary: "List what can be asked",
      description: "Every GET that needs no id, by group. Patterns in braces stand for ids.",
      answers: { "application/json": Index },
      example: "/v1",
    },
    async (_request, reply) => sendJson(reply, Buffer.from(JSON.stringify(indexOf(app.operations)))),
  );
  textRoute(
    app,
    "/llms.txt",
    "getLlmsText",
    "Read what the service offers, as a language model reads it",
    "The index of `/v1` in the form of https://llmstxt.org, with what each GET is for.",
    "text/markdown",
    () => llmsText(app.operations),
  );
  textRoute(
    app,
    "/robots.txt",
    "getRobotsText",
    "Read what crawlers leave alone",
    "The exports, which are large and change with every write (RFC 9309).",
    "text/plain",
    () => ROBOTS,
  );
}

function textRoute(
  app: FastifyInstance,
  path: string,
  id: string,
  summary: string,
  description: string,
  type: string,
  write: () => string,
): void {
  route(
    app,
    {
      ...SHARED,
      id,
      path,
      summary,
      description,
      answers: { [type]: null },
      example: path,
    },
    async (_request, reply) => reply.type(`${type}; charset=utf-8`).send(write()),
  );
}

/** Whole exports are large, and change with every write. */
const ROBOTS = "User-agent: *\nDisallow: /v1/exports/\n";

/** Returns the operations that read and need no scope, by tag. */
function groupsOf(operations: readonly RegisteredOperation[]) {
  const open = operations.filter(({ method, scope, path }) => method === "GET" && !scope && path.startsWith("/v1/"));
  return Object.entries(TAGS)
    .map(([name, description]) => ({ name, description, operations: open.filter(({ tag }) => tag === name) }))
    .filter(({ operations: some }) => some.length > 0);
}

function hrefOf({ path }: RegisteredOperation): string {
  return path.replaceAll(/:(\w+)/g, "{$1}");
}

function indexOf(all: readonly RegisteredOperation[]): z.infer<typeof Index> {
  const groups = groupsOf(all).map(({ operations, ...group }) => ({
    ...group,
    operations: operations.map((one) => ({ id: one.id, href: hrefOf(one), summary: one.summary })),
  }));
  return { service: "Standpoint", version, documentation: "/docs", openapi: "/openapi.json", mcp: "/mcp", groups };
}

/** Returns the index as https://llmstxt.org describes it. */
function llmsText(all: readonly RegisteredOperation[]): string {
  const sections = groupsOf(all).map(({ name, description, operations }) => {
    const lines = operations.map(
      (one) => `- [${one.summary}](${hrefOf(one)}): ${one.description ?? `${one.summary}.`}`,
    );
    return `## ${name}\n\n${description}\n\n${lines.join("\n")}\n`;
  });
  return `# Standpoint

> News articles taken apart into records: events, participants, positions, claims, figures, agreed points, proposals, quotations and open questions, each with the words of the article that it rests on.

Answers are JSON. Lists are paged by \`cursor\`, filtered by parameters, and counted by \`facets\`. \`GET /v1/suggest?q=\` turns names
into ids. Every record has its \`evidence\`: cite the article and the exact words. Tools for assistants are at \`/mcp\`; all
parameters are in [the OpenAPI document](/openapi.json).

${sections.join("\n")}`;
}
