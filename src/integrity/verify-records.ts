import { nameTokens, trigramsOf } from "../reading/search/trigrams.ts";
import { chunks, shownOf } from "../reading/stored-records.ts";
import type { Condition, Reader, Snapshot } from "../store/store.ts";
import { OPEN_END, type Row, versionsName } from "../store/tables.ts";
import type { Span } from "../writing/history/revisions.ts";
import {
  keyOf,
  matchVersions,
  readCurrent,
  readVersions,
  type StoredVersion,
  staleVersions,
} from "../writing/history/stored-versions.ts";
import { ownTables, tableNamed } from "../writing/history/versions.ts";
import type { Report } from "./verify-chain.ts";

/** The number of verified rows by table. */
export type RowCounts = Map<string, number>;

/**
 * Compares all stored rows of some documents of one type, current and past, with the rows that follow from their
 * revisions. Adds the number of rows to `counts`.
 */
export async function verifyRecords(
  reads: Snapshot,
  spans: readonly Span[],
  counts: RowCounts,
  report: Report,
): Promise<void> {
  const type = spans[0]?.type;
  if (type === undefined) return;
  const last = spans.filter(({ ends }) => ends);
  const stored: StoredVersion[] = [];
  for (const own of ownTables(type)) {
    const versions = await readVersions(reads, own, spans);
    const current = Map.groupBy(await readCurrent(reads, own, spans), (row) => row[own.column]);
    for (const span of spans) {
      const [past, rows] = [versions.get(span) ?? [], current.get(span.record) ?? []];
      stored.push(...matchVersions(span, own.name, past, report));
      count(counts, versionsName(own.name), past);
      if (!span.ends) continue;
      count(counts, own.name, rows);
      verifyCurrent(span, own.name, rows, past, report);
    }
  }
  for (const { version, columns } of await staleVersions(reads, stored)) {
    const row = `${versionsName(version.table)} ${keyOf(version.table, version.stored)}`;
    report(
      `${ownerOf(spans, version)}: ${row}, valid from change ${version.stored.valid_from}, differs in ${columns.join(", ")} from the document of change ${version.change}`,
    );
  }
  if (type === "dossier") await verifyDossiers(reads, last, counts, report);
  await verifyIds(reads, spans, report);
  await verifyNames(reads, spans, report);
}

function ownerOf(spans: readonly Span[], { change }: StoredVersion): string {
  const span = spans.find(({ revisions }) => revisions.some(({ from }) => from === change));
  return `${span?.type}/${span?.record}`;
}

function count(counts: RowCounts, table: string, rows: readonly Row[]): void {
  counts.set(table, (counts.get(table) ?? 0) + rows.length);
}

/** Compares the current rows of one table with their valid versions and with the values that its columns allow. */
function verifyCurrent(
  { type, record }: Span,
  table: string,
  current: readonly Row[],
  versions: readonly Row[],
  report: Report,
): void {
  const open = new Map(versions.filter(({ valid_to }) => valid_to === OPEN_END).map((row) => [keyOf(table, row), row]));
  for (const row of current) {
    const key = keyOf(table, row);
    const where = `${type}/${record}: ${table} ${key}`;
    const version = open.get(key);
    open.delete(key);
    if (version === undefined) report(`${where} has no valid version`);
    else {
      const columns = Object.keys(row).filter((column) => row[column] !== version[column]);
      if (columns.length) report(`${where} differs in ${columns.join(", ")} from its valid version`);
    }
    for (const [column, { oneOf }] of Object.entries(tableNamed.get(table)?.columns ?? {}))
      if (oneOf && row[column] !== null && !oneOf.includes(row[column] as string))
        report(`${where} has the ${column} ${JSON.stringify(row[column])}, which is not an allowed value`);
  }
  for (const key of open.keys()) report(`${type}/${record}: ${table} ${key} is missing`);
}

/** Compares stored dossiers with the documents of their last revisions. */
async function verifyDossiers(
  reader: Reader,
  spans: readonly Span[],
  counts: RowCounts,
  report: Report,
): Promise<void> {
  if (spans.length === 0) return;
  const rows = await reader.rows("dossiers", [{ column: "id", in: spans.map(({ record }) => record) }]);
  count(counts, "dossiers", rows);
  const docs = new Map(rows.map(({ id, doc }) => [id, doc]));
  for (const { record, revisions } of spans)
    if ((docs.get(record) ?? null) !== revisions.at(-1)?.doc)
      report(`dossier/${record}: the document in dossiers differs from the last revision`);
}

/** Verifies that every record is registered in `records`, with its article. */
async function verifyIds(reader: Reader, spans: readonly Span[], report: Report): Promise<void> {
  const expected = new Map<string, { where: string; type: string; id: string; article: string | null }>();
  for (const { type, record, revisions } of spans)
    for (const { resource, values } of revisions.flatMap(({ records }) => records)) {
      const one = { where: `${type}/${record}`, type: resource.type, id: values.id as string };
      expected.set(`${one.type}/${one.id}`, { ...one, article: type === "dossier" ? record : null });
    }
  for (const [type, all] of Map.groupBy(expected.values(), ({ type }) => type))
    for (const some of chunks(all)) {
      const where: Condition[] = [
        { column: "type", in: [type] },
        { column: "id", in: some.map(({ id }) => id) },
      ];
      const articles = new Map((await reader.rows("records", where)).map(({ id, article }) => [id, article]));
      for (const { where: document, id, article } of some)
        if (articles.get(id) !== article) report(`${document}: records does not list ${type}/${id} as part of it`);
    }
}

/** Verifies that the words of all names, current and past, have their trigrams, by which search corrects mistyped words. */
async function verifyNames(reader: Reader, spans: readonly Span[], report: Report): Promise<void> {
  const words = new Map<string, string>();
  for (const { type, record, revisions } of spans)
    for (const one of revisions.flatMap(({ records }) => records)) {
      if (one.resource.role !== "authority") continue;
      const { label, aliases } = shownOf(one);
      for (const word of nameTokens([label ?? "", ...aliases])) words.set(word, `${type}/${record}`);
    }
  for (const some of chunks([...words])) {
    const rows = await reader.rows("name_trigrams", [{ column: "word", in: some.map(([word]) => word) }]);
    const stored = Map.groupBy(rows, ({ word }) => word);
    for (const [word, where] of some)
      if (stored.get(word)?.length !== trigramsOf(word).length)
        report(`${where}: name_trigrams lacks trigrams of the word ${JSON.stringify(word)}`);
  }
}
