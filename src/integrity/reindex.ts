import type { Store } from "../store/store.ts";
import { rebuild, requestRebuild } from "../writing/projections/rebuild.ts";

/**
 * Compares all rows, current and past, with the rows that follow from the change log, updates those that differ, and
 * rebuilds the full-text index. Returns the number of rows that differed.
 */
export async function reindex(store: Store, progress?: (compared: number) => void): Promise<number> {
  await requestRebuild(store);
  const changed = await rebuild(store, progress);
  await store.write((tx) => tx.rebuildSearchIndex());
  return changed;
}
