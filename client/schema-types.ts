/** TypeScript types of the schemas in `openapi/openapi.json`. */

/** A JSON Schema, as far as the document uses it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
}

/** A parameter of an operation. */
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

const PRIMITIVES: Readonly<Record<string, string>> = {
  string: "string",
  integer: "number",
  number: "number",
  boolean: "boolean",
  null: "null",
};

/** Returns the type of a schema. A named schema is its name. Throws for a schema of a form that it does not know. */
export function typeText(schema: Schema, indent = ""): string {
  const { $ref, type, const: only, anyOf, items, properties, additionalProperties } = schema;
  if ($ref !== undefined) return $ref.slice($ref.lastIndexOf("/") + 1);
  if (only !== undefined) return JSON.stringify(only);
  if (schema.enum !== undefined) return union(schema.enum.map((value) => JSON.stringify(value)));
  if (anyOf !== undefined) return union(anyOf.map((one) => typeText(one, indent)));
  if (items !== undefined) return arrayText(typeText(items, indent));
  if (properties !== undefined) return objectText(schema, indent);
  if (type === "object")
    return `Record<string, ${typeof additionalProperties === "object" ? typeText(additionalProperties, indent) : "unknown"}>`;
  if (type === undefined) return "unknown";
  return union([type].flat().map((one) => primitive(one as string)));
}

/** Returns the type of an array of items. */
export function arrayText(item: string): string {
  return /^\w+$/.test(item) ? `${item}[]` : `(${item})[]`;
}

/** Returns the declaration of a named schema: an interface, or for what is not an object a type. */
export function interfaceText(name: string, schema: Schema): string {
  const comment = docComment(schema.description ?? `${name}.`);
  return schema.properties === undefined
    ? `${comment}export type ${name} = ${typeText(schema)};\n`
    : `${comment}export interface ${name} ${objectText(schema, "")}\n`;
}

/** Returns the schemas that a text of types names, or that are listed, with those that they use, by name. */
export function usedSchemas(
  schemas: Readonly<Record<string, Schema>>,
  text: string,
  listed: readonly string[],
): [string, Schema][] {
  const code = text.replaceAll(/\/\*\*.*?\*\//g, "");
  const waiting = [...listed, ...[...code.matchAll(/\b[A-Z]\w+/g)].map(([name]) => name)];
  const found = new Map<string, Schema>();
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = schemas[name];
    if (schema === undefined || found.has(name)) continue;
    found.set(name, schema);
    waiting.push(
      ...[...JSON.stringify(schema).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, one]) => one as string),
    );
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Returns a description as a comment of one line. */
export function docComment(description: string, indent = ""): string {
  const text = description.replaceAll(/\s+/g, " ").replaceAll("*/", "*\\/");
  return text === "" ? "" : `${indent}/** ${text} */\n`;
}

function objectText({ properties = {}, required = [] }: Schema, indent: string): string {
  const inner = `${indent}  `;
  const members = Object.entries(properties).map(([name, schema]) => {
    const isRequired = required.includes(name);
    return `${docComment(schema.description ?? "", inner)}${inner}${name}${isRequired ? "" : "?"}: ${typeText(schema, inner)};`;
  });
  return `{\n${members.join("\n")}\n${indent}}`;
}

function primitive(type: string): string {
  const text = PRIMITIVES[type];
  if (text === undefined) throw new Error(`a schema has the type ${type}, for which there is no TypeScript type`);
  return text;
}

function union(types: readonly string[]): string {
  return [...new Set(types)].join(" | ");
}
