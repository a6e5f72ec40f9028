import { sql } from "drizzle-orm/sql/sql";
import { getTableColumns } from "drizzle-orm/utils";
import { commaSql, type Dialect } from "../conditions.ts";
import type { Term } from "../store.ts";
import { historyOf, type Table } from "../tables.ts";
import { sqliteTables } from "./tables.ts";

/** The rows for which, on average, `in_time` is called once. */
export const ROWS_PER_CALL = 64;

/** Returns the SQL of SQLite. Full text is FTS5. */
export function sqliteDialect(tables: readonly Table[]): Dialect {
  return {
    tables: sqliteTables([
      ...tables,
      ...tables.filter(({ versioned }) => versioned).map(historyOf),
    ]) as Dialect["tables"],
    definitions: new Map(tables.map((table) => [table.name, table])),
    joined: (text, areLines) =>
      areLines ? sql`cast(group_concat(${text} || char(10), '') as blob)` : sql`cast(group_concat(${text}) as blob)`,
    rowsAsJson: (values) => sql`json_group_array(json_array(${commaSql(values)}))`,
    // Calls the function for one row in ROWS_PER_CALL, since a call takes longer than a row. Every index has the `rowid`; a view has none.
    inTime: (table, isView) =>
      isView
        ? sql`(random() & 63 or in_time(${Object.values(getTableColumns(table))[0]}))`
        : sql`(${table}.rowid & 63 or in_time(${table}.rowid))`,
    arrayOf: (column, order) => sql`json_group_array(${column} order by ${order})`,
    valuesIn: (json) => sql`select value from json_each(${json})`,
    // The full-text index covers current and past entries: take the newest matches that are in this table.
    matches: (entries, expression, atMost) =>
      sql`${entries.sequence} in (select rowid from search_index where search_index match ${expression} and (rowid & 63 or in_time(rowid))
        and exists (select 1 from ${entries} as newest where newest.sequence = search_index.rowid)
        order by rowid desc limit ${atMost})`,
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
