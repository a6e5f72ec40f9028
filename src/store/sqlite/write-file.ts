import Database from "better-sqlite3";
import { foreignKeysOf, type Row, type Table } from "../tables.ts";

/** A column of a view: a column of the table, or a value from a related table. */
export interface ViewColumn {
  readonly name: string;
  /** The column of the view's table, or of the table of `list`. */
  readonly column: string;
  /** Replaces the value by a column of the row of another table whose `key` equals it. */
  readonly show?: { readonly table: string; readonly key: string; readonly column: string };
  /** Joins the values of all rows of a list table whose `owner` is the row, in order, by `; `. */
  readonly list?: { readonly table: string; readonly owner: string };
  /** The column with the type of the record whose id is in `column`: replaces the id by the name of the record. */
  readonly typeIn?: string;
}

/** The definition of a view of a table. */
export interface View {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly ViewColumn[];
}

/** The tables and views of a SQLite file. */
export interface FileSchema {
  readonly tables: readonly Table[];
  /** The column that holds the name of a record, for each type: the view `record_names` lists type, id and name. */
  readonly names: readonly { readonly type: string; readonly table: string; readonly column: string }[];
  readonly views: readonly View[];
}

/**
 * Writes a SQLite file: tables with keys and checks, the rows (each batch for one table), an index for each foreign key,
 * and views. It leaves out foreign keys to tables that are not in the file. It blocks its thread. Throws if a row refers
 * to a row that is missing.
 */
export async function writeFile(
  path: string,
  { tables, names, views }: FileSchema,
  rows: AsyncIterable<{ readonly table: string; readonly rows: readonly Row[] }>,
): Promise<void> {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const db = new Database(path);
  try {
    db.pragma("journal_mode = OFF"); // an unfinished file is deleted
    db.pragma("synchronous = OFF");
    db.pragma("foreign_keys = OFF"); // checked at the end
    for (const table of tables) db.exec(createTable(table, byName));
    db.exec("BEGIN");
    for await (const { table, rows: batch } of rows) {
      const columns = Object.keys(byName.get(table)?.columns ?? {});
      const insert = `INSERT INTO ${quoted(table)} (${list(columns)}) VALUES (${columns.map(() => "?").join(", ")})`;
      const statement = db.prepare(insert);
      for (const row of batch) statement.run(...columns.map((column) => row[column] ?? null));
    }
    db.exec("COMMIT");
    const after = [
      ...tables.flatMap((table) => createIndexes(table, byName)),
      createNames(names),
      ...views.map(createView),
    ];
    for (const statement of after) db.exec(statement);
    const broken = db.pragma("foreign_key_check") as unknown[];
    if (broken.length) throw new Error(`${broken.length} rows refer to rows that are missing in the file`);
    db.pragma("journal_mode = DELETE");
    db.exec("VACUUM");
  } finally {
    db.close();
  }
}

function createTable(table: Table, byName: ReadonlyMap<string, Table>): string {
  const columns = Object.entries(table.columns).map(([name, { type, nullable, oneOf }]) => {
    const check = oneOf?.length ? ` CHECK (${quoted(name)} IN (${oneOf.map(literal).join(", ")}))` : "";
    return `${quoted(name)} ${type.toUpperCase()}${nullable ? "" : " NOT NULL"}${check}`;
  });
  const keys = foreignKeysWithin(table, byName).map(
    (key) => `FOREIGN KEY (${list(key.columns)}) REFERENCES ${quoted(key.table)} (${list(key.foreignColumns)})`,
  );
  return `CREATE TABLE ${quoted(table.name)} (\n  ${[...columns, `PRIMARY KEY (${list(table.primaryKey)})`, ...keys].join(",\n  ")}\n)`;
}

function createIndexes(table: Table, byName: ReadonlyMap<string, Table>): string[] {
  return foreignKeysWithin(table, byName)
    .filter(({ columns }) => !columns.every((column, i) => table.primaryKey[i] === column))
    .map(
      ({ columns }) =>
        `CREATE INDEX ${quoted(`${table.name}_${columns.join("_")}`)} ON ${quoted(table.name)} (${list(columns)})`,
    );
}

function foreignKeysWithin(table: Table, byName: ReadonlyMap<string, Table>) {
  return foreignKeysOf(table).filter((key) => byName.has(key.table));
}

function createNames(names: FileSchema["names"]): string {
  const selects = names.map(
    ({ type, table, column }) => `SELECT ${literal(type)} AS type, id, ${quoted(column)} AS name FROM ${quoted(table)}`,
  );
  return `CREATE VIEW record_names AS\n  ${selects.join("\n  UNION ALL ")}`;
}

function createView({ name, table, columns }: View): string {
  const selected = columns.map((column) => `${expression(column)} AS ${quoted(column.name)}`);
  return `CREATE VIEW ${quoted(name)} AS SELECT\n  ${selected.join(",\n  ")}\nFROM ${quoted(table)} AS own`;
}

function expression({ column, show, list: listTable, typeIn }: ViewColumn): string {
  if (typeIn !== undefined)
    return `(SELECT name FROM record_names WHERE type = own.${quoted(typeIn)} AND id = own.${quoted(column)})`;
  const shown = (from: string) =>
    show === undefined
      ? `${from}.${quoted(column)}`
      : `(SELECT ${quoted(show.column)} FROM ${quoted(show.table)} AS other WHERE other.${quoted(show.key)} = ${from}.${quoted(column)})`;
  if (listTable === undefined) return shown("own");
  const items = `SELECT ${shown("item")} AS value FROM ${quoted(listTable.table)} AS item WHERE item.${quoted(listTable.owner)} = own.id ORDER BY item.ordinal`;
  return `(SELECT group_concat(value, '; ') FROM (${items}))`;
}

function list(names: readonly string[]): string {
  return names.map(quoted).join(", ");
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function literal(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
