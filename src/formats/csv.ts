import { stringify } from "csv-stringify/sync";

/** A cell of a table: text, a number, or nothing. */
export type Cell = string | number | null;

/**
 * Rows as CSV (RFC 4180): UTF-8, lines that end in CR LF, quotation marks where they are needed, an empty cell for
 * what is not known. Text that a spreadsheet would take for a formula has an apostrophe before it.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): Buffer {
  return Buffer.from(stringify([...rows], { record_delimiter: "windows", escape_formulas: true }));
}
