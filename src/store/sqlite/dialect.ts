import { sql } from "drizzle-orm";
import type { Dialect } from "../query.ts";
import type { Term } from "../store.ts";
import type { Table } from "../table.ts";
import { sqliteTables } from "./tables.ts";

/** How SQLite says what engines say each in their own way. Full text is FTS5's. */
export function sqliteDialect(tables: readonly Table[]): Dialect {
  const made = sqliteTables(tables) as Dialect["tables"];
  return {
    tables: made,
    joinDocs: (doc, position, filter) => sql`cast(group_concat(${doc}, ',' order by ${position}) ${filter} as blob)`,
    matches: (expression) =>
      sql`${made.search_entries?.sequence} in (select rowid from search_index where search_index match ${expression})`,
    expression,
  };
}

/** FTS5's query: words are letters and digits alone, and quoted, so that none is an operator. */
function expression(terms: readonly Term[]): string {
  const phrase = ({ words, prefix }: Term) => `"${words.join(" ")}"${prefix ? "*" : ""}`;
  const wanted = terms.filter(({ not }) => !not).map(phrase);
  const unwanted = terms.filter(({ not }) => not).map((term) => ` NOT ${phrase(term)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
}
