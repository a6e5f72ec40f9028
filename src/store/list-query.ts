import { type SQL, sql } from "drizzle-orm/sql/sql";
import { andSql, commaSql, type Dialect, inTime, orderSql, type Tables, tableOf, whereSql } from "./conditions.ts";
import type { Condition, Order, Plan, SomeCondition } from "./store.ts";
import type { Value } from "./tables.ts";

/** The most queries that one query is split into, one for each value that it allows. */
export const MAX_ALTERNATIVES = 64;

/**
 * Returns the most queries that a list is split into. SQLite refuses statements of 1,000 tables, and a query of the past
 * reads some for each of its conditions.
 */
function mostQueries(where: readonly Condition[], isPast: boolean): number {
  return isPast ? Math.floor(MAX_ALTERNATIVES / (1 + where.length)) : MAX_ALTERNATIVES;
}

/** The most values of a condition that are bound one by one in each query of a list. */
const MAX_BOUND = 8;

/** A selection of rows in order. Every value is a placeholder. */
export interface ListSelect {
  readonly table: string;
  readonly where: readonly Condition[];
  readonly order: readonly Order[];
  readonly after?: readonly Value[] | undefined;
  readonly limit?: unknown;
  /** Whether the result must be in order. Otherwise the order only selects the rows within the limit. */
  readonly sorted: boolean;
}

/**
 * Returns a query that reads rows in index order, and no more of them than the limit. A condition of several values
 * becomes one query for each value, joined by `union`. A condition on another table is read in that table's order.
 * `select` returns the selected columns; it must name the given sort keys `key0`, `key1`...
 */
export function listSql(dialect: Dialect, wanted: ListSelect, select: (keys: readonly SQL[]) => SQL): SQL {
  const most = mostQueries(wanted.where, dialect.scope?.asOf !== undefined);
  const all = alternatives(wanted.where, wanted.order, most);
  const queries = all.map((where) => fenced(dialect, selectSql(dialect, { ...wanted, where }, select)));
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

/**
 * Keeps a query of the past apart from the query around it: SQLite reads both halves of a view of versions by index only
 * if it does not unfold the query itself, and if its columns include its sort keys.
 */
export function fenced({ scope }: Dialect, query: SQL): SQL {
  return scope?.asOf === undefined ? query : sql`with past as materialized (${query}) select * from past`;
}

function selectSql(dialect: Dialect, wanted: ListSelect, select: (keys: readonly SQL[]) => SQL): SQL {
  const { table: name, where, order, after } = wanted;
  const table = tableOf(dialect, name);
  const leading = leadingTable(wanted);
  if (leading === undefined) {
    const keys = order.map(({ column }) => sql`${table[column]}`);
    const all = [...whereSql(dialect, name, where), ...(after ? [afterRowSql(keys, order, after)] : [])];
    const timed = inTime(dialect, all, name);
    return sql`select ${select(keys)} from ${table} where ${andSql(timed)}${orderBySql(table, order)}${limitSql(wanted)}`;
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
  const timed = inTime(dialect, all, name);
  return sql`select ${select(keys)} from ${first} cross join ${table} where ${andSql(timed)}${orderBySql(first, listed)}${limitSql(wanted)}`;
}

function orderBySql(table: Tables[string], order: readonly Order[]): SQL {
  return order.length ? sql` order by ${orderSql(table, order)}` : sql``;
}

function limitSql({ limit }: ListSelect): SQL {
  return limit === undefined ? sql`` : sql` limit ${limit}`;
}

/**
 * Returns the condition on another table whose index returns the rows in order; undefined if no table repeats the sort
 * keys, if a column of the rows themselves has one value, or if several entries of the table can be of the same row.
 */
function leadingTable({ where, order }: ListSelect): { readonly some: SomeCondition } | undefined {
  if (where.some(isOneValue)) return undefined;
  return where.find(
    (condition) =>
      "some" in condition &&
      condition.some.same !== undefined &&
      order.every(({ column }) => condition.some.same?.[column] !== undefined) &&
      condition.some.where.every(isOneValue),
  ) as { readonly some: SomeCondition } | undefined;
}

function isOneValue(condition: Condition): boolean {
  return "in" in condition && condition.in.length === 1;
}

/**
 * Returns the conditions of a list with long lists of values as one value each, and how many queries it becomes. Each of
 * the queries repeats all conditions that are not split, so their values would make it long.
 */
export function withShortLists(
  where: readonly Condition[],
  order: readonly Order[],
  isPast: boolean,
): { readonly where: Condition[]; readonly queries: number } {
  const most = mostQueries(where, isPast);
  let queries = 1;
  const short = where.map((condition) => {
    const { length } = splitCondition(condition, order);
    if (length <= 1 || length * queries > most) return withShortList(condition);
    queries *= length;
    return condition;
  });
  return { where: short, queries };
}

function withShortList(condition: Condition): Condition {
  if ("all" in condition) return { all: condition.all.map(withShortList) };
  if ("any" in condition) return { ...condition, any: condition.any.map(withShortList) };
  if ("not" in condition) return { not: withShortList(condition.not) };
  if ("some" in condition) return { some: { ...condition.some, where: condition.some.where.map(withShortList) } };
  if ("in" in condition && condition.in.length > MAX_BOUND) return { column: condition.column, inList: condition.in };
  return condition;
}

/** Returns the conditions once for each combination of the values that they allow, at most `most` times. */
function alternatives(where: readonly Condition[], order: readonly Order[], most: number): (readonly Condition[])[] {
  let all: Condition[][] = [[]];
  for (const condition of where) {
    const single = splitCondition(condition, order);
    const isFew = single.length > 0 && single.length * all.length <= most;
    const picked = isFew ? single : [condition];
    all = all.flatMap((before) => picked.map((one) => [...before, ...("all" in one ? one.all : [one])]));
  }
  return all;
}

/**
 * Splits a condition into one for each value that it allows. Values of a column are split so that its index returns the
 * rows of each in order; those of the first column of the order are in order as they are.
 */
function splitCondition(condition: Condition, order: readonly Order[]): Condition[] {
  if ("any" in condition && condition.disjoint) return [...condition.any];
  if ("in" in condition && condition.column !== "id" && isSplit(condition.column, order))
    return condition.in.map((value) => ({ column: condition.column, in: [value] }));
  if (!("some" in condition) || condition.some.same === undefined) return [condition];
  return alternatives(condition.some.where, ANY_ORDER, MAX_ALTERNATIVES).map((where) => ({
    some: { ...condition.some, where },
  }));
}

function isSplit(column: string, [first]: readonly Order[]): boolean {
  return first !== undefined && first.column !== column;
}

/** The values of a list are split whatever the order, because several of them can find the same row. */
const ANY_ORDER: readonly Order[] = [{ column: "", descending: false }];

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
