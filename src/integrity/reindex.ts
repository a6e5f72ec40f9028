import { namedBy } from "../reading/change-log.ts";
import type { Store, Transaction } from "../store/store.ts";
import { versionsName } from "../store/tables.ts";
import { projectAllAnew } from "../writing/projections/projections.ts";
import { spans } from "./revisions.ts";
import { type Misprojected, misprojectedPast } from "./verify-records.ts";

/**
 * Makes the projections of every record anew where they differ from what its columns give, of what was and of what is,
 * and the index of words. Gives how many differed.
 */
export async function reindex(store: Store): Promise<number> {
  let mended = 0;
  await store.snapshot(async (reads) => {
    for await (const all of spans(reads, () => {}))
      for (const some of Map.groupBy(all, ({ type }) => type).values()) {
        const wrong = await misprojectedPast(reads, some);
        if (wrong.length) await store.write((tx) => mendPast(tx, wrong));
        mended += wrong.length;
      }
  });
  return store.write(async (tx) => {
    const current = await projectAllAnew(tx);
    await tx.indexWords();
    return mended + current;
  });
}

/** What was is told by its key and by the change that it is from, whatever was written since. */
async function mendPast(tx: Transaction, wrong: readonly Misprojected[]): Promise<void> {
  for (const { one, projected } of wrong) {
    const { type } = one.put.resource;
    const id = one.put.placed.values.id as string;
    const isRecord = "doc" in one.row;
    await tx.update(versionsName(one.table), isRecord ? { doc: projected.doc } : projected.entry, [
      ...(isRecord ? [{ column: "id", in: [id] }] : namedBy(type, id)),
      { column: "valid_from", in: [one.from] },
    ]);
  }
}
