import type { Kind } from "../model/kinds.ts";
import type { Condition, Reads } from "../store/store.ts";
import { absent, namedBy } from "./change-log.ts";

/**
 * Reads a dossier, or an authority record, as it was put, as JSON, at the time of the reads. Throws the problem of a document
 * that does not exist.
 */
export async function readDocument(reads: Reads, { type, resource }: Kind, id: string): Promise<Buffer> {
  const head = { table: resource.name, select: "id", where: [{ column: "id", in: [id] }] };
  // One query: a draft that is saved meanwhile must not be the document of an article that was shown.
  const shown: Condition[] = [...namedBy(type, id), { column: "record", inQuery: head }];
  const latest = [{ column: "revision", descending: true }];
  const [change] = await reads.rows("changes", shown, latest, 1, ["doc"]);
  if (change === undefined) throw await absent(reads, type, id);
  return Buffer.from(change.doc as string);
}
