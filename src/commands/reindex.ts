import { readConfig } from "../config.ts";
import { reindex } from "../integrity/reindex.ts";
import { tables } from "../model/schema/tables.ts";
import { openStore } from "../store/open.ts";
import type { Command } from "./command.ts";

/** Makes every projection anew from its record's columns, of what is and of what was, and the index of words. */
export const run: Command = async () => {
  const store = await openStore(readConfig().DATABASE_URL, tables);
  try {
    const mended = await reindex(store);
    console.log(
      `${mended} ${mended === 1 ? "projection" : "projections"} differed and ${mended === 1 ? "was" : "were"} made anew`,
    );
    return 0;
  } finally {
    await store.close();
  }
};
