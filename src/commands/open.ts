import type { Config } from "../config.ts";
import { tables } from "../model/schema/tables.ts";
import { openExisting, openStore } from "../store/open.ts";
import type { Store } from "../store/store.ts";
import { adopt } from "../writing/adopt.ts";

/** Opens the store that the settings name, migrated, with all that it holds written down in the journal. Throws StoreUnusable. */
export async function openMigrated(config: Config): Promise<Store> {
  return adopted(await openStore(config.DATABASE_URL, tables, config.DATABASE_URL_READ));
}

/** The same of an address, where there is a database already. */
export async function openThere(url: string): Promise<Store> {
  return adopted(await openExisting(url, tables));
}

async function adopted(store: Store): Promise<Store> {
  try {
    await store.refuseDamage();
    await adopt(store);
    return store;
  } catch (cause) {
    await store.close();
    throw cause;
  }
}
