import type { Reads } from "../store/store.ts";
import { absent, lastChangeOf } from "./change-log.ts";

/**
 * Reads a dossier as it was put, as JSON: now, or last before the time of the reads if `isPast`. Throws the problem of
 * a dossier that does not exist.
 */
export async function readDossier(reads: Reads, id: string, isPast: boolean): Promise<Buffer> {
  const doc = isPast ? await dossierThen(reads, id) : await dossierNow(reads, id);
  if (doc === null) throw await absent(reads, "dossier", id);
  return doc;
}

async function dossierNow(reads: Reads, id: string): Promise<Buffer | null> {
  const order = [{ column: "id", descending: false }];
  const [page] = await reads.run([{ table: "dossiers", where: [{ column: "id", in: [id] }], order, limit: 1 }]);
  return page?.rows ? page.docs : null;
}

/** Null if the article did not exist then or is not shown to the reader. */
async function dossierThen(reads: Reads, id: string): Promise<Buffer | null> {
  const [article] = await reads.rows("articles", [{ column: "id", in: [id] }]);
  if (article === undefined) return null;
  const change = await lastChangeOf(reads, "dossier", id);
  return Buffer.from(change?.doc as string);
}
