import { ALTERNATIVES_AT_MOST } from "./list-query.ts";
import type { Condition, Reader } from "./store.ts";

/**
 * The same conditions, where those on what a row names are put by the ids that fit, as long as these are few: then an
 * index gives the rows in their order. Many ids are left to be looked up row by row: where many fit, most rows do.
 */
export async function inlineReferencedIds(reader: Reader, where: readonly Condition[]): Promise<Condition[]> {
  return Promise.all(where.map((condition) => inlineReferencedId(reader, condition)));
}

async function inlineReferencedId(reader: Reader, condition: Condition): Promise<Condition> {
  if ("under" in condition) {
    const ids = await idsIfFew(reader, condition.under.table, [{ column: "id", under: condition.under }]);
    return ids === null ? condition : { column: condition.column, in: ids };
  }
  if (!("some" in condition)) return condition;
  const { some } = condition;
  if (some.same !== undefined) return { some: { ...some, where: await inlineReferencedIds(reader, some.where) } };
  const ids = some.column === "id" ? await idsIfFew(reader, some.table, some.where) : null;
  return ids === null ? condition : { column: some.is, in: ids };
}

async function idsIfFew(reader: Reader, table: string, where: readonly Condition[]): Promise<string[] | null> {
  const rows = await reader.rows(table, where, ["id"], ALTERNATIVES_AT_MOST + 1, ["id"]);
  return rows.length > ALTERNATIVES_AT_MOST ? null : rows.map(({ id }) => id as string);
}
