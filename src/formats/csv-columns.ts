import { z } from "zod";
import type { Values } from "../model/kit/fields.ts";
import { addsName } from "../model/kit/labels.ts";
import { type ResourceName, resourceOfWire, wireOf } from "../model/kit/names.ts";
import type { Resource } from "../model/kit/record-type.ts";
import type { FieldsQuery } from "../reading/lists/fields-and-include.ts";
import type { Cell } from "./csv.ts";

/** A column of flattened records, for CSV and other tables. */
export interface CsvColumn {
  readonly name: string;
  /** `json` is JSON text. `date` is a day, YYYY-MM-DD. */
  readonly type: "text" | "integer" | "number" | "date" | "json";
  readonly description: string;
  /** The resource to whose ids the values refer. */
  readonly references?: ResourceName;
  readonly read: (record: Values) => Cell;
}

/** Reads a part of a record. */
type Read = (record: Values) => unknown;

const SEPARATOR = "; ";

/**
 * Returns the columns that a resource's records have when flattened:
 * - a scalar is one column;
 * - a reference is `<field>_id` and `<field>_name`, or all columns of the record if it is in `include`;
 * - a list of references is `<field>_ids` and `<field>_names`, separated by `; `;
 * - an object has a column `<field>_<key>` for each key;
 * - a list of objects, or an object of any keys, is JSON text;
 * - the sections of an article are one `text`, with a blank line between paragraphs.
 *
 * `fields` selects and orders the fields; without it, a label is not repeated as `name`.
 */
export function csvColumns(resource: Resource, { fields, include = [] }: FieldsQuery = {}): CsvColumn[] {
  const all = Object.keys(resource.wire.shape).filter((name) => name !== "name" || !addsName(resource));
  return (fields ?? all).flatMap((name) => {
    const schema = resource.wire.shape[name] as z.ZodType;
    const read: Read = (record) => record[name];
    if (resource.fields[name]?.kind === "sections") return [textColumn(read)];
    return columnsAt(name, schema, read, include.includes(name));
  });
}

/** Returns the rows of some documents, which commas separate. */
export function csvRows(columns: readonly CsvColumn[], docs: Buffer): Cell[][] {
  const records = JSON.parse(`[${docs}]`) as Values[];
  return records.map((record) => columns.map(({ read }) => read(record)));
}

/** Returns the description of a part of an object: that of its schema, else that of the object with the key. */
export function partDescription(key: string, part: z.ZodType, whole = ""): string {
  const description = part.description || (part instanceof z.ZodNullable && (part.unwrap() as z.ZodType).description);
  return key === "id" || !description ? `${whole} Its ${key.replaceAll("_", " ")}.`.trim() : description;
}

function columnsAt(
  name: string,
  schema: z.ZodType,
  read: Read,
  whole = false,
  description = partDescription(name, schema),
): CsvColumn[] {
  const inner = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
  if (inner instanceof z.ZodUnion) {
    const record = whole ? wireOf(targetOf(inner)) : undefined;
    return record === undefined
      ? referenceColumns(name, description, targetOf(inner), read)
      : columnsAt(name, record, read);
  }
  if (inner instanceof z.ZodObject)
    return Object.entries(inner.shape).flatMap(([key, part]) => {
      const readPart: Read = (record) => (read(record) as Values | null)?.[key];
      return columnsAt(`${name}_${key}`, part, readPart, false, partDescription(key, part, description));
    });
  if (inner instanceof z.ZodArray) {
    const { element } = inner;
    if (element instanceof z.ZodUnion && !whole) return listColumns(name, description, targetOf(element), read);
    return [jsonColumn(name, description, read)];
  }
  if (inner instanceof z.ZodRecord) return [jsonColumn(name, description, read)];
  const type = typeOf(inner);
  return [{ name, type, description, read: (record) => (read(record) as Cell | undefined) ?? null }];
}

function jsonColumn(name: string, description: string, read: Read): CsvColumn {
  return {
    name,
    type: "json",
    description: `${description} JSON.`,
    read: (record) => JSON.stringify(read(record)) ?? null,
  };
}

function typeOf(schema: z.ZodType): CsvColumn["type"] {
  if (schema instanceof z.ZodNumberFormat) return "integer";
  if (schema instanceof z.ZodNumber) return "number";
  return schema instanceof z.ZodISODate ? "date" : "text";
}

function referenceColumns(name: string, description: string, references: ResourceName, read: Read): CsvColumn[] {
  const part = (key: string) => (record: Values) => (read(record) as Record<string, string> | null)?.[key] ?? null;
  return [
    { name: `${name}_id`, type: "text", description: `${description} Its id.`, references, read: part("id") },
    { name: `${name}_name`, type: "text", description: `${description} Its name.`, read: part("name") },
  ];
}

function listColumns(name: string, description: string, references: ResourceName, read: Read): CsvColumn[] {
  const joined = (key: string) => (record: Values) =>
    ((read(record) ?? []) as Record<string, string>[]).map((one) => one[key]).join(SEPARATOR) || null;
  const separated = "separated by `; `";
  return [
    {
      name: `${name}_ids`,
      type: "text",
      description: `${description} Their ids, ${separated}.`,
      references,
      read: joined("id"),
    },
    {
      name: `${name}_names`,
      type: "text",
      description: `${description} Their names, ${separated}.`,
      read: joined("name"),
    },
  ];
}

function textColumn(read: Read): CsvColumn {
  return {
    name: "text",
    type: "text",
    description: "The text: its paragraphs in order, with a blank line between them.",
    read: (record) =>
      (read(record) as { paragraphs: { text: string }[] }[])
        .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
        .join("\n\n"),
  };
}

/** Returns the resource of a union of a reference and a whole record. Throws for any other union. */
function targetOf({ options }: z.ZodUnion): ResourceName {
  const record = (options[1] as z.ZodLazy).unwrap();
  const name = resourceOfWire(record as z.ZodType);
  if (name === undefined) throw new Error("a union must be of a reference and a record");
  return name;
}
