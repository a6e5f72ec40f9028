import { integer } from "drizzle-orm/sqlite-core/columns/integer";
import { text } from "drizzle-orm/sqlite-core/columns/text";
import { foreignKey } from "drizzle-orm/sqlite-core/foreign-keys";
import { index } from "drizzle-orm/sqlite-core/indexes";
import { primaryKey } from "drizzle-orm/sqlite-core/primary-keys";
import { sqliteTable } from "drizzle-orm/sqlite-core/table";
import { unique } from "drizzle-orm/sqlite-core/unique-constraint";
import { drizzleTables } from "../drizzle-tables.ts";
import type { Table } from "../tables.ts";

/** Makes SQLite's tables from plain ones. Text compares by code point, as SQLite's BINARY collation does. */
export function sqliteTables(tables: readonly Table[]) {
  return drizzleTables(tables, { table: sqliteTable, text, integer, primaryKey, unique, index, foreignKey });
}
