import { type SQL, sql } from "drizzle-orm/sql/sql";
import { andSql, commaSql, type Dialect, orderSql, type Tables, tableOf, whereSql } from "./conditions.ts";
import type { Condition, Order, Plan, SomeCondition } from "./store.ts";
import type { Value } from "./tables.ts";

/** A query is asked as so many queries at most, one for each value that fits. */
export const MAX_ALTERNATIVES = 64;

/** Rows to find. Every value is a hole. */
export interface ListSelect {
  readonly table: string;
  readonly where: readonly Condition[];
  readonly order: readonly Order[];
  readonly after?: readonly Value[] | undefined;
  readonly limit?: unknown;
  /** So many of each alternative, where that is less. */
  readonly limitEach?: unknown;
  /** Whether the rows are to be in order; otherwise the order only says which are looked at first. */
  readonly sorted: boolean;
}

/**
 * The query that finds rows so that an index gives them in their order, and no more of them are read than are wanted:
 * one of several values is asked for value by value, and what another table lists is read in that table's order.
 * `select` makes the columns from the keys of the order, which it is to call `key0`, `key1`...
 */
export function listSql(dialect: Dialect, wanted: ListSelect, select: (keys: readonly SQL[]) => SQL): SQL {
  const all = alternatives(wanted.where);
  const queries = all.map((where) =>
    selectSql(dialect, { ...wanted, where, limit: wanted.limitEach ?? wanted.limit }, select),
  );
  const [only] = queries;
  if (only !== undefined && queries.length === 1) return only;
  // A row that a list names twice is found twice.
  const join = wanted.where.some((condition) => "some" in condition) ? sql` union ` : sql` union all `;
  const joined = sql.join(
    queries.map((query) => sql`select * from (${query}) as alternative`),
    join,
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

/** The list by which the rows are found, in their order: that of another table, where no column of theirs is given. */
function leadingTable({ where, order }: ListSelect): { readonly some: SomeCondition } | undefined {
  if (where.some((condition) => "in" in condition && condition.in.length === 1)) return undefined;
  return where.find(
    (condition) =>
      "some" in condition &&
      order.every(({ column }) => condition.some.same?.[column] !== undefined) &&
      condition.some.same,
  ) as { readonly some: SomeCondition } | undefined;
}

/** How many queries a query is asked as. */
export function alternativesIn(where: readonly Condition[]): number {
  return alternatives(where).length;
}

/** The same conditions once for each of the values that they allow, as long as these are not too many. */
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

/** What a condition allows, one by one. */
function splitCondition(condition: Condition): Condition[] {
  if ("any" in condition && condition.disjoint) return [...condition.any];
  if ("in" in condition && condition.column !== "id")
    return condition.in.map((value) => ({ column: condition.column, in: [value] }));
  if (!("some" in condition) || condition.some.same === undefined) return [condition];
  return alternatives(condition.some.where).map((where) => ({ some: { ...condition.some, where } }));
}

/** Rows that come after the row with these keys. One direction is one comparison, which an index answers. */
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
