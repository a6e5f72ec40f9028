/**
 * The fields that record types consist of. A field defines once what it means, how a dossier writes it (`form`),
 * how the API answers it (`wire`), how tables store it (columns and child tables), and how a value converts between the
 * three. The columns, schemas, filters and projections of a record type follow from its fields.
 *
 * An unknown value is left out of a dossier, and is null in an answer and in a column. An empty list is left out of a
 * dossier, and is [] in an answer.
 */
import { z } from "zod";
import type { Column, ForeignKey, Row, Table, Value } from "../../store/tables.ts";
import type { Meaning } from "./meaning.ts";
import { type RecordType, type ResourceName, recordTypes, wireOf } from "./names.ts";
import { slug } from "./text-forms.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A record as authors write it, or an object in one: field name to value. */
export type Values = Record<string, unknown>;

/** The record that a field belongs to. */
export interface Owner {
  readonly type: string;
  readonly id: string;
  /** The article that reports the record, and its place in the dossier's list, from 1; absent for authority records. */
  readonly article?: string;
  readonly ordinal?: number;
}

/** The record type that a field belongs to. `part` types belong to dossiers; the others stand by themselves. */
export interface OwnerType {
  readonly name: ResourceName;
  readonly type: RecordType;
  readonly role: "authority" | "article" | "part";
}

/** A reference from a value to another record, with its path within the value. */
export interface Link {
  readonly resource: ResourceName;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Returns the label of a record; null if its type has none. */
export type Labels = (resource: ResourceName, id: string) => string | null;

/** What a record shows, and is found by, of the records that it refers to. */
export interface Lookup {
  readonly label: Labels;
  /** Returns the other names, which full text finds it by. */
  readonly aliases: (resource: ResourceName, id: string) => readonly string[];
  /** Returns the date of a record: when an event begins, when an article was published; null if it is unknown. */
  readonly date: (resource: ResourceName, id: string) => string | null;
  /** Returns the number of the change that first showed an article to all readers; 0 while it is a draft. */
  readonly written: (resource: ResourceName, id: string) => number;
}

/** The rows of child tables that belong to one record, by table. */
export type Children = Readonly<Record<string, readonly Row[]>>;

/** A table with part of a record: `owner` is the column with the record's id, `only` further conditions on its rows. */
export interface ChildTable {
  readonly table: Table;
  readonly owner: string;
  readonly only?: Readonly<Record<string, string>>;
}

/** A query parameter that filters records by one of their columns, or by a column of a child table. */
export type Filter = {
  readonly values: z.ZodType;
  readonly description: string;
  /** The resource whose ids the values are. */
  readonly to?: ResourceName;
  /** Whether it also filters records that refer to these: positions by `actor_kind`. */
  readonly through?: boolean;
  /** Whether facets can count its values. Default: true. */
  readonly facet?: boolean;
  /** Whether it takes one value, because a value may contain a comma. */
  readonly single?: boolean;
  /** Whether its values are records of any type, as `type/id`. */
  readonly anyRecord?: boolean;
} & FilterPlace;

/** Where a filter finds its column: in the table of the records, or in a child table. */
export type FilterPlace =
  | { readonly column: string }
  | {
      readonly column: string;
      /** The child table, its column with the record's id, and further conditions on its rows. */
      readonly table: string;
      readonly owner: string;
      readonly only?: Readonly<Record<string, string>>;
      /** The columns of a list's default order, with their names in the child table, which repeats them. */
      readonly same: Readonly<Record<string, string>>;
    };

/** The kinds of field. `formats/json-ld/mapping.ts` defines how JSON-LD writes each. */
export type FieldKind =
  | "text"
  | "number"
  | "code"
  | "url"
  | "enum"
  | "stance"
  | "date"
  | "reference"
  | "references"
  | "object"
  | "objects"
  | "record"
  | "records"
  | "names"
  | "values"
  | "internal"
  | "evidence"
  | "sections";

/** A field of a record type. */
export interface Field extends Meaning {
  readonly kind: FieldKind;
  readonly description: string;
  readonly form: z.ZodType;
  readonly optional: boolean;
  readonly default?: Exclude<Value, null>;
  /** The resource that it refers to: `include` puts the whole record in place of the reference. */
  readonly to?: ResourceName;
  /** The closed vocabulary of its values. */
  readonly vocabulary?: Vocabulary;
  /** The beginning of the names of the filters by a range: `published` for `published_on`. */
  readonly range?: string;
  /** The columns that filters by a range of numbers compare: the least and the most that the value can be. */
  readonly bounds?: { readonly least: string; readonly most: string };
  /** The fields of the objects that are its values, and the class of these in JSON-LD. */
  readonly fields?: Fields;
  readonly class?: string;
  wire(name: string): Record<string, z.ZodType>;
  columns(name: string): Record<string, Column>;
  foreignKeys(name: string): readonly ForeignKey[];
  children(name: string, owner: OwnerType): readonly ChildTable[];
  /** Returns filters by parameter name. */
  filters(name: string, owner: OwnerType): Record<string, Filter>;
  /** Returns the column by which lists sort on the field, which is never null in the table; null if they cannot. */
  sort(name: string): string | null;
  toRow(name: string, value: unknown): Row;
  toChildren(name: string, value: unknown, owner: Owner): Record<string, Row[]>;
  /** Returns the value as authors write it; undefined if it is unknown. */
  fromRow(name: string, row: Row, children: Children, ownerType: string): unknown;
  /** `all` are the values of the whole record, for a field whose meaning depends on another. */
  project(name: string, value: unknown, labels: Labels, all: Values): Values;
  links(value: unknown, all: Values): readonly Link[];
  /** Returns the texts in the value that full text searches. */
  texts(value: unknown): readonly string[];
}

/** Fields by name. */
export type Fields = Readonly<Record<string, Field>>;

/** The settings of a field. */
export interface Options extends Meaning {
  readonly optional?: boolean;
  /** The value for records that leave the field out, and for records that are older than the field. */
  readonly default?: Exclude<Value, null>;
  /** Whether it also filters records that refer to the field's record. */
  readonly through?: boolean;
  /** The beginning of the names of its filters by a range. Default: its name without `_on`. */
  readonly range?: string;
}

/** A reference as the API answers it, unless `include` asks for the whole record. */
export const Reference = z
  .object({ id: slug, name: z.string().describe("The label of the record; its id where that was erased.") })
  .meta({
    id: "Reference",
    description:
      "A reference to another record, with its label, so that showing it needs no second request. `include` puts the whole record in its place, which has the same two fields.",
  });

/** A column with a record type. */
export const typeColumn: Column = {
  type: "text",
  get oneOf() {
    return recordTypes();
  },
};

/** Returns the strict form of an object with these fields, and with `more`. */
export function formSchema(fields: Fields, more: Record<string, z.ZodType> = {}): z.ZodObject {
  const shape = Object.entries(fields)
    .filter(([, { kind }]) => kind !== "internal")
    .map(([name, { form, optional, default: value }]) => [
      name,
      value !== undefined ? form.default(value) : optional ? form.optional() : form,
    ]);
  return z.strictObject({ ...more, ...Object.fromEntries(shape) });
}

/** Returns the shape of an object with these fields in answers. */
export function answerSchema(fields: Fields): Record<string, z.ZodType> {
  return merge(Object.entries(fields).map(([name, field]) => field.wire(name)));
}

/** Returns the columns of fields. */
export function columnsOf(fields: Fields): Record<string, Column> {
  return merge(Object.entries(fields).map(([name, field]) => field.columns(name)));
}

/** Returns the values of the columns of fields. */
export function toRow(fields: Fields, values: Values): Row {
  return merge(Object.entries(fields).map(([name, field]) => field.toRow(name, valueOrDefault(field, values[name]))));
}

/** Returns the values of fields as authors write them, without the unknown ones. */
export function fromRow(fields: Fields, row: Row, children: Children, ownerType: string): Values {
  const values: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = field.fromRow(name, row, children, ownerType);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Returns fields as the API answers them. */
export function project(fields: Fields, values: Values, labels: Labels): Values {
  return merge(
    Object.entries(fields).map(([name, field]) =>
      field.project(name, valueOrDefault(field, values[name]), labels, values),
    ),
  );
}

/** Returns the references in the values of fields. Their paths begin with `path`. */
export function linksOf(fields: Fields, values: Values, path: readonly (string | number)[]): Link[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.links(values[name], values).map((link) => ({ ...link, path: [...path, name, ...link.path] })),
  );
}

/** Returns the texts in the values of fields that full text searches. */
export function textsOf(fields: Fields, values: Values): string[] {
  return Object.entries(fields).flatMap(([name, field]) => field.texts(valueOrDefault(field, values[name])));
}

/** Returns the values with the defaults of the fields that they leave out. */
export function withDefaults(fields: Fields, values: Values): Values {
  const missing = Object.entries(fields).filter(([name, field]) => field.default !== undefined && !(name in values));
  return missing.length ? { ...values, ...Object.fromEntries(missing.map(([name, f]) => [name, f.default])) } : values;
}

function valueOrDefault(field: Field, value: unknown): unknown {
  return value ?? field.default;
}

function merge<T>(parts: readonly Record<string, T>[]): Record<string, T> {
  return Object.assign({}, ...parts);
}

/** Defines a field of one column. `formDescription` is the description in schemas. */
export function scalar(
  kind: FieldKind,
  description: string,
  schema: z.ZodType,
  column: Column,
  options: Options,
  formDescription = description,
): Field {
  const { optional = false, default: value, term, pattern, range } = options;
  const more = { ...(optional ? { nullable: true } : {}), ...(value === undefined ? {} : { default: value }) };
  const form = schema.describe(formDescription);
  return {
    kind,
    description,
    form,
    optional,
    ...(value === undefined ? {} : { default: value }),
    term,
    ...(pattern === undefined ? {} : { pattern }),
    ...(range === undefined ? {} : { range }),
    wire: (name) => ({ [name]: optional ? form.nullable().describe(formDescription) : form }),
    columns: (name) => ({ [name]: { ...column, ...more } }),
    foreignKeys: () => [],
    children: () => [],
    filters: () => ({}),
    sort: (name) => (optional ? null : name),
    toRow: (name, value) => ({ [name]: (value as Value | undefined) ?? null }),
    toChildren: () => ({}),
    fromRow: (name, row) => row[name] ?? undefined,
    project: (name, value) => ({ [name]: value ?? null }),
    links: () => [],
    texts: () => [],
  };
}

/** Returns the schema of a reference, or of the whole record in its place. */
export function referenceOrWhole(to: ResourceName): z.ZodType {
  return z.union([Reference, z.lazy(() => wireOf(to))]);
}
