import { tables } from "../model/schema/tables.ts";
import { lastChange } from "../reading/change-log.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader, Store, Transaction } from "../store/store.ts";
import { foreignKeysOf, type Row, type Table } from "../store/tables.ts";
import type { ChainHead } from "./verify-chain.ts";

/** Returns the last change of a store; number 0 if it has none. */
export async function chainHead(reader: Reader): Promise<ChainHead> {
  const { sequence, chain } = (await lastChange(reader)) ?? { sequence: 0, chain: "" };
  return { sequence, chain };
}

/**
 * Copies every row of a store, as of one moment, into an empty store, in one transaction. Returns the last change that
 * was copied. Throws if the target is not empty.
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
          throw new Error(`the target must be empty, but it has rows in ${name}: nothing was copied`);
      for (const table of byDependency(tables)) await copyTable(reads, tx, table, (rows) => progress(table.name, rows));
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
  const selfReferences = foreignKeysOf(table).flatMap((key) => (key.table === table.name ? key.columns : []));
  const unset = Object.fromEntries(selfReferences.map((column) => [column, null]));
  let copied = 0;
  for await (const rows of scanTable(reads, table)) {
    await tx.insert(table.name, selfReferences.length ? rows.map((row) => ({ ...row, ...unset })) : rows);
    copied += rows.length;
    progress(copied);
  }
  if (selfReferences.length) await setReferences(reads, tx, table, selfReferences);
}

/** Sets the columns that refer to other rows of the same table, which must all exist. */
async function setReferences(reads: Reader, tx: Transaction, table: Table, columns: readonly string[]): Promise<void> {
  for await (const rows of scanTable(reads, table))
    for (const row of rows) {
      const references: Row = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
      if (Object.values(references).every((value) => value === null)) continue;
      const key = table.primaryKey.map((column) => ({ column, in: [row[column] as string | number] }));
      await tx.update(table.name, references, key);
    }
}

/** Returns tables in an order in which each follows the tables that it refers to. */
function byDependency(all: readonly Table[]): Table[] {
  const sorted = new Set<Table>();
  const visit = (table: Table) => {
    if (sorted.has(table)) return;
    for (const key of foreignKeysOf(table)) if (key.table !== table.name) visit(named(all, key.table));
    sorted.add(table);
  };
  for (const table of all) visit(table);
  return [...sorted];
}

function named(all: readonly Table[], name: string): Table {
  return all.find((table) => table.name === name) as Table;
}
