/** What the fields that are lists have in common: each is stored in a child table. */
import type { z } from "zod";
import type { Column, Row } from "../../store/tables.ts";
import { type ChildTable, type Field, type FieldKind, type Owner, type OwnerType, scalar } from "./fields.ts";
import type { Meaning } from "./meaning.ts";

/** Defines what all fields that are lists have in common. */
export function list(kind: FieldKind, description: string, form: z.ZodType, meaning: Meaning): Field {
  return {
    ...scalar(kind, description, form, { type: "text" }, { ...meaning, optional: true }),
    columns: () => ({}),
    sort: () => null,
    toRow: () => ({}),
  };
}

/** Returns the child table of a list, with an index for each column of `find`. */
export function listTable(
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
export function repeated({ type, role }: OwnerType): Record<string, string> {
  return role === "part" ? { article: "article", ordinal: "record_ordinal" } : { id: type };
}

/** Returns the columns of a child row that give the place of an item in its record, and of the record in its article. */
export function listed({ type, id, article, ordinal: record_ordinal }: Owner, ordinal: number): Row {
  const place = article === undefined ? {} : { article, record_ordinal };
  return { [type]: id, ordinal, ...(place as Row) };
}

/** Returns a list that may be left out; empty if it is. */
export function items(value: unknown): readonly unknown[] {
  return (value as readonly unknown[] | undefined) ?? [];
}

/** Returns the list; undefined if it is empty. */
export function nonEmpty<T>(values: readonly T[] | undefined): readonly T[] | undefined {
  return values?.length ? values : undefined;
}

/** The message for an empty list. */
export const EMPTY = "must not be empty: leave the field out if it has no entries";

/** Returns whether no value occurs twice. */
export function distinct(values: readonly unknown[]): boolean {
  return new Set(values).size === values.length;
}
