import { type SQL, sql } from "drizzle-orm/sql/sql";
import type { Table as DrizzleTable } from "drizzle-orm/table";
import type { Condition, Order, SomeCondition, Term } from "./store.ts";
import { type Column, type Drafts, historyName, type Table, type Value, versionsName } from "./tables.ts";

/** Drizzle tables by name, with their columns by name. */
// biome-ignore lint/suspicious/noExplicitAny: tables are data, so their columns are known at run time only
export type Tables = Readonly<Record<string, DrizzleTable & Record<string, any>>>;

/** The SQL that differs between engines. */
export interface Dialect {
  readonly tables: Tables;
  /** The definitions of the same tables, by name. */
  readonly definitions: ReadonlyMap<string, Table>;
  /** Returns all texts of a column, joined by commas or each with a line feed; as bytes where the engine can. */
  joined(text: SQL, areLines: boolean): SQL;
  /** Returns a JSON array of rows, each an array of some values, in the order of the rows. */
  rowsAsJson(values: readonly SQL[]): SQL;
  /** Returns the condition that a read is within its limit, which is checked for some of the rows of a table; null where the server has one itself. */
  inTime(table: Tables[string], isView: boolean): SQL | null;
  /** Returns a JSON array of the values of a column, in the order of another. */
  arrayOf(column: SQL, order: SQL): SQL;
  /** Returns the query of the values in a JSON array, of the type of a column. */
  valuesIn(json: unknown, type: Column["type"]): SQL;
  /** Returns the condition that an entry of the search index matches a full-text expression. */
  matches(entries: Tables[string], expression: unknown, atMost: unknown): SQL;
  /** Returns the full-text expression of some terms. At least one of them must not be negated. */
  expression(terms: readonly Term[]): string;
  /** The scope of reads: see `ReadScope`. `asOf` is a placeholder. Without a scope, all current rows are read. */
  readonly scope?: { readonly asOf: string | undefined; readonly drafts: boolean } | undefined;
}

/** Returns the SQL of some conditions and of the dialect's scope. */
export function whereSql(dialect: Dialect, name: string, where: readonly Condition[]): SQL[] {
  return [...conditionsSql(dialect, name, where), ...conditionsSql(dialect, name, scopeConditions(dialect, name))];
}

function scopeConditions({ scope, definitions: described }: Dialect, name: string): Condition[] {
  if (scope === undefined) return [];
  const { versioned, since, drafts } = described.get(name) ?? {};
  const { asOf } = scope;
  const asOfConditions: Condition[] =
    asOf === undefined ? [] : versioned ? validAt(asOf) : since ? [{ column: since, to: asOf }] : [];
  return scope.drafts ? asOfConditions : [...asOfConditions, ...(drafts ?? []).flatMap((one) => noDraft(one, asOf))];
}

/** Returns the conditions on a version that was valid after a change. `change` is a placeholder. */
function validAt(change: string): Condition[] {
  return [
    { column: "valid_from", to: change },
    { column: "valid_to", after: change },
  ];
}

/** Returns the conditions that a row is no draft: not now, not at `asOf`, and not when it was deleted later. */
function noDraft(drafts: Drafts, asOf: string | undefined): Condition[] {
  const { table, status, is, deletions } = drafts;
  const oneOf = (of: string, where: readonly Condition[]) => refersTo(drafts, of, where);
  const draft: Condition = { column: status, in: is };
  const now: Condition = { not: isDraft(drafts) };
  if (asOf === undefined) return [now];
  const versions = versionsName(table);
  const isDeletion = { column: deletions.action, in: [deletions.is] };
  const deleted: Condition = {
    some: { table: deletions.table, column: deletions.number, is: "valid_to", where: [isDeletion] },
  };
  return [
    now,
    { not: oneOf(versions, [draft, ...validAt(asOf)]) },
    { not: { all: [oneOf(versions, [draft, deleted]), { not: oneOf(table, []) }] } },
  ];
}

/** Returns the condition that a row is a draft now. */
function isDraft(drafts: Drafts): Condition {
  return refersTo(drafts, drafts.table, [{ column: drafts.status, in: drafts.is }]);
}

function refersTo({ column, only }: Drafts, table: string, where: readonly Condition[]): Condition {
  const refers: Condition = { column, inQuery: { table, select: "id", where, unscoped: true } };
  return only === undefined ? refers : { all: [{ column: only.column, in: [only.value] }, refers] };
}

/**
 * Returns a dialect that counts drafts too, and the condition on those to subtract; the dialect as it is where its scope cannot
 * be split.
 */
export function draftsApart(dialect: Dialect, table: string): { counted: Dialect; subtracted?: Condition } {
  const { scope, definitions } = dialect;
  const drafts = definitions.get(table)?.drafts;
  const isWhole = drafts?.some((one) => one.isWhole) ?? false;
  if (scope === undefined || scope.drafts || scope.asOf !== undefined || drafts === undefined || !isWhole)
    return { counted: dialect };
  const [first, ...others] = drafts.map(isDraft);
  const subtracted = others.length ? { any: [first as Condition, ...others] } : (first as Condition);
  return { counted: { ...dialect, scope: { ...scope, drafts: true } }, subtracted };
}

/** Returns the SQL of each condition. The values are placeholders; a query that is not prepared binds them directly. */
export function conditionsSql(dialect: Dialect, name: string, where: readonly Condition[]): SQL[] {
  const table = tableOf(dialect, name);
  return where.map((condition) => {
    if ("all" in condition) return andSql(conditionsSql(dialect, name, condition.all));
    if ("any" in condition) return sql`(${sql.join(conditionsSql(dialect, name, condition.any), sql` or `)})`;
    if ("not" in condition) return sql`(${andSql(conditionsSql(dialect, name, [condition.not]))}) is not true`;
    if ("matches" in condition) return dialect.matches(table, condition.matches, condition.atMost);
    if ("some" in condition) return sql`exists (select 1 ${existsSql(dialect, table, condition.some)})`;
    if ("columns" in condition) {
      const columns = commaSql(condition.columns.map((name) => sql`${table[name]}`));
      return sql`(${columns}) > (${commaSql(condition.after.map((value) => sql`${value}`))})`;
    }
    const column = table[condition.column];
    if (column === undefined) throw new Error(`${name} has no column ${condition.column}`);
    if ("inQuery" in condition) return sql`${column} in (${subquerySql(dialect, condition.inQuery)})`;
    if ("inList" in condition)
      return sql`${column} in (${dialect.valuesIn(condition.inList, typeOf(dialect, name, condition.column))})`;
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

function typeOf({ definitions }: Dialect, name: string, column: string): Column["type"] {
  return definitions.get(name)?.columns[column]?.type ?? "text";
}

/** Returns the rest of the `exists` query of a condition on another table, from its `from` on. */
function existsSql(dialect: Dialect, table: Tables[string], { table: name, column, is, where }: SomeCondition): SQL {
  const other = tableOf(dialect, name);
  const all = [sql`${other[column]} = ${table[is]}`, ...whereSql(dialect, name, where)];
  return sql`from ${other} where ${andSql(inTime(dialect, all, name))}`;
}

/** Adds the condition that a read is within its limit, before the others, so that it also counts rows that they reject. `name` must be the innermost table. */
export function inTime(dialect: Dialect, where: readonly SQL[], name: string): SQL[] {
  const isView = isPast(dialect, name) || !dialect.definitions.has(name);
  const condition = dialect.inTime(tableOf(dialect, name), isView);
  return condition === null ? [...where] : [condition, ...where];
}

function subquerySql(
  dialect: Dialect,
  { table: name, select, where, newest, unscoped }: Extract<Condition, { inQuery: unknown }>["inQuery"],
): SQL {
  const within = unscoped ? { ...dialect, scope: undefined } : dialect;
  const table = tableOf(within, name);
  const all = inTime(within, whereSql(within, name, where), name);
  const query = sql`select ${table[select]} from ${table} where ${andSql(all)}`;
  return newest === undefined ? query : sql`${query} order by ${table[newest.by]} desc limit ${newest.limit}`;
}

function inSql(column: unknown, values: readonly Value[]): SQL {
  const [only] = values;
  if (only === undefined) return sql`1 = 0`; // an empty list is not SQL
  if (values.length === 1) return sql`${column} = ${only}`;
  return sql`${column} in (${commaSql(values.map((value) => sql`${value}`))})`;
}

/** Returns the list of an `order by` clause. */
export function orderSql(table: Tables[string], order: readonly Order[]): SQL {
  return commaSql(
    order.map(({ column, descending }) => (descending ? sql`${table[column]} desc` : sql`${table[column]}`)),
  );
}

/** Returns the table of a name, or the view of its versions if the scope is in the past. Throws if it does not exist. */
export function tableOf({ tables, scope, definitions: described }: Dialect, name: string): Tables[string] {
  const table = tables[isPast({ scope, definitions: described }, name) ? historyName(name) : name];
  if (table === undefined) throw new Error(`there is no table ${name}`);
  return table;
}

function isPast({ scope, definitions }: Pick<Dialect, "scope" | "definitions">, name: string): boolean {
  return scope?.asOf !== undefined && (definitions.get(name)?.versioned ?? false);
}

/** Joins conditions by `and`; no conditions are true. */
export function andSql(parts: readonly SQL[]): SQL {
  return parts.length ? sql.join([...parts], sql` and `) : sql`1 = 1`;
}

/** Joins parts by commas. */
export function commaSql(parts: readonly SQL[] | readonly unknown[]): SQL {
  return sql.join([...parts] as SQL[], sql`, `);
}
