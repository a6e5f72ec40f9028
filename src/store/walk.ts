import type { Condition, Reader } from "./store.ts";
import type { Row, Value } from "./table.ts";

/** How many rows are read at once. */
const AT_ONCE = 500;

/** All rows of a table, so many at a time, in the order of columns that are unique together: its primary key. */
export async function* walk(
  reader: Reader,
  { name, primaryKey }: { readonly name: string; readonly primaryKey: readonly string[] },
  atOnce = AT_ONCE,
): AsyncGenerator<readonly Row[]> {
  let where: Condition[] = [];
  for (;;) {
    const rows = await reader.rows(name, where, primaryKey, atOnce);
    if (rows.length) yield rows;
    const last = rows[atOnce - 1];
    if (last === undefined) return;
    where = [{ columns: primaryKey, after: primaryKey.map((column) => last[column] as Exclude<Value, null>) }];
  }
}
