import { z } from "zod";
import type { Field } from "./fields.ts";
import { distinct, EMPTY, items, list, listed, listTable, nonEmpty, repeated } from "./lists.ts";
import type { Meaning } from "./meaning.ts";

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
