import { resolve } from "node:path";
import { openSqlite } from "./sqlite/engine.ts";
import { type Store, StoreUnusable } from "./store.ts";
import type { Table } from "./table.ts";

/** Opens the store that a database address names: `file:` and a path, relative or absolute. */
export function openStore(url: string, tables: readonly Table[]): Store {
  if (url.startsWith("file:")) return openSqlite(resolve(url.slice("file:".length)), tables);
  throw new StoreUnusable(
    `DATABASE_URL ${JSON.stringify(url.split(":")[0])} is not a kind of database that Standpoint knows: use file:./data/standpoint.db`,
  );
}
