/**
 * Definitions of tables as plain data, from which every engine builds its own tables.
 *
 * Names are the names of the API (snake_case). Text compares and sorts by code point on every engine.
 */

/** A value of a column. */
export type Value = string | number | null;

/** A row: values by column. */
export type Row = Record<string, Value>;

/** A column. */
export interface Column {
  /** `real` is a number of 64 bits (IEEE 754). */
  readonly type: "text" | "integer" | "real";
  readonly nullable?: boolean;
  /** The table whose `id` this column holds. It implies a foreign key and an index. */
  readonly references?: string;
  /**
   * The values that forms accept, for exports and `verify`. The database has no CHECK, because SQLite cannot change one
   * without rebuilding the table.
   */
  readonly oneOf?: readonly string[];
  /** `day`: a day as YYYY-MM-DD. `internal`: derived from other columns, and not exported. */
  readonly role?: "day" | "internal";
  /** The value in rows that are older than the column. A column that is added later needs one, unless it is nullable. */
  readonly default?: Exclude<Value, null>;
}

/** A foreign key. */
export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  readonly foreignColumns: readonly string[];
  /** Whether deleting the referenced row deletes the rows. Otherwise it fails. */
  readonly cascade?: boolean;
}

/** The definition of a table. */
export interface Table {
  readonly name: string;
  readonly columns: Readonly<Record<string, Column>>;
  readonly primaryKey: readonly string[];
  readonly foreignKeys?: readonly ForeignKey[];
  readonly unique?: readonly (readonly string[])[];
  readonly indexes?: readonly (readonly string[])[];
  /** Whether past versions of its rows are stored: see `withVersions`. */
  readonly versioned?: boolean;
  /** For rows that never change: the column with the number of the change that inserted a row. */
  readonly since?: string;
  /** Which of its rows are drafts: what any of these says. */
  readonly drafts?: readonly Drafts[];
}

/** Returns each table once: several record types share the table of their evidence. */
export function distinctTables(tables: readonly Table[]): Table[] {
  return tables.filter((table, i) => tables.findIndex(({ name }) => name === table.name) === i);
}

/**
 * Defines drafts: a row is one if `column` refers to a row of `table` whose `status` is one of `is`; with `only`, of the
 * rows that have this value alone.
 */
export interface Drafts {
  readonly only?: { readonly column: string; readonly value: string };
  readonly column: string;
  readonly table: string;
  readonly status: string;
  readonly is: readonly string[];
  /** Whether all that such a row is counted by is hidden with it, so that drafts can be counted, too, and then subtracted. */
  readonly isWhole: boolean;
  /** Where deletions are logged, by number of the change: a record that was a draft when it was deleted stays one. */
  readonly deletions: { readonly table: string; readonly number: string; readonly action: string; readonly is: string };
}

/** The `valid_to` of rows that are still valid. No change has this number. */
export const OPEN_END = 2 ** 31 - 1;

/** Returns a table whose past versions are stored: its current rows have the change that wrote them, `valid_from`. */
export function withVersions(table: Table): Table {
  return { ...table, versioned: true, columns: { ...table.columns, valid_from: CHANGE } };
}

const CHANGE: Column = { type: "integer", role: "internal" };

/** Returns the name of the table that stores the versions of a table's rows. */
export function versionsName(name: string): string {
  return `${name}_versions`;
}

/** Returns the name of the view of all versions of a table's rows, current and past. */
export function historyName(name: string): string {
  return `${name}_history`;
}

/**
 * Returns the table that stores the past versions of a table's rows: the same columns, and `valid_to`, the first change at
 * which a version was no longer valid. It has no foreign keys, so that other rows can be deleted.
 */
export function versionsOf(table: Table): Table {
  const columns = Object.entries(table.columns).map(([name, { references, oneOf, ...column }]) => [name, column]);
  const all = [...indexesOf(table), ...(table.unique ?? [])];
  const needsArticle = "article" in table.columns && ![...all, table.primaryKey].some(([first]) => first === "article");
  return {
    name: versionsName(table.name),
    columns: { ...Object.fromEntries(columns), valid_to: CHANGE },
    primaryKey: [...table.primaryKey, "valid_from"],
    indexes: [...all, ...(needsArticle ? [["article"]] : [])],
  };
}

/** Returns the view that unites a table with its versions, as a table. `migrations/generate.ts` defines it. */
export function historyOf(table: Table): Table {
  return {
    name: historyName(table.name),
    columns: versionsOf(table).columns,
    primaryKey: versionsOf(table).primaryKey,
  };
}

/** Returns the foreign keys of a table: those in its definition, and one for each column with `references`. */
export function foreignKeysOf(table: Table): readonly ForeignKey[] {
  const single = Object.entries(table.columns).flatMap(([name, column]) =>
    column.references === undefined ? [] : [{ columns: [name], table: column.references, foreignColumns: ["id"] }],
  );
  return [...single, ...(table.foreignKeys ?? [])];
}

/**
 * Returns the indexes of a table: those in its definition, and one for each foreign key that no index, unique
 * constraint or primary key begins with. Deleting a referenced row looks up each foreign key.
 */
export function indexesOf(table: Table): readonly (readonly string[])[] {
  const listed = table.indexes ?? [];
  const existing = [...listed, ...(table.unique ?? []), table.primaryKey];
  const missing = foreignKeysOf(table)
    .map((key) => key.columns)
    .filter((columns) => !existing.some((index) => columns.every((name, i) => index[i] === name)));
  return [...listed, ...missing];
}
