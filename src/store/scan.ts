import { setImmediate } from "node:timers/promises";
import type { Condition, Plan, Reader, Reads } from "./store.ts";
import type { Row, Value } from "./tables.ts";

/** Rows in a batch. */
const ROW_BATCH = 500;

/** Documents in a batch: they may be long. */
const DOCUMENT_BATCH = 200;

/**
 * Yields all rows of a table in batches, in the order of its primary key (or of other columns that are unique
 * together), from the row after the key `after` on.
 */
export async function* scanTable(
  reader: Reader,
  { name, primaryKey }: { readonly name: string; readonly primaryKey: readonly string[] },
  batch = ROW_BATCH,
  after?: readonly Exclude<Value, null>[],
): AsyncGenerator<readonly Row[]> {
  let where: Condition[] = after === undefined ? [] : [{ columns: primaryKey, after }];
  for (;;) {
    const rows = await reader.rows(name, where, primaryKey, batch);
    if (rows.length) yield rows;
    const last = rows[batch - 1];
    if (last === undefined) return;
    where = [{ columns: primaryKey, after: primaryKey.map((column) => last[column] as Exclude<Value, null>) }];
  }
}

/**
 * Yields the documents of all rows of a plan, from its `after` on, in buffers of at most 200 documents; the plan's limit
 * has no effect. Each batch is a query of its own, so a row written meanwhile may or may not be among them, unless
 * `reads` is a snapshot. A row that does not change is read exactly once.
 */
export async function* scanDocuments(reads: Reads, plan: Plan): AsyncGenerator<Buffer> {
  for (let after = plan.after; ; ) {
    const [page] = await reads.run([{ ...plan, limit: DOCUMENT_BATCH, count: false, ...(after ? { after } : {}) }]);
    if (page?.rows) yield page.docs;
    if (!page?.last) return;
    after = page.last;
    await setImmediate(); // SQLite reads synchronously: other work runs between two batches
  }
}
