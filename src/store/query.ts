import { type SQL, sql } from "drizzle-orm/sql/sql";
import { getTableColumns } from "drizzle-orm/utils";
import {
  andSql,
  commaSql,
  conditionsSql,
  type Dialect,
  draftsApart,
  inTime,
  orderSql,
  tableOf,
  whereSql,
} from "./conditions.ts";
import { listSql, withShortLists } from "./list-query.ts";
import type { Condition, Order, Page, Plan, ReadScope, Term } from "./store.ts";
import type { Row, Value } from "./tables.ts";

/** The number of newest matches that full text reads, so that a word in most rows takes no longer than another. */
const MAX_MATCHES = 10_000;

/** A query whose values are parameters: one prepared statement serves all queries with the same `key`. */
export interface PreparedQuery {
  readonly key: string;
  readonly values: Record<string, Value>;
  /** How many queries it consists of: building it takes so many times as long. */
  readonly queries: number;
  build(): SQL;
}

/**
 * Returns the query of a plan, for at most the limit of rows and one more. Its one row has `docs`, the documents joined by
 * commas or each with a line feed, and `keys`: a JSON array with the bytes of each document and its sort keys. Joining
 * documents in SQL takes a third of the time that a buffer for each does.
 */
export function listQuery(unscoped: Dialect, plan: Plan, scope?: ReadScope): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const { dialect } = parameters;
  const { where: short, queries } = withShortLists(plan.where, plan.order, scope?.asOf !== undefined);
  const where = short.map((condition) => parameters.bindValues(condition));
  const after = plan.after?.map((value) => parameters.bind(value));
  const limit = parameters.bind(plan.limit + 1);
  const key = ["list", plan.table, where, plan.order, after, plan.lines];
  const build = () => {
    const { doc } = tableOf(dialect, plan.table);
    const wanted = { table: plan.table, where, order: plan.order, after, limit, sorted: true };
    const names = plan.order.map((_, i) => sql.identifier(`key${i}`));
    const rows = listSql(dialect, wanted, (keys) =>
      commaSql([sql`${doc} as doc`, ...keys.map((key, i) => sql`${key} as ${names[i]}`)]),
    );
    const keys = dialect.rowsAsJson([sql`octet_length(doc)`, ...names.map((name) => sql`${name}`)]);
    return sql`select ${dialect.joined(sql`doc`, plan.lines ?? false)} as docs, ${keys} as keys from (${rows}) as listed`;
  };
  return parameters.prepare(key, build, queries);
}

/** The row of a list: the joined documents, and the bytes and sort keys of each; null without any. */
export type ListRow = readonly [docs: Uint8Array | null, keys: string | null];

/** Returns the page of a plan from the row of its query. */
export function pageFromRow(plan: Plan, [joined, json]: ListRow, total: number | null): Page {
  const found = JSON.parse(json ?? "[]") as [bytes: number, ...keys: Value[]][];
  const docs = joined === null ? Buffer.alloc(0) : Buffer.from(joined.buffer, joined.byteOffset, joined.byteLength);
  const following = found[plan.limit];
  if (following === undefined) return { docs, rows: found.length, last: null, total };
  const [, ...last] = found[plan.limit - 1] ?? [0];
  return { docs: docs.subarray(0, Math.max(0, docs.length - following[0] - 1)), rows: plan.limit, last, total };
}

/** Returns the query that counts rows, at most `atMost` of them. Its result is one row with `total`. */
export function totalQuery(
  unscoped: Dialect,
  name: string,
  conditions: readonly Condition[],
  atMost?: number,
  scope?: ReadScope,
): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const { dialect } = parameters;
  const { where: short, queries } = withShortLists(conditions, [], scope?.asOf !== undefined);
  const where = short.map((condition) => parameters.bindValues(condition));
  const most = atMost === undefined ? undefined : parameters.bind(atMost);
  const build = () => {
    // Unique columns are in an index, which is shorter than the table.
    const { unique, primaryKey = [] } = dialect.definitions.get(name) ?? {};
    const totalOf = (of: Dialect, all: readonly Condition[]) => {
      const key = commaSql((unique?.[0] ?? primaryKey).map((column) => sql`${tableOf(of, name)[column]}`));
      const matching = listSql(of, { table: name, where: all, order: [], limit: most, sorted: false }, () => key);
      return sql`select count(*) as total from (${matching}) as matching`;
    };
    const { counted, subtracted } = draftsApart(dialect, name);
    if (most !== undefined || subtracted === undefined) return totalOf(dialect, where);
    return sql`select (${totalOf(counted, where)}) - (${totalOf(counted, [...where, subtracted])}) as total`;
  };
  return parameters.prepare(["total", name, where, most], build, queries);
}

/** Returns the query that reads the named columns of rows, or all columns. */
export function rowsQuery(
  unscoped: Dialect,
  name: string,
  conditions: readonly Condition[],
  keys: readonly (string | Order)[],
  limit?: number,
  names?: readonly string[],
  scope?: ReadScope,
): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const { dialect } = parameters;
  const where = conditions.map((condition) => parameters.bindValues(padToPowerOfTwo(condition)));
  const order = keys.map((key) => (typeof key === "string" ? { column: key, descending: false } : key));
  const atMost = limit === undefined ? undefined : parameters.bind(limit);
  return parameters.prepare(["rows", name, where, order, atMost, names], () => {
    const table = tableOf(dialect, name);
    const sorted = order.length ? sql` order by ${orderSql(table, order)}` : sql``;
    const limited = atMost === undefined ? sql`` : sql` limit ${atMost}`;
    // An engine may have more columns than the definition, so they are named.
    const columns = commaSql(names?.map((column) => table[column]) ?? Object.values(getTableColumns(table)));
    const all = inTime(dialect, whereSql(dialect, name, where), name);
    return sql`select ${columns} from ${table} where ${andSql(all)}${sorted}${limited}`;
  });
}

/** Repeats the last of several values up to a power of two, so that few statements serve lists of any length. */
function padToPowerOfTwo(condition: Condition): Condition {
  if (!("in" in condition) || condition.in.length < 2) return condition;
  const values = [...condition.in];
  const last = values.at(-1) as (typeof values)[number];
  while (values.length & (values.length - 1)) values.push(last);
  return { ...condition, in: values };
}

/** Returns the statement that inserts rows, which must all have the same columns. */
export function insertQuery(dialect: Dialect, name: string, rows: readonly Row[]): SQL {
  const columns = Object.keys(rows[0] as Row);
  const values = rows.map((row) => sql`(${commaSql(columns.map((column) => sql`${row[column]}`))})`);
  return sql`insert into ${tableOf(dialect, name)} (${commaSql(columns.map((column) => sql.identifier(column)))}) values ${commaSql(values)}`;
}

/** Returns the statement that sets columns of the rows that match. */
export function updateQuery(dialect: Dialect, name: string, row: Row, conditions: readonly Condition[]): PreparedQuery {
  const parameters = new Parameters(dialect);
  const values = Object.entries(row).map(([column, value]) => [column, parameters.bind(value)] as const);
  const where = conditions.map((condition) => parameters.bindValues(condition));
  return parameters.prepare(["update", name, values, where], () => {
    const set = values.map(([column, value]) => sql`${sql.identifier(column)} = ${value}`);
    return sql`update ${tableOf(dialect, name)} set ${commaSql(set)} where ${andSql(conditionsSql(dialect, name, where))}`;
  });
}

/** Returns the statement that deletes the rows that match. */
export function deleteQuery(dialect: Dialect, name: string, conditions: readonly Condition[]): PreparedQuery {
  const parameters = new Parameters(dialect);
  const where = conditions.map((condition) => parameters.bindValues(condition));
  return parameters.prepare(
    ["delete", name, where],
    () => sql`delete from ${tableOf(dialect, name)} where ${andSql(conditionsSql(dialect, name, where))}`,
  );
}

/** The parameters of a query: replaces its values by placeholders, and keeps the values by name. */
export class Parameters {
  /** The dialect with the scope, whose change is a placeholder. */
  readonly dialect: Dialect;
  readonly #scope: ReadScope | undefined;
  readonly #values: Record<string, Value> = {};
  #count = 0;

  constructor(dialect: Dialect, scope?: ReadScope) {
    this.#scope = scope;
    const asOf = scope?.asOf === undefined ? undefined : this.bind(scope.asOf);
    this.dialect = scope === undefined ? dialect : { ...dialect, scope: { asOf, drafts: scope.drafts } };
  }

  /** Returns a placeholder for a value. Its type is that of a value, because a query takes it in the place of one. */
  bind(value: Value): string {
    const name = `v${this.#count++}`;
    this.#values[name] = value;
    return sql.placeholder(name) as unknown as string;
  }

  /** Returns a condition with placeholders for all its values. */
  bindValues(condition: Condition): Condition {
    if ("all" in condition) return { all: condition.all.map((one) => this.bindValues(one)) };
    if ("any" in condition) return { ...condition, any: condition.any.map((one) => this.bindValues(one)) };
    if ("not" in condition) return { not: this.bindValues(condition.not) };
    if ("columns" in condition) return { ...condition, after: condition.after.map((value) => this.bind(value)) };
    if ("in" in condition) return { ...condition, in: condition.in.map((value) => this.bind(value)) };
    if ("inQuery" in condition) {
      const { where, ...query } = condition.inQuery;
      return { ...condition, inQuery: { ...query, where: where.map((one) => this.bindValues(one)) } };
    }
    if ("inList" in condition)
      return { ...condition, inList: this.bind(JSON.stringify(condition.inList)) as unknown as readonly string[] };
    if ("under" in condition) {
      const { roots, ...tree } = condition.under;
      return { ...condition, under: { ...tree, roots: roots.map((value) => this.bind(value)) } };
    }
    if ("some" in condition) {
      const { where, ...other } = condition.some;
      return { some: { ...other, where: where.map((one) => this.bindValues(one)) } };
    }
    if ("matches" in condition)
      return {
        matches: this.bind(this.dialect.expression(condition.matches)) as unknown as readonly Term[],
        atMost: this.bind(condition.atMost ?? MAX_MATCHES) as unknown as number,
      };
    if ("isNull" in condition) return condition;
    const { column, from, to, after } = condition;
    return {
      column,
      ...(from === undefined ? {} : { from: this.bind(from) }),
      ...(to === undefined ? {} : { to: this.bind(to) }),
      ...(after === undefined ? {} : { after: this.bind(after) }),
    };
  }

  /** Returns the prepared query of these parameters. Two queries with the same `key` must build the same SQL. */
  prepare(key: readonly unknown[], build: () => SQL, queries = 1): PreparedQuery {
    const scope = this.#scope && [this.#scope.asOf === undefined, this.#scope.drafts];
    return { key: JSON.stringify([key, scope]), values: this.#values, queries, build };
  }
}
