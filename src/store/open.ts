import { existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeTemporaryFolder } from "./files.ts";
import { fileAt } from "./sqlite/files.ts";
import type { writeFile } from "./sqlite/write-file.ts";
import { type Store, StoreUnusable } from "./store.ts";
import type { Table } from "./tables.ts";

/**
 * Opens the store at a database URL, `file:` and a path or `postgres://`, and loads its engine. Reads go to `readUrl`
 * if it is defined. Throws StoreUnusable.
 */
export async function openStore(url: string, tables: readonly Table[], readUrl?: string): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import("./postgres/engine.ts");
    return openPostgres({ url, readUrl }, tables);
  }
  if (readUrl !== undefined)
    throw new StoreUnusable("DATABASE_URL_READ requires a PostgreSQL database: unset it to use a SQLite file");
  const file = fileOf(url);
  if (file === null) {
    const scheme = JSON.stringify(url.split(":")[0]);
    throw new StoreUnusable(
      `DATABASE_URL begins with ${scheme}: it must be file: and a path, such as file:./data/standpoint.db, or postgres://...`,
    );
  }
  const { openSqlite } = await import("./sqlite/engine.ts");
  return openSqlite(file, tables);
}

/**
 * Opens a store that another thread has open, at its `address`. Throws StoreUnavailable if its file was deleted or replaced
 * since, where `openStore` would create or use another one.
 */
export async function openAgain(address: string, tables: readonly Table[]): Promise<Store> {
  if (!address.startsWith("file:")) return openStore(address, tables);
  return openStore(`file:${fileAt(address)}`, tables);
}

/** Opens the store at a URL. Throws StoreUnusable if its file does not exist. */
export async function openExisting(url: string, tables: readonly Table[]): Promise<Store> {
  const file = fileOf(url);
  if (file !== null && !existsSync(file)) throw new StoreUnusable(`the database ${file} does not exist`);
  return openStore(url, tables);
}

/** Opens the store at a URL, or a scratch store if its file does not exist. */
export async function openExistingOrScratch(url: string, tables: readonly Table[]): Promise<Store> {
  const file = fileOf(url);
  return file !== null && !existsSync(file) ? openScratchStore(tables) : openStore(url, tables);
}

/** Opens an empty store in a temporary file, which closing it deletes. */
export async function openScratchStore(tables: readonly Table[]): Promise<Store> {
  const folder = makeTemporaryFolder("scratch");
  const store = await openStore(`file:${join(folder, "scratch.db")}`, tables);
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    rmSync(folder, { recursive: true });
  };
  return store;
}

function fileOf(url: string): string | null {
  return url.startsWith("file:") ? resolve(url.slice("file:".length)) : null;
}

/**
 * Writes a SQLite file of these tables, views and rows, whichever engine the rows are from. Any SQLite tool opens it; it
 * needs no journal beside it. Throws if a row refers to a row that is missing.
 */
export async function writeSqliteFile(...work: Parameters<typeof writeFile>): Promise<void> {
  const { writeFile } = await import("./sqlite/write-file.ts");
  await writeFile(...work);
}
