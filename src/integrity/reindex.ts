import type { Store } from "../store/store.ts";
import { rebuild, requestRebuild } from "../writing/projections/rebuild.ts";

/**
 * Compares all rows, present and past, with what the change log gives, whatever made them, updates those that differ,
 * and makes the full-text index again. Returns how many rows differed.
 */
export async function reindex(store: Store, progress?: (compared: number) => void): Promise<number> {
  await requestRebuild(store);
  const changed = await rebuild(store, progress);
  await store.write((tx) => tx.rebuildSearchIndex());
  return changed;
}
