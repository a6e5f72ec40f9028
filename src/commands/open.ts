import type { Config } from "../config.ts";
import { tables } from "../model/schema/tables.ts";
import { openExisting, openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";

/** Opens the store that the settings name, with its schema migrated. Throws StoreUnusable. */
export async function openMigrated(config: Config): Promise<Store> {
  return examined(await openStore(config.DATABASE_URL, tables, config.DATABASE_URL_READ));
}

/** Opens the store at an address the same way. Throws StoreUnusable where there is none yet. */
export async function openExistingMigrated(url: string): Promise<Store> {
  return examined(await openExisting(url, tables));
}

async function examined(store: Store): Promise<Store> {
  try {
    await store.checkForDamage();
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}
