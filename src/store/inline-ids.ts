import { MAX_ALTERNATIVES } from "./list-query.ts";
import type { Condition, Plan, Reader } from "./store.ts";

/**
 * Replaces each condition on a referenced table, or on a tree, by the matching ids, so that an index returns the rows
 * in order. A condition with more than 64 ids stays as it is: where many ids match, most rows do.
 */
export async function inlineReferencedIds(reader: Reader, where: readonly Condition[]): Promise<Condition[]> {
  return Promise.all(where.map((condition) => inlineCondition(reader, condition)));
}

/** Does the same for several plans, and looks up a condition that they share once. */
export async function inlinePlans(reader: Reader, plans: readonly Plan[]): Promise<Plan[]> {
  const cache = new Map<Condition, Promise<Condition>>();
  const once = (condition: Condition) => {
    const inlined = cache.get(condition) ?? inlineCondition(reader, condition);
    cache.set(condition, inlined);
    return inlined;
  };
  return Promise.all(plans.map(async (plan) => ({ ...plan, where: await Promise.all(plan.where.map(once)) })));
}

async function inlineCondition(reader: Reader, condition: Condition): Promise<Condition> {
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
  const rows = await reader.rows(table, where, ["id"], MAX_ALTERNATIVES + 1, ["id"]);
  return rows.length > MAX_ALTERNATIVES ? null : rows.map(({ id }) => id as string);
}
