import { STATUS_CODES } from "node:http";
import type { z } from "zod";
import type { RequestBody } from "../operation.ts";
import { PROBLEMS, ProblemSchema } from "../problems.ts";
import type { RegisteredOperation } from "../route.ts";
import { type Json, jsonSchema } from "./json-schema.ts";

/** A response of the document. */
export interface Response extends Json {
  readonly content?: Record<string, Json>;
}

const JSON_TYPE = "application/json";

/** Returns the responses of an operation, by status. */
export function responsesOf(operation: RegisteredOperation): Record<string, Response> {
  const { method, answers, alsoAnswers = {}, creates, endless, ranges } = operation;
  // One type for each operation: clients are generated for JSON. Other formats have addresses of their own.
  const documented =
    JSON_TYPE in answers ? [[JSON_TYPE, answers[JSON_TYPE] ?? null] as const] : Object.entries(answers);
  const content = Object.fromEntries(documented.map(([type, schema]) => [type, mediaOf(schema)]));
  const isConditional = operation.problems.includes(412) && ["PUT", "PATCH"].includes(method);
  const hasEtag = (method === "GET" && !endless) || isConditional;
  const names = [...(hasEtag ? ["ETag"] : []), ...(operation.headers ?? [])];
  const answer = (description: string, ...more: string[]) => ({
    description,
    headers: headers([...names, ...more]),
    content: { ...content },
  });
  const responses: Record<string, Response> = {
    [creates === "always" ? 201 : 200]: answer("Done."),
  };
  if (ranges) responses[206] = answer("The part that `Range` names.", "Content-Range");
  if (creates === true) responses[201] = answer("The record was created.");
  if (method === "GET" && !endless) responses[304] = shared(304);
  for (const [status, schema] of Object.entries(alsoAnswers))
    responses[status] = {
      description: "Requests cannot be answered now.",
      headers: headers(["X-Request-Id"]),
      content: { [JSON_TYPE]: mediaOf(schema) },
    };
  for (const status of [400, ...operation.problems])
    if (!ANYWHERE.includes(status)) responses[status] ??= shared(status);
  return { ...responses, default: { $ref: `#/components/responses/${OTHER}` } };
}

/** Statuses of problems that mean the same wherever they are answered: one response tells of them all. */
const ANYWHERE: readonly number[] = [401, 403, 406, 408, 413, 414, 415, 429, 428, 431, 500, 503, 507];

/** The name of that response. */
const OTHER = "Failure";

/** Returns the responses that operations share, by name. */
export function sharedResponses(paths: unknown): Record<string, Response> {
  const names = new Set(
    [...JSON.stringify(paths).matchAll(/#\/components\/responses\/(\w+)/g)].map(([, name]) => name),
  );
  const statuses = Object.keys(STATUS_CODES)
    .map(Number)
    .filter((status) => names.has(responseName(status)));
  const byStatus = statuses.map((status) => [
    responseName(status),
    status === 304 ? NOT_MODIFIED : problemResponse(status),
  ]);
  return { ...Object.fromEntries(byStatus), [OTHER]: otherProblem() };
}

function shared(status: number): Response {
  return { $ref: `#/components/responses/${responseName(status)}` };
}

/** Returns the name of a shared response: `NotFound` of 404. */
function responseName(status: number): string {
  return NAMES[status] ?? String(STATUS_CODES[status]).replaceAll(/\W/g, "");
}

/** Names that say more than those of HTTP, and are shorter. */
const NAMES: Readonly<Record<number, string>> = {
  308: "Merged",
  409: "InUse",
  412: "Changed",
  416: "BeyondEnd",
  422: "Invalid",
};

const NOT_MODIFIED: Response = {
  description: "The answer that `If-None-Match` names is current.",
  headers: headers(["ETag", "Cache-Control", "X-Request-Id"]),
};

/** Returns the body that an operation reads. */
export function requestBodyOf({ types, schema, example }: RequestBody<boolean>): Json {
  const isJson = (type: string) => type.endsWith("json") && !type.endsWith("ndjson");
  const text = typeof example === "string" ? example : `${JSON.stringify(example)}\n`;
  const media = (JSON_TYPE in types ? [JSON_TYPE] : Object.keys(types)).map((type) => [
    type,
    isJson(type) ? { ...mediaOf(schema), example } : { ...mediaOf(null), example: text },
  ]);
  const limits = Object.entries(types).flatMap(([type, bytes]) =>
    Number.isFinite(bytes) ? [`${bytes / 1024} KiB of ${type}`] : [],
  );
  return {
    ...(limits.length ? { description: `At most ${limits.join(", or ")}.` } : {}),
    required: true,
    content: Object.fromEntries(media),
  };
}

/** Returns the problems that have a status. */
function problemsOf(status: number) {
  return Object.entries(PROBLEMS).filter(([, problem]) => problem.status === status);
}

function problemResponse(status: number): Response {
  const titles = problemsOf(status).map(([, { title }]) => title);
  return {
    description: `${titles.join("; or ")}.`,
    headers: headers(["X-Request-Id"]),
    content: { "application/problem+json": { ...mediaOf(ProblemSchema), example: problemExample(status) } },
  };
}

/** Returns the response that tells of the problems that any operation may answer. */
function otherProblem(): Response {
  const titles = ANYWHERE.map((status) => `${status}: ${problemsOf(status)[0]?.[1].title}.`);
  const names = ["X-Request-Id", "RateLimit", "Retry-After"];
  return { ...problemResponse(429), description: titles.join(" "), headers: headers(names) };
}

function problemExample(status: number): Json {
  const [code, { title, help }] = problemsOf(status)[0] as ReturnType<typeof problemsOf>[number];
  const request_id = "0b0b8f9e-2b0f-4d5c-9a53-6f2f3d1c7a10";
  return { type: `/problems/${code}`, title, status, detail: help, instance: "/v1/positions", request_id };
}

function mediaOf(schema: z.ZodType | null): Json {
  return { schema: schema ? jsonSchema(schema) : { type: "string" } };
}

function headers(names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
