import { check, foreignKey, index, integer, primaryKey, sqliteTable, text, unique } from "drizzle-orm/sqlite-core";
import { drizzleTables } from "../drizzle-tables.ts";
import type { Table } from "../table.ts";

/** Makes SQLite's tables from plain ones. Text compares by code point, as SQLite's BINARY collation does. */
export function sqliteTables(tables: readonly Table[]) {
  return drizzleTables(tables, { table: sqliteTable, text, integer, primaryKey, unique, index, foreignKey, check });
}
