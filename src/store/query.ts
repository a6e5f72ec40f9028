import { type SQL, sql } from "drizzle-orm/sql/sql";
import { getTableColumns } from "drizzle-orm/utils";
import { both, conditions, type Dialect, fitting, list, ordered, tableOf } from "./conditions.ts";
import { alternativesIn, found } from "./find.ts";
import type { Condition, Counting, Order, Page, Plan, Scope, Term } from "./store.ts";
import { type Row, STILL, type Value, versionsName } from "./tables.ts";

/** A query with its values taken out: one prepared statement serves every query of its shape. */
export interface Shape {
  readonly key: string;
  readonly values: Record<string, Value>;
  build(): SQL;
}

/**
 * The query of a plan. It gives one row: `docs`, `found` (how many rows there are, one beyond the limit at most)
 * and the sort keys of the last row within the limit (`key0`, `key1`...).
 */
export function listShape(all: Dialect, plan: Plan, scope?: Scope): Shape {
  const holes = new Holes(all, scope);
  const { dialect } = holes;
  const where = plan.where.map((condition) => holes.empty(condition));
  const after = plan.after?.map((value) => holes.take(value));
  const [limit, beyond] = [holes.take(plan.limit), holes.take(plan.limit + 1)];
  const build = () => {
    const table = tableOf(dialect, plan.table);
    const position = sql.identifier("position");
    const names = plan.order.map((_, i) => sql.identifier(`key${i}`));
    const wanted = { table: plan.table, where, order: plan.order, after, limit: beyond, sorted: true };
    const page = found(dialect, wanted, (keys) =>
      list([sql`${table.doc} as doc`, ...keys.map((key, i) => sql`${key} as ${names[i]}`)]),
    );
    const filter = sql`filter (where ${position} <= ${limit})`;
    const docs = plan.lines
      ? dialect.joined(sql`doc`, "\n", sql`${position}`, filter, "\n")
      : dialect.joined(sql`doc`, ",", sql`${position}`, filter);
    const last = list(names.map((name) => sql`max(case when ${position} = ${limit} then ${name} end) as ${name}`));
    return sql`select ${docs} as docs, count(*) as found, ${last}
      from (select page.*, row_number() over () as ${position} from (${page}) as page) as numbered`;
  };
  return holes.shape(["list", plan.table, where, plan.order, after, plan.lines], build);
}

/** The page that a plan's query found. */
export function pageOf(plan: Plan, row: Row, docs: Buffer, total: number | null): Page {
  const found = row.found as number;
  const last = found > plan.limit ? plan.order.map((_, i) => row[`key${i}`] as Value) : null;
  return { docs, rows: Math.min(found, plan.limit), last, total };
}

/** The query that counts what fits, as far as `atMost` where it is given: one row of `total`. */
export function totalShape(
  all: Dialect,
  name: string,
  given: readonly Condition[],
  atMost?: number,
  scope?: Scope,
): Shape {
  const holes = new Holes(all, scope);
  const { dialect } = holes;
  const where = given.map((condition) => holes.empty(condition));
  const most = atMost === undefined ? undefined : holes.take(atMost);
  return holes.shape(["total", name, where, most], () => {
    // What tells a row from others, and is in an index that is shorter than the rows.
    const { unique, primaryKey = [] } = dialect.described.get(name) ?? {};
    const table = tableOf(dialect, name);
    const key = list((unique?.[0] ?? primaryKey).map((column) => sql`${table[column]}`));
    const fit = found(dialect, { table: name, where, order: [], limit: most, sorted: false }, () => key);
    return sql`select count(*) as total from (${fit}) as picked`;
  });
}

/** The query that reads rows: all their columns, or those named. */
export function rowsShape(
  all: Dialect,
  name: string,
  conditionsGiven: readonly Condition[],
  orderGiven: readonly (string | Order)[],
  limit?: number,
  names?: readonly string[],
  scope?: Scope,
): Shape {
  const holes = new Holes(all, scope);
  const { dialect } = holes;
  const where = conditionsGiven.map((condition) => holes.empty(rounded(condition)));
  const order = orderGiven.map((key) => (typeof key === "string" ? { column: key, descending: false } : key));
  const atMost = limit === undefined ? undefined : holes.take(limit);
  return holes.shape(["rows", name, where, order, atMost, names], () => {
    const table = tableOf(dialect, name);
    const sorted = order.length ? sql` order by ${ordered(table, order)}` : sql``;
    const limited = atMost === undefined ? sql`` : sql` limit ${atMost}`;
    // By name: an engine may keep more columns than the table was described with.
    const columns = list(names?.map((column) => table[column]) ?? Object.values(getTableColumns(table)));
    return sql`select ${columns} from ${table} where ${both(fitting(dialect, name, where))}${sorted}${limited}`;
  });
}

/** One of several values, the last of them repeated up to a power of two: few statements serve lists of any length. */
function rounded(condition: Condition): Condition {
  if (!("in" in condition) || condition.in.length < 2) return condition;
  const values = [...condition.in];
  const last = values.at(-1) as (typeof values)[number];
  while (values.length & (values.length - 1)) values.push(last);
  return { ...condition, in: values };
}

/** The query that counts rows by value: rows of `value` and `count`. */
export function countsShape(all: Dialect, counting: Counting, scope?: Scope): Shape {
  const holes = new Holes(all, scope);
  const { dialect } = holes;
  const where = counting.where.map((condition) => holes.empty(condition));
  const [rows, values] = [holes.take(counting.rowsAtMost), holes.take(counting.valuesAtMost)];
  const { table: name, column, through, order, shared, rowsAtMost } = counting;
  const share = shared ? holes.take(Math.ceil(rowsAtMost / alternativesIn(where))) : undefined;
  return holes.shape(["counts", name, where, column, through, order, share], () => {
    const [value, count] = [sql.identifier("value"), sql.identifier("count")];
    const pick = (of: unknown) =>
      found(
        dialect,
        { table: name, where, order, limit: rows, limitEach: share, sorted: false },
        () => sql`${of} as ${value}`,
      );
    const table = tableOf(dialect, name);
    const list = through && tableOf(dialect, through.table);
    const picked = list
      ? sql`select ${list[column]} as ${value} from ${list} where ${both([sql`${list[through.owner]} in (${pick(table.id)})`, ...fitting(dialect, through.table, [])])}`
      : pick(table[column]);
    return sql`select ${value}, count(*) as ${count} from (${picked}) as picked where ${value} is not null
      group by ${value} order by ${count} desc, ${value} limit ${values}`;
  });
}

/** The statement that inserts rows, all with the same columns. */
export function insertQuery(dialect: Dialect, name: string, rows: readonly Row[]): SQL {
  const columns = Object.keys(rows[0] as Row);
  const values = rows.map((row) => sql`(${list(columns.map((column) => sql`${row[column]}`))})`);
  return sql`insert into ${tableOf(dialect, name)} (${list(columns.map((column) => sql.identifier(column)))}) values ${list(values)}`;
}

/** The statement that sets columns on the rows that fit. */
export function updateShape(dialect: Dialect, name: string, given: Row, givenWhere: readonly Condition[]): Shape {
  const holes = new Holes(dialect);
  const values = Object.entries(given).map(([column, value]) => [column, holes.take(value)] as const);
  const where = givenWhere.map((condition) => holes.empty(condition));
  return holes.shape(["update", name, values, where], () => {
    const set = values.map(([column, value]) => sql`${sql.identifier(column)} = ${value}`);
    return sql`update ${tableOf(dialect, name)} set ${list(set)} where ${both(conditions(dialect, name, where))}`;
  });
}

/** The statement that deletes the rows that fit. */
export function deleteShape(dialect: Dialect, name: string, given: readonly Condition[]): Shape {
  const holes = new Holes(dialect);
  const where = given.map((condition) => holes.empty(condition));
  return holes.shape(
    ["delete", name, where],
    () => sql`delete from ${tableOf(dialect, name)} where ${both(conditions(dialect, name, where))}`,
  );
}

/** The statement that keeps the rows that fit as versions from a change on. */
export function versionsShape(dialect: Dialect, name: string, given: readonly Condition[], from: number): Shape {
  const holes = new Holes(dialect);
  const where = given.map((condition) => holes.empty(condition));
  const [since, until] = [holes.take(from), holes.take(STILL)];
  return holes.shape(["versions", name, where], () => {
    const table = tableOf(dialect, name);
    const names = Object.keys(dialect.described.get(name)?.columns ?? {});
    const columns = list(names.map((column) => sql`${table[column]}`));
    const into = list([...names, "valid_from", "valid_to"].map((column) => sql.identifier(column)));
    return sql`insert into ${tableOf(dialect, versionsName(name))} (${into})
      select ${columns}, ${dialect.integer(since)}, ${dialect.integer(until)} from ${table} where ${both(conditions(dialect, name, where))}`;
  });
}

/** Takes the values out of a query, and keeps them by name. */
class Holes {
  /** The dialect within the scope. */
  readonly dialect: Dialect;
  readonly #scope: Scope | undefined;
  readonly #values: Record<string, Value> = {};
  #count = 0;

  constructor(dialect: Dialect, scope?: Scope) {
    this.#scope = scope;
    const asOf = scope?.asOf === undefined ? undefined : this.take(scope.asOf);
    this.dialect = scope === undefined ? dialect : { ...dialect, scope: { asOf, drafts: scope.drafts } };
  }

  /** A hole in place of a value; it passes for one where queries are built. */
  take(value: Value): string {
    const name = `v${this.#count++}`;
    this.#values[name] = value;
    return sql.placeholder(name) as unknown as string;
  }

  empty(condition: Condition): Condition {
    if ("all" in condition) return { all: condition.all.map((one) => this.empty(one)) };
    if ("any" in condition) return { ...condition, any: condition.any.map((one) => this.empty(one)) };
    if ("not" in condition) return { not: this.empty(condition.not) };
    if ("columns" in condition) return { ...condition, after: condition.after.map((value) => this.take(value)) };
    if ("in" in condition) return { ...condition, in: condition.in.map((value) => this.take(value)) };
    if ("inQuery" in condition) {
      const { where, ...query } = condition.inQuery;
      return { ...condition, inQuery: { ...query, where: where.map((one) => this.empty(one)) } };
    }
    if ("under" in condition) {
      const { roots, ...tree } = condition.under;
      return { ...condition, under: { ...tree, roots: roots.map((value) => this.take(value)) } };
    }
    if ("some" in condition) {
      const { where, ...other } = condition.some;
      return { some: { ...other, where: where.map((one) => this.empty(one)) } };
    }
    if ("matches" in condition)
      return { matches: this.take(this.dialect.expression(condition.matches)) as unknown as readonly Term[] };
    if ("isNull" in condition) return condition;
    const { column, from, to, after } = condition;
    return {
      column,
      ...(from === undefined ? {} : { from: this.take(from) }),
      ...(to === undefined ? {} : { to: this.take(to) }),
      ...(after === undefined ? {} : { after: this.take(after) }),
    };
  }

  shape(key: readonly unknown[], build: () => SQL): Shape {
    const scope = this.#scope && [this.#scope.asOf === undefined, this.#scope.drafts];
    return { key: JSON.stringify([key, scope]), values: this.#values, build };
  }
}
