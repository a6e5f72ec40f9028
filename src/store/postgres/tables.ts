import { customType } from "drizzle-orm/pg-core/columns/custom";
import { doublePrecision } from "drizzle-orm/pg-core/columns/double-precision";
import { integer } from "drizzle-orm/pg-core/columns/integer";
import { foreignKey } from "drizzle-orm/pg-core/foreign-keys";
import { index } from "drizzle-orm/pg-core/indexes";
import { primaryKey } from "drizzle-orm/pg-core/primary-keys";
import { pgTable } from "drizzle-orm/pg-core/table";
import { unique } from "drizzle-orm/pg-core/unique-constraint";
import { drizzleTables } from "../drizzle-tables.ts";
import type { Table } from "../tables.ts";

/** Text that compares by code point, whatever the locale of the database. */
const text = customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });

/** Returns the PostgreSQL tables of some definitions, by name. */
export function postgresTables(tables: readonly Table[]) {
  return drizzleTables(tables, {
    table: pgTable,
    text,
    integer,
    real: doublePrecision,
    primaryKey,
    unique,
    index,
    foreignKey,
  });
}
