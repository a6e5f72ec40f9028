/** The kinds of field, from which record types are defined. */
import { z } from "zod";
import type { Column, Row } from "../../store/tables.ts";
import { STANCE_SCORES, stances } from "../vocabularies.ts";
import { dayRange } from "./edtf.ts";
import {
  answerSchema,
  columnsOf,
  type Field,
  type Fields,
  formSchema,
  fromRow,
  type Labels,
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
import type { Meaning } from "./meaning.ts";
import { type ResourceName, recordTypes, resourceNameOf } from "./names.ts";
import type { Vocabulary } from "./vocabulary.ts";

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
      [`${name}_earliest`]: { type: "text", default: "", role: "day" },
      [`${name}_latest`]: { type: "text", default: "", role: "day" },
      // 1 if it spans more than a day: filters by a range of days find these few records separately.
      [`${name}_lasts`]: { type: "integer", default: 0, role: "internal" },
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

function filterable(field: Field, { through = false }: Options, to?: ResourceName): Field {
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
