import { type Table as DrizzleTable, getTableColumns, type SQL, sql } from "drizzle-orm";
import type { Condition, Counting, Order, Page, Plan, Term } from "./store.ts";
import type { Row, Value } from "./table.ts";

/** An engine's tables, by name, with their columns by name. */
// biome-ignore lint/suspicious/noExplicitAny: tables are data, so their columns are known at run time only
type Tables = Readonly<Record<string, DrizzleTable & Record<string, any>>>;

/** What engines say each in their own way. */
export interface Dialect {
  readonly tables: Tables;
  /** One value of several documents: joined by commas in the order of `position`, those that `filter` leaves. */
  joinDocs(doc: SQL, position: SQL, filter: SQL): SQL;
  /** The condition that a row of the search index holds what an expression asks for. */
  matches(expression: unknown): SQL;
  /** The expression for some terms, one of them at least wanted. */
  expression(terms: readonly Term[]): string;
}

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
export function listShape(dialect: Dialect, plan: Plan): Shape {
  const holes = new Holes(dialect);
  const where = plan.where.map((condition) => holes.empty(condition));
  const after = plan.after?.map((value) => holes.take(value));
  const [limit, beyond] = [holes.take(plan.limit), holes.take(plan.limit + 1)];
  const build = () => {
    const table = tableOf(dialect, plan.table);
    const position = sql.identifier("position");
    const keys = plan.order.map(({ column }) => table[column]);
    const names = keys.map((_, i) => sql.identifier(`key${i}`));
    const all = [...conditions(dialect, plan.table, where), ...(after ? [afterRow(keys, plan.order, after)] : [])];
    const page = sql`select ${table.doc} as doc, ${list(keys.map((key, i) => sql`${key} as ${names[i]}`))}
      from ${table} where ${both(all)} order by ${ordered(table, plan.order)} limit ${beyond}`;
    const docs = dialect.joinDocs(sql`doc`, sql`${position}`, sql`filter (where ${position} <= ${limit})`);
    const last = list(names.map((name) => sql`max(case when ${position} = ${limit} then ${name} end) as ${name}`));
    return sql`select ${docs} as docs, count(*) as found, ${last}
      from (select page.*, row_number() over () as ${position} from (${page}) as page) as numbered`;
  };
  return holes.shape(["list", plan.table, where, plan.order, after], build);
}

/** The page that a plan's query found. */
export function pageOf(plan: Plan, row: Row, docs: Buffer, total: number | null): Page {
  const found = row.found as number;
  const last = found > plan.limit ? plan.order.map((_, i) => row[`key${i}`] as Value) : null;
  return { docs, rows: Math.min(found, plan.limit), last, total };
}

/** The query that counts what fits, as far as `atMost` where it is given: one row of `total`. */
export function totalShape(dialect: Dialect, name: string, given: readonly Condition[], atMost?: number): Shape {
  const holes = new Holes(dialect);
  const where = given.map((condition) => holes.empty(condition));
  const most = atMost === undefined ? undefined : holes.take(atMost);
  return holes.shape(["total", name, where, most], () => {
    const fit = sql`from ${tableOf(dialect, name)} where ${both(conditions(dialect, name, where))}`;
    return most === undefined
      ? sql`select count(*) as total ${fit}`
      : sql`select count(*) as total from (select 1 ${fit} limit ${most}) as picked`;
  });
}

/** The query that reads whole rows. */
export function rowsShape(
  dialect: Dialect,
  name: string,
  conditionsGiven: readonly Condition[],
  orderGiven: readonly (string | Order)[],
  limit?: number,
): Shape {
  const holes = new Holes(dialect);
  const where = conditionsGiven.map((condition) => holes.empty(condition));
  const order = orderGiven.map((key) => (typeof key === "string" ? { column: key, descending: false } : key));
  const atMost = limit === undefined ? undefined : holes.take(limit);
  return holes.shape(["rows", name, where, order, atMost], () => {
    const table = tableOf(dialect, name);
    const sorted = order.length ? sql` order by ${ordered(table, order)}` : sql``;
    const limited = atMost === undefined ? sql`` : sql` limit ${atMost}`;
    // By name: an engine may keep more columns than the table was described with.
    const columns = list(Object.values(getTableColumns(table)));
    return sql`select ${columns} from ${table} where ${both(conditions(dialect, name, where))}${sorted}${limited}`;
  });
}

/** The query that counts rows by value: rows of `value` and `count`. */
export function countsShape(dialect: Dialect, counting: Counting): Shape {
  const holes = new Holes(dialect);
  const where = counting.where.map((condition) => holes.empty(condition));
  const [rows, values] = [holes.take(counting.rowsAtMost), holes.take(counting.valuesAtMost)];
  const { table: name, column, through } = counting;
  return holes.shape(["counts", name, where, column, through], () => {
    const table = tableOf(dialect, name);
    const fit = both(conditions(dialect, name, where));
    const [value, count] = [sql.identifier("value"), sql.identifier("count")];
    const found = through
      ? sql`select ${tableOf(dialect, through.table)[column]} as ${value} from ${tableOf(dialect, through.table)}
          where ${tableOf(dialect, through.table)[through.owner]} in (select ${table.id} from ${table} where ${fit} limit ${rows})`
      : sql`select ${table[column]} as ${value} from ${table} where ${fit} limit ${rows}`;
    return sql`select ${value}, count(*) as ${count} from (${found}) as picked where ${value} is not null
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
export function updateQuery(dialect: Dialect, name: string, values: Row, where: readonly Condition[]): SQL {
  const set = Object.entries(values).map(([column, value]) => sql`${sql.identifier(column)} = ${value}`);
  return sql`update ${tableOf(dialect, name)} set ${list(set)} where ${both(conditions(dialect, name, where))}`;
}

/** The statement that deletes the rows that fit. */
export function deleteQuery(dialect: Dialect, name: string, where: readonly Condition[]): SQL {
  return sql`delete from ${tableOf(dialect, name)} where ${both(conditions(dialect, name, where))}`;
}

/** Takes the values out of a query, and keeps them by name. */
class Holes {
  readonly #dialect: Dialect;
  readonly #values: Record<string, Value> = {};
  #count = 0;

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
  }

  /** A hole in place of a value; it passes for one where queries are built. */
  take(value: Value): string {
    const name = `v${this.#count++}`;
    this.#values[name] = value;
    return sql.placeholder(name) as unknown as string;
  }

  empty(condition: Condition): Condition {
    if ("any" in condition) return { any: condition.any.map((one) => this.empty(one)) };
    if ("not" in condition) return { not: this.empty(condition.not) };
    if ("in" in condition) return { ...condition, in: condition.in.map((value) => this.take(value)) };
    if ("inQuery" in condition) {
      const { where, ...query } = condition.inQuery;
      return { ...condition, inQuery: { ...query, where: where.map((one) => this.empty(one)) } };
    }
    if ("under" in condition) {
      const { roots, ...tree } = condition.under;
      return { ...condition, under: { ...tree, roots: roots.map((value) => this.take(value)) } };
    }
    if ("matches" in condition)
      return { matches: this.take(this.#dialect.expression(condition.matches)) as unknown as readonly Term[] };
    if ("isNull" in condition) return condition;
    const { column, from, to } = condition;
    return {
      column,
      ...(from === undefined ? {} : { from: this.take(from) }),
      ...(to === undefined ? {} : { to: this.take(to) }),
    };
  }

  shape(key: readonly unknown[], build: () => SQL): Shape {
    return { key: JSON.stringify(key), values: this.#values, build };
  }
}

/** Conditions as SQL. Their values are holes, or values to bind where the query is built anew each time. */
function conditions(dialect: Dialect, name: string, where: readonly Condition[]): SQL[] {
  const table = tableOf(dialect, name);
  return where.map((condition) => {
    if ("any" in condition) return sql`(${sql.join(conditions(dialect, name, condition.any), sql` or `)})`;
    if ("not" in condition) return sql`(${both(conditions(dialect, name, [condition.not]))}) is not true`;
    if ("matches" in condition) return dialect.matches(condition.matches);
    const column = table[condition.column];
    if (column === undefined) throw new Error(`${name} has no column ${condition.column}`);
    if ("inQuery" in condition) return sql`${column} in (${subquery(dialect, condition.inQuery)})`;
    if ("under" in condition) {
      const { table: tree, parent, roots } = condition.under;
      const node = tableOf(dialect, tree);
      return sql`${column} in (with recursive below (id) as (select ${node.id} from ${node} where ${oneOf(node.id, roots)}
        union select ${node.id} from ${node}, below where ${node[parent]} = below.id) select id from below)`;
    }
    if ("isNull" in condition) return condition.isNull ? sql`${column} is null` : sql`${column} is not null`;
    if ("in" in condition) return oneOf(column, condition.in);
    const { from, to } = condition;
    return both([
      ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
      ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
    ]);
  });
}

function subquery(
  dialect: Dialect,
  { table: name, select, where, newest }: Extract<Condition, { inQuery: unknown }>["inQuery"],
): SQL {
  const table = tableOf(dialect, name);
  const found = sql`select ${table[select]} from ${table} where ${both(conditions(dialect, name, where))}`;
  return newest === undefined ? found : sql`${found} order by ${table[newest.by]} desc limit ${newest.limit}`;
}

function oneOf(column: unknown, values: readonly Value[]): SQL {
  const [only] = values;
  if (only === undefined) return sql`1 = 0`; // an empty list is not SQL
  if (values.length === 1) return sql`${column} = ${only}`;
  return sql`${column} in (${list(values.map((value) => sql`${value}`))})`;
}

function ordered(table: Tables[string], order: readonly Order[]): SQL {
  return list(order.map(({ column, descending }) => (descending ? sql`${table[column]} desc` : sql`${table[column]}`)));
}

/** Rows that come after the row with these keys. One direction is one comparison, which an index answers. */
function afterRow(keys: readonly unknown[], order: Plan["order"], after: readonly Value[]): SQL {
  const descending = order[0]?.descending ?? false;
  const values = list(after.map((value) => sql`${value}`));
  const columns = list(keys.map((key) => sql`${key}`));
  if (order.every((key) => key.descending === descending))
    return descending ? sql`(${columns}) < (${values})` : sql`(${columns}) > (${values})`;
  const alternatives = order.map((_, i) => {
    const equal = keys.slice(0, i).map((key, j) => sql`${key} = ${after[j]}`);
    const beyond = order[i]?.descending ? sql`${keys[i]} < ${after[i]}` : sql`${keys[i]} > ${after[i]}`;
    return sql`(${both([...equal, beyond])})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

function tableOf({ tables }: Dialect, name: string): Tables[string] {
  const table = tables[name];
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

function both(parts: readonly SQL[]): SQL {
  return parts.length ? sql.join([...parts], sql` and `) : sql`1 = 1`;
}

function list(parts: readonly SQL[] | readonly unknown[]): SQL {
  return sql.join([...parts] as SQL[], sql`, `);
}
