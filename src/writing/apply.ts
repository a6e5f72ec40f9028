import { kindOf } from "../model/kinds.ts";
import { parts } from "../model/records/index.ts";
import { tables } from "../model/schema/tables.ts";
import { type Change, namedBy } from "../reading/change-log.ts";
import { chunks } from "../reading/stored-records.ts";
import type { Condition, Transaction } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { keepDocument, tableNamed } from "./history/versions.ts";
import { numberEntries } from "./projections/search-index.ts";
import { addRows, type Rows } from "./rows.ts";

/** The rows of a document, all of them or some, as of a change. */
export interface RevisionRows {
  readonly change: Change;
  readonly rows: Rows;
}

/**
 * Writes rows, table by table, valid from their changes on. What an updated document had before is superseded already:
 * only its head is still there, and is updated in place, since other records refer to it.
 */
export async function apply(tx: Transaction, revisions: readonly RevisionRows[]): Promise<void> {
  await numberEntries(
    tx,
    revisions.flatMap(({ rows }) => rows.search_entries ?? []),
  );
  const inserts: Rows = {};
  for (const { change, rows } of revisions)
    for (const [table, all] of Object.entries(rows)) {
      const isVersioned = tableNamed.get(table)?.versioned;
      const own: readonly Row[] = isVersioned ? all.map((row) => ({ ...row, valid_from: change.sequence })) : all;
      const isThere = change.action === "updated" && table === kindOf(change.type).resource.name;
      if (!isThere) addRows(inserts, { [table]: own });
      else for (const head of own) await tx.update(table, head, [{ column: "id", in: [head.id as string] }]);
    }
  inserts.records = await unregistered(tx, inserts.records ?? []);
  for (const { name } of tables) if (inserts[name]?.length) await tx.insert(name, inserts[name]);
}

/** Keeps a document's rows as versions that end at a change, and deletes the rows but its head. */
export async function supersede(tx: Transaction, { type, record: id, sequence }: Change): Promise<void> {
  await keepDocument(tx, type, id, sequence);
  const { resource } = kindOf(type);
  for (const { table, owner } of resource.children) await tx.delete(table.name, [{ column: owner, in: [id] }]);
  if (type !== "dossier") {
    await tx.delete("search_entries", namedBy(type, id));
    return;
  }
  const own: Condition[] = [{ column: "article", in: [id] }];
  for (const { name } of parts) await tx.delete(name, own);
  for (const name of ["evidence", "mentions", "search_entries"]) await tx.delete(name, own);
}

/** The rows of the registry of ids that it lacks: an id stays registered for good, so that no other article takes it. */
async function unregistered(tx: Transaction, ids: readonly Row[]): Promise<Row[]> {
  const missing: Row[] = [];
  for (const [type, all] of Map.groupBy(ids, (row) => row.type as string))
    for (const some of chunks(all)) {
      const where = [
        { column: "type", in: [type] },
        { column: "id", in: some.map(({ id }) => id as string) },
      ];
      const known = new Set((await tx.rows("records", where, [], undefined, ["id"])).map(({ id }) => id));
      missing.push(...some.filter(({ id }) => !known.has(id ?? null)));
    }
  return missing;
}
