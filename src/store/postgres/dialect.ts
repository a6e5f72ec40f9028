import { sql } from "drizzle-orm/sql/sql";
import { type Dialect, MAX_MATCHES } from "../conditions.ts";
import type { Term } from "../store.ts";
import type { Table } from "../tables.ts";
import { postgresTables } from "./tables.ts";

/** Returns the SQL of PostgreSQL. Full text is a stored tsvector. */
export function postgresDialect(tables: readonly Table[]): Dialect {
  return {
    tables: postgresTables(tables) as Dialect["tables"],
    definitions: new Map(tables.map((table) => [table.name, table])),
    joinDocs: (doc, between, position, filter, end) => {
      const joined = sql`string_agg(${doc}, ${between} order by ${position}) ${filter}`;
      return end === undefined ? joined : sql`${joined} || ${end}`;
    },
    matches: (entries, expression) => sql`${entries.sequence} in (select newest.sequence from ${entries} as newest
        where newest.vector @@ to_tsquery('simple', ${expression}) order by newest.sequence desc limit ${MAX_MATCHES})`,
    expression,
  };
}

/** Returns a tsquery. Words consist of letters and digits, so none is an operator. */
function expression(terms: readonly Term[]): string {
  return terms
    .map(({ words, prefix, not }) => `${not ? "!" : ""}(${words.join(" <-> ")}${prefix ? ":*" : ""})`)
    .join(" & ");
}
