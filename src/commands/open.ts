import type { Config } from "../config.ts";
import { tables } from "../model/schema/tables.ts";
import { openExisting, openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";

/** Opens the store in the settings, and migrates its schema. Throws StoreUnusable. */
export async function openMigrated(config: Config): Promise<Store> {
  return undamaged(await openStore(config.DATABASE_URL, tables, config.DATABASE_URL_READ));
}

/** Opens the store at a URL, and migrates its schema. Throws StoreUnusable if its file does not exist. */
export async function openExistingMigrated(url: string): Promise<Store> {
  return undamaged(await openExisting(url, tables));
}

async function undamaged(store: Store): Promise<Store> {
  try {
    await store.checkForDamage();
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}
