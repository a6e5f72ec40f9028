import { type Batch, batchOf } from "../intake/batch.ts";
import { check, warn } from "../intake/check.ts";
import type { Carried } from "../intake/evidence.ts";
import { type Flaw, readForm } from "../intake/forms.ts";
import type { SourceDocument } from "../intake/source.ts";
import { isByHand } from "../intake/source.ts";
import { type TextCoverage, textCoverage } from "../intake/uncited.ts";
import type { Kind } from "../model/kinds.ts";
import { slug } from "../model/kit/text-forms.ts";
import { type Change, lastChangeOf, wasShown } from "../reading/change-log.ts";
import type { Reader, Transaction } from "../store/store.ts";
import { supersede } from "./apply.ts";
import { writeBatch } from "./batch.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { projectRenamed } from "./projections/renames.ts";

/** Reads a value as a dossier or an authority record with the id of its path. Returns its flaws if it is none. */
export function parsePut(kind: Kind, id: string, document: SourceDocument): Batch | readonly Flaw[] {
  const isDossier = kind.type === "dossier";
  const value = isDossier ? document.value : { [kind.resource.name]: [document.value] };
  const read = readForm(value, isByHand(document));
  if (isDossier && read.content !== undefined && "registry" in read.content)
    return [...read.flaws, { path: ["article"], message: "is required" }];
  const given = Object(isDossier ? Object(value).article : document.value).id;
  const isOther = given !== id && slug.safeParse(given).success;
  const other: Flaw = {
    path: isDossier ? ["article", "id"] : [kind.resource.name, 0, "id"],
    message: `must be \`${id}\`, the id in the path: ids never change`,
  };
  const flaws = isOther ? [...read.flaws, other] : read.flaws;
  return batchOf([{ document: isDossier ? document : registryOf(document, value), read: { ...read, flaws } }]);
}

/** What a put did: its change, null where the document is the stored one; and what its author should look at. */
interface Put {
  readonly change: Change | null;
  readonly warnings: readonly Flaw[];
  readonly carried: readonly Carried[];
  /** How much of a dossier's text is cited. */
  readonly coverage: TextCoverage | undefined;
}

/**
 * Writes the one document of a batch in a transaction. Returns its flaws, having written nothing; or what it did.
 */
export async function put(
  tx: Transaction,
  kind: Kind,
  given: Batch,
  log: ChangeLog,
): Promise<{ readonly flaws: readonly Flaw[] } | Put> {
  const { batch, flaws } = await check(tx, given);
  const placed = (some: readonly Flaw[]) => (kind.type === "dossier" ? some : some.map(withoutRegistry));
  if (flaws.length) return { flaws: placed(flaws) };
  const warnings = placed(await warn(tx, batch));
  const [one] = batch.dossiers;
  const coverage = one && textCoverage(one.dossier);
  await writeBatch(tx, batch, log);
  const carried = batch.dossiers.flatMap(({ carried }) => carried ?? []);
  return { change: log.lastAppended, warnings, carried, coverage };
}

/** An authority record is checked as a registry of one: its flaws' paths begin within that. */
function withoutRegistry<T extends Flaw>(flaw: T): T {
  return { ...flaw, path: flaw.path.slice(2) };
}

/** Returns the document of an authority record as one of a registry with that record. */
function registryOf(document: SourceDocument, value: unknown): SourceDocument {
  return { ...document, value, explain: (flaw) => document.explain?.(withoutRegistry(flaw)) ?? flaw.message };
}

/** Deletes a document that no other names, in a transaction. Its versions stay. Returns the change. */
export async function remove(tx: Transaction, kind: Kind, id: string, log: ChangeLog): Promise<Change> {
  const change = await log.append(kind.type, id, null);
  await removeRows(tx, kind, change);
  if (kind.type === "dossier" && !(await wasShown(tx, kind.type, id)))
    await tx.delete("records", [{ column: "article", in: [id] }]); // ids of what nobody saw are free again
  return change;
}

/** Removes the rows of a document as of a change, and keeps them as versions. */
export async function removeRows(tx: Transaction, { resource }: Kind, change: Change): Promise<void> {
  const id = change.record;
  await supersede(tx, change);
  await tx.delete(resource.name, [{ column: "id", in: [id] }]);
  await projectRenamed(tx, [{ resource: resource.name, id, path: [] }], change.sequence);
}

/** Reads what a document is answered as, from which its ETag is made; null where there is none. */
export async function currentDocument(reader: Reader, { type, resource }: Kind, id: string): Promise<string | null> {
  if (type === "dossier") return (await lastChangeOf(reader, type, id))?.doc ?? null;
  const [row] = await reader.rows(resource.name, [{ column: "id", in: [id] }], [], 1, ["doc"]);
  return (row?.doc as string | undefined) ?? null;
}
