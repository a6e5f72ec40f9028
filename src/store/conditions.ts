import { type SQL, sql } from "drizzle-orm/sql/sql";
import type { Table as DrizzleTable } from "drizzle-orm/table";
import type { Condition, Order, SomeCondition, Term } from "./store.ts";
import { type Drafts, type Table, type Value, versionsName } from "./tables.ts";

/** An engine's tables, by name, with their columns by name. */
// biome-ignore lint/suspicious/noExplicitAny: tables are data, so their columns are known at run time only
export type Tables = Readonly<Record<string, DrizzleTable & Record<string, any>>>;

/** Full text looks at so many matches, the newest ones: a word that most rows hold is found as fast as any other. */
export const MAX_MATCHES = 10_000;

/** What engines say each in their own way. */
export interface Dialect {
  readonly tables: Tables;
  /** The same tables as they were described, by name. */
  readonly definitions: ReadonlyMap<string, Table>;
  /** One value of several documents: those that `filter` leaves, in the order of `position`, with text between them and at the end. */
  joinDocs(doc: SQL, between: string, position: SQL, filter: SQL, end?: string): SQL;
  /** The condition that a row of the search index holds what an expression asks for. */
  matches(entries: Tables[string], expression: unknown): SQL;
  /** The expression for some terms, one of them at least wanted. */
  expression(terms: readonly Term[]): string;
  /** What is read: see `Scope`. The change's number is a hole. Without it, every row as it is. */
  readonly scope?: { readonly asOf: string | undefined; readonly drafts: boolean } | undefined;
}

/** The conditions, and those that rows are within the dialect's scope. */
export function whereSql(dialect: Dialect, name: string, where: readonly Condition[]): SQL[] {
  return [...conditionsSql(dialect, name, where), ...conditionsSql(dialect, name, scopeConditions(dialect, name))];
}

function scopeConditions({ scope, definitions: described }: Dialect, name: string): Condition[] {
  if (scope === undefined) return [];
  const { versioned, since, drafts } = described.get(name) ?? {};
  const { asOf } = scope;
  const then: Condition[] =
    asOf === undefined ? [] : versioned ? validAt(asOf) : since ? [{ column: since, to: asOf }] : [];
  return scope.drafts || drafts === undefined ? then : [...then, ...noDraft(drafts, asOf)];
}

/** What a row of a table of versions was at a change. The number is a hole, which stands for one. */
function validAt(change: string): Condition[] {
  return [
    { column: "valid_from", to: change },
    { column: "valid_to", after: change },
  ];
}

/** A row is no draft: not now, nor at a change of the past, nor when it was deleted since. */
function noDraft({ column, table, status, is, deletions }: Drafts, asOf: string | undefined): Condition[] {
  const oneOf = (of: string, where: readonly Condition[]): Condition => ({
    column,
    inQuery: { table: of, select: "id", where, unscoped: true },
  });
  const draft: Condition = { column: status, in: [is] };
  const now: Condition = { not: oneOf(table, [draft]) };
  if (asOf === undefined) return [now];
  const versions = versionsName(table);
  const told = { column: deletions.action, in: [deletions.is] };
  const deleted: Condition = {
    some: { table: deletions.table, column: deletions.number, is: "valid_to", where: [told] },
  };
  return [
    now,
    { not: oneOf(versions, [draft, ...validAt(asOf)]) },
    { not: { all: [oneOf(versions, [draft, deleted]), { not: oneOf(table, []) }] } },
  ];
}

/** Conditions as SQL. Their values are holes, or values to bind where the query is built anew each time. */
export function conditionsSql(dialect: Dialect, name: string, where: readonly Condition[]): SQL[] {
  const table = tableOf(dialect, name);
  return where.map((condition) => {
    if ("all" in condition) return andSql(conditionsSql(dialect, name, condition.all));
    if ("any" in condition) return sql`(${sql.join(conditionsSql(dialect, name, condition.any), sql` or `)})`;
    if ("not" in condition) return sql`(${andSql(conditionsSql(dialect, name, [condition.not]))}) is not true`;
    if ("matches" in condition) return dialect.matches(table, condition.matches);
    if ("some" in condition) return sql`exists (select 1 ${existsSql(dialect, table, condition.some)})`;
    if ("columns" in condition) {
      const columns = commaSql(condition.columns.map((name) => sql`${table[name]}`));
      return sql`(${columns}) > (${commaSql(condition.after.map((value) => sql`${value}`))})`;
    }
    const column = table[condition.column];
    if (column === undefined) throw new Error(`${name} has no column ${condition.column}`);
    if ("inQuery" in condition) return sql`${column} in (${subquerySql(dialect, condition.inQuery)})`;
    if ("under" in condition) {
      const { table: tree, parent, roots } = condition.under;
      const node = tableOf(dialect, tree);
      const top = whereSql(dialect, tree, [{ column: "id", in: roots }]);
      const below = andSql([sql`${node[parent]} = below.id`, ...whereSql(dialect, tree, [])]);
      return sql`${column} in (with recursive below (id) as (select ${node.id} from ${node} where ${andSql(top)}
        union select ${node.id} from ${node}, below where ${below}) select id from below)`;
    }
    if ("isNull" in condition) return condition.isNull ? sql`${column} is null` : sql`${column} is not null`;
    if ("in" in condition) return inSql(column, condition.in);
    const { from, to, after } = condition;
    return andSql([
      ...(after === undefined ? [] : [sql`${column} > ${after}`]),
      ...(from === undefined ? [] : [sql`${column} >= ${from}`]),
      ...(to === undefined ? [] : [sql`${column} <= ${to}`]),
    ]);
  });
}

/** Where the rows are of which a condition wants one, for a row of this table. */
function existsSql(dialect: Dialect, table: Tables[string], { table: name, column, is, where }: SomeCondition): SQL {
  const other = tableOf(dialect, name);
  return sql`from ${other} where ${andSql([sql`${other[column]} = ${table[is]}`, ...whereSql(dialect, name, where)])}`;
}

function subquerySql(
  dialect: Dialect,
  { table: name, select, where, newest, unscoped }: Extract<Condition, { inQuery: unknown }>["inQuery"],
): SQL {
  const within = unscoped ? { ...dialect, scope: undefined } : dialect;
  const table = tableOf(within, name);
  const found = sql`select ${table[select]} from ${table} where ${andSql(whereSql(within, name, where))}`;
  return newest === undefined ? found : sql`${found} order by ${table[newest.by]} desc limit ${newest.limit}`;
}

function inSql(column: unknown, values: readonly Value[]): SQL {
  const [only] = values;
  if (only === undefined) return sql`1 = 0`; // an empty list is not SQL
  if (values.length === 1) return sql`${column} = ${only}`;
  return sql`${column} in (${commaSql(values.map((value) => sql`${value}`))})`;
}

/** What a sort is by. */
export function orderSql(table: Tables[string], order: readonly Order[]): SQL {
  return commaSql(
    order.map(({ column, descending }) => (descending ? sql`${table[column]} desc` : sql`${table[column]}`)),
  );
}

/** An engine's table of a name: that of what was, where the scope is of the past. Throws where there is none. */
export function tableOf({ tables, scope, definitions: described }: Dialect, name: string): Tables[string] {
  const past = scope?.asOf !== undefined && described.get(name)?.versioned;
  const table = tables[past ? versionsName(name) : name];
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

/** All of some conditions. */
export function andSql(parts: readonly SQL[]): SQL {
  return parts.length ? sql.join([...parts], sql` and `) : sql`1 = 1`;
}

/** Parts with commas between them. */
export function commaSql(parts: readonly SQL[] | readonly unknown[]): SQL {
  return sql.join([...parts] as SQL[], sql`, `);
}
