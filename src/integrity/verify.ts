import { resources } from "../model/records/index.ts";
import { tables } from "../model/schema/tables.ts";
import { CHANGE_TYPES, type ChangeType } from "../model/vocabularies.ts";
import { trigramsOf } from "../reading/search/trigrams.ts";
import { chunks } from "../reading/stored-records.ts";
import { scanTable } from "../store/scan.ts";
import type { Reader, Snapshot, Store } from "../store/store.ts";
import { type Row, type Table, versionsName } from "../store/tables.ts";
import { dossierTables, recordTables } from "../writing/history/versions.ts";
import { spans } from "./revisions.ts";
import { type ChainHead, type Tell, verifyChain } from "./verify-chain.ts";
import { type Seen, verifyRecords } from "./verify-records.ts";

/** What was verified. */
export interface Verified {
  readonly head: ChainHead;
  /** How many dossiers and authority records were put, rows are, and versions of rows are and were. */
  readonly records: number;
  readonly rows: number;
  readonly versions: number;
}

/** Is told what is being verified, and how much of it is done. */
export type VerifyProgress = (what: string, done: number) => void;

/**
 * Verifies all that a store holds, as of one moment, some of it at a time: that the engine keeps it well, that the
 * changes are chained, and that every row follows from them, of what is and of what was.
 */
export async function verify(store: Store, tell: Tell, progress: VerifyProgress): Promise<Verified> {
  progress("how the data are kept", 0);
  for (const fault of await store.integrity()) tell(fault);
  return store.snapshot(async (reads) => {
    const head = await verifyChain(reads, tell, (changes) => progress("changes", changes));
    const seen: Seen = new Map();
    let records = 0;
    const unreadable: Parameters<typeof spans>[1] = ({ type, record, sequence }) =>
      tell(`${type}/${record}: change ${sequence} has a document that is no ${type}`);
    for await (const all of spans(reads, unreadable)) {
      for (const some of Map.groupBy(all, ({ type }) => type).values()) await verifyRecords(reads, some, seen, tell);
      records += all.filter(({ ends }) => ends).length;
      progress("records", records);
    }
    const { rows, versions } = await verifyNothingElse(reads, seen, tell);
    await verifyIds(reads, tell, progress);
    await verifyWords(reads, tell);
    return { head, records, rows, versions };
  });
}

/** Finds rows that belong to nothing that was ever put. */
async function verifyNothingElse(
  reads: Snapshot,
  seen: Seen,
  tell: Tell,
): Promise<Pick<Verified, "rows" | "versions">> {
  let [rows, versions] = [0, 0];
  for (const table of tables) {
    const isPast = tables.some(({ name, versioned }) => versioned && versionsName(name) === table.name);
    if (!isPast && !table.versioned && table.name !== "dossiers") continue;
    const total = await reads.total(table.name, [], Number.MAX_SAFE_INTEGER);
    if (isPast) versions += total;
    else rows += total;
    if (total !== (seen.get(table.name) ?? 0)) await tellStrays(reads, table, tell);
  }
  return { rows, versions };
}

async function tellStrays(reader: Reader, table: Table, tell: Tell): Promise<void> {
  for await (const rows of scanTable(reader, table))
    for (const [type, some] of Map.groupBy(rows, (row) => ownerOf(table.name, row)?.type)) {
      const ids = [...new Set(some.map((row) => ownerOf(table.name, row)?.record ?? ""))];
      const put = new Set<unknown>();
      for (const few of chunks(ids)) {
        const first = [
          { column: "type", in: [type ?? ""] },
          { column: "record", in: few },
        ];
        for (const { record } of await reader.rows("changes", [...first, { column: "revision", in: [1] }]))
          put.add(record);
      }
      for (const id of ids) if (!put.has(id)) tell(`${type}/${id}: ${table.name} has rows of it, and it was never put`);
    }
}

/** What a row is to belong to, by the table that it is in. */
function ownerOf(table: string, row: Row): { type: ChangeType; record: string } | undefined {
  const name = table.replace(/_versions$/, "");
  if (name === "search_entries" && row.article === null)
    return { type: row.type as ChangeType, record: row.record as string };
  const column = name === "dossiers" ? "id" : dossierTables.find((own) => own.name === name)?.column;
  if (column !== undefined) return { type: "dossier", record: row[column] as string };
  for (const resource of resources) {
    const own = recordTables(resource).find((one) => one.name === name);
    if (own !== undefined && (CHANGE_TYPES as readonly string[]).includes(resource.type))
      return { type: resource.type as ChangeType, record: row[own.column] as string };
  }
  return undefined;
}

/** Finds ids in the registry that nothing was ever given. */
async function verifyIds(reader: Reader, tell: Tell, progress: VerifyProgress): Promise<void> {
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

async function verifyWords(reader: Reader, tell: Tell): Promise<void> {
  for await (const rows of scanTable(reader, { name: "name_trigrams", primaryKey: ["trigram", "word"] }))
    for (const { trigram, word } of rows as { trigram: string; word: string }[])
      if (!trigramsOf(word).includes(trigram))
        tell(`name_trigrams: ${JSON.stringify(trigram)} is not in ${JSON.stringify(word)}`);
}
