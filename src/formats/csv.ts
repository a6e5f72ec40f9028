import { stringify } from "csv-stringify/sync";

/** A cell of a CSV table; null is empty. */
export type Cell = string | number | null;

/**
 * Returns rows as CSV (RFC 4180) in UTF-8. Lines end in CR LF, and values are quoted only if necessary. An apostrophe
 * precedes text that a spreadsheet would evaluate as a formula.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): Buffer {
  return Buffer.from(stringify([...rows], { record_delimiter: "windows", escape_formulas: true }));
}
