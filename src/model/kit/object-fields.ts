import { z } from "zod";
import {
  answerSchema,
  columnsOf,
  type Field,
  type Fields,
  formSchema,
  fromRow,
  linksOf,
  type Options,
  project,
  scalar,
  textsOf,
  toRow,
  type Values,
} from "./fields.ts";
import { EMPTY, items, list, listed, listTable, nonEmpty } from "./lists.ts";
import type { Meaning } from "./meaning.ts";

/** Defines an ordered list of objects. */
export const objects = (
  description: string,
  fields: Fields,
  { id, refine = (form) => form, find = [], ...meaning }: ObjectMeaning & ObjectsOptions,
): Field => {
  const named = <T extends z.ZodType>(schema: T, name = id) =>
    name === undefined ? schema : schema.meta({ id: name, description });
  const form = named(refine(formSchema(fields)), id && `${id}Form`);
  const answer = named(z.object(answerSchema(fields)));
  return {
    ...list("objects", description, z.array(form).min(1, EMPTY).max(500), meaning),
    ...nested(fields, meaning),
    wire: (name) => ({ [name]: z.array(answer).describe(description) }),
    children: (name, owner) => [listTable(owner, name, columnsOf(fields), [...find, ...referring(fields)])],
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

/** Returns the fields that refer to records, by which these records are looked up. */
function referring(fields: Fields): string[] {
  return Object.keys(fields).filter((key) => fields[key]?.to !== undefined);
}

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

interface ObjectMeaning extends Meaning {
  /** The class of the object in schema.org. */
  readonly class?: string;
}

interface ObjectsOptions {
  /** The name of the objects' schema, where several types of record have them. */
  readonly id?: string;
  /** Adds what one object must be as a whole. */
  readonly refine?: (form: z.ZodObject) => z.ZodType;
  /** The fields by which the objects are looked up. */
  readonly find?: readonly string[];
}

function nested(fields: Fields, { class: of }: ObjectMeaning): Pick<Field, "fields" | "class"> {
  return { fields, ...(of === undefined ? {} : { class: of }) };
}
