import { check, customType, foreignKey, index, integer, pgTable, primaryKey, unique } from "drizzle-orm/pg-core";
import { drizzleTables } from "../drizzle-tables.ts";
import type { Table } from "../table.ts";

/** Text that compares by code point, whatever the database's locale. */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** Makes PostgreSQL's tables from plain ones. */
export function postgresTables(tables: readonly Table[]) {
  return drizzleTables(tables, { table: pgTable, text, integer, primaryKey, unique, index, foreignKey, check });
}
