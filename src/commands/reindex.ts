import { readConfig } from "../config.ts";
import { reindex } from "../integrity/reindex.ts";
import { lastChange } from "../reading/change-log.ts";
import type { Command } from "./command.ts";
import { openMigrated } from "./open.ts";
import { progressLine } from "./progress.ts";

/** Compares every stored row with the change log, updates those that differ, and rebuilds the full-text index. */
export const run: Command = async () => {
  const store = await openMigrated(readConfig());
  const progress = progressLine();
  try {
    const changes = (await lastChange(store))?.sequence ?? 0;
    const changed = await reindex(store, (compared) => progress.show(`comparing: ${compared} of ${changes} changes`));
    progress.clear();
    console.log(`${changed} ${changed === 1 ? "row" : "rows"} differed and ${changed === 1 ? "was" : "were"} rebuilt`);
    return 0;
  } finally {
    await store.close();
  }
};
