import { CasingCache } from "drizzle-orm/casing";
import type { SQL } from "drizzle-orm/sql/sql";

/** SQL text with its parameters: values, or placeholders for them. */
export interface CompiledQuery {
  readonly sql: string;
  readonly params: unknown[];
}

/**
 * Returns a function that compiles queries to SQL text. `parameter` writes the parameter at an index. Drizzle's own
 * dialects do the same, but load all of its query builders.
 */
export function compilerOf(parameter: (index: number) => string): (query: SQL) => CompiledQuery {
  const casing = new CasingCache(); // does not change the case of names
  return (query) =>
    query.toQuery({
      casing,
      escapeName: (name) => `"${name.replaceAll('"', '""')}"`,
      escapeParam: parameter,
      escapeString: (text) => `'${text.replaceAll("'", "''")}'`,
    });
}
