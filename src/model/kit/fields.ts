/**
 * The kinds of field that records are made of. A field says once how it is written in a dossier (`form`),
 * answered by the API (`wire`) and kept in tables (columns and child tables), and how a value passes
 * between the three. Columns, schemas, filters and projections of every record follow from its fields.
 *
 * One rule for what is not known: it is left out of a dossier, null in an answer, null in a column.
 * A list without items is left out of a dossier and is [] in an answer.
 */
import { z } from "zod";
import type { Column, ForeignKey, Row, Table, Value } from "../../store/tables.ts";
import { STANCE_SCORES, stances } from "../vocabularies.ts";
import { dayRange } from "./edtf.ts";
import type { Meaning } from "./meaning.ts";
import { type RecordType, type ResourceName, recordTypes, resourceNameOf, wireOf } from "./names.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A record as authors write it, or a part of one: field name to value. */
export type Values = Record<string, unknown>;

/** The record that a field belongs to. */
export interface Owner {
  readonly type: string;
  readonly id: string;
  /** The article that reports the record, and its place among those of its type there; absent on authority records. */
  readonly article?: string;
  readonly ordinal?: number;
}

/** The record type that a field belongs to. `part` types belong to dossiers; the others stand by themselves. */
export interface OwnerType {
  readonly name: ResourceName;
  readonly type: RecordType;
  readonly role: "authority" | "article" | "part";
}

/** Another record that a value names. */
export interface Link {
  readonly resource: ResourceName;
  readonly id: string;
  readonly path: readonly (string | number)[];
}

/** Returns the name of a record; null if records of its type have none. */
export type Labels = (resource: ResourceName, id: string) => string | null;

/** Rows of other tables that belong to one record, by table. */
export type Children = Readonly<Record<string, readonly Row[]>>;

/** A table that holds part of a record: the column that names the record, and what else picks its rows. */
export interface ChildTable {
  readonly table: Table;
  readonly owner: string;
  readonly only?: Readonly<Record<string, string>>;
}

/** How a parameter finds records: by a column of theirs, or through a child table. */
export type Filter = {
  readonly values: z.ZodType;
  readonly description: string;
  /** The resource whose ids the values are. */
  readonly to?: ResourceName;
  /** Whether lists of records that refer to these can be filtered by it too: positions by the `actor_kind`. */
  readonly through?: boolean;
  /** Whether facets can count the values. Ids without their type cannot be counted. */
  readonly facet?: boolean;
} & (
  | { readonly column: string }
  | {
      readonly column: string;
      /** The table to look in, its column that names the record, and what else picks its rows. */
      readonly table: string;
      readonly owner: string;
      readonly only?: Readonly<Record<string, string>>;
      /** The columns that order the list, each with its name in this table, which repeats them. */
      readonly same: Readonly<Record<string, string>>;
    }
);

/** The kinds of field. JSON-LD says of each what becomes of its term. */
export type FieldKind =
  | "text"
  | "integer"
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
  | "evidence"
  | "sections";

/** One kind of field with its settings: what it means, and how its values are written, answered and kept. */
export interface Field extends Meaning {
  readonly kind: FieldKind;
  readonly description: string;
  readonly form: z.ZodType;
  readonly optional: boolean;
  readonly default?: Exclude<Value, null>;
  /** The resource whose records it names: what `include` can put in place of a reference. */
  readonly to?: ResourceName;
  /** The values of a field with a closed vocabulary. */
  readonly vocabulary?: Vocabulary;
  /** The fields of small objects, and the class of these in JSON-LD. */
  readonly fields?: Fields;
  readonly class?: string;
  wire(name: string): Record<string, z.ZodType>;
  columns(name: string): Record<string, Column>;
  foreignKeys(name: string): readonly ForeignKey[];
  children(name: string, owner: OwnerType): readonly ChildTable[];
  /** Parameter name to filter. */
  filters(name: string, owner: OwnerType): Record<string, Filter>;
  /** The column by which a list sorts on this field, if it can. It is never null. */
  sort(name: string): string | null;
  toRow(name: string, value: unknown): Row;
  toChildren(name: string, value: unknown, owner: Owner): Record<string, Row[]>;
  /** The value as authors write it; undefined where nothing is known. */
  fromRow(name: string, row: Row, children: Children, ownerType: string): unknown;
  project(name: string, value: unknown, labels: Labels): Values;
  links(value: unknown): readonly Link[];
  /** Returns the text of the value that full text finds. */
  texts(value: unknown): readonly string[];
}

/** Field name to field. */
export type Fields = Readonly<Record<string, Field>>;

/** The settings of a field. Its term in other vocabularies is always required. */
export interface Options extends Meaning {
  readonly optional?: boolean;
  /** The value of records that leave the field out, and of those that are older than the field. */
  readonly default?: Exclude<Value, null>;
  /** Whether lists of records that refer to the field's records can be filtered by it too. */
  readonly through?: boolean;
}

/** Slug: the form of every id. */
export const slug = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "is no id: lower-case letters, digits and single hyphens, as in russia-on-nato")
  .meta({ id: "Id", description: "Lower-case letters, digits and single hyphens; at most 80 characters." });

/** Returns the schema of text that every engine stores unchanged: no control characters, no lone surrogates. */
export function plainText(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "holds a control character or half of a surrogate pair")
    .regex(/\S/u, "is empty or blank: leave it out if it is not known");
}

/** Text of at most `max` characters. */
export const text = (description: string, max: number, options: Options): Field => ({
  ...scalar("text", description, plainText(max), { type: "text" }, options),
  texts: (value) => (typeof value === "string" ? [value] : []),
});

/** A whole number from 0. */
export const wholeNumber = (description: string, options: Options): Field =>
  scalar("integer", description, z.int().min(0).max(1_000_000_000), { type: "integer" }, options);

/** A code of some standard: text of a fixed pattern that lists can be filtered by. */
export const code = (description: string, pattern: RegExp, message: string, options: Options): Field => {
  const form = z.string().max(80).regex(pattern, message);
  return filterable(scalar("code", description, form, { type: "text" }, options), options);
};

/** An http or https address, percent-encoded. */
export const webAddress = (description: string, options: Options): Field => {
  const form = z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .regex(/^[!-~]+$/, "is not percent-encoded");
  return scalar("url", description, form, { type: "text" }, options);
};

/** One value of a closed vocabulary; lists can be filtered by it. */
export const oneOf = (description: string, vocabulary: Vocabulary, options: Options): Field => {
  const { values } = vocabulary;
  const meanings = values.map((value) => `\`${value}\`: ${vocabulary.definitions[value]?.definition}`);
  const column: Column = { type: "text", oneOf: values };
  const base = scalar("enum", description, z.enum(values), column, options, [description, ...meanings].join(" "));
  return { ...filterable(base, options), vocabulary };
};

/** A stance, with its score beside it. */
export const stance = (description: string, options: Meaning): Field => {
  const base = oneOf(description, stances, options);
  const score = (value: unknown) => STANCE_SCORES[value as keyof typeof STANCE_SCORES];
  return {
    ...base,
    kind: "stance",
    wire: (name) => ({
      ...base.wire(name),
      [`${name}_score`]: z.int().min(-2).max(2).nullable().describe("2 support to -2 oppose; null where divided."),
    }),
    columns: (name) => ({ ...base.columns(name), [`${name}_score`]: { type: "integer", nullable: true } }),
    toRow: (name, value) => ({ [name]: value as string, [`${name}_score`]: score(value) }),
    project: (name, value) => ({ [name]: value, [`${name}_score`]: score(value) }),
  };
};

const edtfDate = z
  .string()
  .max(40)
  .refine((value) => dayRange(value) !== null, {
    error: "is not an EDTF date (ISO 8601-2 level 0 or 1), such as 2025-02-18, 2025-02, 2025-02-18? or 2022-02-24/..",
  });

/** An EDTF date, kept with its earliest and latest day. */
export const date = (description: string, options: Options): Field => {
  const whole = `${description} EDTF, ISO 8601-2 levels 0 and 1.`;
  const base = scalar("date", description, edtfDate, { type: "text" }, options, whole);
  const days = (name: string, value: unknown) => {
    const range = typeof value === "string" ? dayRange(value) : null;
    return { [`${name}_earliest`]: range?.earliest ?? null, [`${name}_latest`]: range?.latest ?? null };
  };
  const day = z.iso.date().nullable();
  return {
    ...base,
    wire: (name) => ({
      ...base.wire(name),
      [`${name}_earliest`]: day.describe(`Earliest day that ${name} may be.`),
      [`${name}_latest`]: day.describe(`Latest day that ${name} may be.`),
    }),
    // The days are sort keys, so they are not null: an unknown one is the empty string, before every day.
    columns: (name) => ({
      ...base.columns(name),
      [`${name}_earliest`]: { type: "text", default: "" },
      [`${name}_latest`]: { type: "text", default: "" },
      // Whether it is more than a day: a range of days finds these few apart.
      [`${name}_lasts`]: { type: "integer", default: 0 },
    }),
    sort: (name) => `${name}_earliest`,
    toRow: (name, value) => {
      const row: Row = { [name]: (value as string) ?? null, ...days(name, value) };
      row[`${name}_lasts`] = row[`${name}_earliest`] === row[`${name}_latest`] ? 0 : 1;
      for (const bound of [`${name}_earliest`, `${name}_latest`]) row[bound] ??= "";
      return row;
    },
    project: (name, value) => ({ [name]: value ?? null, ...days(name, value) }),
  };
};

/** The name by which filters ask for a range of a date field: `published` of `published_on`. */
export function rangeName(dateField: string): string {
  return dateField.replace(/_on$/, "");
}

/** A reference to a record, as the API answers it unless `include` asks for the whole record. */
export const Reference = z
  .object({ id: slug, name: z.string().describe("The name that the record is shown by.") })
  .meta({
    id: "Reference",
    description: "Another record: its id, and its name, so that a label needs no second request.",
  });

/** The id of a record of another resource. */
export const reference = (description: string, to: ResourceName, options: Options): Field => {
  const base = scalar("reference", description, slug, { type: "text", references: to }, options);
  const wire = options.optional ? referenceOrWhole(to).nullable() : referenceOrWhole(to);
  return {
    ...filterable(base, options, to),
    to,
    wire: (name) => ({ [name]: wire.describe(description) }),
    project: (name, value, labels) => ({ [name]: named(to, value, labels) }),
    links: (value) => (typeof value === "string" ? [{ resource: to, id: value, path: [] }] : []),
  };
};

/** A list of ids of another resource, in order; `singular` is the child table's column and the filter's name. */
export const references = (description: string, to: ResourceName, singular: string, meaning: Meaning): Field => {
  const form = z.array(slug).min(1, EMPTY).max(500).refine(distinct, "names the same record twice");
  return {
    ...list("references", description, form, meaning),
    to,
    wire: (name) => ({ [name]: z.array(referenceOrWhole(to)).describe(description) }),
    children: (name, owner) => [listTable(owner, name, { [singular]: { type: "text", references: to } }, [singular])],
    filters: (name, owner) => ({
      [singular]: {
        values: slug,
        description,
        to,
        column: singular,
        table: `${owner.type}_${name}`,
        owner: owner.type,
        same: repeated(owner),
      },
    }),
    toChildren: (name, value, owner) => ({
      [`${owner.type}_${name}`]: items(value).map((id, i) => ({ ...listed(owner, i + 1), [singular]: id as string })),
    }),
    fromRow: (name, _row, children, ownerType) =>
      nonEmpty(children[`${ownerType}_${name}`]?.map((row) => row[singular])),
    project: (name, value, labels) => ({ [name]: items(value).map((id) => named(to, id, labels)) }),
    links: (value) => items(value).map((id, i) => ({ resource: to, id: id as string, path: [i] })),
  };
};

/** A list of small objects, in order. */
export const objects = (description: string, fields: Fields, meaning: ObjectMeaning): Field => {
  return {
    ...list("objects", description, z.array(formSchema(fields)).min(1, EMPTY).max(500), meaning),
    ...nested(fields, meaning),
    wire: (name) => ({ [name]: z.array(z.object(answerSchema(fields))).describe(description) }),
    children: (name, owner) => [listTable(owner, name, columnsOf(fields), [])],
    toChildren: (name, value, owner) => ({
      [`${owner.type}_${name}`]: items(value).map((item, i) => ({
        ...listed(owner, i + 1),
        ...toRow(fields, item as Values),
      })),
    }),
    fromRow: (name, _row, children, ownerType) =>
      nonEmpty(children[`${ownerType}_${name}`]?.map((row) => fromRow(fields, row, {}, ownerType))),
    project: (name, value, labels) => ({ [name]: items(value).map((item) => project(fields, item as Values, labels)) }),
    links: (value) => items(value).flatMap((item, i) => linksOf(fields, item as Values, [i])),
    texts: (value) => items(value).flatMap((item) => textsOf(fields, item as Values)),
  };
};

/** One small object, kept in columns that begin with its name. Its first field is required. */
export const object = (description: string, fields: Fields, options: Options & ObjectMeaning): Field => {
  const first = Object.keys(fields)[0] as string;
  const inner = (name: string) =>
    Object.fromEntries(Object.entries(fields).map(([key, field]) => [`${name}_${key}`, field]));
  const strip = (name: string, values: Values) =>
    Object.fromEntries(Object.entries(values).map(([key, value]) => [key.slice(name.length + 1), value]));
  const prefix = (name: string, value: unknown) =>
    Object.fromEntries(Object.entries((value ?? {}) as Values).map(([key, v]) => [`${name}_${key}`, v]));
  const wire = z.object(answerSchema(fields));
  return {
    ...scalar("object", description, formSchema(fields), { type: "text" }, options),
    ...nested(fields, options),
    wire: (name) => ({ [name]: (options.optional ? wire.nullable() : wire).describe(description) }),
    columns: (name) => {
      const columns = Object.entries(columnsOf(inner(name)));
      return Object.fromEntries(columns.map(([key, c]) => [key, options.optional ? { ...c, nullable: true } : c]));
    },
    toRow: (name, value) => toRow(inner(name), prefix(name, value)),
    fromRow: (name, row, _children, ownerType) => {
      const value = strip(name, fromRow(inner(name), row, {}, ownerType));
      return value[first] === undefined ? undefined : value;
    },
    project: (name, value, labels) => ({
      [name]: value === undefined ? null : project(fields, value as Values, labels),
    }),
    links: (value) => (value === undefined ? [] : linksOf(fields, value as Values, [])),
    texts: (value) => (value === undefined ? [] : textsOf(fields, value as Values)),
  };
};

/** A record of any type, by its type and id. */
export const anyRecord = (description: string, options: Meaning): Field => ({
  ...scalar("record", description, z.strictObject({ type: anyType, id: slug }), { type: "text" }, options),
  wire: (name) => ({
    [name]: z.object({ type: anyType, id: slug, name: z.string().nullable() }).describe(description),
  }),
  columns: (name) => ({ [`${name}_type`]: typeColumn, [`${name}_id`]: { type: "text" } }),
  foreignKeys: (name) => [
    { columns: [`${name}_type`, `${name}_id`], table: "records", foreignColumns: ["type", "id"] },
  ],
  filters: (name) => ({
    [`${name}_type`]: { values: anyType, description: `Type of the record in ${name}.`, column: `${name}_type` },
    [`${name}_id`]: { values: slug, description: `Id of the record in ${name}.`, facet: false, column: `${name}_id` },
  }),
  toRow: (name, value) => {
    const { type, id } = value as { type: string; id: string };
    return { [`${name}_type`]: type, [`${name}_id`]: id };
  },
  fromRow: (name, row) => ({ type: row[`${name}_type`], id: row[`${name}_id`] }),
  project: (name, value, labels) => {
    const { type, id } = value as { type: string; id: string };
    return { [name]: { type, id, name: labels(resourceNameOf(type), id) } };
  },
  links: (value) => {
    const { type, id } = value as { type: string; id: string };
    return [{ resource: resourceNameOf(type), id, path: ["id"] }];
  },
});

interface ObjectMeaning extends Meaning {
  /** The class of the object in schema.org. */
  readonly class?: string;
}

function nested(fields: Fields, { class: of }: ObjectMeaning): Pick<Field, "fields" | "class"> {
  return { fields, ...(of === undefined ? {} : { class: of }) };
}

/** The schema of any record type: known only when all are registered. */
const anyType = z.lazy(() => z.enum(recordTypes()));

/** A column that holds any record type. */
export const typeColumn: Column = {
  type: "text",
  get oneOf() {
    return recordTypes();
  },
};

/** Returns the strict form of some fields. */
export function formSchema(fields: Fields, more: Record<string, z.ZodType> = {}): z.ZodObject {
  const shape = Object.entries(fields).map(([name, { form, optional, default: value }]) => [
    name,
    value !== undefined ? form.default(value) : optional ? form.optional() : form,
  ]);
  return z.strictObject({ ...more, ...Object.fromEntries(shape) });
}

/** Returns the answered schemas of some fields. */
export function answerSchema(fields: Fields): Record<string, z.ZodType> {
  return merge(Object.entries(fields).map(([name, field]) => field.wire(name)));
}

/** Returns the columns of some fields. */
export function columnsOf(fields: Fields): Record<string, Column> {
  return merge(Object.entries(fields).map(([name, field]) => field.columns(name)));
}

/** Returns the values of the columns of some fields. */
export function toRow(fields: Fields, values: Values): Row {
  return merge(Object.entries(fields).map(([name, field]) => field.toRow(name, valueOrDefault(field, values[name]))));
}

/** Returns the values as authors write them, without fields that have none. */
export function fromRow(fields: Fields, row: Row, children: Children, ownerType: string): Values {
  const values: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = field.fromRow(name, row, children, ownerType);
    if (value !== undefined) values[name] = value;
  }
  return values;
}

/** Returns some fields as the API answers them. */
export function project(fields: Fields, values: Values, labels: Labels): Values {
  return merge(
    Object.entries(fields).map(([name, field]) => field.project(name, valueOrDefault(field, values[name]), labels)),
  );
}

/** Returns the records that some fields name, each with its path below `path`. */
export function linksOf(fields: Fields, values: Values, path: readonly (string | number)[]): Link[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.links(values[name]).map((link) => ({ ...link, path: [...path, name, ...link.path] })),
  );
}

/** Returns the texts of some fields that full text finds. */
export function textsOf(fields: Fields, values: Values): string[] {
  return Object.entries(fields).flatMap(([name, field]) => field.texts(valueOrDefault(field, values[name])));
}

/** Returns values with the defaults of the fields that they leave out. */
export function withDefaults(fields: Fields, values: Values): Values {
  const missing = Object.entries(fields).filter(([name, field]) => field.default !== undefined && !(name in values));
  return missing.length ? { ...values, ...Object.fromEntries(missing.map(([name, f]) => [name, f.default])) } : values;
}

function valueOrDefault(field: Field, value: unknown): unknown {
  return value ?? field.default;
}

const EMPTY = "is empty: leave it out if there is nothing in it";

function merge<T>(parts: readonly Record<string, T>[]): Record<string, T> {
  return Object.assign({}, ...parts);
}

/** A field of one column. `formDescription` is what the schemas say of it, where that is more than its description. */
function scalar(
  kind: FieldKind,
  description: string,
  schema: z.ZodType,
  column: Column,
  options: Options,
  formDescription = description,
): Field {
  const { optional = false, default: value, term, pattern } = options;
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

function filterable(field: Field, { through = false }: Options, to?: ResourceName): Field {
  const { form, description } = field;
  const filter = { description, through, ...(to === undefined ? { values: form } : { values: slug, to }) };
  return { ...field, filters: (name) => ({ [name]: { ...filter, column: name } }) };
}

/** Returns the common part of fields that are stored in a table of their own. */
export function list(kind: FieldKind, description: string, form: z.ZodType, meaning: Meaning): Field {
  return {
    ...scalar(kind, description, form, { type: "text" }, { ...meaning, optional: true }),
    columns: () => ({}),
    sort: () => null,
    toRow: () => ({}),
  };
}

function listTable(
  owner: OwnerType,
  name: string,
  columns: Record<string, Column>,
  find: readonly string[],
): ChildTable {
  const { type, role } = owner;
  const same = Object.values(repeated(owner));
  const place: Record<string, Column> =
    role === "part" ? { article: { type: "text" }, record_ordinal: { type: "integer" } } : {};
  return {
    owner: type,
    table: {
      name: `${type}_${name}`,
      columns: { [type]: { type: "text" }, ordinal: { type: "integer" }, ...place, ...columns },
      primaryKey: [type, "ordinal"],
      foreignKeys: [{ columns: [type], table: owner.name, foreignColumns: ["id"], cascade: true }],
      indexes: find.map((column) => [column, ...same]),
    },
  };
}

/** The columns by which records of a type are listed, by their names in the tables of its lists. */
function repeated({ type, role }: OwnerType): Record<string, string> {
  return role === "part" ? { article: "article", ordinal: "record_ordinal" } : { id: type };
}

/** Returns the columns that say where an item stands in its list, and the record among others. */
function listed({ type, id, article, ordinal: record_ordinal }: Owner, ordinal: number): Row {
  const place = article === undefined ? {} : { article, record_ordinal };
  return { [type]: id, ordinal, ...(place as Row) };
}

/** Returns the schema of a reference or, in its place, the whole record. */
export function referenceOrWhole(to: ResourceName): z.ZodType {
  return z.union([Reference, z.lazy(() => wireOf(to))]);
}

function named(to: ResourceName, id: unknown, labels: Labels): Values | null {
  return typeof id === "string" ? { id, name: labels(to, id) } : null;
}

/** Returns the entries of an optional list. */
export function items(value: unknown): readonly unknown[] {
  return (value as readonly unknown[] | undefined) ?? [];
}

/** Returns a list, or undefined if it is empty. */
export function nonEmpty<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length ? values : undefined;
}

function distinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
