import { Problem } from "../http/problems.ts";
import type { Author } from "../intake/requests.ts";
import { type ChangeType, type Kind, kindOf } from "../model/kinds.ts";
import { labelColumn } from "../model/kit/labels.ts";
import { authorities } from "../model/records/index.ts";
import { absent, type Change, isEnd, lastChangeOf, namedBy } from "../reading/change-log.ts";
import { documentsNaming } from "../reading/references.ts";
import { nameTokens } from "../reading/search/trigrams.ts";
import { shownOf } from "../reading/stored-records.ts";
import { scanTable } from "../store/scan.ts";
import type { Condition, Transaction } from "../store/store.ts";
import { historyName, versionsName } from "../store/tables.ts";
import { appendAudit } from "./history/audit-log.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { spanOf } from "./history/revisions.ts";
import { ownTables } from "./history/versions.ts";
import { projectAgain } from "./projections/rebuild.ts";
import { removeNames } from "./projections/search-index.ts";
import { removeRows } from "./put.ts";
import { recordsOf } from "./records.ts";

/**
 * Deletes a document that no other names, if it is there, and erases its past, in a transaction: of its revisions only
 * the hashes stay. What other records showed of it in the past goes too. Returns the change.
 */
export async function erase(tx: Transaction, kind: Kind, id: string, log: ChangeLog, reason: string): Promise<Change> {
  const change = await log.append(kind.type, id, null, { erasedFor: reason });
  await removeRows(tx, kind, change);
  const ofRecord = kind.type === "dossier" ? [{ column: "article", in: [id] }] : namedBy(kind.type, id);
  await tx.delete("comments", ofRecord);
  await erasePast(tx, kind, id, { from: 0, until: change.sequence }, change.made_at);
  return change;
}

/**
 * Erases one past revision of a dossier that exists, in a transaction, as if there had been no dossier at that time.
 * Returns its change. Throws the problem of a revision that cannot be erased.
 */
export async function eraseRevision(tx: Transaction, id: string, revision: number, author: Author, reason: string) {
  const type = "dossier";
  const change = await erasable(tx, id, revision);
  const [next] = await tx.rows("changes", [...namedBy(type, id), { column: "revision", in: [revision + 1] }]);
  const at = new Date().toISOString();
  await erasePast(tx, kindOf(type), id, { from: change.sequence, until: next?.sequence as number }, at);
  const entry = { action: `revision ${revision} erased`, subject: `${type}/${id}`, before: change.hash, reason };
  await appendAudit(tx, author, entry);
  return { ...change, doc: null, erased_at: at };
}

/** Returns the change that wrote a past revision of a dossier. Throws the problem of one that cannot be erased alone. */
async function erasable(tx: Transaction, id: string, revision: number): Promise<Change> {
  const last = await lastChangeOf(tx, "dossier", id);
  if (last === undefined) throw await absent(tx, "dossier", id);
  const where = [...namedBy("dossier", id), { column: "revision", in: [revision] }];
  const [change] = (await tx.rows("changes", where)) as unknown as Change[];
  const subject = `Revision ${revision} of the dossier \`${id}\``;
  if (change === undefined) throw new Problem("no-such-record", `The dossier \`${id}\` has no revision ${revision}.`);
  if (change.erased_at !== null)
    throw new Problem("gone", `${subject} was erased on ${change.erased_at.slice(0, 10)}.`);
  const obstacle = isEnd(last.action)
    ? "belongs to a dossier that was deleted"
    : change.revision === last.revision
      ? "is the current one"
      : change.hash === null
        ? "is a deletion"
        : undefined;
  if (obstacle !== undefined) throw new Problem("not-erasable", `${subject} ${obstacle}.`);
  return change;
}

/** Changes from one number up to another, which is not among them. */
interface Range {
  readonly from: number;
  readonly until: number;
}

/** Erases the revisions of a document within a range of changes, with the versions that they wrote. */
async function erasePast(tx: Transaction, kind: Kind, id: string, { from, until }: Range, at: string): Promise<void> {
  const range = { from, to: until - 1 };
  const erased: Condition[] = [
    ...namedBy(kind.type, id),
    { column: "sequence", ...range },
    { column: "doc", isNull: false },
  ];
  const words = nameTokens(await namesIn(tx, kind.type, erased));
  const naming = await documentsNaming(tx, kind, id, undefined, historyName);
  await tx.update("changes", { doc: null, erased_at: at }, erased);
  for (const { name, column, where } of ownTables(kind.type))
    await tx.delete(versionsName(name), [{ column, in: [id] }, ...where, { column: "valid_from", ...range }]);
  const left: Condition[] = [...namedBy(kind.type, id), { column: "doc", isNull: false }];
  await removeNames(tx, await withoutName(tx, words), {
    type: kind.type,
    id,
    names: await namesIn(tx, kind.type, left),
  });
  for (const document of naming) {
    const [type, record] = document.split("/") as [ChangeType, string];
    await projectAgain(tx, [await spanOf(tx, type, record)], until);
  }
  await tx.purge();
}

/** Returns the names of an authority record in some of its revisions. */
async function namesIn(tx: Transaction, type: ChangeType, revisions: readonly Condition[]): Promise<string[]> {
  if (type === "dossier") return [];
  const docs = await tx.rows("changes", revisions, [], undefined, ["doc"]);
  return docs.flatMap(({ doc }) =>
    recordsOf(type, JSON.parse(doc as string) as object).flatMap((record) => {
      const { label, aliases } = shownOf(record);
      return [label ?? "", ...aliases];
    }),
  );
}

/** Returns the words that are in no name of an authority record, present or past. */
async function withoutName(tx: Transaction, words: readonly string[]): Promise<string[]> {
  const left = new Set(words);
  for (const resource of authorities) {
    const { aliases = "", fields } = resource;
    const lists = fields[aliases]?.children(aliases, resource).map(({ table }) => ({ table, column: "name" })) ?? [];
    for (const { table, column } of [{ table: resource.table, column: labelColumn(resource) as string }, ...lists])
      for (const { name, primaryKey } of [
        table,
        { name: versionsName(table.name), primaryKey: [...table.primaryKey, "valid_from"] },
      ])
        for await (const rows of scanTable(tx, { name, primaryKey })) {
          if (left.size === 0) return [];
          for (const word of nameTokens(rows.map((row) => row[column] as string))) left.delete(word);
        }
  }
  return [...left];
}
