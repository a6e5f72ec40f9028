import { resources } from "../model/records/index.ts";
import { tables } from "../model/schema/tables.ts";
import { CHANGE_TYPES, type ChangeType } from "../model/vocabularies.ts";
import { lastChange } from "../reading/change-log.ts";
import { trigramsOf } from "../reading/search/trigrams.ts";
import { chunks } from "../reading/stored-records.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader, Snapshot, Store } from "../store/store.ts";
import { type Row, type Table, versionsName } from "../store/tables.ts";
import { revisionSpans } from "../writing/history/revisions.ts";
import { ownTables } from "../writing/history/versions.ts";
import { areProjectionsCurrent } from "../writing/projections/rebuild.ts";
import { type ChainHead, type Report, verifyChain } from "./verify-chain.ts";
import { type RowCounts, verifyRecords } from "./verify-records.ts";

/** What was verified. */
export interface Verified {
  readonly head: ChainHead;
  /** The number of documents, of current rows, and of versions of rows. */
  readonly records: number;
  readonly rows: number;
  readonly versions: number;
}

/** Receives what is being verified, and how many of it are done. */
export type VerifyProgress = (what: string, done: number) => void;

/**
 * Verifies a whole store as of one moment, some of it at a time: the engine's own integrity, the chain of changes, and
 * that every row, past and present, follows from a change. Calls `tell` with each misfit.
 */
export async function verify(store: Store, tell: Report, progress: VerifyProgress): Promise<Verified> {
  progress("the engine's integrity", 0);
  for (const fault of await store.integrity()) tell(fault);
  if ((await lastChange(store)) !== undefined && !(await areProjectionsCurrent(store)))
    tell("the projections were made by another version: `standpoint migrate` rebuilds them");
  return store.snapshot(async (reads) => {
    const head = await verifyChain(reads, tell, (changes) => progress("changes", changes));
    const seen: RowCounts = new Map();
    let records = 0;
    const unreadable: Parameters<typeof revisionSpans>[1] = ({ type, record, sequence }) =>
      tell(`${type}/${record}: change ${sequence} has a document that is not a ${type}`);
    for await (const { spans } of revisionSpans(reads, unreadable)) {
      for (const some of Map.groupBy(spans, ({ type }) => type).values()) await verifyRecords(reads, some, seen, tell);
      records += spans.filter(({ ends }) => ends).length;
      progress("records", records);
    }
    const { rows, versions } = await verifyNothingElse(reads, seen, tell);
    await verifyIds(reads, tell, progress);
    await verifyTrigrams(reads, tell);
    return { head, records, rows, versions };
  });
}

/** Finds rows that belong to no document. */
async function verifyNothingElse(
  reads: Snapshot,
  seen: RowCounts,
  tell: Report,
): Promise<Pick<Verified, "rows" | "versions">> {
  const sums = { rows: 0, versions: 0 };
  for (const table of tables.filter(({ versioned, name }) => versioned || name === "dossiers")) {
    const versions = tables.find(({ name }) => name === versionsName(table.name));
    for (const one of versions ? [table, versions] : [table]) {
      const total = await reads.total(one.name, [], Number.MAX_SAFE_INTEGER);
      sums[one === table ? "rows" : "versions"] += total;
      if (total !== (seen.get(one.name) ?? 0)) await tellStrays(reads, table, one, tell);
    }
  }
  return sums;
}

/** Tells of rows of a table, or of its versions, whose document was never put. */
async function tellStrays(reader: Reader, table: Table, scanned: Table, tell: Report): Promise<void> {
  for await (const rows of scanTable(reader, scanned))
    for (const [type, some] of Map.groupBy(rows, (row) => documentOf(table.name, row)?.type)) {
      const ids = [...new Set(some.map((row) => documentOf(table.name, row)?.id ?? ""))];
      for (const few of chunks(ids)) {
        const first = [
          { column: "type", in: [type ?? ""] },
          { column: "record", in: few },
          { column: "revision", in: [1] },
        ];
        const put = new Set((await reader.rows("changes", first)).map(({ record }) => record));
        for (const id of few)
          if (!put.has(id)) tell(`${type}/${id}: ${scanned.name} has rows of it, and it was never put`);
      }
    }
}

/** The document that a row of a table belongs to: an article's dossier, or the authority record that owns it. */
function documentOf(table: string, row: Row): { type: ChangeType; id: string } | undefined {
  if (table === "dossiers") return { type: "dossier", id: row.id as string };
  if (table === "search_entries" && row.article === null)
    return { type: row.type as ChangeType, id: row.record as string };
  for (const type of CHANGE_TYPES) {
    const own = ownTables(type).find(({ name }) => name === table);
    if (own !== undefined) return { type, id: row[own.column] as string };
  }
  return undefined;
}

/** Finds registered ids that no record ever had. */
async function verifyIds(reader: Reader, tell: Report, progress: VerifyProgress): Promise<void> {
  let done = 0;
  for await (const rows of scanTable(reader, { name: "records", primaryKey: ["type", "id"] })) {
    for (const [type, some] of Map.groupBy(rows, (row) => row.type)) {
      const resource = resources.find((one) => one.type === type);
      const ids = some.map(({ id }) => id as string);
      const known = resource
        ? await reader.rows(versionsName(resource.name), [{ column: "id", in: ids }], ["id", "valid_from"])
        : [];
      const given = new Set(known.map(({ id }) => id));
      for (const id of ids) if (!given.has(id)) tell(`${type}/${id}: records has it, and it was never put`);
    }
    done += rows.length;
    progress("ids", done);
  }
}

async function verifyTrigrams(reader: Reader, tell: Report): Promise<void> {
  for await (const rows of scanTable(reader, { name: "name_trigrams", primaryKey: ["trigram", "word"] }))
    for (const { trigram, word } of rows as { trigram: string; word: string }[])
      if (!trigramsOf(word).includes(trigram))
        tell(`name_trigrams: ${JSON.stringify(trigram)} is not in ${JSON.stringify(word)}`);
}
