import { sql } from "drizzle-orm";
import type { Dialect } from "../query.ts";
import type { Term } from "../store.ts";
import type { Table } from "../table.ts";
import { postgresTables } from "./tables.ts";

/** How PostgreSQL says what engines say each in their own way. Full text is a stored tsvector's. */
export function postgresDialect(tables: readonly Table[]): Dialect {
  return {
    tables: postgresTables(tables) as Dialect["tables"],
    joinDocs: (doc, position, filter) => sql`string_agg(${doc}, ',' order by ${position}) ${filter}`,
    matches: (expression) => sql`search_entries.vector @@ to_tsquery('simple', ${expression})`,
    expression,
  };
}

/** A tsquery: words are letters and digits alone, so that none is an operator. */
function expression(terms: readonly Term[]): string {
  return terms
    .map(({ words, prefix, not }) => `${not ? "!" : ""}(${words.join(" <-> ")}${prefix ? ":*" : ""})`)
    .join(" & ");
}
