import { stringify } from "csv-stringify/sync";

/** A cell of a CSV table; null is empty. */
export type Cell = string | number | null;

/** A byte order mark: U+FEFF in UTF-8. */
export const BOM = Buffer.from("\ufeff");

/** Text that a spreadsheet would evaluate: some take blanks before the sign. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/**
 * Returns rows as CSV (RFC 4180) in UTF-8. Lines end in CR LF, and values are quoted only if necessary: also with a line
 * feed or carriage return alone, which some readers take for the end of a row. An apostrophe precedes text that a
 * spreadsheet would evaluate as a formula.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): Buffer {
  const cast = { string: (text: string) => (FORMULA.test(text) ? `'${text}` : text) };
  return Buffer.from(stringify([...rows], { record_delimiter: "windows", quoted_match: /[\r\n]/, cast }));
}
