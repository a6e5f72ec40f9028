import type { Transaction } from "../store/store.ts";

/** The last number allocated in each transaction, by table. */
const allocated = new WeakMap<Transaction, Map<string, number>>();

/**
 * Allocates `count` numbers for new rows of the first table; returns the number before them. They follow the highest
 * `sequence` in any of the tables, which is looked up once a transaction.
 */
export async function allocate(
  tx: Transaction,
  tables: readonly [string, ...string[]],
  count: number,
): Promise<number> {
  const own = allocated.get(tx) ?? new Map<string, number>();
  allocated.set(tx, own);
  const [table] = tables;
  const last = own.get(table) ?? Math.max(...(await Promise.all(tables.map((one) => highest(tx, one)))));
  own.set(table, last + count);
  return last;
}

async function highest(tx: Transaction, table: string): Promise<number> {
  const [row] = await tx.rows(table, [], [{ column: "sequence", descending: true }], 1);
  return (row?.sequence as number | undefined) ?? 0;
}
