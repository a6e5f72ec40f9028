import type { PlacedRecord } from "../../model/kit/record-type.ts";
import { linksOf, readLookup } from "../../reading/stored-records.ts";
import type { Condition, Reader, ReadScope } from "../../store/store.ts";
import { historyName, OPEN_END, type Row, type Value, versionsName } from "../../store/tables.ts";
import { baseRows, mentionsOf, projectionOf, type Rows } from "../rows.ts";
import type { Revision, Span } from "./revisions.ts";
import { type OwnRows, tableNamed } from "./versions.ts";

/**
 * A stored version of a row, with the row that follows from its revision. A row can have several versions within one
 * revision, one after another, because a name that it shows changed.
 */
export interface StoredVersion {
  /** The table of the current rows. */
  readonly table: string;
  readonly stored: Row;
  /** The expected row, without the columns that depend on other records: see `projectionOf`. */
  readonly base: Row;
  /** The record whose projection the row holds, if any. */
  readonly record: PlacedRecord | undefined;
  /** The change that wrote the row. */
  readonly change: number;
}

/** Returns the stored versions of one table, current and past, that belong to some revisions, by span. */
export async function readVersions(reader: Reader, own: OwnRows, spans: readonly Span[]): Promise<Map<Span, Row[]>> {
  const table = historyName(own.name);
  const read = (some: readonly Span[], more: readonly Condition[]) =>
    reader.rows(table, [{ column: own.column, in: some.map(({ record }) => record) }, ...own.where, ...more]);
  const whole = spans.filter(({ begins, ends }) => begins && ends);
  const rows = Map.groupBy(whole.length ? await read(whole, []) : [], (row) => row[own.column] as string);
  const versions = new Map(whole.map((span) => [span, rows.get(span.record) ?? []]));
  for (const span of spans.filter((one) => !versions.has(one))) {
    const [first, last] = [span.revisions[0], span.revisions.at(-1)];
    const between: Condition[] = [
      ...(span.begins ? [] : [{ column: "valid_from", from: first?.from ?? 0 }]),
      ...(span.ends ? [] : [{ column: "valid_from", to: (last?.until ?? 0) - 1 }]),
    ];
    versions.set(span, await read([span], between));
  }
  return versions;
}

/** Returns the table that stores a version: the current rows, or the past ones. */
export function storedIn(table: string, { valid_to }: Row): string {
  return valid_to === OPEN_END ? table : versionsName(table);
}

/**
 * Matches the stored versions of one table with the rows that follow from a document's revisions. Each such row must
 * be stored for as long as its revision is valid, and no other may be; calls `report` with each exception.
 */
export function matchVersions(
  span: Span,
  table: string,
  versions: readonly Row[],
  report: (inconsistency: string) => void = () => {},
): StoredVersion[] {
  const matched: StoredVersion[] = [];
  const left = new Set(versions);
  const reportKey = (key: string, what: string) => report(`${span.type}/${span.record}: ${table} ${key} ${what}`);
  for (const revision of span.revisions) {
    const within = versions.filter((row) => from(row) >= revision.from && from(row) < revision.until);
    for (const row of within) left.delete(row);
    const stored = Map.groupBy(within, (row) => keyOf(table, row));
    for (const { base, record } of expectedRows(revision, table)) {
      const key = keyOf(table, base);
      const own = (stored.get(key) ?? []).sort((one, other) => from(one) - from(other));
      stored.delete(key);
      for (const gap of gaps(own, revision)) reportKey(key, gap);
      for (const row of own) matched.push({ table, stored: row, base, record, change: revision.from });
    }
    for (const key of stored.keys()) reportKey(key, `is stored from change ${revision.from}, which did not write it`);
  }
  for (const row of left) reportKey(keyOf(table, row), `is valid from change ${row.valid_from}, which no revision has`);
  return matched;
}

/** A stored version that differs from the expected row. */
export interface StaleVersion {
  readonly version: StoredVersion;
  /** The whole expected row. */
  readonly row: Row;
  /** The columns that differ. */
  readonly columns: readonly string[];
}

/** A reader that can read within a scope. */
export interface ScopedReader extends Reader {
  within(scope: ReadScope): Reader;
}

/** Returns the stored versions that differ from what follows from their revision and the names at that time. */
export async function staleVersions(reads: ScopedReader, versions: readonly StoredVersion[]): Promise<StaleVersion[]> {
  const stale: StaleVersion[] = [];
  const compare = (version: StoredVersion, row: Row) => {
    const columns = Object.keys(row).filter((one) => row[one] !== version.stored[one]);
    if (columns.length) stale.push({ version, row, columns });
  };
  for (const [asOf, some] of await byVisibleChange(reads, versions)) {
    const links = some.flatMap(({ record }) => (record ? linksOf(record) : []));
    const lookup = asOf === null ? null : await readLookup(reads.within({ asOf, drafts: true }), links);
    for (const version of some) {
      const projection = lookup && version.record && projectionOf(version.record, lookup)[version.table];
      compare(version, { ...version.base, ...projection });
    }
  }
  return stale;
}

/**
 * Groups versions by the first change as of which they can be read; null for those that never could be, since the
 * changes of one transaction become visible together.
 */
async function byVisibleChange(
  reader: Reader,
  versions: readonly StoredVersion[],
): Promise<Map<number | null, StoredVersion[]>> {
  const visible = new Map<number, number>();
  for (const { stored } of versions)
    if (!visible.has(from(stored))) visible.set(from(stored), await lastOfTransaction(reader, from(stored)));
  return Map.groupBy(versions, ({ stored }) => {
    const first = visible.get(from(stored)) as number;
    return first < (stored.valid_to as number) ? first : null;
  });
}

/** Returns the last change made at the same time as another: `as_of` shows them together. */
async function lastOfTransaction(reader: Reader, sequence: number): Promise<number> {
  const [change] = await reader.rows("changes", [{ column: "sequence", in: [sequence] }], [], 1, ["made_at"]);
  if (change === undefined) return sequence;
  const same: Condition[] = [{ column: "made_at", in: [change.made_at as string] }];
  const [last] = await reader.rows("changes", same, [{ column: "sequence", descending: true }], 1, ["sequence"]);
  return last?.sequence as number;
}

/** Returns the columns and values that identify a row of a table, whenever it was valid. */
export function identityOf(table: string, row: Row): Record<string, Exclude<Value, null>> {
  const columns = table === "search_entries" ? ["type", "record"] : (tableNamed.get(table)?.primaryKey ?? []);
  return Object.fromEntries(columns.map((column) => [column, row[column] as Exclude<Value, null>]));
}

/** Returns the same as text. */
export function keyOf(table: string, row: Row): string {
  return Object.values(identityOf(table, row)).join("/");
}

function from({ valid_from }: Row): number {
  return valid_from as number;
}

interface Expected {
  readonly base: Row;
  readonly record?: PlacedRecord;
}

const expected = new WeakMap<Revision, Map<string, Expected[]>>();

/** Returns the rows that a revision has in a table. */
function expectedRows(revision: Revision, table: string): readonly Expected[] {
  let tables = expected.get(revision);
  if (tables === undefined) {
    tables = new Map();
    const add = (rows: Rows, record?: PlacedRecord) => {
      for (const [name, some] of Object.entries(rows)) {
        const all = tables?.get(name) ?? [];
        tables?.set(name, all);
        const holds = record !== undefined && [record.resource.name, "search_entries"].includes(name);
        for (const base of some) all.push(holds ? { base, record } : { base });
      }
    };
    for (const record of revision.records) add(baseRows(record), record);
    add({ mentions: mentionsOf(revision.records.filter(({ resource }) => resource.role !== "authority")) });
    expected.set(revision, tables);
  }
  return tables.get(table) ?? [];
}

/** Returns where the versions of a row leave a gap between the beginning and the end of its revision. */
function gaps(versions: readonly Row[], { from: begin, until }: Revision): string[] {
  if (versions.length === 0) return [`is missing as of change ${begin}`];
  const faults: string[] = [];
  let at = begin;
  for (const version of versions) {
    if (from(version) !== at) faults.push(`is valid from change ${from(version)}, not from change ${at}`);
    at = version.valid_to as number;
  }
  if (at !== until) faults.push(`is valid until ${nameOf(at)}, not until ${nameOf(until)}`);
  return faults;
}

function nameOf(change: number): string {
  return change === OPEN_END ? "now" : `change ${change}`;
}
