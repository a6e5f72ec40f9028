import type { z } from "zod";
import type { RequestBody } from "../operation.ts";
import { PROBLEMS, ProblemSchema } from "../problems.ts";
import type { RegisteredOperation } from "../route.ts";
import { type Json, jsonSchema } from "./json-schema.ts";

/** A response of the document. */
export interface Response extends Json {
  readonly content?: Record<string, Json>;
}

/** Returns the responses of an operation, by status. */
export function responsesOf(operation: RegisteredOperation): Record<string, Response> {
  const { method, summary, answers, alsoAnswers = {}, creates, endless, ranges } = operation;
  const content = Object.fromEntries(Object.entries(answers).map(([type, schema]) => [type, mediaOf(schema)]));
  const hasEtag = (method === "GET" && !endless) || method === "PUT";
  const validators = [...(hasEtag ? ["ETag"] : []), "Cache-Control", "X-Request-Id"];
  const names = [...validators, ...(operation.headers ?? [])];
  const answer = (description: string, ...more: string[]) => ({
    description,
    headers: headers([...names, ...more]),
    content: { ...content },
  });
  const responses: Record<string, Response> = { [creates === "always" ? 201 : 200]: answer(`${summary}.`) };
  if (ranges) responses[206] = answer("The part that `Range` names.", "Content-Range");
  if (creates === true) responses[201] = answer("The record was created.");
  if (method === "GET" && !endless)
    responses[304] = { description: "The answer that `If-None-Match` names is current.", headers: headers(validators) };
  for (const [status, schema] of Object.entries(alsoAnswers))
    responses[status] = {
      description: "Requests cannot be answered now.",
      headers: headers(["X-Request-Id"]),
      content: { "application/json": mediaOf(schema) },
    };
  for (const status of problemStatuses(operation)) responses[status] ??= problemResponse(status);
  return responses;
}

/** Returns the body that an operation reads. */
export function requestBodyOf({ types, schema, example }: RequestBody<boolean>): Json {
  const isJson = (type: string) => type.endsWith("json") && !type.endsWith("ndjson");
  const text = typeof example === "string" ? example : `${JSON.stringify(example)}\n`;
  const media = types.map((type) => [
    type,
    isJson(type) ? { ...mediaOf(schema), example } : { ...mediaOf(null), example: text },
  ]);
  return { required: true, content: Object.fromEntries(media) };
}

/** Returns the problems that have a status. */
export function problemsOf(status: number) {
  return Object.entries(PROBLEMS).filter(([, problem]) => problem.status === status);
}

function problemStatuses({ problems, storeless, scope, body }: RegisteredOperation): number[] {
  return [
    ...[400, 406, 431],
    ...(storeless ? [] : [401, 429, 500, 503]),
    ...(scope ? [403] : []),
    ...(body ? [415] : []),
    ...(body && !body.streamed ? [413] : []),
    ...problems,
  ].sort();
}

function problemResponse(status: number): Response {
  const titles = problemsOf(status).map(([, { title }]) => title);
  return {
    description: `${titles.join("; or ")}.`,
    headers: headers([429, 503, 507].includes(status) ? ["X-Request-Id", "Retry-After"] : ["X-Request-Id"]),
    content: { "application/problem+json": mediaOf(ProblemSchema) },
  };
}

function mediaOf(schema: z.ZodType | null): Json {
  return { schema: schema ? jsonSchema(schema) : { type: "string" } };
}

function headers(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
