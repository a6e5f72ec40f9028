import swagger from "@fastify/swagger";
import type { FastifyInstance } from "fastify";
import { type Operation, TAGS, withPast } from "../route.ts";
import { componentSchemas, type Json, parameters, used } from "./json-schema.ts";
import { HEADERS, problemsOf, type Response, requestBodyOf, responsesOf } from "./responses.ts";

/** The parts of a document that are reached into. */
interface Document {
  readonly paths: Record<string, Record<string, DocumentOperation>>;
  components: Json;
}

interface DocumentOperation {
  parameters?: (Json & { readonly name: string; readonly in: string; readonly schema: Json })[];
  responses: Record<string, Response>;
  requestBody?: Json;
  security?: readonly Json[];
}

const KEYS =
  "A key of `standpoint keys create`. Reading needs none unless the service is set so; writing needs the scope `write`, managing keys and webhooks `admin`.";

/** The headers by which a write says what it takes a record to be. */
const CONDITIONS = [
  {
    name: "If-Match",
    in: "header",
    description: "The `ETag` of what is changed; `*` for whatever it is.",
    schema: { type: "string", maxLength: 1000 },
  },
  {
    name: "If-None-Match",
    in: "header",
    description: "`*`: only what is not there yet is written.",
    schema: { type: "string", maxLength: 1000 },
  },
];

/** The header by which a client of events says where it goes on. */
const LAST_EVENT_ID = {
  name: "Last-Event-ID",
  in: "header",
  description: "The `id` of the last event that arrived: those after it are told.",
  schema: { type: "string", pattern: "^\\d{1,9}$" },
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
  app.addHook("onRoute", ({ url, method, config }) => {
    if (!config?.operation) return;
    config.operation = withPast(config.operation);
    for (const one of [method].flat()) collected.set(`${one} ${url}`, config.operation);
  });
}

/** The OpenAPI 3.1 document of an app whose routes were collected. */
export function openApiDocument(app: FastifyInstance): Document {
  const document = app.swagger() as unknown as Document;
  for (const [path, methods] of Object.entries(document.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const own = operationAt(app, method, path);
      operation.responses = responsesOf(method, own);
      if (own.body) operation.requestBody = requestBodyOf(own.body);
      operation.security = own.scope ? [{ key: [] }] : own.storeless ? [] : [{}, { key: [] }];
      const given = operation.parameters ?? [];
      operation.parameters = [
        ...given,
        ...(own.problems.includes(412) ? CONDITIONS : []),
        ...(own.endless ? [LAST_EVENT_ID] : []),
      ];
      for (const parameter of operation.parameters) {
        if (parameter.schema.type === "array") Object.assign(parameter, { style: "form", explode: false });
        parameter.description ??= own.params?.shape[parameter.name]?.description;
      }
    }
  document.components = {
    securitySchemes: { key: { type: "http", scheme: "bearer", bearerFormat: "sp_<id>_<secret>", description: KEYS } },
    headers: HEADERS,
    schemas: used(componentSchemas(), JSON.stringify(document.paths)),
  };
  return document;
}

/** Puts what an app answers to each operation's example request into the document, and an example of each problem. */
export async function addExamples(app: FastifyInstance, document: Document): Promise<void> {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  for (const { path, method, operation } of all) {
    const { example, exampleAnswer, exampleExcerpt = (answer) => answer } = operationAt(app, method, path);
    const url = await exampleUrl(app, example);
    for (const parameter of operation.parameters ?? [])
      if (parameter.in === "path") {
        const value = pathValue(path, url, parameter.name);
        parameter.example = parameter.schema.type === "integer" ? Number(value) : value;
      } else if (parameter.required) parameter.example = queryValue(url, parameter);
    for (const [status, { content = {} }] of Object.entries(operation.responses))
      for (const [type, media] of Object.entries(content)) {
        if (type === "application/problem+json") media.example = problemExample(Number(status), url);
        else if (status === "200" || status === "201" || status === "206")
          media.example = exampleAnswer ?? exampleExcerpt(await answerTo(app, url, type));
        else media.example = { status: "draining" };
      }
  }
}

function operationAt(app: FastifyInstance, method: string, path: string): Operation {
  const route = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`;
  const operation = operations.get(app)?.get(route);
  if (operation === undefined) throw new Error(`no operation is at ${route}`);
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
  if (schema.type === "integer") return Number(value);
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
