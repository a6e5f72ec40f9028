import { readConfig } from "../config.ts";
import { reindex } from "../dossiers/projections.ts";
import type { Command } from "../main.ts";
import { tables } from "../resources/index.ts";
import { openStore } from "../store/open.ts";

/** Makes every record's projection anew from its columns, and the index of words, in one transaction. */
export const run: Command = async () => {
  const store = await openStore(readConfig().DATABASE_URL, tables);
  try {
    const mended = await store.write(async (tx) => {
      const count = await reindex(tx);
      await tx.indexWords();
      return count;
    });
    console.log(
      `${mended} ${mended === 1 ? "projection" : "projections"} differed and ${mended === 1 ? "was" : "were"} made anew`,
    );
    return 0;
  } finally {
    await store.close();
  }
};
