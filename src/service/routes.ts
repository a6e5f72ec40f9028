import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance, FastifyReply } from "fastify";
import { z } from "zod";
import { PROBLEMS, type ProblemCode } from "../http/problems.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import type { Store } from "../store/store.ts";

const OPENAPI_FOLDER = join(import.meta.dirname, "../../openapi");
const Status = z
  .object({ status: z.enum(["ok", "draining", "unavailable"]) })
  .meta({ id: "ServiceStatus", description: "Whether the service is well." });
const problemCodes = Object.keys(PROBLEMS) as [ProblemCode, ...ProblemCode[]];
const ProblemParameters = z.strictObject({ code: z.enum(problemCodes).describe("The problem's code.") });
const SCHEMAS = ["dossier.json", "registry.json"] as const;
const JsonSchema = z.looseObject({ $schema: z.string() });
const SchemaParameters = z.strictObject({ name: z.enum(SCHEMAS).describe("The schema's file name.") });
const SHARED = { tag: "Service", storeless: true, problems: [] } as const;

/** Adds the service's own routes: health, the OpenAPI document, JSON Schemas, and a page for each kind of problem. */
export function serviceRoutes(app: FastifyInstance, store: Store, draining: AbortSignal, publicUrl: string): void {
  healthRoutes(app, store, draining);
  documentRoute(app, "openapi.json", publicUrl);
  documentRoute(app, "openapi.yaml", publicUrl);
  schemaRoute(app);
  problemRoute(app);
}

function healthRoutes(app: FastifyInstance, store: Store, draining: AbortSignal): void {
  const operation = { ...SHARED, answers: { "application/json": Status } };
  route(
    app,
    {
      ...operation,
      id: "getHealth",
      path: "/healthz",
      summary: "Check whether the process is alive",
      description: "200 as long as the process answers at all, whatever the state of the database.",
      example: "/healthz",
    },
    async (_request, reply) => sendStatus(reply, "ok"),
  );
  route(
    app,
    {
      ...operation,
      id: "getReadiness",
      path: "/readyz",
      summary: "Check whether requests can be answered",
      description: "200 if the store is migrated and answers and the service is not about to stop; else 503.",
      alsoAnswers: { 503: Status },
      example: "/readyz",
    },
    async (request, reply) => {
      if (draining.aborted) return sendStatus(reply.code(503).header("retry-after", "1"), "draining");
      try {
        await store.check();
        return sendStatus(reply, "ok");
      } catch (cause) {
        request.log.error({ reqId: request.id, err: cause }, "the store does not answer");
        return sendStatus(reply.code(503).header("retry-after", "1"), "unavailable");
      }
    },
  );
}

function sendStatus(reply: FastifyReply, status: z.infer<typeof Status>["status"]): FastifyReply {
  return sendValue(reply.header("cache-control", "no-store"), { status });
}

/** Serves the committed document, so that clients are generated from exactly what is served; with the public address, if there is one. */
function documentRoute(app: FastifyInstance, file: "openapi.json" | "openapi.yaml", publicUrl: string): void {
  const isJson = file === "openapi.json";
  const type = isJson ? "application/json" : "application/yaml";
  const server = (url: string) => (isJson ? `"url": ${JSON.stringify(url)}` : `- url: ${url}\n`);
  const read = () =>
    readFileSync(join(OPENAPI_FOLDER, file), "utf8").replace(server("/"), () => server(publicUrl || "/"));
  let content: Buffer | undefined;
  route(
    app,
    {
      ...SHARED,
      id: isJson ? "getOpenapiJson" : "getOpenapiYaml",
      path: `/${file}`,
      summary: `Get this document as ${isJson ? "JSON" : "YAML"}`,
      description: "OpenAPI 3.1: every operation with its parameters, answers and examples, to generate clients from.",
      answers: { [type]: isJson ? z.looseObject({ openapi: z.string() }) : null },
      example: `/${file}`,
      exampleAnswer: isJson ? { openapi: "3.1.0" } : "openapi: 3.1.0\n",
    },
    async (_request, reply) => {
      content ??= Buffer.from(read());
      return reply.type(`${type}; charset=utf-8`).send(content);
    },
  );
}

function schemaRoute(app: FastifyInstance): void {
  route(
    app,
    {
      ...SHARED,
      id: "getSchema",
      path: "/schemas/:name",
      summary: "Get the JSON Schema of a dossier or a registry",
      description:
        "JSON Schema 2020-12 of a dossier or of a registry file: point an editor at it to complete and check YAML.",
      params: SchemaParameters,
      answers: { "application/schema+json": JsonSchema },
      problems: [414],
      example: "/schemas/registry.json",
      exampleAnswer: { $schema: "https://json-schema.org/draft/2020-12/schema" },
    },
    async ({ params }, reply) =>
      reply
        .type("application/schema+json; charset=utf-8")
        .send(readFileSync(join(OPENAPI_FOLDER, "schemas", params.name))),
  );
}

/** The page that the `type` of a problem leads to. */
function problemRoute(app: FastifyInstance): void {
  route(
    app,
    {
      ...SHARED,
      id: "getProblem",
      path: "/problems/:code",
      summary: "Read about a kind of problem",
      description:
        "A page for people: what the problem means and how to resolve it. The `type` of every problem leads to one.",
      params: ProblemParameters,
      answers: { "text/html": null },
      problems: [414],
      example: "/problems/invalid-cursor",
    },
    async ({ params: { code } }, reply) => {
      const { status, title, help } = PROBLEMS[code];
      const text = help.replaceAll(/`([^`]+)`/g, "<code>$1</code>");
      return reply
        .type("text/html; charset=utf-8")
        .send(
          `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>HTTP status ${status}, code <code>${code}</code>.</p><p>${text}</p></html>`,
        );
    },
  );
}
