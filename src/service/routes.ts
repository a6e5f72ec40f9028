import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { PROBLEMS, type ProblemCode } from "../http/problems.ts";
import { type sendJson, sendValue } from "../http/response/send.ts";
import { NoQuery, type Operation } from "../http/route.ts";
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

/** What the service says of itself: whether it is well, its contract, its schemas and its problems. */
export function serviceRoutes(app: FastifyInstance, store: Store, isDraining: () => boolean): void {
  health(app, store, isDraining);
  contract(app);
  problemPages(app);
}

function health(app: FastifyInstance, store: Store, isDraining: () => boolean): void {
  const alive: Operation = {
    id: "getHealth",
    tag: "Service",
    summary: "Tell whether the process is alive",
    query: NoQuery,
    answers: { "application/json": Status },
    storeless: true,
    problems: [],
    example: "/healthz",
  };
  app.get("/healthz", { config: { operation: alive } }, async (_request, reply) => sendStatus(reply, "ok"));

  const ready: Operation = {
    ...alive,
    id: "getReadiness",
    summary: "Tell whether requests can be answered",
    description: "200 where the store is migrated and answers and the service is not about to stop; else 503.",
    alsoAnswers: { 503: Status },
    example: "/readyz",
  };
  app.get("/readyz", { config: { operation: ready } }, async (request, reply) => {
    if (isDraining()) return sendStatus(reply.code(503).header("retry-after", "1"), "draining");
    try {
      await store.check();
      return sendStatus(reply, "ok");
    } catch (cause) {
      request.log.error({ err: cause }, "the store does not answer");
      return sendStatus(reply.code(503).header("retry-after", "1"), "unavailable");
    }
  });
}

function sendStatus(reply: Parameters<typeof sendJson>[0], status: z.infer<typeof Status>["status"]) {
  return sendValue(reply.header("cache-control", "no-store"), { status });
}

/** The committed documents, as files: what clients are generated from is what is served. */
function contract(app: FastifyInstance): void {
  for (const [file, type] of [
    ["openapi.json", "application/json"],
    ["openapi.yaml", "application/yaml"],
  ] as const) {
    const operation: Operation = {
      id: file === "openapi.json" ? "getOpenapiJson" : "getOpenapiYaml",
      tag: "Service",
      summary: `Get this document as ${type === "application/json" ? "JSON" : "YAML"}`,
      query: NoQuery,
      answers: { [type]: type === "application/json" ? z.looseObject({ openapi: z.string() }) : null },
      storeless: true,
      problems: [],
      example: `/${file}`,
      exampleAnswer: type === "application/json" ? { openapi: "3.1.0" } : "openapi: 3.1.0\n",
    };
    let content: Buffer | undefined;
    app.get(`/${file}`, { config: { operation } }, async (_request, reply) => {
      content ??= readFileSync(join(OPENAPI_FOLDER, file));
      return reply.type(`${type}; charset=utf-8`).send(content);
    });
  }

  const operation: Operation = {
    id: "getSchema",
    tag: "Service",
    summary: "Get a JSON Schema of what is written",
    description:
      "JSON Schema 2020-12 of a dossier or of a registry file: point an editor at it to complete and check YAML.",
    params: SchemaParameters,
    query: NoQuery,
    answers: { "application/schema+json": JsonSchema, "application/json": JsonSchema },
    storeless: true,
    problems: [414],
    example: "/schemas/registry.json",
    exampleAnswer: { $schema: "https://json-schema.org/draft/2020-12/schema" },
  };
  app.get("/schemas/:name", { config: { operation } }, async (request, reply) => {
    const { name } = request.params as z.infer<typeof SchemaParameters>;
    return reply.type(`${request.answerType}; charset=utf-8`).send(readFileSync(join(OPENAPI_FOLDER, "schemas", name)));
  });
}

/** A page for each kind of problem: what `type` of a problem is the address of. */
function problemPages(app: FastifyInstance): void {
  const operation: Operation = {
    id: "getProblem",
    tag: "Service",
    summary: "Read about a kind of problem",
    params: ProblemParameters,
    query: NoQuery,
    answers: { "text/html": null },
    storeless: true,
    problems: [414],
    example: "/problems/invalid-cursor",
  };
  app.get("/problems/:code", { config: { operation } }, async (request, reply) => {
    const { code } = request.params as z.infer<typeof ProblemParameters>;
    const { status, title, mend } = PROBLEMS[code];
    const said = mend.replaceAll(/`([^`]+)`/g, "<code>$1</code>");
    return reply
      .type("text/html; charset=utf-8")
      .send(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1><p>HTTP status ${status}, code <code>${code}</code>.</p><p>${said}</p></html>`,
      );
  });
}
