import type { Transaction } from "../store/store.ts";

/** The last number given in each transaction, by table. */
const given = new WeakMap<Transaction, Map<string, number>>();

/**
 * Takes so many numbers for new rows of a table, and gives the one before them. They follow the highest `sequence` that
 * the tables named have, which is looked up once for each transaction.
 */
export async function allocate(
  tx: Transaction,
  tables: readonly [string, ...string[]],
  count: number,
): Promise<number> {
  const own = given.get(tx) ?? new Map<string, number>();
  given.set(tx, own);
  const [table] = tables;
  const last = own.get(table) ?? Math.max(...(await Promise.all(tables.map((one) => highest(tx, one)))));
  own.set(table, last + count);
  return last;
}

async function highest(tx: Transaction, table: string): Promise<number> {
  const [row] = await tx.rows(table, [], [{ column: "sequence", descending: true }], 1);
  return (row?.sequence as number | undefined) ?? 0;
}
