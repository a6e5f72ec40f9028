import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { chainHead, copy } from "../integrity/copy.ts";
import type { ChainHead } from "../integrity/verify-chain.ts";
import { tables } from "../model/schema/tables.ts";
import { createPrivateFile } from "../store/files.ts";
import { openExisting, openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import type { Command } from "./command.ts";
import { openExistingMigrated } from "./open.ts";
import { progressLine } from "./progress.ts";

/** Copies the database into a file, as of one moment, while the service runs. The file appears complete, or not at all. */
export const run: Command = async (args) => {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { force: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [name, ...more] = positionals;
  if (name === undefined || more.length) throw new Error("name exactly one file to write the backup to");
  const file = resolve(name);
  checkTarget(file, values.force);
  const store = await openExistingMigrated(readConfig().DATABASE_URL);
  const part = `${file}.${process.pid}.part`;
  try {
    createPrivateFile(part);
    if (!(await store.backup(part))) await copyInto(part, store);
    const head = await check(part);
    sync(part);
    checkTarget(file, values.force);
    renameSync(part, file);
    sync(dirname(file));
    console.log(`${name}: ${statSync(file).size} bytes\nhead ${head.sequence} ${head.chain}`);
    return 0;
  } finally {
    for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(part + suffix, { force: true });
    await store.close();
  }
};

/** Throws if a file cannot be created, or must not be overwritten. */
function checkTarget(file: string, force: boolean): void {
  if (!existsSync(dirname(file))) throw new Error(`the folder ${dirname(file)} does not exist`);
  if (existsSync(`${file}-wal`)) throw new Error(`${file} is a database in use: name another file`);
  if (existsSync(file) && !force) throw new Error(`${file} exists: name another file, or overwrite it with --force`);
}

async function copyInto(file: string, store: Store): Promise<void> {
  const target = await openStore(`file:${file}`, tables);
  const progress = progressLine();
  try {
    await copy(store, target, (table, rows) => progress.show(`copying ${table}: ${rows}`));
  } finally {
    progress.clear();
    await target.close();
  }
}

/** Returns the last change in a backup. Throws if the backup is damaged. */
async function check(file: string): Promise<ChainHead> {
  const store = await openExisting(`file:${file}`, tables);
  try {
    const [fault] = await store.integrity();
    if (fault !== undefined) throw new Error(`the backup is damaged, and the database may be too: ${fault}`);
    return await chainHead(store);
  } finally {
    await store.close();
  }
}

/** Flushes a file, or the entries of a folder, to the disk. */
function sync(path: string): void {
  const descriptor = openSync(path, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
