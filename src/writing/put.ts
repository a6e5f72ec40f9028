import { type Batch, batchOf } from "../intake/batch.ts";
import { check, warn } from "../intake/check.ts";
import type { SourceDocument } from "../intake/documents.ts";
import { type Flaw, readForm } from "../intake/forms.ts";
import type { Kind } from "../model/kinds.ts";
import type { Change } from "../reading/change-log.ts";
import type { Reader, Transaction } from "../store/store.ts";
import { supersede } from "./apply.ts";
import { writeBatch } from "./batch.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { projectRenamed } from "./projections/renames.ts";

/** Reads a value as a dossier or an authority record with the id of its path. Returns its flaws where it has some. */
export function parsePut(kind: Kind, id: string, document: SourceDocument): Batch | readonly Flaw[] {
  const { value } = document;
  const isDossier = kind.type === "dossier";
  const read = readForm(isDossier ? value : { [kind.resource.name]: [value] });
  if ("flaws" in read) return isDossier ? read.flaws : read.flaws.map(withoutRegistry);
  if (isDossier !== "dossier" in read) return [{ path: ["article"], message: "is required" }];
  const given = "dossier" in read ? read.dossier.article : read.registry[kind.resource.name]?.[0];
  if (given?.id === id) return batchOf(document, read);
  const path = isDossier ? ["article", "id"] : ["id"];
  return [{ path, message: `must be \`${id}\`, the id in the path: ids never change` }];
}

/**
 * Writes the one document of a batch in a transaction. Returns its flaws, having written nothing; or its change, null
 * where the document is the stored one, with what is probably a mistake in it.
 */
export async function put(
  tx: Transaction,
  kind: Kind,
  batch: Batch,
  log: ChangeLog,
): Promise<
  { readonly flaws: readonly Flaw[] } | { readonly change: Change | null; readonly warnings: readonly Flaw[] }
> {
  const flaws = await check(tx, batch);
  const placed = (some: readonly Flaw[]) => (kind.type === "dossier" ? some : some.map(withoutRegistry));
  if (flaws.length) return { flaws: placed(flaws) };
  const warnings = placed(await warn(tx, batch));
  await writeBatch(tx, batch, log);
  return { change: log.lastAppended, warnings };
}

/** An authority record is checked as a registry of one: its flaws' paths begin within that. */
function withoutRegistry<T extends Flaw>(flaw: T): T {
  return { ...flaw, path: flaw.path.slice(2) };
}

/** Deletes a document that no other names, in a transaction. Its versions stay. Returns the change. */
export async function remove(tx: Transaction, { type, resource }: Kind, id: string, log: ChangeLog): Promise<Change> {
  const change = await log.append(type, id, null);
  await supersede(tx, change);
  await tx.delete(resource.name, [{ column: "id", in: [id] }]);
  await projectRenamed(tx, [{ resource: resource.name, id, path: [] }], change.sequence);
  return change;
}

/** Reads what a document is answered as, from which its ETag is made; null where there is none. */
export async function currentDocument(reader: Reader, { type, resource }: Kind, id: string): Promise<string | null> {
  const table = type === "dossier" ? "dossiers" : resource.name;
  const [row] = await reader.rows(table, [{ column: "id", in: [id] }]);
  return (row?.doc as string | undefined) ?? null;
}
