/**
 * The kit of tables: a table as plain data, from which every engine makes its own.
 *
 * Names are the API's names (snake_case). Text compares and sorts by code point on every engine.
 */

/** A value as a table holds it. */
export type Value = string | number | null;

/** One row, column name to value. */
export type Row = Record<string, Value>;

/** One column. Not nullable unless it says so. */
export interface Column {
  readonly type: "text" | "integer";
  readonly nullable?: boolean;
  /** The table whose `id` this column holds: a foreign key, and an index. */
  readonly references?: string;
  /**
   * The only values that forms take. A fact for exports and `verify`: no CHECK stands in the database, since SQLite can
   * change one only by rebuilding the table.
   */
  readonly oneOf?: readonly string[];
  /** The value of rows that are older than the column: a column that is added later and not nullable needs one. */
  readonly default?: Exclude<Value, null>;
}

/** Columns that hold the key of a row of another table. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly foreignColumns: readonly string[];
  /** Whether rows go with the row that they refer to; otherwise that row cannot be deleted. */
  readonly cascade?: boolean;
}

/** A table as plain data. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** Whether what its rows were before is kept: see `versionsOf`. */
  readonly versioned?: boolean;
  /** Where rows never change: the column with the number of the change since which a row is there. */
  readonly since?: string;
  /** Which rows are drafts: those whose column names a row that fits, in a table that says so of its rows. */
  readonly drafts?: Drafts;
}

/** What makes a row a draft. */
export interface Drafts {
  readonly column: string;
  readonly table: string;
  readonly status: string;
  readonly is: string;
  /** Where deletions are told, by the numbers of changes: what was a draft when it was deleted stays one. */
  readonly deletions: { readonly table: string; readonly number: string; readonly action: string; readonly is: string };
}

/** The `valid_to` of versions that are still valid: no change has this number. */
export const OPEN_END = 2 ** 31 - 1;

/** The name of the table that keeps what the rows of a table were, and are. */
export function versionsName(name: string): string {
  return `${name}_versions`;
}

/**
 * The table that keeps what the rows of a table were, and are: the same columns, and the numbers of the changes from
 * which and before which a row was so. It refers to nothing, so that nothing is in its way.
 */
export function versionsOf(table: Table): Table {
  const columns = Object.entries(table.columns).map(([name, { references, oneOf, ...column }]) => [name, column]);
  const all = [...indexesOf(table), ...(table.unique ?? [])];
  const byArticle = "article" in table.columns && ![...all, table.primaryKey].some(([first]) => first === "article");
  return {
    name: versionsName(table.name),
    columns: { ...Object.fromEntries(columns), valid_from: { type: "integer" }, valid_to: { type: "integer" } },
    primaryKey: [...table.primaryKey, "valid_from"],
    indexes: [...all, ...(byArticle ? [["article"]] : [])],
  };
}

/** The foreign keys of a table: those it lists, and one for each column with `references`. */
export function foreignKeysOf(table: Table): readonly ForeignKey[] {
  const single = Object.entries(table.columns).flatMap(([name, column]) =>
    column.references === undefined ? [] : [{ columns: [name], table: column.references, foreignColumns: ["id"] }],
  );
  return [...single, ...(table.foreignKeys ?? [])];
}

/**
 * The indexes of a table: those it lists, and one for each foreign key that no listed index, unique
 * constraint or primary key begins with (deleting a row that is referred to looks each of them up).
 */
export function indexesOf(table: Table): readonly (readonly string[])[] {
  const listed = table.indexes ?? [];
  const begins = [...listed, ...(table.unique ?? []), table.primaryKey];
  const missing = foreignKeysOf(table)
    .map((key) => key.columns)
    .filter((columns) => !begins.some((index) => columns.every((name, i) => index[i] === name)));
  return [...listed, ...missing];
}
