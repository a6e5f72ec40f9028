import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type Operation, TAGS } from "./operation.ts";
import { PROBLEMS, ProblemSchema } from "./problems.ts";

type Json = Record<string, unknown>;

interface Response extends Json {
  readonly content?: Record<string, Json>;
}

/** The parts of a document that are reached into. */
interface Document {
  readonly paths: Record<string, Record<string, DocumentOperation>>;
  components: Json;
}

interface DocumentOperation {
  readonly parameters?: (Json & { readonly name: string; readonly in: string; readonly schema: Json })[];
  responses: Record<string, Response>;
}

/** Statuses that any operation can give. */
const ANY_OPERATION = [400, 406, 431];

/** Headers, by name, with what they say. */
const HEADERS: Record<string, Json> = {
  ETag: { description: "Strong validator of the answer, for `If-None-Match`.", schema: { type: "string" } },
  "Cache-Control": { description: "How the answer may be kept.", schema: { type: "string" } },
  "X-Request-Id": { description: "The request's id, also in the log.", schema: { type: "string" } },
  Link: { description: '`rel="next"`: the next page (RFC 8288). Absent on the last one.', schema: { type: "string" } },
  Vary: { description: "`Accept`: the same address is to be had in several formats.", schema: { type: "string" } },
  "Content-Disposition": { description: "The name for the file (RFC 6266).", schema: { type: "string" } },
  "Content-Range": { description: "Which part of the file this is (RFC 9110).", schema: { type: "string" } },
  "Last-Modified": {
    description: "When this process first answered so; it may have been so before.",
    schema: { type: "string" },
  },
  "Retry-After": { description: "Seconds to wait before trying again.", schema: { type: "integer" } },
};

const operations = new WeakMap<FastifyInstance, Map<string, Operation>>();

/** Lets an app collect its routes for the OpenAPI document. Register it before the routes. */
export async function collectRoutes(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Standpoint",
        version,
        summary: "News articles as structured data, each record traced to the words that it rests on.",
        description: INTRODUCTION,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/", description: "This service." }],
      security: [],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
    } as never,
    transform: ({ route, url }) => {
      const { operation } = route.config ?? {};
      return { schema: operation && route.method !== "HEAD" ? schemaOf(operation) : { hide: true }, url } as never;
    },
  });
  const collected = new Map<string, Operation>();
  operations.set(app, collected);
  app.addHook("onRoute", ({ url, config }) => {
    if (config?.operation) collected.set(url, config.operation);
  });
}

/** The OpenAPI 3.1 document of an app whose routes were collected. */
export function documentOf(app: FastifyInstance): Document {
  const document = app.swagger() as unknown as Document;
  for (const [path, methods] of Object.entries(document.paths))
    for (const operation of Object.values(methods)) {
      operation.responses = responsesOf(operationAt(app, path));
      for (const parameter of operation.parameters ?? []) {
        if (parameter.schema.type === "array") Object.assign(parameter, { style: "form", explode: false });
        parameter.description ??= operationAt(app, path).params?.shape[parameter.name]?.description;
      }
    }
  document.components = { headers: HEADERS, schemas: used(componentSchemas(), JSON.stringify(document.paths)) };
  return document;
}

/** Puts what an app answers to each operation's example request into the document, and an example of each problem. */
export async function addExamples(app: FastifyInstance, document: Document): Promise<void> {
  for (const [path, operation] of Object.entries(document.paths).flatMap(([path, { get }]) =>
    get ? [[path, get] as const] : [],
  )) {
    const { example, exampleAnswer, exampleExcerpt = (answer) => answer } = operationAt(app, path);
    const url = await exampleUrl(app, example);
    for (const parameter of operation.parameters ?? [])
      if (parameter.in === "path") parameter.example = pathValue(path, url, parameter.name);
      else if (parameter.required) parameter.example = queryValue(url, parameter);
    for (const [status, { content = {} }] of Object.entries(operation.responses))
      for (const [type, media] of Object.entries(content)) {
        if (type === "application/problem+json") media.example = problemExample(Number(status), url);
        else if (status === "200" || status === "206")
          media.example = exampleAnswer ?? exampleExcerpt(await answerTo(app, url, type));
        else media.example = { status: "draining" };
      }
  }
}

function operationAt(app: FastifyInstance, path: string): Operation {
  const url = path.replaceAll(/\{(\w+)\}/g, ":$1");
  const operation = operations.get(app)?.get(url);
  if (operation === undefined) throw new Error(`no operation is at ${url}`);
  return operation;
}

/** The request of an example: `{first}` is the id of the first record of its list (a dossier's is its article's). */
async function exampleUrl(app: FastifyInstance, example: string): Promise<string> {
  if (!example.includes("{first}")) return example;
  const list = example.slice(0, example.indexOf("/{first}")).replace("dossiers", "articles");
  const { data } = (await app.inject({ url: `${list}?limit=1&fields=id` })).json<{ data: { id: string }[] }>();
  return example.replace("{first}", data[0]?.id ?? "");
}

/** What stands in a path's place of a name in an address. */
function pathValue(path: string, url: string, name: string): string | undefined {
  const pattern = path.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[^/]+)");
  return new RegExp(`^${pattern}$`).exec(url.split("?")[0] as string)?.groups?.[name];
}

/** What an example request asks for in a parameter. */
function queryValue(url: string, { name, schema }: { readonly name: string; readonly schema: Json }): unknown {
  const value = new URLSearchParams(url.split("?")[1]).get(name) ?? "";
  return schema.type === "array" ? value.split(",") : value;
}

async function answerTo(app: FastifyInstance, url: string, type: string): Promise<unknown> {
  const answer = await app.inject({ url, headers: { accept: type } });
  if (answer.statusCode !== 200)
    throw new Error(`the example ${url} is answered with ${answer.statusCode}: ${answer.body}`);
  return /[/+]json$/.test(type) ? answer.json() : answer.body;
}

function problemExample(status: number, url: string): Json {
  const [code, { title, mend }] = problemsOf(status)[0] as ReturnType<typeof problemsOf>[number];
  const request_id = "0b0b8f9e-2b0f-4d5c-9a53-6f2f3d1c7a10";
  return { type: `/problems/${code}`, title, status, detail: mend, instance: url.split("?")[0], request_id };
}

function problemsOf(status: number) {
  return Object.entries(PROBLEMS).filter(([, problem]) => problem.status === status);
}

/** A schema as JSON Schema 2020-12 on its own, what it refers to in `$defs`. */
export function standaloneSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Json;
}

const INTRODUCTION = `Articles taken apart into records: who took part, what was agreed, where each side stands, what is still open, and
for each of these the words that it rests on.

Lists are all of one shape, paged by cursor. A parameter with several values, separated by commas, finds any of them; different
parameters find what fits all. What is not known is \`null\`. Fields may be added to answers; none is taken away or changes its meaning.`;

/** What the collector makes paths and parameters of. The responses are added afterwards: it would rewrite them. */
function schemaOf(operation: Operation): Json {
  return {
    operationId: operation.id,
    tags: [operation.tag],
    summary: operation.summary,
    ...(operation.description ? { description: operation.description } : {}),
    ...(operation.params ? { params: parameters(operation.params) } : {}),
    querystring: parameters(operation.query),
  };
}

function responsesOf(operation: Operation): Record<string, Response> {
  const content = Object.entries(operation.answers).map(([type, schema]) => [
    type,
    { schema: schema ? jsonSchema(schema) : { type: "string" } },
  ]);
  const validators = ["ETag", "Cache-Control", "X-Request-Id"];
  const responses: Record<string, Response> = {
    200: {
      description: `${operation.summary}.`,
      headers: headers([...validators, ...(operation.headers ?? [])]),
      content: Object.fromEntries(content),
    },
    ...(operation.ranges
      ? {
          206: {
            description: "The part that `Range` asks for.",
            headers: headers([...validators, ...(operation.headers ?? []), "Content-Range"]),
            content: Object.fromEntries(content),
          },
        }
      : {}),
    304: { description: "The answer that `If-None-Match` names is still the one.", headers: headers(validators) },
  };
  for (const [status, schema] of Object.entries(operation.alsoAnswers ?? {})) {
    const media = { "application/json": { schema: jsonSchema(schema) } };
    responses[status] = {
      description: "Requests cannot be answered now.",
      headers: headers(["X-Request-Id"]),
      content: media,
    };
  }
  for (const status of [...ANY_OPERATION, ...(operation.storeless ? [] : [500, 503]), ...operation.problems].sort()) {
    responses[status] ??= {
      description: `${problemsOf(status)
        .map(([, { title }]) => title)
        .join("; or ")}.`,
      headers: headers(status === 503 ? ["X-Request-Id", "Retry-After"] : ["X-Request-Id"]),
      content: { "application/problem+json": { schema: jsonSchema(ProblemSchema) } },
    };
  }
  return responses;
}

function headers(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** Parameters as one flat object of inline schemas. */
function parameters(schema: z.ZodObject): Json {
  const inlined = z.toJSONSchema(schema, { io: "output", target: "draft-2020-12" }) as Json;
  const optional =
    (z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as { required?: string[] }).required ?? [];
  return { ...inComponents(inlined), required: optional };
}

function jsonSchema(schema: z.ZodType): Json {
  return inComponents(z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Json);
}

/** A schema whose named parts are the document's components. */
function inComponents(schema: Json): Json {
  const { $defs, $schema, ...rest } = schema;
  const id = rest.id ?? rest.$id;
  if (typeof id === "string") return { $ref: `#/components/schemas/${id}` };
  return JSON.parse(JSON.stringify(rest).replaceAll("#/$defs/", "#/components/schemas/")) as Json;
}

function componentSchemas(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input",
    target: "draft-2020-12",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, id: _, ...schema }]) => [id, schema as Json]),
  );
}

/** The components that a text refers to, and those that they refer to. */
function used(schemas: Record<string, Json>, text: string): Record<string, Json> {
  const found = new Set<string>();
  const visit = (some: string) => {
    for (const [, id] of some.matchAll(/#\/components\/schemas\/(\w+)/g))
      if (id !== undefined && !found.has(id)) {
        found.add(id);
        visit(JSON.stringify(schemas[id]));
      }
  };
  visit(text);
  return Object.fromEntries([...found].sort().map((id) => [id, schemas[id] as Json]));
}
