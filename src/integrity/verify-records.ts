import { isDeepStrictEqual } from "node:util";
import { placedFrom } from "../model/kit/record-type.ts";
import { resources } from "../model/records/index.ts";
import { nameWords, trigramsOf } from "../reading/search/trigrams.ts";
import { calledOf, chunks, linksOfPlaced, readNames } from "../reading/stored-records.ts";
import type { Condition, Reader, Snapshot } from "../store/store.ts";
import { type Row, versionsName } from "../store/tables.ts";
import { dossierTables, type OwnRows, recordTables } from "../writing/history/versions.ts";
import { type Projected, projectRecord } from "../writing/projections/project.ts";
import type { Put, Span } from "./revisions.ts";
import type { Tell } from "./verify-chain.ts";
import { isProjected, type Shown, verifyCurrent, verifyVersions } from "./verify-versions.ts";

/** How many rows of each table belong to what was put. */
export type Seen = Map<string, number>;

/**
 * Compares all rows of some records of one type with what was put: what is, what was, and how it was answered. Counts
 * the rows in `seen`.
 */
export async function verifyRecords(reads: Snapshot, spans: readonly Span[], seen: Seen, tell: Tell): Promise<void> {
  const type = spans[0]?.type;
  const resource = resources.find((one) => one.type === type);
  const shown: Shown[] = [];
  const now = new Map<Span, Map<string, readonly Row[]>>();
  for (const own of resource === undefined ? dossierTables : recordTables(resource)) {
    const versions = await readVersions(reads, own, spans);
    const ended = spans.filter(({ ends }) => ends);
    const current = byRecord(own, await readRows(reads, own.name, own, ended, []));
    for (const span of spans) {
      const [past, rows] = [versions.get(span) ?? [], current.get(span.record) ?? []];
      count(seen, versionsName(own.name), past);
      shown.push(...verifyVersions(span, own.name, past, tell));
      if (!span.ends) continue;
      count(seen, own.name, rows);
      verifyCurrent(span, own.name, rows, past, tell);
      const tables = now.get(span) ?? new Map<string, readonly Row[]>();
      now.set(span, tables.set(own.name, rows));
    }
  }
  await verifyProjections(reads, shown, tell);
  for (const [span, tables] of now) await verifyNow(reads, span, tables, tell);
  if (type === "dossier") await verifyDossiers(reads, [...now.keys()], seen, tell);
  await verifyRegistry(reads, spans, tell);
}

/** The versions of a table's rows, by the revisions that they are of. */
async function readVersions(reader: Reader, own: OwnRows, spans: readonly Span[]): Promise<Map<Span, Row[]>> {
  const name = versionsName(own.name);
  const whole = spans.filter(({ begins, ends }) => begins && ends);
  const rows = byRecord(own, await readRows(reader, name, own, whole, []));
  const read = new Map(whole.map((span) => [span, rows.get(span.record) ?? []]));
  for (const span of spans) {
    if (read.has(span)) continue;
    const [first, last] = [span.revisions[0], span.revisions.at(-1)];
    const between: Condition[] = [
      ...(span.begins ? [] : [{ column: "valid_from", from: first?.from ?? 0 }]),
      ...(span.ends ? [] : [{ column: "valid_from", to: (last?.until ?? 0) - 1 }]),
    ];
    read.set(span, await readRows(reader, name, own, [span], between));
  }
  return read;
}

async function readRows(
  reader: Reader,
  table: string,
  { column, where }: OwnRows,
  spans: readonly Span[],
  more: readonly Condition[],
): Promise<Row[]> {
  if (spans.length === 0) return [];
  return reader.rows(table, [{ column, in: spans.map(({ record }) => record) }, ...where, ...more]);
}

function byRecord({ column }: OwnRows, rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, (row) => row[column] as string);
}

function count(seen: Seen, table: string, rows: readonly Row[]): void {
  seen.set(table, (seen.get(table) ?? 0) + rows.length);
}

async function verifyProjections(reads: Snapshot, shown: readonly Shown[], tell: Tell): Promise<void> {
  for (const { one } of await misprojected(reads, shown))
    tell(`${one.where} is another, as of change ${one.from}, than its columns give`);
}

/** A projection that was kept, and what it is to be. */
export interface Misprojected {
  readonly one: Shown;
  readonly projected: Projected;
}

/** The projections that were kept of some records of one type, and are others than their columns give. */
export async function misprojectedPast(reads: Snapshot, spans: readonly Span[]): Promise<Misprojected[]> {
  const resource = resources.find((one) => one.type === spans[0]?.type);
  const shown: Shown[] = [];
  for (const own of resource === undefined ? dossierTables : recordTables(resource)) {
    const versions = await readVersions(reads, own, spans);
    for (const span of spans) shown.push(...verifyVersions(span, own.name, versions.get(span) ?? [], () => {}));
  }
  return misprojected(reads, shown);
}

/** Makes projections anew by what those that they name were called then, as of the first time that can be asked for. */
async function misprojected(reads: Snapshot, shown: readonly Shown[]): Promise<Misprojected[]> {
  const wrong: Misprojected[] = [];
  const times = new Map<number, number>();
  for (const { from } of shown) if (!times.has(from)) times.set(from, await timeOf(reads, from));
  const asked = shown.filter(({ from, until }) => (times.get(from) as number) < until);
  for (const [asOf, all] of Map.groupBy(asked, ({ from }) => times.get(from) as number)) {
    const links = all.flatMap(({ put: { resource, placed } }) => linksOfPlaced(resource, placed));
    const names = await readNames(reads.within({ asOf, drafts: true }), links, new Map());
    for (const one of all) {
      const projected = projectRecord(one.put.resource, one.put.placed, names);
      if (!isProjected(one, projected)) wrong.push({ one, projected });
    }
  }
  return wrong;
}

/** The last change that was made at the same time: changes of one transaction are seen together. */
async function timeOf(reader: Reader, sequence: number): Promise<number> {
  const [change] = await reader.rows("changes", [{ column: "sequence", in: [sequence] }]);
  if (change === undefined) return sequence;
  const same: Condition[] = [{ column: "made_at", in: [change.made_at as string] }];
  const [last] = await reader.rows("changes", same, [{ column: "sequence", descending: true }], 1);
  return last?.sequence as number;
}

/** Reads a record and its parts back from their columns, and makes their projections anew. */
async function verifyNow(
  reader: Reader,
  { type, record, revisions }: Span,
  tables: ReadonlyMap<string, readonly Row[]>,
  tell: Tell,
): Promise<void> {
  const puts = [...(revisions.at(-1)?.records.values() ?? [])];
  const heads = grouped(tables, "id");
  const entries = new Map(tables.get("search_entries")?.map((row) => [`${row.type}/${row.record}`, row]));
  const links = puts.flatMap(({ resource, placed }) => linksOfPlaced(resource, placed));
  const names = await readNames(reader, links, new Map());
  for (const { resource, placed } of puts) {
    const id = placed.values.id as string;
    const where = `${type}/${record}: ${resource.type}/${id}`;
    const [row] = heads(resource.name, id);
    if (row === undefined) continue; // told already
    const children = Object.fromEntries(
      resource.children.map(({ table, owner, only = {} }) => [
        table.name,
        grouped(tables, owner)(table.name, id)
          .filter((child) => Object.entries(only).every(([column, value]) => child[column] === value))
          .sort((one, other) => (one.ordinal as number) - (other.ordinal as number)),
      ]),
    );
    if (!isDeepStrictEqual(placedFrom(resource, row, children), { ...placed }))
      tell(`${where} is not read back as it was put`);
    const { doc, entry } = projectRecord(resource, placed, names);
    if (row.doc !== doc) tell(`${where} is answered as another than its columns give`);
    const kept = entries.get(`${resource.type}/${id}`);
    if (kept === undefined || !isProjected({ row: kept }, { doc, entry }))
      tell(`${where} is not found by the words that its columns give`);
  }
}

const groups = new WeakMap<ReadonlyMap<string, readonly Row[]>, Map<string, Map<unknown, Row[]>>>();

/** The rows of tables by the value of a column. */
function grouped(tables: ReadonlyMap<string, readonly Row[]>, column: string): (table: string, id: string) => Row[] {
  const made = groups.get(tables) ?? new Map<string, Map<unknown, Row[]>>();
  groups.set(tables, made);
  return (table, id) => {
    const key = `${table} ${column}`;
    const all = made.get(key) ?? Map.groupBy(tables.get(table) ?? [], (row) => row[column]);
    made.set(key, all);
    return all.get(id) ?? [];
  };
}

/** Compares dossiers as they are answered with what was put last. */
async function verifyDossiers(reader: Reader, spans: readonly Span[], seen: Seen, tell: Tell): Promise<void> {
  if (spans.length === 0) return;
  const rows = await reader.rows("dossiers", [{ column: "id", in: spans.map(({ record }) => record) }]);
  count(seen, "dossiers", rows);
  const docs = new Map(rows.map(({ id, doc }) => [id, doc]));
  for (const { record, revisions } of spans)
    if ((docs.get(record) ?? null) !== revisions.at(-1)?.doc)
      tell(`dossier/${record}: dossiers has another document than was put last`);
}

/** Looks up every id that was given in the registry of ids, and the words of every name in those that are kept. */
async function verifyRegistry(reader: Reader, spans: readonly Span[], tell: Tell): Promise<void> {
  const puts = new Map<string, { where: string; put: Put; article: string | null }>();
  const words = new Map<string, string>();
  for (const { type, record, revisions } of spans)
    for (const { records } of revisions)
      for (const [key, put] of records) {
        puts.set(key, { where: `${type}/${record}`, put, article: type === "dossier" ? record : null });
        if (put.resource.role !== "authority") continue;
        const { label, aliases } = calledOf(put.resource, put.placed);
        for (const word of nameWords([label ?? "", ...aliases])) words.set(word, `${type}/${record}`);
      }
  for (const [type, all] of Map.groupBy(puts.values(), ({ put }) => put.resource.type))
    for (const some of chunks(all)) {
      const ids = some.map(({ put }) => put.placed.values.id as string);
      const own: Condition[] = [
        { column: "type", in: [type] },
        { column: "id", in: ids },
      ];
      const articles = new Map((await reader.rows("records", own)).map(({ id, article }) => [id, article]));
      for (const { where, put, article } of some)
        if (articles.get(put.placed.values.id as string) !== article)
          tell(`${where}: records has not ${type}/${put.placed.values.id} as its own`);
    }
  for (const some of chunks([...words])) {
    const rows = await reader.rows("name_trigrams", [{ column: "word", in: some.map(([word]) => word) }]);
    const kept = Map.groupBy(rows, ({ word }) => word);
    for (const [word, where] of some)
      if (kept.get(word)?.length !== trigramsOf(word).length)
        tell(`${where}: name_trigrams has not all of its word ${JSON.stringify(word)}`);
  }
}
