import { MAX_ALTERNATIVES } from "./list-query.ts";
import type { Condition, Plan, Reader } from "./store.ts";

/** The most ids that replace a condition: where more match, most rows do. */
const MAX_IDS = 10_000;

/**
 * Replaces each condition on a referenced table, on a tree or on full text by the matching ids, so that it is evaluated
 * once, however many queries and rows it is for, and an index returns rows in order. A condition with too many ids stays as it is.
 */
export async function settle(reader: Reader, where: readonly Condition[]): Promise<Condition[]> {
  if (!where.some(isForeign)) return [...where];
  return Promise.all(where.map((condition) => (isForeign(condition) ? settled(reader, condition) : condition)));
}

/** Does the same for several plans, and looks up a condition that they share once. */
export async function settlePlans(reader: Reader, plans: readonly Plan[]): Promise<readonly Plan[]> {
  if (!plans.some(({ where }) => where.some(isForeign))) return plans;
  const found = new Map<Condition, Promise<Condition>>();
  const once = (condition: Condition) => {
    if (!isForeign(condition)) return condition;
    const known = found.get(condition) ?? settled(reader, condition);
    found.set(condition, known);
    return known;
  };
  return Promise.all(plans.map(async (plan) => ({ ...plan, where: await Promise.all(plan.where.map(once)) })));
}

/** Whether a condition looks at other rows than the one that it is for. */
function isForeign(condition: Condition): boolean {
  if ("all" in condition) return condition.all.some(isForeign);
  if ("any" in condition) return condition.any.some(isForeign);
  if ("not" in condition) return isForeign(condition.not);
  if ("inQuery" in condition) return condition.inQuery.newest !== undefined;
  return "under" in condition || "some" in condition;
}

async function settled(reader: Reader, condition: Condition): Promise<Condition> {
  if ("all" in condition) return { all: await settle(reader, condition.all) };
  if ("any" in condition) return { ...condition, any: await settle(reader, condition.any) };
  if ("not" in condition) return { not: await settled(reader, condition.not) };
  if ("inQuery" in condition) {
    const { table, select, where, newest } = condition.inQuery;
    const order = newest === undefined ? [] : [{ column: newest.by, descending: true }];
    const rows = await reader.rows(table, where, order, newest?.limit, [select]);
    return oneOf(
      condition.column,
      rows.map((row) => row[select] as string),
    );
  }
  if ("under" in condition) {
    const { under, column } = condition;
    const ids = await idsIn(reader, under.table, [{ column: "id", under }]);
    return ids === null ? condition : oneOf(column, ids);
  }
  if (!("some" in condition)) return condition;
  const { some } = condition;
  const where = await settle(reader, some.where);
  if (some.column !== "id" || some.same !== undefined) return { some: { ...some, where } };
  const ids = await idsIn(reader, some.table, where);
  return ids === null ? { some: { ...some, where } } : oneOf(some.is, ids);
}

/** Few values are bound one by one, so that each can be a query of its own. */
function oneOf(column: string, ids: readonly string[]): Condition {
  return ids.length > MAX_ALTERNATIVES ? { column, inList: ids } : { column, in: ids };
}

async function idsIn(reader: Reader, table: string, where: readonly Condition[]): Promise<string[] | null> {
  const rows = await reader.rows(table, where, ["id"], MAX_IDS + 1, ["id"]);
  return rows.length > MAX_IDS ? null : rows.map(({ id }) => id as string);
}
