import { z } from "zod";

/** An object of the document. */
export type Json = Record<string, unknown>;

/** Returns a schema as a self-contained JSON Schema 2020-12, with the schemas that it references in `$defs`. */
export function standaloneSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Json;
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
  return JSON.parse(JSON.stringify(rest).replaceAll("#/$defs/", "#/components/schemas/")) as Json;
}

/** Returns every named schema, by name. */
export function componentSchemas(): Record<string, Json> {
  const { schemas } = z.toJSONSchema(z.globalRegistry, {
    uri: (id) => `#/components/schemas/${id}`,
    io: "input",
    target: "draft-2020-12",
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $schema, $id, id: _, ...schema }]) => [id, schema as Json]),
  );
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
