import { readConfig } from "../config.ts";
import { lastChange } from "../reading/change-log.ts";
import { rebuild } from "../writing/projections/rebuild.ts";
import type { Command } from "./command.ts";
import { openMigrated } from "./open.ts";
import { progressLine } from "./progress.ts";

/** Brings the database's schema and projections to this version. */
export const run: Command = async () => {
  const store = await openMigrated(readConfig());
  const progress = progressLine();
  try {
    const changes = (await lastChange(store))?.sequence ?? 0;
    const changed = await rebuild(store, (compared) =>
      progress.show(`comparing projections: ${compared} of ${changes} changes`),
    );
    progress.clear();
    if (changed > 0) console.log(`${changed} ${changed === 1 ? "row was" : "rows were"} rebuilt`);
    console.log("the database is up to date");
    return 0;
  } finally {
    await store.close();
  }
};
