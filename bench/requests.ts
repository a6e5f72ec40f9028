/** Generates GET addresses over every operation of the OpenAPI document, for the search for the slowest request. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { random } from "./generate.ts";
import { type Chance, parameterValue, type Schema } from "./values.ts";

/** A GET to send. */
export interface GetRequest {
  /** Path and query. */
  readonly url: string;
  /** The path of its operation in the document: `/v1/articles/{id}`. */
  readonly path: string;
  /** Whether only a key may ask. */
  readonly needsKey: boolean;
  /** Whether it asks for all records of a type, so that its work grows with the data by design. */
  readonly isBulk: boolean;
}

/** What to generate. The same options give the same addresses. */
export interface Wanted {
  readonly seed: number;
  /** The number of addresses, each distinct. */
  readonly count: number;
  /** The size of the generated data. */
  readonly positions: number;
  /** Times for `as_of`. */
  readonly moments: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Get {
  readonly parameters?: readonly (Parameter | { readonly $ref: string })[];
  readonly security?: readonly Readonly<Record<string, unknown>>[];
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

interface Operation {
  readonly path: string;
  readonly required: readonly Parameter[];
  readonly optional: readonly Parameter[];
  readonly needsKey: boolean;
}

const { paths, components } = JSON.parse(
  readFileSync(join(import.meta.dirname, "../openapi/openapi.json"), "utf8"),
) as {
  readonly paths: Readonly<Record<string, { readonly get?: Get }>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
  };
};

/** Taken from an answer, so not generated. */
const CURSOR = "cursor";

/** Parameters that decide most of the cost: each is in so many of the combinations, beside those drawn. */
const COSTLY = ["q", "facets", "count", "sort"];
const COSTLY_SHARE = 0.3;
const PAST_SHARE = 0.1;
const MAX_DRAWN = 6;

/** Every GET, except those that do not end. */
const operations: readonly Operation[] = Object.entries(paths).flatMap(([path, { get }]) => {
  if (get === undefined || "text/event-stream" in (get.responses[200]?.content ?? {})) return [];
  const all = (get.parameters ?? [])
    .map((one) => ("$ref" in one ? (components.parameters[nameOf(one.$ref)] as Parameter) : one))
    .filter((one) => one.in !== "header" && one.name !== CURSOR)
    .map((one) => ({ ...one, schema: resolved(one.schema) }));
  return [
    {
      path,
      required: all.filter(({ required }) => required),
      optional: all.filter(({ required }) => !required),
      needsKey: get.security?.[0] !== undefined && get.security.every((one) => "key" in one),
    },
  ];
});

/** Returns addresses: each operation alone, with each parameter alone, and with combinations of them. */
export function requestsOf({ seed, count, positions, moments }: Wanted): GetRequest[] {
  const next = random(seed);
  const chance: Chance = { next, below: (n) => Math.floor(next() * n), positions, moments };
  const found = new Map<string, GetRequest>();
  const add = (operation: Operation, parameters: readonly Parameter[]) => {
    const request = requestOf(operation, parameters, chance);
    found.set(request.url, request);
  };
  const alone = operations.flatMap((operation) => operation.optional.map((one) => ({ operation, one })));
  const every = Math.ceil((alone.length * 2) / count);
  for (const operation of operations) add(operation, []);
  for (const [i, { operation, one }] of alone.entries()) if (i % every === 0) add(operation, [one]);
  const weighted = operations.flatMap((operation) => operation.optional.map(() => operation));
  while (found.size < count) {
    const operation = weighted[chance.below(weighted.length)] as Operation;
    add(operation, drawn(operation.optional, chance));
  }
  return [...found.values()].slice(0, count);
}

/** Draws parameters: few of them in most cases, since many together find nothing. */
function drawn(all: readonly Parameter[], { next, below }: Chance): Parameter[] {
  const names = new Set<string>();
  for (let i = Math.floor(next() ** 2 * MAX_DRAWN); i >= 0; i--) names.add(all[below(all.length)]?.name as string);
  for (const name of COSTLY) if (next() < COSTLY_SHARE) names.add(name);
  names.delete("as_of");
  if (next() < PAST_SHARE) names.add("as_of");
  return all.filter(({ name }) => names.has(name));
}

function requestOf(
  { path, required, needsKey }: Operation,
  optional: readonly Parameter[],
  chance: Chance,
): GetRequest {
  let filled = path;
  const query = new URLSearchParams();
  for (const { name, schema, in: where } of [...required, ...optional]) {
    const value = parameterValue(name, path, schema, chance);
    if (where === "path") filled = filled.replace(`{${name}}`, value);
    else query.set(name, value);
  }
  const isJson = (query.get("format") ?? "json") === "json";
  if (!isJson) for (const name of ["count", "facets"]) query.delete(name); // only JSON has them
  const isList = !/\{/.test(path);
  const isBulk = path.startsWith("/v1/exports/") || (!isJson && isList && !query.has("limit"));
  return { url: query.size === 0 ? filled : `${filled}?${query}`, path, needsKey, isBulk };
}

/** Returns a schema with those that it refers to in their places. */
function resolved(schema: Schema): Schema {
  const { $ref, ...own } = schema;
  const whole = { ...($ref === undefined ? {} : resolved(components.schemas[nameOf($ref)] as Schema)), ...own };
  return whole.items === undefined ? whole : { ...whole, items: resolved(whole.items) };
}

function nameOf(ref: string): string {
  return ref.split("/").at(-1) as string;
}
