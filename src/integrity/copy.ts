import { tables } from "../model/schema/tables.ts";
import { lastChange } from "../reading/change-log.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader, Store, Transaction } from "../store/store.ts";
import { foreignKeysOf, type Row, type Table } from "../store/tables.ts";
import type { ChainHead } from "./verify-chain.ts";

/** The last change that a store has; number 0 where it has none. */
export async function chainHead(reader: Reader): Promise<ChainHead> {
  const { sequence, chain } = (await lastChange(reader)) ?? { sequence: 0, chain: "" };
  return { sequence, chain };
}

/**
 * Copies every row of one store, as of one moment, into another that is empty: all of them in one transaction, or
 * none. Gives the last change among them. Throws where the other holds anything.
 */
export async function copy(
  from: Store,
  to: Store,
  progress: (table: string, rows: number) => void,
): Promise<ChainHead> {
  return from.snapshot(async (reads) => {
    await to.write(async (tx) => {
      for (const { name } of tables)
        if ((await tx.rows(name, [], [], 1)).length)
          throw new Error(`nothing was copied: what is copied to is to be empty, and it has rows in ${name}`);
      for (const table of inOrder(tables)) await copyTable(reads, tx, table, (rows) => progress(table.name, rows));
      await tx.rebuildSearchIndex();
    });
    return chainHead(reads);
  });
}

async function copyTable(
  reads: Reader,
  tx: Transaction,
  table: Table,
  progress: (rows: number) => void,
): Promise<void> {
  const trees = foreignKeysOf(table).flatMap((key) => (key.table === table.name ? key.columns : []));
  const bare = Object.fromEntries(trees.map((column) => [column, null]));
  let rows = 0;
  for await (const some of scanTable(reads, table)) {
    await tx.insert(table.name, trees.length ? some.map((row) => ({ ...row, ...bare })) : some);
    rows += some.length;
    progress(rows);
  }
  if (trees.length) await plantTrees(reads, tx, table, trees);
}

/** Sets what names another row of the same table, once all of them are there. */
async function plantTrees(reads: Reader, tx: Transaction, table: Table, columns: readonly string[]): Promise<void> {
  for await (const rows of scanTable(reads, table))
    for (const row of rows) {
      const above: Row = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
      if (Object.values(above).every((value) => value === null)) continue;
      const own = table.primaryKey.map((column) => ({ column, in: [row[column] as string | number] }));
      await tx.update(table.name, above, own);
    }
}

/** Tables with those that they refer to before them. */
function inOrder(all: readonly Table[]): Table[] {
  const sorted = new Set<Table>();
  const take = (table: Table) => {
    if (sorted.has(table)) return;
    for (const key of foreignKeysOf(table)) if (key.table !== table.name) take(named(all, key.table));
    sorted.add(table);
  };
  for (const table of all) take(table);
  return [...sorted];
}

function named(all: readonly Table[], name: string): Table {
  return all.find((table) => table.name === name) as Table;
}
