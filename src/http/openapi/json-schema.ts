import { z } from "zod";

/** Any object of the document. */
export type Json = Record<string, unknown>;

/** A schema as JSON Schema 2020-12 on its own, what it refers to in `$defs`. */
export function standaloneSchema(schema: z.ZodType): Json {
  return z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Json;
}

/** Parameters as one flat object of inline schemas. */
export function parameters(schema: z.ZodObject): Json {
  const inlined = z.toJSONSchema(schema, { io: "output", target: "draft-2020-12" }) as Json;
  const optional =
    (z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as { required?: string[] }).required ?? [];
  return { ...inComponents(inlined), required: optional };
}

/** A schema as the document has it. */
export function jsonSchema(schema: z.ZodType): Json {
  return inComponents(z.toJSONSchema(schema, { io: "input", target: "draft-2020-12" }) as Json);
}

/** A schema whose named parts are the document's components. */
function inComponents(schema: Json): Json {
  const { $defs, $schema, ...rest } = schema;
  const id = rest.id ?? rest.$id;
  if (typeof id === "string") return { $ref: `#/components/schemas/${id}` };
  return JSON.parse(JSON.stringify(rest).replaceAll("#/$defs/", "#/components/schemas/")) as Json;
}

/** Every named schema, by name. */
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

/** The components that a text refers to, and those that they refer to. */
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
