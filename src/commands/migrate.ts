import { readConfig } from "../config.ts";
import type { Command } from "../main.ts";
import { tables } from "../resources/index.ts";
import { openStore } from "../store/open.ts";

/** Brings the database's schema to this version: opening it does. */
export const run: Command = async () => {
  const store = await openStore(readConfig().DATABASE_URL, tables);
  await store.check();
  await store.close();
  console.log("the database is up to date");
  return 0;
};
