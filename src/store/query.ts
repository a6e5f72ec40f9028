import { type SQL, sql } from "drizzle-orm/sql/sql";
import { getTableColumns } from "drizzle-orm/utils";
import { andSql, commaSql, conditionsSql, type Dialect, orderSql, tableOf, whereSql } from "./conditions.ts";
import { alternativesIn, listSql } from "./list-query.ts";
import type { Condition, CountPlan, Order, Page, Plan, ReadScope, Term } from "./store.ts";
import type { Row, Value } from "./tables.ts";

/** A query whose values are parameters: one prepared statement serves all queries with the same `key`. */
export interface PreparedQuery {
  readonly key: string;
  readonly values: Record<string, Value>;
  build(): SQL;
}

/**
 * Returns the query of a plan. Its result is one row: `docs`, `found` (the number of rows, at most the limit and one
 * more) and the sort keys of the last row within the limit (`key0`, `key1`...).
 */
export function listQuery(unscoped: Dialect, plan: Plan, scope?: ReadScope): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const { dialect } = parameters;
  const where = plan.where.map((condition) => parameters.bindValues(condition));
  const after = plan.after?.map((value) => parameters.bind(value));
  const [limit, beyond] = [parameters.bind(plan.limit), parameters.bind(plan.limit + 1)];
  const build = () => {
    const table = tableOf(dialect, plan.table);
    const position = sql.identifier("position");
    const names = plan.order.map((_, i) => sql.identifier(`key${i}`));
    const wanted = { table: plan.table, where, order: plan.order, after, limit: beyond, sorted: true };
    const page = listSql(dialect, wanted, (keys) =>
      commaSql([sql`${table.doc} as doc`, ...keys.map((key, i) => sql`${key} as ${names[i]}`)]),
    );
    const filter = sql`filter (where ${position} <= ${limit})`;
    const docs = plan.lines
      ? dialect.joinDocs(sql`doc`, "\n", sql`${position}`, filter, "\n")
      : dialect.joinDocs(sql`doc`, ",", sql`${position}`, filter);
    const last = commaSql(names.map((name) => sql`max(case when ${position} = ${limit} then ${name} end) as ${name}`));
    return sql`select ${docs} as docs, count(*) as found, ${last}
      from (select page.*, row_number() over () as ${position} from (${page}) as page) as numbered`;
  };
  return parameters.prepare(["list", plan.table, where, plan.order, after, plan.lines], build);
}

/** Returns the page of a plan from the row of its query. */
export function pageFromRow(plan: Plan, row: Row, docs: Buffer, total: number | null): Page {
  const found = row.found as number;
  const last = found > plan.limit ? plan.order.map((_, i) => row[`key${i}`] as Value) : null;
  return { docs, rows: Math.min(found, plan.limit), last, total };
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
  const where = conditions.map((condition) => parameters.bindValues(condition));
  const most = atMost === undefined ? undefined : parameters.bind(atMost);
  return parameters.prepare(["total", name, where, most], () => {
    // Unique columns are in an index, which is shorter than the table.
    const { unique, primaryKey = [] } = dialect.definitions.get(name) ?? {};
    const table = tableOf(dialect, name);
    const key = commaSql((unique?.[0] ?? primaryKey).map((column) => sql`${table[column]}`));
    const matching = listSql(dialect, { table: name, where, order: [], limit: most, sorted: false }, () => key);
    return sql`select count(*) as total from (${matching}) as matching`;
  });
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
    return sql`select ${columns} from ${table} where ${andSql(whereSql(dialect, name, where))}${sorted}${limited}`;
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

/** Returns the query that counts rows by value. Its result has rows of `value` and `count`. */
export function countsQuery(unscoped: Dialect, plan: CountPlan, scope?: ReadScope): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const { dialect } = parameters;
  const where = plan.where.map((condition) => parameters.bindValues(condition));
  const [rows, values] = [parameters.bind(plan.maxRows), parameters.bind(plan.maxValues)];
  const { table: name, column, through, order, shareEqually, maxRows } = plan;
  const share = shareEqually ? parameters.bind(Math.ceil(maxRows / alternativesIn(where))) : undefined;
  return parameters.prepare(["counts", name, where, column, through, order, share], () => {
    const [value, count] = [sql.identifier("value"), sql.identifier("count")];
    const pick = (of: unknown) =>
      listSql(
        dialect,
        { table: name, where, order, limit: rows, limitEach: share, sorted: false },
        () => sql`${of} as ${value}`,
      );
    const table = tableOf(dialect, name);
    const list = through && tableOf(dialect, through.table);
    const picked = list
      ? sql`select ${list[column]} as ${value} from ${list} where ${andSql([sql`${list[through.owner]} in (${pick(table.id)})`, ...whereSql(dialect, through.table, [])])}`
      : pick(table[column]);
    return sql`select ${value}, count(*) as ${count} from (${picked}) as picked where ${value} is not null
      group by ${value} order by ${count} desc, ${value} limit ${values}`;
  });
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
class Parameters {
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
    if ("under" in condition) {
      const { roots, ...tree } = condition.under;
      return { ...condition, under: { ...tree, roots: roots.map((value) => this.bind(value)) } };
    }
    if ("some" in condition) {
      const { where, ...other } = condition.some;
      return { some: { ...other, where: where.map((one) => this.bindValues(one)) } };
    }
    if ("matches" in condition)
      return { matches: this.bind(this.dialect.expression(condition.matches)) as unknown as readonly Term[] };
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
  prepare(key: readonly unknown[], build: () => SQL): PreparedQuery {
    const scope = this.#scope && [this.#scope.asOf === undefined, this.#scope.drafts];
    return { key: JSON.stringify([key, scope]), values: this.#values, build };
  }
}
