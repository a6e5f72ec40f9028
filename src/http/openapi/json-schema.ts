import { z } from "zod";

/** An object of the document. */
export type Json = Record<string, unknown>;

/** Returns a schema as a self-contained JSON Schema 2020-12, with the schemas that it references in `$defs`. */
export function standaloneSchema(schema: z.ZodType): Json {
  return portable(z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" })) as Json;
}

/** Returns parameters as one JSON Schema object; a parameter with a default is not required. */
export function parameters(schema: z.ZodObject): Json {
  const inlined = z.toJSONSchema(schema, { io: "output", target: "draft-2020-12" }) as Json;
  const optional =
    (z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as { required?: string[] }).required ?? [];
  return { ...inComponents(inlined), required: optional };
}

/** Returns a schema for the document, with references to its components. */
export function jsonSchema(schema: z.ZodType): Json {
  return inComponents(z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Json);
}

/** Turns references to `$defs` into references to the document's components. */
function inComponents(schema: Json): Json {
  const { $defs, $schema, ...rest } = schema;
  const id = rest.id ?? rest.$id;
  if (typeof id === "string") return { $ref: `#/components/schemas/${id}` };
  const text = JSON.stringify(rest).replaceAll("#/$defs/", "#/components/schemas/");
  return portable(JSON.parse(text), MAX_PATTERN) as Json;
}

/** Returns every named schema, by name. */
export function componentSchemas(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input",
    target: "draft-2020-12",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, id: _, ...schema }]) => [
      id,
      portable(schema, MAX_PATTERN) as Json,
    ]),
  );
}

/** Longer patterns, such as that of a date or against control characters, are in the schemas of dossiers alone: those are for editors of text. */
const MAX_PATTERN = 40;

/**
 * Returns a schema without what generators of clients stumble over and readers do not need: patterns of formats, the bounds of
 * safe integers, a description twice, and the whole record that `include` puts in place of a reference.
 */
function portable(schema: unknown, maxPattern = Infinity): unknown {
  if (Array.isArray(schema)) return schema.map((one) => portable(one, maxPattern));
  if (typeof schema !== "object" || schema === null) return schema;
  const { anyOf, ...rest } = Object.fromEntries(
    Object.entries(schema as Json).map(([key, value]) => [key, portable(value, maxPattern)]),
  ) as Json & { anyOf?: Json[] };
  if (typeof rest.format === "string" || String(rest.pattern).length > maxPattern) delete rest.pattern;
  if (rest.maximum === Number.MAX_SAFE_INTEGER) delete rest.maximum;
  if (rest.minimum === Number.MIN_SAFE_INTEGER) delete rest.minimum;
  if (anyOf === undefined) return rest;
  const [reference] = anyOf;
  if (String(reference?.$ref).endsWith("/Reference") && anyOf.every((one) => "$ref" in one))
    return { ...rest, ...reference };
  const [one, nothing, ...others] = anyOf;
  if (typeof one?.type === "string" && !one.enum && nothing?.type === "null" && others.length === 0)
    return { ...one, ...rest, type: [one.type, "null"] };
  return {
    ...rest,
    anyOf: anyOf.map((one) => (one.description === rest.description ? without(one, "description") : one)),
  };
}

/** Returns a schema for what is answered, which a client need not check: without patterns and lengths. */
export function unchecked(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(unchecked);
  if (typeof schema !== "object" || schema === null) return schema;
  const kept = Object.entries(schema as Json).filter(([key, value]) => !(CHECKS.has(key) && typeof value !== "object"));
  return Object.fromEntries(kept.map(([key, value]) => [key, unchecked(value)]));
}

const CHECKS = new Set(["pattern", "minLength", "maxLength", "minItems", "maxItems"]);

function without(schema: Json, key: string): Json {
  const { [key]: _, ...rest } = schema;
  return rest;
}

/** Returns the schema of an object as another one, of a name, with what it has besides. */
export function extending(name: string, { description, ...own }: Json, other: Json): Json {
  const others = other.properties as Json;
  const properties = Object.entries(own.properties as Json).filter(([key]) => !(key in others));
  const required = (own.required as string[]).filter((key) => !(key in others));
  const added = {
    type: "object",
    properties: Object.fromEntries(properties),
    ...(required.length ? { required } : {}),
  };
  return { description, allOf: [{ $ref: `#/components/schemas/${name}` }, added] };
}

/** Returns a part of the document in which no reference repeats what the description of its schema begins with. */
export function withoutRepetition<T>(part: T, schemas: Record<string, Json>): T {
  const visit = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(visit);
    if (typeof one !== "object" || one === null) return one;
    const name = /^#\/components\/schemas\/(\w+)$/.exec(String((one as Json).$ref))?.[1] ?? "";
    const said = String(schemas[name]?.description ?? "");
    const kept = Object.entries(one).filter(([key, value]) => key !== "description" || !said.startsWith(String(value)));
    return Object.fromEntries(kept.map(([key, value]) => [key, visit(value)]));
  };
  return visit(part) as T;
}

/** Returns the schemas that a text references, directly or through others. */
export function used(schemas: Record<string, Json>, text: string): Record<string, Json> {
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
