import { tables } from "../model/schema/tables.ts";
import { type ResourceName, TYPES } from "../model/vocabularies.ts";
import { type Row, STILL, type Table, versionsName } from "../store/tables.ts";
import type { Put, RevisionRows, Span } from "./revisions.ts";
import type { Tell } from "./verify-chain.ts";

/** A projection as it was kept: that of a record, or the entry by which it was found. */
export interface Shown {
  /** The table whose versions it is among. */
  readonly table: string;
  readonly where: string;
  readonly put: Put;
  readonly row: Row;
  /** The changes from which and before which it was so. */
  readonly from: number;
  readonly until: number;
}

const described: ReadonlyMap<string, Table> = new Map(tables.map((table) => [table.name, table]));

/**
 * Compares the versions of one table's rows with the revisions of the record that they belong to: each row that
 * follows from a revision is kept as long as the revision was so, in one version or in several one after another, and
 * no other row is. Gives the projections among them.
 */
export function verifyVersions(span: Span, table: string, versions: readonly Row[], tell: Tell): Shown[] {
  const shown: Shown[] = [];
  const name = versionsName(table);
  const left = new Set(versions);
  for (const revision of span.revisions) {
    const within = versions.filter((row) => lies(row, revision));
    for (const row of within) left.delete(row);
    const pieces = Map.groupBy(within, (row) => keyOf(table, row));
    for (const expected of revision.rows[table] ?? []) {
      const key = keyOf(table, expected);
      const where = `${span.type}/${span.record}: ${name} ${key}`;
      const own = (pieces.get(key) ?? []).sort((one, other) => from(one) - from(other));
      pieces.delete(key);
      for (const fault of pieceFaults(own, expected, revision)) tell(`${where} ${fault}`);
      shown.push(...shownIn(table, revision, own, where));
    }
    for (const key of pieces.keys())
      tell(`${span.type}/${span.record}: ${name} ${key} is kept as of change ${revision.from}, which did not put it`);
  }
  for (const row of left)
    tell(
      `${span.type}/${span.record}: ${name} ${keyOf(table, row)} is kept from change ${row.valid_from}, when it was not so`,
    );
  return shown;
}

/** Compares the rows of one table that a record has with the versions that are still so. */
export function verifyCurrent(
  { type, record }: Span,
  table: string,
  current: readonly Row[],
  versions: readonly Row[],
  tell: Tell,
): void {
  const open = new Map(versions.filter(({ valid_to }) => valid_to === STILL).map((row) => [keyOf(table, row), row]));
  for (const row of current) {
    const key = keyOf(table, row);
    const kept = open.get(key);
    open.delete(key);
    if (kept === undefined) tell(`${type}/${record}: ${table} ${key} is there, and no version says so`);
    else {
      const columns = Object.keys(row).filter((column) => row[column] !== kept[column]);
      if (columns.length)
        tell(`${type}/${record}: ${table} ${key} has another ${columns.join(", ")} than the version that is still so`);
    }
  }
  for (const key of open.keys()) tell(`${type}/${record}: ${table} ${key} is missing`);
}

function lies(row: Row, { from: begin, until }: RevisionRows): boolean {
  return from(row) >= begin && from(row) < until;
}

function from({ valid_from }: Row): number {
  return valid_from as number;
}

function pieceFaults(pieces: readonly Row[], expected: Row, revision: RevisionRows): string[] {
  if (pieces.length === 0) return [`is missing as of change ${revision.from}`];
  const faults: string[] = [];
  let at = revision.from;
  for (const piece of pieces) {
    if (from(piece) !== at) faults.push(`begins with change ${piece.valid_from}, not with change ${at}`);
    const columns = Object.keys(expected).filter((column) => piece[column] !== expected[column]);
    if (columns.length)
      faults.push(
        `has another ${columns.join(", ")} as of change ${piece.valid_from} than change ${revision.from} put`,
      );
    at = piece.valid_to as number;
  }
  if (at !== revision.until) faults.push(`ends with ${nameOf(at)}, not with ${nameOf(revision.until)}`);
  return faults;
}

function nameOf(change: number): string {
  return change === STILL ? "no change" : `change ${change}`;
}

function shownIn(table: string, { records }: RevisionRows, pieces: readonly Row[], where: string): Shown[] {
  return pieces.flatMap((row) => {
    const key = table === "search_entries" ? `${row.type}/${row.record}` : `${TYPES[table as ResourceName]}/${row.id}`;
    const put = records.get(key);
    return put === undefined ? [] : [{ table, where, put, row, from: from(row), until: row.valid_to as number }];
  });
}

/** What a row of a table is told by, whenever it was so. */
function keyOf(table: string, row: Row): string {
  const columns = table === "search_entries" ? ["type", "record"] : (described.get(table)?.primaryKey ?? []);
  return columns.map((column) => row[column]).join("/");
}

/** Where a projection is another than it is to be: the record's document, or the entry by which it is found. */
export function isProjected({ row }: Pick<Shown, "row">, { doc, entry }: { doc: string; entry: Row }): boolean {
  if ("doc" in row) return row.doc === doc;
  return Object.entries(entry).every(([column, value]) => row[column] === value);
}
