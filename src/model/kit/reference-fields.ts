import { z } from "zod";
import { filterable } from "./field-kinds.ts";
import { type Field, type Labels, type Options, referenceOrWhole, scalar, type Values } from "./fields.ts";
import { distinct, EMPTY, items, list, listed, listTable, nonEmpty, repeated } from "./lists.ts";
import type { Meaning } from "./meaning.ts";
import type { ResourceName } from "./names.ts";
import { slug } from "./text-forms.ts";

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
  const form = z
    .array(slug)
    .min(1, EMPTY)
    .max(500)
    .refine(distinct, "must not name a record twice")
    .meta({ uniqueItems: true });
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

function named(to: ResourceName, id: unknown, labels: Labels): Values | null {
  return typeof id === "string" ? { id, name: labels(to, id) ?? id } : null;
}
