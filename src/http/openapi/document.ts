import swagger from "@fastify/swagger";
import fastify, { type FastifySchema } from "fastify";
import type { RegisteredOperation } from "../route.ts";
import { DESCRIPTION, HEADERS, KEY_SCHEME, SECURITY, TAGS, WEBHOOKS } from "./info.ts";
import {
  componentSchemas,
  extending,
  type Json,
  parameters,
  unchecked,
  used,
  withoutRepetition,
} from "./json-schema.ts";
import { type Response, requestBodyOf, responsesOf, sharedResponses } from "./responses.ts";

/** An OpenAPI document, as far as it is worked on here. */
export interface Document {
  readonly paths: Record<string, Record<string, DocumentOperation>>;
  servers: Json[];
  webhooks?: Json;
  components: {
    readonly schemas: Record<string, Json>;
    readonly parameters?: Record<string, Parameter>;
    readonly requestBodies?: Record<string, Json>;
    readonly responses?: Record<string, Response>;
  };
}

/** A parameter of the document. */
export type Parameter = Json & { readonly name: string; readonly in: string; schema: Json };

/** An operation of the document. Its parts may be references once `shareParts` was called. */
interface DocumentOperation {
  readonly operationId: string;
  parameters?: Parameter[] | undefined;
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
      if (parameter.required === false) delete parameter.required; // the default
      parameter.schema = parameterSchema(parameter.schema);
      const { params, query } = operation;
      parameter.description ??= { ...query.shape, ...params?.shape }[parameter.name]?.description;
    }
  }
  const responses = sharedResponses(document.paths);
  const all = componentSchemas();
  const asked = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  const checked = used(all, JSON.stringify(asked.map(({ parameters, requestBody }) => [parameters, requestBody])));
  const known = used(all, JSON.stringify([document.paths, responses, WEBHOOKS]));
  const schemas: Record<string, Json> = Object.fromEntries(
    Object.entries(known).map(([name, schema]) => [name, name in checked ? schema : (unchecked(schema) as Json)]),
  );
  schemas.ArticleWithRecords = extending("Article", schemas.ArticleWithRecords as Json, schemas.Article as Json);
  const own = withoutRepetition(schemas, schemas);
  const components = { ...document.components, headers: HEADERS, responses, schemas: own };
  return { ...document, webhooks: WEBHOOKS, components };
}

/** Returns the schema of a parameter without what goes without saying: it has a value, and its description is that of its values. */
function parameterSchema({ minItems, ...others }: Json): Json {
  const schema: Json = minItems === undefined || minItems === 1 ? others : { ...others, minItems };
  const { description, minLength, maxLength, ...items } = (schema.items ?? {}) as Json;
  return "items" in schema ? { ...schema, items } : schema;
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
      security: SECURITY as Record<string, string[]>[],
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
  const headers = {
    ...(operation.problems.includes(412) ? IF_MATCH : {}),
    ...(operation.creates === true ? IF_NONE_MATCH : {}),
    ...(operation.endless ? RESUMING : {}),
  };
  return {
    operationId: id,
    tags: [tag],
    summary,
    ...(description && { description }),
    ...(params && { params: parameters(params) }),
    querystring: parameters(query),
    headers: { type: "object", properties: headers },
    ...(scope ? { security: [{ key: [] }] } : storeless ? { security: [] } : {}),
  };
}

/** The header with which a client names what it changes. */
const IF_MATCH = {
  "If-Match": {
    description: "The `ETag` of the version to change; `*` for any version.",
    type: "string",
    maxLength: 1000,
  },
};

/** The header with which a client makes sure that it replaces nothing. */
const IF_NONE_MATCH = {
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
