import Database from "better-sqlite3";
import { foreignKeysOf, type Row, type Table } from "../tables.ts";

/** What a column of a view shows: a column of its table, or what the rows of other tables say of it. */
export interface ViewColumn {
  readonly name: string;
  /** The table's own column. */
  readonly column: string;
  /** In its place, the value of another column in the row of another table whose `key` has that value. */
  readonly show?: { readonly table: string; readonly key: string; readonly column: string };
  /** The rows of a list's table that belong to the row, in order: one column of theirs, joined by `; `. */
  readonly list?: { readonly table: string; readonly owner: string };
  /** The name of a record of any type, whose type is in this column and whose id is in `column`. */
  readonly typeIn?: string;
}

/** A view of a table. */
export interface View {
  readonly name: string;
  readonly table: string;
  readonly columns: readonly ViewColumn[];
}

/** The tables and views of a SQLite file. */
export interface FileSchema {
  readonly tables: readonly Table[];
  /** Where the name of a record of each type is: a view `record_names` of type, id and name. */
  readonly names: readonly { readonly type: string; readonly table: string; readonly column: string }[];
  readonly views: readonly View[];
}

/**
 * Writes a SQLite file: tables with their keys and checks, the rows given (those of one table at a time), an index for
 * each foreign key, and views. References to tables that the file does not have are left out. It holds its thread
 * while it writes. Throws where a row refers to a row that is not there.
 */
export async function writeFile(
  path: string,
  { tables, names, views }: FileSchema,
  rows: AsyncIterable<{ readonly table: string; readonly rows: readonly Row[] }>,
): Promise<void> {
  const known = new Map(tables.map((table) => [table.name, table]));
  const db = new Database(path);
  try {
    db.pragma("journal_mode = OFF"); // a file that is not finished is thrown away
    db.pragma("synchronous = OFF");
    db.pragma("foreign_keys = OFF"); // they are checked at the end
    for (const table of tables) db.exec(createTable(table, known));
    db.exec("BEGIN");
    for await (const { table, rows: some } of rows) {
      const columns = Object.keys(known.get(table)?.columns ?? {});
      const insert = `INSERT INTO ${quoted(table)} (${list(columns)}) VALUES (${columns.map(() => "?").join(", ")})`;
      const statement = db.prepare(insert);
      for (const row of some) statement.run(...columns.map((column) => row[column] ?? null));
    }
    db.exec("COMMIT");
    const after = [
      ...tables.flatMap((table) => createIndexes(table, known)),
      createNames(names),
      ...views.map(createView),
    ];
    for (const statement of after) db.exec(statement);
    const broken = db.pragma("foreign_key_check") as unknown[];
    if (broken.length) throw new Error(`${broken.length} rows refer to rows that are not in the file`);
    db.pragma("journal_mode = DELETE");
    db.exec("VACUUM");
  } finally {
    db.close();
  }
}

function createTable(table: Table, known: ReadonlyMap<string, Table>): string {
  const columns = Object.entries(table.columns).map(([name, { type, nullable, oneOf }]) => {
    const check = oneOf?.length ? ` CHECK (${quoted(name)} IN (${oneOf.map(literal).join(", ")}))` : "";
    return `${quoted(name)} ${type === "integer" ? "INTEGER" : "TEXT"}${nullable ? "" : " NOT NULL"}${check}`;
  });
  const keys = foreignKeysWithin(table, known).map(
    (key) => `FOREIGN KEY (${list(key.columns)}) REFERENCES ${quoted(key.table)} (${list(key.foreignColumns)})`,
  );
  return `CREATE TABLE ${quoted(table.name)} (\n  ${[...columns, `PRIMARY KEY (${list(table.primaryKey)})`, ...keys].join(",\n  ")}\n)`;
}

function createIndexes(table: Table, known: ReadonlyMap<string, Table>): string[] {
  return foreignKeysWithin(table, known)
    .filter(({ columns }) => !columns.every((column, i) => table.primaryKey[i] === column))
    .map(
      ({ columns }) =>
        `CREATE INDEX ${quoted(`${table.name}_${columns.join("_")}`)} ON ${quoted(table.name)} (${list(columns)})`,
    );
}

function foreignKeysWithin(table: Table, known: ReadonlyMap<string, Table>) {
  return foreignKeysOf(table).filter((key) => known.has(key.table));
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

function expression({ column, show, list: through, typeIn }: ViewColumn): string {
  if (typeIn !== undefined)
    return `(SELECT name FROM record_names WHERE type = own.${quoted(typeIn)} AND id = own.${quoted(column)})`;
  const shown = (from: string) =>
    show === undefined
      ? `${from}.${quoted(column)}`
      : `(SELECT ${quoted(show.column)} FROM ${quoted(show.table)} AS other WHERE other.${quoted(show.key)} = ${from}.${quoted(column)})`;
  if (through === undefined) return shown("own");
  const items = `SELECT ${shown("item")} AS value FROM ${quoted(through.table)} AS item WHERE item.${quoted(through.owner)} = own.id ORDER BY item.ordinal`;
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
