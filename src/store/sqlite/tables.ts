import { sql } from "drizzle-orm";
import {
  check,
  foreignKey,
  index,
  integer,
  primaryKey,
  type SQLiteTable,
  sqliteTable,
  text,
  unique,
} from "drizzle-orm/sqlite-core";
import { foreignKeysOf, indexesOf, type Table } from "../table.ts";

/** SQLite's tables, by name. */
export type SqliteTables = Readonly<Record<string, SQLiteTable>>;

/** Makes SQLite's tables from plain ones. Text compares by code point, as SQLite's BINARY collation does. */
export function sqliteTables(tables: readonly Table[]): SqliteTables {
  // Columns are known by name at run time only, so their types are not.
  // biome-ignore lint/suspicious/noExplicitAny: the tables are data
  const made: Record<string, any> = {};
  const columnsNamed = (table: string, names: readonly string[]) => names.map((name) => made[table][name]);
  for (const table of tables) {
    const { name } = table;
    const columns = Object.entries(table.columns).map(([column, { type, nullable }]) => {
      const builder = type === "text" ? text(column) : integer(column);
      return [column, nullable ? builder : builder.notNull()];
    });
    made[name] = sqliteTable(name, Object.fromEntries(columns), () => [
      // biome-ignore lint/suspicious/noExplicitAny: a list that is not empty, by the table's type
      primaryKey({ columns: columnsNamed(name, table.primaryKey) as any }),
      ...(table.unique ?? []).map((columns) =>
        unique(`${name}_${columns.join("_")}_unique`).on(...(columnsNamed(name, columns) as [never])),
      ),
      ...indexesOf(table).map((columns) =>
        index(`${name}_${columns.join("_")}`).on(...(columnsNamed(name, columns) as [never])),
      ),
      ...foreignKeysOf(table).map((key) => {
        const reference = foreignKey({
          name: `${name}_${key.columns.join("_")}_${key.table}`,
          columns: columnsNamed(name, key.columns) as [never],
          foreignColumns: columnsNamed(key.table, key.foreignColumns) as [never],
        });
        return key.cascade ? reference.onDelete("cascade") : reference;
      }),
      ...Object.entries(table.columns).flatMap(([column, { oneOf }]) => {
        if (oneOf === undefined) return [];
        const values = sql.join(
          oneOf.map((value) => sql`${value}`),
          sql`, `,
        );
        return [check(`${name}_${column}_values`, sql`${made[name][column]} in (${values})`.inlineParams())];
      }),
    ]);
  }
  return made;
}
