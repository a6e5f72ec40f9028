import { PROBLEMS, ProblemSchema } from "../problems.ts";
import type { Operation } from "../route.ts";
import { type Json, jsonSchema } from "./json-schema.ts";

/** An answer as the document has it. */
export interface Response extends Json {
  readonly content?: Record<string, Json>;
}

/** Statuses that any operation can give. */
const ANY_OPERATION = [400, 406, 431];

/** Statuses that any operation can give that looks at keys. */
const WITH_KEYS = [401, 429];

/** Statuses that any operation can give that needs a key. */
const NEEDING_KEY = [403];

/** Headers, by name, with what they say. */
export const HEADERS: Record<string, Json> = {
  ETag: { description: "Strong validator of the answer, for `If-None-Match`.", schema: { type: "string" } },
  "Cache-Control": { description: "How the answer may be kept.", schema: { type: "string" } },
  "X-Request-Id": { description: "The request's id, also in the log.", schema: { type: "string" } },
  Link: { description: '`rel="next"`: the next page (RFC 8288). Absent on the last one.', schema: { type: "string" } },
  Vary: { description: "`Accept`: the same address is to be had in several formats.", schema: { type: "string" } },
  "Content-Disposition": { description: "The name for the file (RFC 6266).", schema: { type: "string" } },
  "Content-Range": { description: "Which part of the file this is (RFC 9110).", schema: { type: "string" } },
  "Last-Modified": {
    description: "When anything was last changed.",
    schema: { type: "string" },
  },
  "Retry-After": { description: "Seconds to wait before trying again.", schema: { type: "integer" } },
};

/** What an operation reads. */
export function requestBodyOf({ types, schema, example }: NonNullable<Operation["body"]>): Json {
  const isJson = (type: string) => type.endsWith("json") && !type.endsWith("ndjson");
  const media = types.map((type) => [
    type,
    {
      schema: isJson(type) ? jsonSchema(schema) : { type: "string" },
      example: isJson(type) ? example : textOf(example),
    },
  ]);
  return { required: true, content: Object.fromEntries(media) };
}

function textOf(example: unknown): string {
  return typeof example === "string" ? example : `${JSON.stringify(example)}\n`;
}

/** What an operation answers, by status. */
export function responsesOf(method: string, operation: Operation): Record<string, Response> {
  const content = Object.entries(operation.answers).map(([type, schema]) => [
    type,
    { schema: schema ? jsonSchema(schema) : { type: "string" } },
  ]);
  const isKept = (method === "get" && !operation.endless) || method === "put"; // what it answers has a validator
  const validators = [...(isKept ? ["ETag"] : []), "Cache-Control", "X-Request-Id"];
  const responses: Record<string, Response> = {
    [operation.creates === "always" ? 201 : 200]: {
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
    ...(operation.creates === true
      ? {
          201: {
            description: "The same, of something new.",
            headers: headers([...validators, ...(operation.headers ?? [])]),
            content: Object.fromEntries(content),
          },
        }
      : {}),
    ...(method === "get" && !operation.endless
      ? {
          304: { description: "The answer that `If-None-Match` names is still the one.", headers: headers(validators) },
        }
      : {}),
  };
  for (const [status, schema] of Object.entries(operation.alsoAnswers ?? {})) {
    const media = { "application/json": { schema: jsonSchema(schema) } };
    responses[status] = {
      description: "Requests cannot be answered now.",
      headers: headers(["X-Request-Id"]),
      content: media,
    };
  }
  for (const status of [
    ...ANY_OPERATION,
    ...(operation.storeless ? [] : WITH_KEYS),
    ...(operation.scope ? NEEDING_KEY : []),
    ...(operation.body ? [415] : []),
    ...(operation.body && !operation.body.streamed ? [413] : []),
    ...(operation.storeless ? [] : [500, 503]),
    ...operation.problems,
  ].sort()) {
    responses[status] ??= {
      description: `${problemsOf(status)
        .map(([, { title }]) => title)
        .join("; or ")}.`,
      headers: headers([429, 503, 507].includes(status) ? ["X-Request-Id", "Retry-After"] : ["X-Request-Id"]),
      content: { "application/problem+json": { schema: jsonSchema(ProblemSchema) } },
    };
  }
  return responses;
}

function headers(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** The problems of a status. */
export function problemsOf(status: number) {
  return Object.entries(PROBLEMS).filter(([, problem]) => problem.status === status);
}
