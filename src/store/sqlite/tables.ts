import { integer } from "drizzle-orm/sqlite-core/columns/integer";
import { real } from "drizzle-orm/sqlite-core/columns/real";
import { text } from "drizzle-orm/sqlite-core/columns/text";
import { foreignKey } from "drizzle-orm/sqlite-core/foreign-keys";
import { index } from "drizzle-orm/sqlite-core/indexes";
import { primaryKey } from "drizzle-orm/sqlite-core/primary-keys";
import { sqliteTable } from "drizzle-orm/sqlite-core/table";
import { unique } from "drizzle-orm/sqlite-core/unique-constraint";
import { drizzleTables } from "../drizzle-tables.ts";
import type { Table } from "../tables.ts";

/** Returns the SQLite tables of some definitions, by name. Text compares by code point: the BINARY collation. */
export function sqliteTables(tables: readonly Table[]) {
  return drizzleTables(tables, { table: sqliteTable, text, integer, real, primaryKey, unique, index, foreignKey });
}
