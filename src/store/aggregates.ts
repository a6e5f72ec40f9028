import { type SQL, sql } from "drizzle-orm/sql/sql";
import { andSql, commaSql, type Dialect, draftsApart, inTime, orderSql, tableOf, whereSql } from "./conditions.ts";
import { fenced } from "./list-query.ts";
import { Parameters, type PreparedQuery } from "./query.ts";
import type { Condition, CountPlan, ReadScope, Top, TopPlan } from "./store.ts";
import { foreignKeysOf, type Value } from "./tables.ts";

/**
 * Returns the query that counts rows by value: its rows have `count` and the values (`value0`, `value1`...). Without
 * conditions, an index holds all that it reads. Drafts are counted apart and subtracted, because a condition on each row
 * would read the rows themselves.
 */
export function countsQuery(unscoped: Dialect, given: CountPlan, scope?: ReadScope): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const { dialect } = parameters;
  const plan = boundPlan(parameters, given);
  const { table, columns, where, through } = plan;
  const most = parameters.bind(given.maxValues);
  return parameters.prepare(["counts", table, where, columns, through], () => {
    const names = columns.map((_, i) => sql`${sql.identifier(`value${i}`)}`);
    const count = sql.identifier("count");
    const { counted, subtracted } = draftsApart(dialect, table);
    const all = sql`select ${commaSql(names)}, count(*) as ${count} from (${valuesSql(counted, plan, where, names)}) as picked group by ${commaSql(names)}`;
    const order = sql`order by ${count} desc, ${commaSql(names)} limit ${most}`;
    if (subtracted === undefined) return sql`${all} ${order}`;
    const drafts = valuesSql(counted, plan, [...where, subtracted], names);
    return sql`select ${commaSql(names)}, sum(${count}) as ${count} from (${all} union all
      select ${commaSql(names)}, -count(*) as ${count} from (${drafts}) as drafts group by ${commaSql(names)}) as counted
      group by ${commaSql(names)} having sum(${count}) > 0 ${order}`;
  });
}

/** Returns the query of the number of rows that match and have no value; drafts are counted apart and subtracted, too. */
export function missingQuery(unscoped: Dialect, given: Counting, scope?: ReadScope): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const { dialect } = parameters;
  const plan = boundPlan(parameters, given);
  const { table, columns, where, through } = plan;
  return parameters.prepare(["missing", table, where, columns, through], () => {
    const { counted, subtracted } = draftsApart(dialect, table);
    const all = missingSql(counted, plan, where);
    return subtracted === undefined
      ? sql`select ${all} as missing`
      : sql`select ${all} - ${missingSql(counted, plan, [...where, subtracted])} as missing`;
  });
}

type Counting = Omit<CountPlan, "maxValues">;

/** Returns a plan whose values are placeholders. */
function boundPlan(parameters: Parameters, given: Counting): Counting {
  const bound = (conditions: readonly Condition[]) => conditions.map((condition) => parameters.bindValues(condition));
  const { table, columns, through } = given;
  const where = bound(given.where);
  return { table, columns, where, ...(through && { through: { ...through, where: bound(through.where) } }) };
}

function missingSql(dialect: Dialect, plan: Counting, where: readonly Condition[]): SQL {
  const { table: name, columns, through } = plan;
  const table = tableOf(dialect, name);
  const own = whereSql(dialect, name, where);
  const count = (conditions: readonly SQL[]) =>
    sql`(select count(*) from ${table} where ${andSql(inTime(dialect, conditions, name))})`;
  // The indexes of columns hold no nulls.
  const present = columns.map((column) => sql`${table[column]} is not null`);
  if (through === undefined) return sql`(${count(own)} - ${count([...own, ...present])})`;
  const valued = { ...through, where: [...through.where, ...columns.map((column) => ({ column, isNull: false }))] };
  const owner = sql`${sql.identifier("owner")}`;
  const owners = valuesSql(dialect, { ...plan, columns: [through.owner], through: valued }, where, [owner]);
  return sql`(${count(own)} - (select count(distinct ${owner}) from (${owners}) as listed))`;
}

/** Returns the query of the values that are counted, none of them null. */
function valuesSql(dialect: Dialect, plan: Counting, where: readonly Condition[], names: readonly SQL[]): SQL {
  const { table: name, columns, through } = plan;
  const table = tableOf(dialect, name);
  const list = through && tableOf(dialect, through.table);
  const source = list ?? table;
  const values = columns.map((column) => sql`${source[column]}`);
  const named = commaSql(values.map((value, i) => sql`${value} as ${names[i]}`));
  const present = values.map((value) => sql`${value} is not null`);
  const own = whereSql(dialect, name, where);
  if (list === undefined || through === undefined)
    return fenced(
      dialect,
      sql`select ${named} from ${table} where ${andSql(inTime(dialect, [...own, ...present], name))}`,
    );
  const owners = sql`${list[through.owner]} in (select ${table.id} from ${table} where ${andSql(inTime(dialect, own, name))})`;
  const definition = dialect.definitions.get(through.table);
  const isAll =
    own.length === 0 &&
    definition !== undefined &&
    foreignKeysOf(definition).some((key) => key.table === name && key.columns[0] === through.owner);
  const all = [...(isAll ? [] : [owners]), ...whereSql(dialect, through.table, through.where), ...present];
  return sql`select ${named} from ${list} where ${andSql(inTime(dialect, all, through.table))}`;
}

/** Returns the query of the first rows of each group. Its rows have the values of the group, `of` and `ids`, a JSON array. */
export function topQuery(unscoped: Dialect, plan: TopPlan, scope?: ReadScope): PreparedQuery {
  const parameters = new Parameters(unscoped, scope);
  const where = plan.where.map((condition) => parameters.bindValues(condition));
  const bound = { ...plan, where, each: parameters.bind(plan.each), length: parameters.bind(plan.near?.length ?? 0) };
  const { dialect } = parameters;
  const { table, by, order, near } = plan;
  return parameters.prepare(["top", table, where, by, order, near], () =>
    scope?.asOf === undefined ? topByIndex(dialect, bound) : topOfAll(dialect, bound),
  );
}

/** A plan whose values are placeholders. */
type BoundTop = Omit<TopPlan, "each"> & { readonly each: string; readonly length: string };

/** Finds the groups first, and then by an index the first rows of each. */
function topByIndex(dialect: Dialect, { table: name, where, by, order, near, each, length }: BoundTop): SQL {
  const table = tableOf(dialect, name);
  const own = inTime(dialect, whereSql(dialect, name, where), name);
  const others = where.filter((condition) => !("column" in condition && by.includes(condition.column))); // the group holds these
  const columns = commaSql(by.map((column) => sql`${table[column]}`));
  const newest = near ? sql`, max(${table[near.column]}) as newest` : sql``;
  const groups = sql`select ${columns}, count(*) as ${OF}${newest} from ${table} where ${andSql(own)} group by ${columns}`;
  const same = by.map((column) => sql`${table[column]} = grouped.${sql.identifier(column)}`);
  const close = near ? [sql`${table[near.column]} >= substr(grouped.newest, 1, ${length})`] : [];
  const within = [...same, ...close, ...inTime(dialect, whereSql(dialect, name, others), name)];
  const first = sql`select ${table.id} as id, row_number() over (order by ${orderSql(table, order)}) as place from ${table}
    where ${andSql(within)} order by ${orderSql(table, order)} limit ${each}`;
  const shown = commaSql(by.map((column) => sql`grouped.${sql.identifier(column)}`));
  return sql`select ${shown}, ${OF}, (select ${dialect.arrayOf(sql`id`, sql`place`)} from (${first}) as firsts) as ids
    from (${groups}) as grouped order by ${shown}`;
}

/** Numbers all rows that match, as views of the past have no index of both of their halves in order. */
function topOfAll(dialect: Dialect, { table: name, where, by, order, each }: BoundTop): SQL {
  const table = tableOf(dialect, name);
  const needed = [...new Set(["id", ...by, ...order.map(({ column }) => column)])];
  const own = andSql(inTime(dialect, whereSql(dialect, name, where), name));
  const all = fenced(
    dialect,
    sql`select ${commaSql(needed.map((column) => sql`${table[column]}`))} from ${table} where ${own}`,
  );
  const groups = commaSql(by.map((column) => sql`${sql.identifier(column)}`));
  const sorted = commaSql(
    order.map(({ column, descending }) => sql`${sql.identifier(column)}${descending ? sql` desc` : sql``}`),
  );
  const ranked = sql`select ${groups}, id, row_number() over (partition by ${groups} order by ${sorted}) as place,
    count(*) over (partition by ${groups}) as ${OF} from (${all}) as found`;
  return sql`select ${groups}, max(${OF}) as ${OF}, ${dialect.arrayOf(sql`id`, sql`place`)} as ids
    from (${ranked}) as ranked where place <= ${each} group by ${groups} order by ${groups}`;
}

/** Returns the groups from the rows of such a query. */
export function topsFrom(rows: readonly (readonly Value[])[]): Top[] {
  return rows.map((row) => ({
    group: row.slice(0, -2),
    of: Number(row.at(-2)),
    ids: JSON.parse(row.at(-1) as string) as string[],
  }));
}

const OF = sql.identifier("of");
