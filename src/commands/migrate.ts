import { readConfig } from "../config.ts";
import type { Command } from "./command.ts";
import { openMigrated } from "./open.ts";

/** Brings the database's schema to this version: opening it does. */
export const run: Command = async () => {
  const store = await openMigrated(readConfig());
  await store.check();
  await store.close();
  console.log("the database is up to date");
  return 0;
};
