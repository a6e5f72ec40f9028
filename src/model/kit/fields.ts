/**
 * The kinds of field that record types consist of. A field defines once what it means, how a dossier writes it (`form`),
 * how the API answers it (`wire`), how tables store it (columns and child tables), and how a value converts between the
 * three. The columns, schemas, filters and projections of a record type follow from its fields.
 *
 * An unknown value is left out of a dossier, and is null in an answer and in a column. An empty list is left out of a
 * dossier, and is [] in an answer.
 */
import { z } from "zod";
import type { Column, ForeignKey, Row, Table, Value } from "../../store/tables.ts";
import { STANCE_SCORES, stances } from "../vocabularies.ts";
import { dayRange } from "./edtf.ts";
import type { Meaning } from "./meaning.ts";
import { type RecordType, type ResourceName, recordTypes, resourceNameOf, wireOf } from "./names.ts";
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
} & (
  | { readonly column: string }
  | {
      readonly column: string;
      /** The child table, its column with the record's id, and further conditions on its rows. */
      readonly table: string;
      readonly owner: string;
      readonly only?: Readonly<Record<string, string>>;
      /** The columns of a list's default order, with their names in the child table, which repeats them. */
      readonly same: Readonly<Record<string, string>>;
    }
);

/** The kinds of field. `formats/json-ld/mapping.ts` defines how JSON-LD writes each. */
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
  project(name: string, value: unknown, labels: Labels): Values;
  links(value: unknown): readonly Link[];
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
}

/** The schema of every id. */
export const slug = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "must be an id: lower-case letters, digits and single hyphens, such as russia-on-nato",
  )
  .meta({ id: "Id", description: "Lower-case letters, digits and single hyphens; at most 80 characters." });

/** Returns a schema of text that every engine stores unchanged: no control characters, no half of a surrogate pair. */
export function plainText(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\t])*$/u, "must not contain a control character or half of a surrogate pair")
    .regex(/\S/u, "must not be blank: leave the field out if its value is unknown");
}

/** Defines a text of at most `max` characters. */
export const text = (description: string, max: number, options: Options): Field => ({
  ...scalar("text", description, plainText(max), { type: "text" }, options),
  texts: (value) => (typeof value === "string" ? [value] : []),
});

/** Defines a whole number from 0 to 1,000,000,000. */
export const wholeNumber = (description: string, options: Options): Field =>
  scalar("integer", description, z.int().min(0).max(1_000_000_000), { type: "integer" }, options);

/** Defines a code of a standard: a text of at most 80 characters that matches a pattern. Lists can filter by it. */
export const code = (description: string, pattern: RegExp, message: string, options: Options): Field => {
  const form = z.string().max(80).regex(pattern, message);
  return filterable(scalar("code", description, form, { type: "text" }, options), options);
};

/** Defines a percent-encoded http or https address. */
export const webAddress = (description: string, options: Options): Field => {
  const form = z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .regex(/^[!-~]+$/, "must be percent-encoded");
  return scalar("url", description, form, { type: "text" }, options);
};

/** Defines a value of a closed vocabulary. Lists can filter by it. */
export const oneOf = (description: string, vocabulary: Vocabulary, options: Options): Field => {
  const { values } = vocabulary;
  const meanings = values.map((value) => `\`${value}\`: ${vocabulary.definitions[value]?.definition}`);
  const column: Column = { type: "text", oneOf: values };
  const base = scalar("enum", description, z.enum(values), column, options, [description, ...meanings].join(" "));
  return { ...filterable(base, options), vocabulary };
};

/** Defines a stance. Its score is beside it, in answers and in the table. */
export const stance = (description: string, options: Meaning): Field => {
  const base = oneOf(description, stances, options);
  const score = (value: unknown) => STANCE_SCORES[value as keyof typeof STANCE_SCORES];
  return {
    ...base,
    kind: "stance",
    wire: (name) => ({
      ...base.wire(name),
      [`${name}_score`]: z
        .int()
        .min(-2)
        .max(2)
        .nullable()
        .describe("From 2 (support) to -2 (oppose); null for `divided`."),
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
    error: "must be an EDTF date (ISO 8601-2 level 0 or 1), such as 2025-02-18, 2025-02, 2025-02-18? or 2022-02-24/..",
  });

/** Defines an EDTF date. The earliest and the latest day that it allows are beside it, in answers and in the table. */
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
      [`${name}_earliest`]: day.describe(`The earliest day that \`${name}\` allows.`),
      [`${name}_latest`]: day.describe(`The latest day that \`${name}\` allows.`),
    }),
    // The days are sort keys and must not be null: an unknown day is the empty string, which sorts before every day.
    columns: (name) => ({
      ...base.columns(name),
      [`${name}_earliest`]: { type: "text", default: "" },
      [`${name}_latest`]: { type: "text", default: "" },
      // 1 if it spans more than a day: filters by a range of days find these few records separately.
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

/** Returns the name that range filters derive from a date field: `published` for `published_on`. */
export function rangeName(dateField: string): string {
  return dateField.replace(/_on$/, "");
}

/** A reference as the API answers it, unless `include` asks for the whole record. */
export const Reference = z.object({ id: slug, name: z.string().describe("The label of the record.") }).meta({
  id: "Reference",
  description: "A reference to another record, with its label, so that showing it needs no second request.",
});

/** Defines a reference to a record of a resource: its id. */
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

/** Defines an ordered list of references. `singular` names the column of the child table and the filter. */
export const references = (description: string, to: ResourceName, singular: string, meaning: Meaning): Field => {
  const form = z.array(slug).min(1, EMPTY).max(500).refine(distinct, "must not name a record twice");
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

/** Defines an ordered list of objects. */
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

/** Defines an object, stored in columns that begin with the field's name. The object's first field must be required. */
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

/** Defines a reference to a record of any type: its type and id. */
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
    [`${name}_type`]: {
      values: anyType,
      description: `The type of the record in \`${name}\`.`,
      column: `${name}_type`,
    },
    [`${name}_id`]: {
      values: slug,
      description: `The id of the record in \`${name}\`.`,
      facet: false,
      column: `${name}_id`,
    },
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

/** The schema of a record type. Lazy: the record types register after their fields are defined. */
const anyType = z.lazy(() => z.enum(recordTypes()));

/** A column with a record type. */
export const typeColumn: Column = {
  type: "text",
  get oneOf() {
    return recordTypes();
  },
};

/** Returns the strict form of an object with these fields, and with `more`. */
export function formSchema(fields: Fields, more: Record<string, z.ZodType> = {}): z.ZodObject {
  const shape = Object.entries(fields).map(([name, { form, optional, default: value }]) => [
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
    Object.entries(fields).map(([name, field]) => field.project(name, valueOrDefault(field, values[name]), labels)),
  );
}

/** Returns the references in the values of fields. Their paths begin with `path`. */
export function linksOf(fields: Fields, values: Values, path: readonly (string | number)[]): Link[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    field.links(values[name]).map((link) => ({ ...link, path: [...path, name, ...link.path] })),
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

/** The message for an empty list. */
export const EMPTY = "must not be empty: leave the field out if it has no entries";

function merge<T>(parts: readonly Record<string, T>[]): Record<string, T> {
  return Object.assign({}, ...parts);
}

/** Defines a field of one column. `formDescription` is the description in schemas. */
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

/** Defines what all fields that are stored in child tables have in common. */
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

/** Returns the columns of a record type's default order, with their names in its child tables. */
function repeated({ type, role }: OwnerType): Record<string, string> {
  return role === "part" ? { article: "article", ordinal: "record_ordinal" } : { id: type };
}

/** Returns the columns of a child row that give the place of an item in its record, and of the record in its article. */
function listed({ type, id, article, ordinal: record_ordinal }: Owner, ordinal: number): Row {
  const place = article === undefined ? {} : { article, record_ordinal };
  return { [type]: id, ordinal, ...(place as Row) };
}

/** Returns the schema of a reference, or of the whole record in its place. */
export function referenceOrWhole(to: ResourceName): z.ZodType {
  return z.union([Reference, z.lazy(() => wireOf(to))]);
}

function named(to: ResourceName, id: unknown, labels: Labels): Values | null {
  return typeof id === "string" ? { id, name: labels(to, id) } : null;
}

/** Returns a list that may be left out; empty if it is. */
export function items(value: unknown): readonly unknown[] {
  return (value as readonly unknown[] | undefined) ?? [];
}

/** Returns the list; undefined if it is empty. */
export function nonEmpty<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length ? values : undefined;
}

function distinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
