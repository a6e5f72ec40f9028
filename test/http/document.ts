/** The committed OpenAPI document, with what it demands of an answer. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { ROOT } from "../helper.ts";

export type Schema = { readonly [keyword: string]: unknown };

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
  readonly example?: unknown;
}

interface Media {
  readonly schema: Schema;
  readonly example?: unknown;
}

interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, Media>>;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly operationId: string;
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, Response>>;
  readonly requestBody?: { readonly description?: string; readonly content: Readonly<Record<string, Media>> };
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

/** What was answered to a request, however it was sent. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

interface Document {
  readonly openapi: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, "method" | "path">>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export const document: Document = JSON.parse(readFileSync(join(ROOT, "openapi/openapi.json"), "utf8"));

export const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({
    ...operation,
    method: method.toUpperCase(),
    path,
    parameters: (operation.parameters ?? []).map((one) => resolved(one) as Parameter),
    ...(operation.requestBody && { requestBody: shared(operation.requestBody) as Operation["requestBody"] & object }),
    responses: Object.fromEntries(
      Object.entries(operation.responses).map(([status, response]) => [status, shared(response) as Response]),
    ),
  })),
);

/** Returns what a reference names, or the thing itself. */
function shared(one: unknown): object {
  const { $ref, ...own } = one as { readonly $ref?: string };
  const [kind = "", name = ""] = $ref?.split("/").slice(-2) ?? [];
  const components = document.components as Readonly<Record<string, Readonly<Record<string, object>>>>;
  return $ref === undefined ? own : { ...components[kind]?.[name], ...own };
}

/** Returns a schema with those that it references in their places. */
function resolved(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(resolved);
  if (typeof schema !== "object" || schema === null) return schema;
  return Object.fromEntries(Object.entries(shared(schema)).map(([key, value]) => [key, resolved(value)]));
}

/** The operations that read, and come to an end. */
export const readings = operations.filter((operation) => operation.method === "GET" && !isEndless(operation));

/** Whether an operation goes on answering. */
export function isEndless({ responses }: Operation): boolean {
  return responses[200]?.content?.["text/event-stream"] !== undefined;
}

/** Those of them that anyone may ask. */
export const openReadings = readings.filter((operation) => !needsKey(operation));

/** What an operation documents of a status; `default` names the statuses that it stands for. */
function documented({ responses }: Operation, status: number): Response | undefined {
  const { default: other } = responses;
  return responses[status] ?? (other?.description.includes(`${status}: `) ? other : undefined);
}

/** Whether an operation needs a key. */
export function needsKey({ security = document.security }: Operation): boolean {
  return security.length > 0 && security.every((one) => "key" in one);
}

/** The methods that are allowed at an operation's path, as `Allow` says them. */
export function allowedAt(path: string): string {
  const methods = operations.filter((one) => one.path === path).map(({ method }) => method);
  const all = ["OPTIONS", ...methods.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]))];
  return [...new Set(all)].sort().join(", ");
}

/** The operation of that id. */
export function operationNamed(id: string): Operation {
  const found = operations.find(({ operationId }) => operationId === id);
  if (found === undefined) throw new Error(`the document has no operation ${id}`);
  return found;
}

/** A path with its parameters filled in: with the examples of the document, or with `value` for all of them. */
export function pathOf({ path, parameters = [] }: Operation, value?: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name) => {
    const parameter = parameters.find((one) => one.in === "path" && one.name === name);
    return String(parameter?.schema.type === "integer" ? parameter.example : (value ?? parameter?.example));
  });
}

/** The query parameters that an operation cannot do without, with the examples of the document. */
export function requiredQuery({ parameters = [] }: Operation): Record<string, string> {
  const required = parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  return Object.fromEntries(required.map(({ name, example, schema }) => [name, String(example ?? schema.example)]));
}

/** Path and query of a request; the query has what the operation cannot do without, and `query`. */
export function urlOf(operation: Operation, query: Readonly<Record<string, string>> = {}, id?: string): string {
  const parameters = new URLSearchParams({ ...requiredQuery(operation), ...query });
  return `${pathOf(operation, id)}${parameters.size ? `?${parameters}` : ""}`;
}

const ajv = new Ajv2020({ strict: true, allErrors: false });
formats.default(ajv);
const compiled = new Map<string, ValidateFunction>();
ajv.addSchema({ $id: "document", $defs: closed(document.components.schemas) });

/** A validator of one of the document's schemas, each of its object schemas closed, compiled in strict mode. */
export function validatorOf(schema: Schema): ValidateFunction {
  const own = JSON.stringify(closed(schema));
  const known = compiled.get(own) ?? ajv.compile(JSON.parse(own));
  compiled.set(own, known);
  return known;
}

/** What is wrong with a value by a schema; undefined where nothing is. */
export function faultOf(schema: Schema, value: unknown): string | undefined {
  const validate = validatorOf(schema);
  return validate(value) ? undefined : ajv.errorsText(validate.errors?.slice(0, 5));
}

export const PROBLEM: Schema = { $ref: "#/components/schemas/Problem" };

/** What a request asked for that changes the form of its answer. */
interface Asked {
  readonly head?: boolean;
  /** Its address: with `fields` or `include`, records have some of their fields, and others in place of references. */
  readonly url?: string;
}

/** Formats that lists and records can be had in, beside the JSON that the document shows. */
const NEGOTIATED = ["text/csv", "application/x-ndjson", "application/ld+json", "application/yaml"];

/** Headers that some answers of an operation do without. */
const AT_TIMES = ["Link", "RateLimit", "Retry-After"];

/**
 * In how far an answer is none of those that the document promises: its status, its media type, its headers, and
 * its body, in which no field is undocumented. Nothing is in the list where the promise is kept.
 */
export function breaches(operation: Operation, answer: Answer, asked: Asked = {}): string[] {
  const { status, headers, body } = answer;
  const promised = documented(operation, status);
  if (promised === undefined) return [`the status ${status} is not documented: ${body.slice(0, 300)}`];
  const found = Object.keys(promised.headers ?? {})
    .filter((name) => !AT_TIMES.includes(name) && headers[name.toLowerCase()] === undefined)
    .map((name) => `the header ${name} is absent`);
  if ([429, 503, 507].includes(status) && headers["retry-after"] === undefined)
    found.push("it says not when to try again");
  if (asked.head) return body === "" ? found : [...found, "a HEAD is answered with a body"];
  if (promised.content === undefined) return body === "" ? found : [...found, `the status ${status} has a body`];
  const type = String(headers["content-type"]).split(";")[0] as string;
  const media = promised.content[type];
  if (media === undefined && status === 200 && NEGOTIATED.includes(type)) return found;
  if (media === undefined) return [...found, `the media type ${type} is not documented for ${status}`];
  if (/[?&](?:fields|include)=/.test(asked.url ?? "") && status === 200) return found;
  const fault = bodyFault(media.schema, type, body);
  return fault === undefined ? found : [...found, `the body of the ${status} does not fit: ${fault}`];
}

function bodyFault(schema: Schema, type: string, body: string): string | undefined {
  if (!/[/+]json$/.test(type)) return faultOf(schema, body);
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return `it is not JSON: ${body.slice(0, 100)}`;
  }
  return faultOf(schema, value);
}

/** Schemas in which an object has no fields but those named. References point into the document's schemas. */
function closed(schema: Schema): Schema {
  const text = JSON.stringify(schema, (_key, given) => {
    const value = Array.isArray(given?.allOf) ? united(given) : given;
    return typeof value?.properties === "object" && value.additionalProperties === undefined
      ? { ...value, additionalProperties: false }
      : value;
  });
  return JSON.parse(text.replaceAll('"#/components/schemas/', '"document#/$defs/'));
}

/** One object in place of all those that it is composed of. */
function united({ allOf, ...rest }: { readonly allOf: readonly Schema[] }): Schema {
  const members = allOf.map((one) => shared(one) as { properties: object; required?: readonly string[] });
  return {
    ...rest,
    type: "object",
    properties: Object.assign({}, ...members.map(({ properties }) => properties)),
    required: members.flatMap(({ required = [] }) => required),
  };
}
