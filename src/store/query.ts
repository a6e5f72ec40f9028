import { type Table as DrizzleTable, type SQL, sql } from "drizzle-orm";
import type { Condition, Page, Plan } from "./store.ts";
import type { Row, Value } from "./table.ts";

/** An engine's tables, by name, with their columns by name. */
// biome-ignore lint/suspicious/noExplicitAny: tables are data, so their columns are known at run time only
export type Tables = Readonly<Record<string, DrizzleTable & Record<string, any>>>;

/** A plan whose values are holes: one prepared statement serves every plan of its shape. */
export interface Shape {
  readonly key: string;
  readonly plan: Plan;
  /** What fills the holes of this plan. */
  readonly values: Record<string, Value>;
}

/** Takes the values out of a plan. `limit` and `beyond` (one more) are holes too. */
export function shapeOf(plan: Plan): Shape {
  const values: Record<string, Value> = { limit: plan.limit, beyond: plan.limit + 1 };
  const hole = (value: Value) => {
    const name = `v${Object.keys(values).length}`;
    values[name] = value;
    return sql.placeholder(name) as unknown as string;
  };
  const emptied = (condition: Condition): Condition => {
    if ("any" in condition) return { any: condition.any.map(emptied) };
    if ("in" in condition) return { ...condition, in: condition.in.map(hole) };
    return { ...condition, inQuery: { ...condition.inQuery, where: condition.inQuery.where.map(emptied) } };
  };
  const where = plan.where.map(emptied);
  const after = plan.after?.map(hole);
  const shape = { table: plan.table, where, order: plan.order, limit: 0, ...(after ? { after } : {}) };
  return { key: JSON.stringify(shape), plan: shape, values };
}

/**
 * The statement that runs the plans of a shape. It gives one row: `docs` (as `joined` makes one of them),
 * `found` (how many rows there are, one beyond the limit at most) and the sort keys of the last row within
 * the limit (`key0`, `key1`...).
 */
export function listQuery(tables: Tables, plan: Plan, joined: (doc: SQL, position: SQL, filter: SQL) => SQL): SQL {
  const table = tableOf(tables, plan.table);
  const [limit, beyond] = [sql.placeholder("limit"), sql.placeholder("beyond")];
  const position = sql.identifier("position");
  const keys = plan.order.map(({ column }) => table[column]);
  const names = keys.map((_, i) => sql.identifier(`key${i}`));
  const after = plan.after === undefined ? [] : [afterRow(keys, plan.order, plan.after)];
  const where = all([...conditions(tables, plan.table, plan.where), ...after]);
  const order = list(keys.map((key, i) => (plan.order[i]?.descending ? sql`${key} desc` : sql`${key}`)));
  const page = sql`select ${table.doc} as doc, ${list(keys.map((key, i) => sql`${key} as ${names[i]}`))}
    from ${table} where ${where} order by ${order} limit ${beyond}`;
  const docs = joined(sql`doc`, sql`${position}`, sql`filter (where ${position} <= ${limit})`);
  const last = list(names.map((name) => sql`max(case when ${position} = ${limit} then ${name} end) as ${name}`));
  return sql`select ${docs} as docs, count(*) as found, ${last}
    from (select page.*, row_number() over () as ${position} from (${page}) as page) as numbered`;
}

/** The page that a plan's statement found. */
export function pageOf(plan: Plan, row: Row, docs: Buffer, total: number | null): Page {
  const found = row.found as number;
  const last = found > plan.limit ? plan.order.map((_, i) => row[`key${i}`] as Value) : null;
  return { docs, rows: Math.min(found, plan.limit), last, total };
}

/** The statement that counts what fits a plan, from its first row on. */
export function countQuery(tables: Tables, plan: Plan): SQL {
  return sql`select count(*) as total from ${tableOf(tables, plan.table)} where ${all(conditions(tables, plan.table, plan.where))}`;
}

/** The statement that reads whole rows. */
export function rowsQuery(tables: Tables, name: string, where: readonly Condition[], order: readonly string[]): SQL {
  const table = tableOf(tables, name);
  const sorted = order.length ? sql` order by ${list(order.map((column) => sql`${table[column]}`))}` : sql``;
  return sql`select * from ${table} where ${all(conditions(tables, name, where))}${sorted}`;
}

/** The statement that inserts rows, all with the same columns. */
export function insertQuery(tables: Tables, name: string, rows: readonly Row[]): SQL {
  const columns = Object.keys(rows[0] as Row);
  const values = rows.map((row) => sql`(${list(columns.map((column) => sql`${row[column]}`))})`);
  return sql`insert into ${tableOf(tables, name)} (${list(columns.map((column) => sql.identifier(column)))}) values ${list(values)}`;
}

/** The statement that sets columns on the rows that fit. */
export function updateQuery(tables: Tables, name: string, values: Row, where: readonly Condition[]): SQL {
  const set = Object.entries(values).map(([column, value]) => sql`${sql.identifier(column)} = ${value}`);
  return sql`update ${tableOf(tables, name)} set ${list(set)} where ${all(conditions(tables, name, where))}`;
}

/** The statement that deletes the rows that fit. */
export function deleteQuery(tables: Tables, name: string, where: readonly Condition[]): SQL {
  return sql`delete from ${tableOf(tables, name)} where ${all(conditions(tables, name, where))}`;
}

function conditions(tables: Tables, name: string, where: readonly Condition[]): SQL[] {
  const table = tableOf(tables, name);
  return where.map((condition) => {
    if ("any" in condition) return sql`(${sql.join(conditions(tables, name, condition.any), sql` or `)})`;
    const column = table[condition.column];
    if (column === undefined) throw new Error(`${name} has no column ${condition.column}`);
    if ("inQuery" in condition) {
      const { table: other, select, where: inner } = condition.inQuery;
      const from = tableOf(tables, other);
      return sql`${column} in (select ${from[select]} from ${from} where ${all(conditions(tables, other, inner))})`;
    }
    const [only] = condition.in;
    if (only === undefined) return sql`1 = 0`; // an empty list is not SQL
    if (condition.in.length === 1) return sql`${column} = ${only}`;
    return sql`${column} in (${list(condition.in.map((value) => sql`${value}`))})`;
  });
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
    return sql`(${all([...equal, beyond])})`;
  });
  return sql`(${sql.join(alternatives, sql` or `)})`;
}

function tableOf(tables: Tables, name: string): Tables[string] {
  const table = tables[name];
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

function all(parts: readonly SQL[]): SQL {
  return parts.length ? sql.join([...parts], sql` and `) : sql`1 = 1`;
}

function list(parts: readonly SQL[] | readonly unknown[]): SQL {
  return sql.join([...parts] as SQL[], sql`, `);
}
