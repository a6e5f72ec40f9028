import { z } from "zod";
import type { Values } from "../model/kit/fields.ts";
import { type ResourceName, resourceOfWire, wireOf } from "../model/kit/names.ts";
import type { Resource } from "../model/kit/record-type.ts";
import type { FieldsQuery } from "../reading/lists/fields-and-include.ts";
import type { Cell } from "./csv.ts";

/** A column of a resource's records laid out flat, as CSV and other tables have them. */
export interface CsvColumn {
  readonly name: string;
  /** `json` is JSON text; a `date` is a day, YYYY-MM-DD. */
  readonly type: "text" | "integer" | "date" | "json";
  readonly description: string;
  /** The resource whose ids the values are. */
  readonly references?: ResourceName;
  readonly read: (record: Values) => Cell;
}

/** A part of a record. */
type Read = (record: Values) => unknown;

const SEPARATOR = "; ";

/**
 * The columns of a resource's records laid out flat. A scalar is a column of its field's name; a reference is two,
 * its id and its name; a list of references is two, joined by `; `; the parts of an object follow its name and `_`;
 * a list of objects is JSON text; an article's sections are its `text`, paragraphs with a blank line between them.
 * `fields` picks and orders the fields; a reference in `include` is laid out as the whole record it names.
 */
export function csvColumns(resource: Resource, { fields, include = [] }: FieldsQuery = {}): CsvColumn[] {
  return (fields ?? Object.keys(resource.wire.shape)).flatMap((name) => {
    const schema = resource.wire.shape[name] as z.ZodType;
    const read: Read = (record) => record[name];
    if (resource.fields[name]?.kind === "sections") return [textColumn(read)];
    return columnsAt(name, schema, read, include.includes(name));
  });
}

/** Documents joined by commas as rows of these columns. */
export function csvRows(columns: readonly CsvColumn[], docs: Buffer): Cell[][] {
  const records = JSON.parse(`[${docs}]`) as Values[];
  return records.map((record) => columns.map(({ read }) => read(record)));
}

/** What a part of an object means, by its key: what its schema says, and otherwise what the object's does. */
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
  const known = schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema;
  if (known instanceof z.ZodUnion) {
    const record = whole ? wireOf(targetOf(known)) : undefined;
    return record === undefined
      ? referenceColumns(name, description, targetOf(known), read)
      : columnsAt(name, record, read);
  }
  if (known instanceof z.ZodObject)
    return Object.entries(known.shape).flatMap(([key, part]) => {
      const readPart: Read = (record) => (read(record) as Values | null)?.[key];
      return columnsAt(`${name}_${key}`, part, readPart, false, partDescription(key, part, description));
    });
  if (known instanceof z.ZodArray) {
    const { element } = known;
    if (element instanceof z.ZodUnion && !whole) return listColumns(name, description, targetOf(element), read);
    return [
      {
        name,
        type: "json",
        description: `${description} JSON.`,
        read: (record) => JSON.stringify(read(record)) ?? null,
      },
    ];
  }
  const type = known instanceof z.ZodNumber ? "integer" : known instanceof z.ZodISODate ? "date" : "text";
  return [{ name, type, description, read: (record) => (read(record) as Cell | undefined) ?? null }];
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
    description: "The text: its paragraphs in order, a blank line between two.",
    read: (record) =>
      (read(record) as { paragraphs: { text: string }[] }[])
        .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
        .join("\n\n"),
  };
}

/** The resource that a schema of a reference, or of the whole record in its place, is of. */
function targetOf({ options }: z.ZodUnion): ResourceName {
  const record = (options[1] as z.ZodLazy).unwrap();
  const name = resourceOfWire(record as z.ZodType);
  if (name === undefined) throw new Error("a union is not of a reference and a record");
  return name;
}
