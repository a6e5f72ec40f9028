import { CHANGE_TYPES, type ChangeType } from "../model/kinds.ts";
import { resources } from "../model/records/index.ts";
import { tables } from "../model/schema/tables.ts";
import { lastChange, namedBy } from "../reading/change-log.ts";
import { trigramsOf } from "../reading/search/trigrams.ts";
import { chunks } from "../reading/stored-records.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader, Snapshot, Store } from "../store/store.ts";
import { historyName, type Row, type Table, versionsName } from "../store/tables.ts";
import { revisionSpans } from "../writing/history/revisions.ts";
import { ownTables } from "../writing/history/versions.ts";
import { areProjectionsCurrent } from "../writing/projections/rebuild.ts";
import { type ChainHead, type Report, verifyChain } from "./verify-chain.ts";
import { type RowCounts, verifyRecords } from "./verify-records.ts";

/** The result of a verification. */
export interface Verified {
  readonly head: ChainHead;
  /** The number of verified documents, current rows, and versions of rows. */
  readonly records: number;
  readonly rows: number;
  readonly versions: number;
}

/** Receives what is being verified, and the number verified so far. */
export type VerifyProgress = (subject: string, done: number) => void;

/**
 * Verifies a store as of one moment, in batches: the integrity of the engine, the chain of changes, and that every row,
 * current or past, follows from a change. Calls `report` for each inconsistency.
 */
export async function verify(store: Store, report: Report, progress: VerifyProgress): Promise<Verified> {
  progress("the engine's integrity", 0);
  for (const fault of await store.integrity()) report(fault);
  if ((await lastChange(store)) !== undefined && !(await areProjectionsCurrent(store)))
    report("another version wrote the projections: run `standpoint migrate` to rebuild them");
  return store.snapshot(async (reads) => {
    const head = await verifyChain(reads, report, (changes) => progress("changes", changes));
    const counts: RowCounts = new Map();
    let records = 0;
    const unreadable: Parameters<typeof revisionSpans>[1] = ({ type, record, sequence }) =>
      report(`${type}/${record}: change ${sequence} has a document that is not a ${type}`);
    for await (const { spans } of revisionSpans(reads, unreadable)) {
      for (const some of Map.groupBy(spans, ({ type }) => type).values())
        await verifyRecords(reads, some, counts, report);
      records += spans.filter(({ ends }) => ends).length;
      progress("records", records);
    }
    const { rows, versions } = await verifyNoOtherRows(reads, counts, report);
    await verifyIds(reads, report, progress);
    await verifyTrigrams(reads, report);
    return { head, records, rows, versions };
  });
}

/** Reports rows that belong to no document, and returns the number of all rows. */
async function verifyNoOtherRows(
  reads: Snapshot,
  counts: RowCounts,
  report: Report,
): Promise<Pick<Verified, "rows" | "versions">> {
  const sums = { rows: 0, versions: 0 };
  for (const table of tables.filter(({ versioned }) => versioned)) {
    const versions = tables.find(({ name }) => name === versionsName(table.name));
    for (const one of versions ? [table, versions] : [table]) {
      const total = await reads.total(one.name, [], Number.MAX_SAFE_INTEGER);
      sums[one === table ? "rows" : "versions"] += total;
      if (total !== (counts.get(one.name) ?? 0)) await reportStrays(reads, table, one, report);
    }
  }
  return sums;
}

/** Reports the documents that have rows in a table, or in its versions, but no change. */
async function reportStrays(reader: Reader, table: Table, scanned: Table, report: Report): Promise<void> {
  for await (const rows of scanTable(reader, scanned))
    for (const [type, some] of Map.groupBy(rows, (row) => documentOf(table.name, row)?.type)) {
      const ids = [...new Set(some.map((row) => documentOf(table.name, row)?.id ?? ""))];
      for (const few of chunks(ids)) {
        const first = [
          { column: "type", in: [type ?? ""] },
          { column: "record", in: few },
          { column: "revision", in: [1] },
        ];
        const written = new Set((await reader.rows("changes", first)).map(({ record }) => record));
        for (const id of few)
          if (!written.has(id)) report(`${type}/${id}: ${scanned.name} has rows of it, but no change wrote it`);
      }
    }
}

/** Returns the document that a row belongs to: the dossier of an article, or an authority record. */
function documentOf(table: string, row: Row): { type: ChangeType; id: string } | undefined {
  if (table === "search_entries" && row.article === null)
    return { type: row.type as ChangeType, id: row.record as string };
  for (const type of CHANGE_TYPES) {
    const own = ownTables(type).find(({ name }) => name === table);
    if (own !== undefined) return { type, id: row[own.column] as string };
  }
  return undefined;
}

/** Reports registered ids that no record ever had. */
async function verifyIds(reader: Reader, report: Report, progress: VerifyProgress): Promise<void> {
  let done = 0;
  for await (const rows of scanTable(reader, { name: "records", primaryKey: ["type", "id"] })) {
    for (const [type, some] of Map.groupBy(rows, (row) => row.type)) {
      const resource = resources.find((one) => one.type === type);
      const ids = some.map(({ id }) => id as string);
      const versions = resource
        ? await reader.rows(historyName(resource.name), [{ column: "id", in: ids }], ["id", "valid_from"])
        : [];
      const written = new Set(versions.map(({ id }) => id));
      const missing = some.filter(({ id }) => !written.has(id as string));
      const erased = await erasedAmong(reader, missing);
      for (const { id } of missing.filter((row) => !erased.has(row)))
        report(`${type}/${id}: records lists it, but no change wrote it`);
    }
    done += rows.length;
    progress("ids", done);
  }
}

/** Returns those registered ids whose document has erased revisions, which may have had them. */
async function erasedAmong(reader: Reader, ids: readonly Row[]): Promise<Set<Row>> {
  const documents = Map.groupBy(ids, ({ type, id, article }) =>
    (article === null ? [type, id] : ["dossier", article]).join("/"),
  );
  const erased = new Set<Row>();
  for (const [document, rows] of documents) {
    const [type, record] = document.split("/") as [string, string];
    const marked = [...namedBy(type, record), { column: "erased_at", isNull: false }];
    if ((await reader.rows("changes", marked, [], 1, ["sequence"])).length) for (const row of rows) erased.add(row);
  }
  return erased;
}

async function verifyTrigrams(reader: Reader, report: Report): Promise<void> {
  for await (const rows of scanTable(reader, { name: "name_trigrams", primaryKey: ["trigram", "word"] }))
    for (const { trigram, word } of rows as { trigram: string; word: string }[])
      if (!trigramsOf(word).includes(trigram))
        report(`name_trigrams: ${JSON.stringify(trigram)} is not in ${JSON.stringify(word)}`);
}
