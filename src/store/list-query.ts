import { type SQL, sql } from "drizzle-orm/sql/sql";
import { andSql, commaSql, type Dialect, orderSql, type Tables, tableOf, whereSql } from "./conditions.ts";
import type { Condition, Order, Plan, SomeCondition } from "./store.ts";
import type { Value } from "./tables.ts";

/** The most queries that one query is split into, one for each value that it allows. */
export const MAX_ALTERNATIVES = 64;

/** A selection of rows in order. Every value is a placeholder. */
export interface ListSelect {
  readonly table: string;
  readonly where: readonly Condition[];
  readonly order: readonly Order[];
  readonly after?: readonly Value[] | undefined;
  readonly limit?: unknown;
  /** The limit of each alternative, in place of `limit`. */
  readonly limitEach?: unknown;
  /** Whether the result must be in order. Otherwise the order only selects the rows within the limit. */
  readonly sorted: boolean;
}

/**
 * Returns a query that reads rows in index order, and no more of them than the limit. A condition of several values
 * becomes one query for each value, joined by `union`. A condition on another table is read in that table's order.
 * `select` returns the selected columns; it must name the given sort keys `key0`, `key1`...
 */
export function listSql(dialect: Dialect, wanted: ListSelect, select: (keys: readonly SQL[]) => SQL): SQL {
  const all = alternatives(wanted.where);
  const queries = all.map((where) =>
    selectSql(dialect, { ...wanted, where, limit: wanted.limitEach ?? wanted.limit }, select),
  );
  const [only] = queries;
  if (only !== undefined && queries.length === 1) return only;
  // Several entries of a list can match the same row.
  const union = wanted.where.some((condition) => "some" in condition) ? sql` union ` : sql` union all `;
  const joined = sql.join(
    queries.map((query) => sql`select * from (${query}) as alternative`),
    union,
  );
  const keys = wanted.order.map(
    ({ descending }, i) => sql`${sql.identifier(`key${i}`)}${descending ? sql` desc` : sql``}`,
  );
  return sql`select * from (${joined}) as alternatives${wanted.sorted ? sql` order by ${commaSql(keys)}` : sql``}${limitSql(wanted)}`;
}

function selectSql(dialect: Dialect, wanted: ListSelect, select: (keys: readonly SQL[]) => SQL): SQL {
  const { table: name, where, order, after } = wanted;
  const table = tableOf(dialect, name);
  const leading = leadingTable(wanted);
  if (leading === undefined) {
    const keys = order.map(({ column }) => sql`${table[column]}`);
    const all = [...whereSql(dialect, name, where), ...(after ? [afterRowSql(keys, order, after)] : [])];
    return sql`select ${select(keys)} from ${table} where ${andSql(all)}${orderBySql(table, order)}${limitSql(wanted)}`;
  }
  const { column, is, same = {}, ...list } = leading.some;
  const first = tableOf(dialect, list.table);
  const keys = order.map((key) => sql`${first[same[key.column] as string]}`);
  const all = [
    ...whereSql(dialect, list.table, list.where),
    sql`${table[is]} = ${first[column]}`,
    ...whereSql(
      dialect,
      name,
      where.filter((condition) => condition !== leading),
    ),
    ...(after ? [afterRowSql(keys, order, after)] : []),
  ];
  const listed = order.map((key) => ({ ...key, column: same[key.column] as string }));
  // A cross join keeps SQLite to this order of the tables.
  return sql`select ${select(keys)} from ${first} cross join ${table} where ${andSql(all)}${orderBySql(first, listed)}${limitSql(wanted)}`;
}

function orderBySql(table: Tables[string], order: readonly Order[]): SQL {
  return order.length ? sql` order by ${orderSql(table, order)}` : sql``;
}

function limitSql({ limit }: ListSelect): SQL {
  return limit === undefined ? sql`` : sql` limit ${limit}`;
}

/**
 * Returns the condition on another table whose index returns the rows in order; undefined if no table repeats the sort
 * keys, or if a column of the rows themselves has one value.
 */
function leadingTable({ where, order }: ListSelect): { readonly some: SomeCondition } | undefined {
  if (where.some((condition) => "in" in condition && condition.in.length === 1)) return undefined;
  return where.find(
    (condition) =>
      "some" in condition &&
      order.every(({ column }) => condition.some.same?.[column] !== undefined) &&
      condition.some.same,
  ) as { readonly some: SomeCondition } | undefined;
}

/** Returns the number of queries that `listSql` splits these conditions into. */
export function alternativesIn(where: readonly Condition[]): number {
  return alternatives(where).length;
}

/** Returns the conditions once for each combination of the values that they allow, at most `MAX_ALTERNATIVES` times. */
function alternatives(where: readonly Condition[]): (readonly Condition[])[] {
  let all: Condition[][] = [[]];
  for (const condition of where) {
    const single = splitCondition(condition);
    const isFew = single.length > 0 && single.length * all.length <= MAX_ALTERNATIVES;
    const picked = isFew ? single : [condition];
    all = all.flatMap((before) => picked.map((one) => [...before, ...("all" in one ? one.all : [one])]));
  }
  return all;
}

/** Splits a condition into one for each value that it allows. */
function splitCondition(condition: Condition): Condition[] {
  if ("any" in condition && condition.disjoint) return [...condition.any];
  if ("in" in condition && condition.column !== "id")
    return condition.in.map((value) => ({ column: condition.column, in: [value] }));
  if (!("some" in condition) || condition.some.same === undefined) return [condition];
  return alternatives(condition.some.where).map((where) => ({ some: { ...condition.some, where } }));
}

/** Returns the condition that a row follows the one with these sort keys. Keys of one direction need one comparison, which an index serves. */
function afterRowSql(keys: readonly SQL[], order: Plan["order"], after: readonly Value[]): SQL {
  const descending = order[0]?.descending ?? false;
  const values = commaSql(after.map((value) => sql`${value}`));
  const columns = commaSql(keys.map((key) => sql`${key}`));
  if (order.every((key) => key.descending === descending))
    return descending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
  const alternatives = order.map((_, i) => {
    const equal = keys.slice(0, i).map((key, j) => sql`${key} = ${after[j]}`);
    const beyond = order[i]?.descending ? sql`${keys[i]} < ${after[i]}` : sql`${keys[i]} > ${after[i]}`;
    return sql`(${andSql([...equal, beyond])})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}
