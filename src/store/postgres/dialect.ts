import { sql } from "drizzle-orm/sql/sql";
import { commaSql, type Dialect } from "../conditions.ts";
import type { Term } from "../store.ts";
import { historyOf, type Table } from "../tables.ts";
import { postgresTables } from "./tables.ts";

/** Returns the SQL of PostgreSQL. Full text is a stored tsvector. */
export function postgresDialect(tables: readonly Table[]): Dialect {
  return {
    tables: postgresTables([
      ...tables,
      ...tables.filter(({ versioned }) => versioned).map(historyOf),
    ]) as Dialect["tables"],
    definitions: new Map(tables.map((table) => [table.name, table])),
    // As text, since `bytea` would come in hexadecimal.
    joined: (text, areLines) => (areLines ? sql`string_agg(${text} || chr(10), '')` : sql`string_agg(${text}, ',')`),
    rowsAsJson: (values) => sql`json_agg(json_build_array(${commaSql(values)}))::text`,
    inTime: () => null, // the server has a time-out for each statement
    arrayOf: (column, order) => sql`json_agg(${column} order by ${order})::text`,
    valuesIn: (json, type) => {
      const values = sql`jsonb_array_elements_text(${json}::jsonb)`;
      return type === "text" ? sql`select ${values}` : sql`select ${values}::numeric`;
    },
    matches: (
      entries,
      expression,
      atMost,
    ) => sql`${entries.sequence} in (select newest.sequence from ${entries} as newest
        where newest.vector @@ to_tsquery('simple', ${expression}) order by newest.sequence desc limit ${atMost})`,
    expression,
  };
}

/** Returns a tsquery. Words consist of letters and digits, so none is an operator. */
function expression(terms: readonly Term[]): string {
  return terms
    .map(({ words, prefix, not }) => `${not ? "!" : ""}(${words.join(" <-> ")}${prefix ? ":*" : ""})`)
    .join(" & ");
}
