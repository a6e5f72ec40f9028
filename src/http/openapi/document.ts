import swagger from "@fastify/swagger";
import fastify, { type FastifySchema } from "fastify";
import type { RegisteredOperation } from "../route.ts";
import { DESCRIPTION, HEADERS, KEY_SCHEME, TAGS } from "./info.ts";
import { componentSchemas, type Json, parameters, used } from "./json-schema.ts";
import { type Response, requestBodyOf, responsesOf } from "./responses.ts";

/** An OpenAPI document, as far as it is worked on here. */
export interface Document {
  readonly paths: Record<string, Record<string, DocumentOperation>>;
  components: Json;
}

/** An operation of the document. */
interface DocumentOperation {
  readonly operationId: string;
  parameters?: (Json & { readonly name: string; readonly in: string; readonly schema: Json })[];
  requestBody?: Json;
  responses: Record<string, Response>;
}

/**
 * Returns the OpenAPI 3.1 document of operations. @fastify/swagger makes paths, parameters and security, from an app
 * that has only their routes. Bodies and responses are ours: swagger rewrites references to components, and wraps those
 * to headers in schemas, which is not valid.
 */
export async function openApiDocument(operations: readonly RegisteredOperation[], version: string): Promise<Document> {
  const document = await parametersDocument(operations, version);
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  for (const made of Object.values(document.paths).flatMap((methods) => Object.values(methods))) {
    const operation = byId.get(made.operationId);
    if (operation === undefined) throw new Error(`there is no operation ${made.operationId}`);
    made.responses = responsesOf(operation);
    if (operation.body) made.requestBody = requestBodyOf(operation.body);
    for (const parameter of made.parameters ?? []) {
      if (parameter.schema.type === "array") Object.assign(parameter, { style: "form", explode: false });
      parameter.description ??= operation.params?.shape[parameter.name]?.description;
    }
  }
  const schemas = used(componentSchemas(), JSON.stringify(document.paths));
  return { ...document, components: { ...document.components, headers: HEADERS, schemas } };
}

async function parametersDocument(operations: readonly RegisteredOperation[], version: string): Promise<Document> {
  const app = fastify({ exposeHeadRoutes: false });
  await app.register(swagger, {
    openapi: {
      openapi: "3.1.0",
      info: {
        title: "Standpoint",
        version,
        summary: "News articles as structured data, each record traced to the words that it rests on.",
        description: DESCRIPTION,
        license: { name: "Apache-2.0", identifier: "Apache-2.0" },
      },
      servers: [{ url: "/", description: "This service." }],
      security: [],
      tags: Object.entries(TAGS).map(([name, description]) => ({ name, description })),
      components: { securitySchemes: { key: KEY_SCHEME } },
    },
    transform: ({ route: { config }, url }) => ({ schema: schemaOf(config?.operation), url }),
  });
  for (const operation of operations)
    app.route({ method: operation.method, url: operation.path, config: { operation }, handler: async () => null });
  await app.ready();
  const document = app.swagger() as unknown as Document; // its own type has no `summary` of 3.1
  await app.close();
  return document;
}

function schemaOf(operation: RegisteredOperation | undefined): FastifySchema {
  if (operation === undefined) return { hide: true };
  const { id, tag, summary, description, params, query, scope, storeless } = operation;
  const headers = { ...(operation.problems.includes(412) ? CONDITIONS : {}), ...(operation.endless ? RESUMING : {}) };
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(params && { params: parameters(params) }),
    querystring: parameters(query),
    headers: { type: "object", properties: headers },
    security: scope ? [{ key: [] }] : storeless ? [] : [{}, { key: [] }],
  };
}

/** Headers of a conditional write. */
const CONDITIONS = {
  "If-Match": {
    description: "The `ETag` of the version to change; `*` for any version.",
    type: "string",
    maxLength: 1000,
  },
  "If-None-Match": {
    description: "`*`: write only if the record does not exist yet.",
    type: "string",
    maxLength: 1000,
  },
};

/** The header with which a client resumes an event stream. */
const RESUMING = {
  "Last-Event-ID": {
    description: "The `id` of the last event that arrived: the stream begins after it.",
    type: "string",
    pattern: "^\\d{1,9}$",
  },
};
