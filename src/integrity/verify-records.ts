import { isWithheld } from "../model/drafts.ts";
import { lastChangeOf, wasShown } from "../reading/change-log.ts";
import { nameTokens, trigramsOf } from "../reading/search/trigrams.ts";
import { chunks, shownOf } from "../reading/stored-records.ts";
import type { Condition, Reader, Snapshot } from "../store/store.ts";
import { OPEN_END, type Row } from "../store/tables.ts";
import type { Span } from "../writing/history/revisions.ts";
import {
  keyOf,
  matchVersions,
  readVersions,
  type StoredVersion,
  staleVersions,
  storedIn,
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
  const stored: StoredVersion[] = [];
  for (const own of ownTables(type)) {
    const versions = await readVersions(reads, own, spans);
    for (const span of spans) {
      const rows = versions.get(span) ?? [];
      stored.push(...matchVersions(span, own.name, rows, report));
      for (const [table, some] of Map.groupBy(rows, (row) => storedIn(own.name, row))) count(counts, table, some);
      verifyValues(span, own.name, rows, report);
    }
  }
  for (const { version, columns } of await staleVersions(reads, stored)) {
    const row = `${storedIn(version.table, version.stored)} ${keyOf(version.table, version.stored)}`;
    report(
      `${ownerOf(spans, version)}: ${row}, valid from change ${version.stored.valid_from}, differs in ${columns.join(", ")} from the document of change ${version.change}`,
    );
  }
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

/** Compares the current rows of one table with the values that its columns allow. */
function verifyValues({ type, record }: Span, table: string, versions: readonly Row[], report: Report): void {
  const limited = Object.entries(tableNamed.get(table)?.columns ?? {}).filter(([, { oneOf }]) => oneOf);
  for (const row of versions.filter(({ valid_to }) => valid_to === OPEN_END))
    for (const [column, { oneOf }] of limited)
      if (row[column] !== null && !oneOf?.includes(row[column] as string))
        report(
          `${type}/${record}: ${table} ${keyOf(table, row)} has the ${column} ${JSON.stringify(row[column])}, which is not an allowed value`,
        );
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
        if (articles.get(id) !== article && !(article !== null && (await isFree(reader, article))))
          report(`${document}: records does not list ${type}/${id} as part of it`);
    }
}

/** Whether the ids of a dossier are free again: it was deleted, and readers who see no drafts never saw it. */
async function isFree(reader: Reader, article: string): Promise<boolean> {
  const last = await lastChangeOf(reader, "dossier", article);
  return last?.action === "deleted" && !(await wasShown(reader, "dossier", article));
}

/**
 * Verifies that the words of all names, current and past, have their trigrams, by which search corrects mistyped words, and
 * lead to their records, by which suggestions find them.
 */
async function verifyNames(reader: Reader, spans: readonly Span[], report: Report): Promise<void> {
  const words = new Map<string, string>();
  const leading = new Set<string>();
  for (const { type, record, revisions } of spans)
    for (const one of revisions.flatMap(({ records }) => records)) {
      if (one.resource.role !== "authority") continue;
      const { label, aliases } = shownOf(one);
      for (const word of nameTokens([label ?? "", ...aliases])) {
        if (!isWithheld(one.values)) words.set(word, `${type}/${record}`);
        leading.add(`${word} ${type}/${record}`);
      }
    }
  for (const some of chunks([...words])) {
    const rows = await reader.rows("name_trigrams", [{ column: "word", in: some.map(([word]) => word) }]);
    const stored = Map.groupBy(rows, ({ word }) => word);
    for (const [word, where] of some)
      if (stored.get(word)?.length !== trigramsOf(word).length)
        report(`${where}: name_trigrams lacks trigrams of the word ${JSON.stringify(word)}`);
  }
  for (const some of chunks([...new Set([...leading].map((one) => one.split(" ")[0] as string))])) {
    const led = await reader.rows("name_words", [{ column: "word", in: some }]);
    for (const { word, type, record } of led) leading.delete(`${word} ${type}/${record}`);
  }
  for (const one of leading)
    report(`name_words: ${JSON.stringify(one.split(" ")[0])} does not lead to ${one.split(" ")[1]}`);
}
