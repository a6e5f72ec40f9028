import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { writeFile } from "./sqlite/write-file.ts";
import { type Store, StoreUnusable } from "./store.ts";
import type { Table } from "./tables.ts";

/**
 * Opens the store that a database address names: `file:` and a path, or `postgres://`. Reads go to `readUrl`
 * where it is given. The engine is loaded once it is asked for. Throws StoreUnusable.
 */
export async function openStore(url: string, tables: readonly Table[], readUrl?: string): Promise<Store> {
  if (/^postgres(ql)?:\/\//.test(url)) {
    const { openPostgres } = await import("./postgres/engine.ts");
    return openPostgres({ url, readUrl }, tables);
  }
  if (readUrl !== undefined)
    throw new StoreUnusable("DATABASE_URL_READ is for a PostgreSQL replica: a file has none; leave it out");
  const file = fileOf(url);
  if (file === null) {
    const kind = JSON.stringify(url.split(":")[0]);
    throw new StoreUnusable(
      `DATABASE_URL begins with ${kind}: it is to be file:./data/standpoint.db or postgres://...`,
    );
  }
  const { openSqlite } = await import("./sqlite/engine.ts");
  return openSqlite(file, tables);
}

/** Opens the store that an address names. Throws StoreUnusable where there is none yet: it makes none. */
export async function openExisting(url: string, tables: readonly Table[]): Promise<Store> {
  const file = fileOf(url);
  if (file !== null && !existsSync(file)) throw new StoreUnusable(`there is no database ${file}`);
  return openStore(url, tables);
}

/** Opens the store that an address names if there is one yet; else an empty one that goes when it is closed. */
export async function openExistingOrScratch(url: string, tables: readonly Table[]): Promise<Store> {
  const file = fileOf(url);
  return file !== null && !existsSync(file) ? openScratchStore(tables) : openStore(url, tables);
}

/** Opens an empty store that goes when it is closed. */
export async function openScratchStore(tables: readonly Table[]): Promise<Store> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-"));
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
 * Writes a SQLite file of these tables, views and rows, whatever engine the rows are from: one that any SQLite tool
 * opens, without a journal beside it. The engine is loaded once it is asked for. Throws where a row refers to a row
 * that is not there.
 */
export async function writeSqliteFile(...work: Parameters<typeof writeFile>): Promise<void> {
  const { writeFile } = await import("./sqlite/write-file.ts");
  await writeFile(...work);
}
