import { sql } from "drizzle-orm/sql/sql";
import { type Dialect, MAX_MATCHES } from "../conditions.ts";
import type { Term } from "../store.ts";
import type { Table } from "../tables.ts";
import { sqliteTables } from "./tables.ts";

/** Returns the SQL of SQLite. Full text is FTS5. */
export function sqliteDialect(tables: readonly Table[]): Dialect {
  return {
    tables: sqliteTables(tables) as Dialect["tables"],
    definitions: new Map(tables.map((table) => [table.name, table])),
    joinDocs: (doc, between, position, filter, end) => {
      const joined = sql`group_concat(${doc}, ${between} order by ${position}) ${filter}`;
      return sql`cast(${end === undefined ? joined : sql`${joined} || ${end}`} as blob)`;
    },
    // The full-text index covers current and past entries: take the newest matches that are in this table.
    matches: (entries, expression) =>
      sql`${entries.sequence} in (select rowid from search_index where search_index match ${expression}
        and exists (select 1 from ${entries} as newest where newest.sequence = search_index.rowid)
        order by rowid desc limit ${MAX_MATCHES})`,
    expression,
  };
}

/** Returns an FTS5 query. Words consist of letters and digits, and are quoted, so none is an operator. */
function expression(terms: readonly Term[]): string {
  const phrase = ({ words, prefix }: Term) => `"${words.join(" ")}"${prefix ? "*" : ""}`;
  const wanted = terms.filter(({ not }) => !not).map(phrase);
  const unwanted = terms.filter(({ not }) => not).map((term) => ` NOT ${phrase(term)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
}
