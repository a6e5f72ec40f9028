import { setImmediate } from "node:timers/promises";
import type { Condition, Plan, Reader, Reads } from "./store.ts";
import type { Row, Value } from "./tables.ts";

/** How many rows are read at once. */
const ROW_BATCH = 500;

/** And how many documents, which may be long. */
const DOCUMENT_BATCH = 200;

/**
 * Reads all rows of a table, some at a time, in the order of columns that are unique together: its primary key. Begins
 * after the row with the key `after`, where one is given.
 */
export async function* scanTable(
  reader: Reader,
  { name, primaryKey }: { readonly name: string; readonly primaryKey: readonly string[] },
  atOnce = ROW_BATCH,
  after?: readonly Exclude<Value, null>[],
): AsyncGenerator<readonly Row[]> {
  let where: Condition[] = after === undefined ? [] : [{ columns: primaryKey, after }];
  for (;;) {
    const rows = await reader.rows(name, where, primaryKey, atOnce);
    if (rows.length) yield rows;
    const last = rows[atOnce - 1];
    if (last === undefined) return;
    where = [{ columns: primaryKey, after: primaryKey.map((column) => last[column] as Exclude<Value, null>) }];
  }
}

/**
 * The documents of all rows that fit a plan from its `after` on, whatever its limit: buffers of documents, joined as it
 * says, each of at most 200. Each is read once it is asked for. What is written meanwhile may or may not be
 * among them, unless they are read of one snapshot; what stays is there exactly once.
 */
export async function* scanDocuments(reads: Reads, plan: Plan): AsyncGenerator<Buffer> {
  for (let after = plan.after; ; ) {
    const [page] = await reads.run([{ ...plan, limit: DOCUMENT_BATCH, count: false, ...(after ? { after } : {}) }]);
    if (page?.rows) yield page.docs;
    if (!page?.last) return;
    after = page.last;
    await setImmediate(); // an engine may answer at once: others get their turn between two batches
  }
}
