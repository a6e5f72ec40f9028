/** The kinds of field, from which record types are defined. */
import { z } from "zod";
import type { Column, ForeignKey, Row } from "../../store/tables.ts";
import { STANCE_SCORES, stances } from "../vocabularies.ts";
import type { Checked } from "./codes.ts";
import { type DateSpan, dateSpan } from "./edtf.ts";
import {
  answerSchema,
  columnsOf,
  type Field,
  type Fields,
  type Filter,
  type FilterPlace,
  formSchema,
  fromRow,
  type Labels,
  type Link,
  linksOf,
  type Options,
  plainText,
  project,
  referenceOrWhole,
  scalar,
  slug,
  textsOf,
  toRow,
  typeColumn,
  type Values,
} from "./fields.ts";
import { EMPTY, items, list, listed, listTable, nonEmpty, repeated } from "./lists.ts";
import { type Meaning, own } from "./meaning.ts";
import { type ResourceName, recordTypes, resourceNameOf } from "./names.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Defines a text of at most `max` characters. */
export const text = (description: string, max: number, options: Options): Field => ({
  ...scalar("text", description, plainText(max), { type: "text" }, options),
  texts: (value) => (typeof value === "string" ? [value] : []),
});

/** Control characters of the bidirectional algorithm: in a name they make it show as another one. */
const BIDI = /\p{Bidi_Control}/u;

/**
 * Defines a name: a text of at most 300 characters that two people who type it write alike: without spaces at its ends,
 * without bidirectional controls, composed (NFC).
 */
export const name = (description: string, options: Options): Field => {
  const form = plainText(300)
    .refine((value) => value === value.trim(), "must not begin or end with a space")
    .refine((value) => !BIDI.test(value), "must not contain a bidirectional control character")
    .refine((value) => value === value.normalize("NFC"), "must be composed (Unicode NFC)");
  return { ...text(description, 300, options), ...formed(form, description, options) };
};

/** Defines a text that lists can filter by and count: equal texts mean the same. */
export const label = (description: string, max: number, options: Options): Field => {
  const field = text(description, max, options);
  return { ...field, filters: filterable({ ...field, form: z.string().min(1).max(max) }, options).filters };
};

/** The largest number, so that every engine and format keeps it. */
const LARGEST = 1e15;

/** Defines a number with decimals, from -1e15 to 1e15 unless bounds are given. */
export const number = (description: string, options: Options, min = -LARGEST, max = LARGEST): Field =>
  scalar("number", description, z.number().min(min).max(max), { type: "real" }, options);

/** Defines a column that no answer has: of the service's own making, for orders and ranges. */
export const internal = (column: Column): Field => ({
  ...scalar("internal", "", z.never(), column, { term: own, optional: true }),
  wire: () => ({}),
  columns: (name) => ({ [name]: { ...column, role: "internal" } }),
  fromRow: () => undefined,
  project: () => ({}),
});

/** Defines a code of a standard: a text of at most 80 characters that matches a pattern. Lists can filter by it. */
export const code = (description: string, pattern: RegExp, message: string, options: Options): Field => {
  const form = z.string().max(80).regex(pattern, message);
  return filterable(scalar("code", description, form, { type: "text" }, options), options);
};

/** Defines a code that a standard lists. Forms and filters accept every spelling of it and keep the canonical one. */
export const listedCode = (
  description: string,
  check: (code: string) => Checked,
  pattern: RegExp,
  options: Options,
): Field => {
  const form = z
    .string()
    .min(1)
    .max(80)
    .overwrite((given) => {
      const checked = check(given);
      return "code" in checked ? checked.code : given;
    })
    .superRefine((given, context) => {
      const checked = check(given);
      if ("message" in checked) context.addIssue({ code: "custom", message: checked.message });
    })
    .meta({ pattern: pattern.source });
  return filterable(scalar("code", description, form, { type: "text" }, options), options);
};

/** The characters of an address (RFC 3986, appendix A); `%` begins two hexadecimal digits. */
const ADDRESS = /^https?:\/\/(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})+$/;

/** The schema of a percent-encoded http or https address, which is kept as it is given. */
export const webAddressForm = z
  .string()
  .max(2000)
  .regex(ADDRESS, "must be an http or https address, percent-encoded (RFC 3986), such as https://example.org/a%20b")
  .refine((given) => URL.canParse(given), "must be an http or https address with a valid host");

/** Defines a percent-encoded http or https address. Lists can filter by it. */
export const webAddress = (description: string, options: Options): Field =>
  filterable(scalar("url", description, webAddressForm, { type: "text" }, options), options);

/** Defines a value of a closed vocabulary. Lists can filter by it. */
export const oneOf = (description: string, vocabulary: Vocabulary, options: Options): Field => {
  const { values, schema } = vocabulary;
  const base = scalar("enum", description, schema, { type: "text", oneOf: values }, options);
  return { ...filterable(base, options), vocabulary };
};

/** Defines a stance. Its score is beside it, in answers and in the table. */
export const stance = (description: string, options: Options): Field => {
  const base = oneOf(description, stances, options);
  const score = (value: unknown) => STANCE_SCORES[value as keyof typeof STANCE_SCORES] ?? null;
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
        .describe("From 2 (support) to -2 (oppose); null for `divided`, and without a stance."),
    }),
    columns: (name) => ({ ...base.columns(name), [`${name}_score`]: { type: "integer", nullable: true } }),
    toRow: (name, value) => ({ [name]: (value as string | undefined) ?? null, [`${name}_score`]: score(value) }),
    project: (name, value) => ({ [name]: value ?? null, [`${name}_score`]: score(value) }),
  };
};

/** The schema of an EDTF date. */
const edtfDate = z
  .string()
  .max(60)
  .refine((value) => dateSpan(value) !== null, {
    error: "must be an EDTF date (ISO 8601-2 level 0 or 1), such as 2025-02-18, 2025-02, 2025-02-18? or 2022-02-24/..",
  });

/**
 * Defines an EDTF date. The earliest and the latest day that it allows are beside it, in answers and in the table; null
 * where it has no bound.
 */
export const date = (description: string, options: Options): Field => {
  const whole = `${description} EDTF, ISO 8601-2 levels 0 and 1.`;
  const base = scalar("date", description, edtfDate, { type: "text" }, options, whole);
  const spanOf = (value: unknown) => (typeof value === "string" ? dateSpan(value) : null);
  const days = (name: string, span: DateSpan | null) => ({
    [`${name}_earliest`]: span?.earliest ?? null,
    [`${name}_latest`]: span?.latest ?? null,
  });
  const day = z.iso.date().nullable();
  return {
    ...base,
    wire: (name) => ({
      ...base.wire(name),
      [`${name}_earliest`]: day.describe(`The earliest day that \`${name}\` allows; null without one.`),
      [`${name}_latest`]: day.describe(`The latest day that \`${name}\` allows; null without one.`),
    }),
    columns: (name) => ({
      ...base.columns(name),
      [`${name}_earliest`]: { type: "text", nullable: true, role: "day" },
      [`${name}_latest`]: { type: "text", nullable: true, role: "day" },
      // The sort key of `dateSpan`. An unknown date is the empty string, which sorts before all others.
      [`${name}_order`]: { type: "text", default: "", role: "internal" },
      // 1 if it spans more than a day: filters by a range of days find these few records separately.
      [`${name}_lasts`]: { type: "integer", default: 0, role: "internal" },
    }),
    sort: (name) => `${name}_order`,
    toRow: (name, value) => {
      const span = spanOf(value);
      return {
        [name]: (value as string) ?? null,
        ...days(name, span),
        [`${name}_order`]: span?.order ?? "",
        [`${name}_lasts`]: span?.lasts ? 1 : 0,
      };
    },
    project: (name, value) => ({ [name]: value ?? null, ...days(name, spanOf(value)) }),
  };
};

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
export const objects = (
  description: string,
  fields: Fields,
  { refine = (form) => form, find = [], ...meaning }: ObjectMeaning & ObjectsOptions,
): Field => {
  return {
    ...list(
      "objects",
      description,
      z
        .array(refine(formSchema(fields)))
        .min(1, EMPTY)
        .max(500),
      meaning,
    ),
    ...nested(fields, meaning),
    wire: (name) => ({ [name]: z.array(z.object(answerSchema(fields))).describe(description) }),
    children: (name, owner) => [listTable(owner, name, columnsOf(fields), find)],
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

/** A record of any type, as authors write a reference to it. */
const anyForm = z.lazy(() => AnyForm);
const AnyForm = z.strictObject({ type: z.lazy(() => z.enum(recordTypes())), id: slug });

/** A reference to a record of any type as the API answers it. */
const AnyReference = z
  .object({
    type: z.lazy(() => z.enum(recordTypes())),
    id: slug,
    name: z.string().nullable().describe("The label of the record; null if its type has none."),
  })
  .meta({ id: "AnyReference", description: "A reference to a record of any type, with its label." });

interface AnyRecord {
  readonly type: string;
  readonly id: string;
}

/** Defines a reference to a record of any type: its type and id. */
export const anyRecord = (description: string, options: Meaning): Field => ({
  ...scalar("record", description, anyForm, { type: "text" }, options),
  wire: (name) => ({ [name]: AnyReference.describe(description) }),
  columns: anyColumns,
  foreignKeys: anyKeys,
  filters: (name) => anyFilters(name, description, (column) => ({ column })),
  toRow: (name, value) => anyRow(name, value as AnyRecord),
  fromRow: anyFrom,
  project: (name, value, labels) => ({ [name]: namedAny(value as AnyRecord, labels) }),
  links: (value) => [linkToAny(value as AnyRecord, [])],
});

/** Defines an ordered list of references to records of any type, one of each type at most if `oneOfEach`. */
export const anyRecords = (description: string, oneOfEach: boolean, meaning: Meaning): Field => {
  const keyOf = ({ type, id }: AnyRecord) => (oneOfEach ? type : `${type}/${id}`);
  const message = oneOfEach ? "must name at most one record of each type" : "must not name a record twice";
  const form = z
    .array(anyForm)
    .min(1, EMPTY)
    .max(100)
    .refine((all) => distinct(all.map(keyOf)), message);
  return {
    ...list("records", description, form, meaning),
    wire: (name) => ({ [name]: z.array(AnyReference).describe(description) }),
    children: (name, owner) => {
      const { table, ...child } = listTable(owner, name, anyColumns(name), [name, `${name}_id`]);
      return [{ ...child, table: { ...table, foreignKeys: [...(table.foreignKeys ?? []), ...anyKeys(name)] } }];
    },
    filters: (name, owner) =>
      anyFilters(name, description, (column) => ({
        column,
        table: `${owner.type}_${name}`,
        owner: owner.type,
        same: repeated(owner),
      })),
    toChildren: (name, value, owner) => ({
      [`${owner.type}_${name}`]: items(value).map((one, i) => ({
        ...listed(owner, i + 1),
        ...anyRow(name, one as AnyRecord),
      })),
    }),
    fromRow: (name, _row, children, ownerType) =>
      nonEmpty(children[`${ownerType}_${name}`]?.map((row) => anyFrom(name, row))),
    project: (name, value, labels) => ({ [name]: items(value).map((one) => namedAny(one as AnyRecord, labels)) }),
    links: (value) => items(value).map((one, i) => linkToAny(one as AnyRecord, [i])),
  };
};

/** The type and the id of a record, and both joined: what its filter compares, and facets count. */
function anyColumns(name: string): Record<string, Column> {
  return { [`${name}_type`]: typeColumn, [`${name}_id`]: { type: "text" }, [name]: { type: "text", role: "internal" } };
}

function anyKeys(name: string): readonly ForeignKey[] {
  return [{ columns: [`${name}_type`, `${name}_id`], table: "records", foreignColumns: ["type", "id"] }];
}

/** Filters by a record, as `type/id`, by its type and by its id. */
function anyFilters(name: string, what: string, at: (column: string) => FilterPlace): Record<string, Filter> {
  return {
    [name]: {
      values: ANY_RECORD,
      description: `${what} As \`type/id\`, such as \`event/x\`.`,
      anyRecord: true,
      ...at(name),
    },
    [`${name}_type`]: {
      values: z.lazy(() => z.enum(recordTypes())),
      description: `The type of a record in \`${name}\`.`,
      ...at(`${name}_type`),
    },
    [`${name}_id`]: {
      values: slug,
      description: `The id of a record in \`${name}\`.`,
      facet: false,
      ...at(`${name}_id`),
    },
  };
}

const ANY_RECORD = z
  .string()
  .max(120)
  .regex(/^[a-z_]+\/[a-z0-9-]+$/, "must be the type and the id of a record, such as event/riyadh-talks");

function anyRow(name: string, { type, id }: AnyRecord): Row {
  return { [`${name}_type`]: type, [`${name}_id`]: id, [name]: `${type}/${id}` };
}

function anyFrom(name: string, row: Row): AnyRecord {
  return { type: row[`${name}_type`] as string, id: row[`${name}_id`] as string };
}

function namedAny({ type, id }: AnyRecord, labels: Labels): Values {
  return { type, id, name: labels(resourceNameOf(type), id) };
}

function linkToAny({ type, id }: AnyRecord, path: readonly (string | number)[]): Link {
  return { resource: resourceNameOf(type), id, path: [...path, "id"] };
}

/** Defines an ordered list of the names of fields. */
export const fieldNames = (description: string, singular: string, meaning: Meaning): Field => {
  const fieldName = z
    .string()
    .max(80)
    .regex(/^[a-z]+(?:_[a-z]+)*$/, "must be the name of a field, such as start");
  const form = z.array(fieldName).min(1, EMPTY).max(100).refine(distinct, "must not name a field twice");
  return {
    ...list("names", description, form, meaning),
    optional: false,
    wire: (name) => ({ [name]: z.array(fieldName).describe(description) }),
    children: (name, owner) => [listTable(owner, name, { [singular]: { type: "text" } }, [singular])],
    filters: (name, owner) => ({
      [singular]: {
        values: fieldName,
        description,
        column: singular,
        table: `${owner.type}_${name}`,
        owner: owner.type,
        same: repeated(owner),
      },
    }),
    toChildren: (name, value, owner) => ({
      [`${owner.type}_${name}`]: items(value).map((one, i) => ({ ...listed(owner, i + 1), [singular]: one as string })),
    }),
    fromRow: (name, _row, children, ownerType) =>
      nonEmpty(children[`${ownerType}_${name}`]?.map((row) => row[singular])),
    project: (name, value) => ({ [name]: items(value) }),
  };
};

interface ObjectMeaning extends Meaning {
  /** The class of the object in schema.org. */
  readonly class?: string;
}

interface ObjectsOptions {
  /** Adds what one object must be as a whole. */
  readonly refine?: (form: z.ZodObject) => z.ZodType;
  /** The fields by which the objects are looked up. */
  readonly find?: readonly string[];
}

function nested(fields: Fields, { class: of }: ObjectMeaning): Pick<Field, "fields" | "class"> {
  return { fields, ...(of === undefined ? {} : { class: of }) };
}

/** Returns what follows from a form: it, and the schema of answers. */
function formed(form: z.ZodType, description: string, options: Options): Pick<Field, "form" | "wire"> {
  const { form: described, wire } = scalar("text", description, form, { type: "text" }, options);
  return { form: described, wire };
}

/** Returns a field that lists can filter by its exact value. */
export function filterable(field: Field, { through = false }: Partial<Options> = {}, to?: ResourceName): Field {
  const { form, description } = field;
  const filter = { description, through, ...(to === undefined ? { values: form } : { values: slug, to }) };
  return { ...field, filters: (name) => ({ [name]: { ...filter, column: name } }) };
}

function named(to: ResourceName, id: unknown, labels: Labels): Values | null {
  return typeof id === "string" ? { id, name: labels(to, id) } : null;
}

function distinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
