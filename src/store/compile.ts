import { CasingCache } from "drizzle-orm/casing";
import type { SQL } from "drizzle-orm/sql/sql";

/** A query's text, and its values or the holes for them. */
export interface CompiledQuery {
  readonly sql: string;
  readonly params: unknown[];
}

/**
 * What makes texts of queries, for an engine whose parameters are written so. What drizzle calls a dialect does the
 * same, and loads all of its query builders for it.
 */
export function compilerOf(parameter: (index: number) => string): (query: SQL) => CompiledQuery {
  const casing = new CasingCache(); // names are as they are
  return (query) =>
    query.toQuery({
      casing,
      escapeName: (name) => `"${name.replaceAll('"', '""')}"`,
      escapeParam: parameter,
      escapeString: (text) => `'${text.replaceAll("'", "''")}'`,
    });
}
