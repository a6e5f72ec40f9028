import type { Condition, Reader, Store, Transaction } from "../../store/store.ts";
import { versionsName } from "../../store/tables.ts";
import { type RevisionBatch, type RevisionKey, revisionSpans, type Span } from "../history/revisions.ts";
import {
  identityOf,
  matchVersions,
  readVersions,
  type StaleVersion,
  type StoredVersion,
  staleVersions,
  storedIn,
} from "../history/stored-versions.ts";
import { ownTables } from "../history/versions.ts";
import { PROJECTION_FINGERPRINT } from "./fingerprint.ts";
import { numberEntries } from "./search-index.ts";

/** How far a rebuild is after one more batch. */
export interface RebuildProgress {
  readonly done: boolean;
  /** How many changes the batch compared, and how many rows it changed. */
  readonly compared: number;
  readonly changed: number;
}

/** What is stored about the projections of a database. */
interface State {
  /** What made all of them. */
  readonly fingerprint: string;
  /** What a rebuild that is under way makes them by, and the last revision that it compared. */
  readonly rebuilding: string | null;
  readonly position: string | null;
}

/** Returns whether every projection was made by this program's sources. */
export async function areProjectionsCurrent(reader: Reader): Promise<boolean> {
  return isCurrent(await readState(reader));
}

function isCurrent({ fingerprint, rebuilding }: State): boolean {
  return fingerprint === PROJECTION_FINGERPRINT && rebuilding === null;
}

/** Notes that every projection is made by this program's sources: of a database in which there is none yet. */
export async function markProjectionsCurrent(tx: Transaction): Promise<void> {
  await writeState(tx, CURRENT);
}

/** Makes the next rebuild compare all projections, whatever made them. */
export async function requestRebuild(store: Store): Promise<void> {
  await store.write(async (tx) => writeState(tx, { ...(await readState(tx)), fingerprint: "", rebuilding: null }));
}

/**
 * Compares the rows of the next changes with what the change log gives, and updates those that differ, present and past.
 * A transaction of its own: readers see each row as before or as after. The position is stored with it, so that an
 * interrupted rebuild, or another process, goes on from there.
 */
export async function rebuildBatch(tx: Transaction): Promise<RebuildProgress> {
  const state = await readState(tx);
  if (isCurrent(state)) return NOTHING_LEFT;
  const position = state.rebuilding === PROJECTION_FINGERPRINT ? state.position : null;
  const after = position === null ? undefined : (JSON.parse(position) as RevisionKey);
  const batches = revisionSpans(tx, undefined, after);
  const { value: next } = (await batches.next()) as IteratorResult<RevisionBatch, undefined>;
  if (next === undefined) {
    await writeState(tx, CURRENT);
    return NOTHING_LEFT;
  }
  const changed = await projectAgain(tx, next.spans);
  await writeState(tx, { ...state, rebuilding: PROJECTION_FINGERPRINT, position: JSON.stringify(next.last) });
  const compared = next.spans.reduce((sum, { revisions }) => sum + revisions.length, 0);
  return { done: false, compared, changed };
}

const CURRENT: State = { fingerprint: PROJECTION_FINGERPRINT, rebuilding: null, position: null };
const NOTHING_LEFT: RebuildProgress = { done: true, compared: 0, changed: 0 };

/** Rebuilds what differs, batch by batch. Returns how many rows changed. */
export async function rebuild(store: Store, progress: (compared: number) => void = () => {}): Promise<number> {
  let [compared, changed] = [0, 0];
  for (;;) {
    const batch = await store.write(rebuildBatch);
    if (batch.done) return changed;
    compared += batch.compared;
    changed += batch.changed;
    progress(compared);
  }
}

/**
 * Updates the rows of some documents, current and past, that differ from what follows. Returns how many did. With `until`,
 * the change up to which something was erased that they show, versions that go on after it do so as they are.
 */
export async function projectAgain(tx: Transaction, spans: readonly Span[], until?: number): Promise<number> {
  const stale = await staleRows(tx, spans);
  for (const one of stale) {
    const { valid_from, valid_to } = one.version.stored as { valid_from: number; valid_to: number };
    const goesOn = until !== undefined && valid_from < until && until < valid_to;
    await mend(tx, goesOn ? await split(tx, one, until) : one);
  }
  return stale.length;
}

/** Splits a version at a change: the row goes on from there. Returns the part before, a row of its own. */
async function split(tx: Transaction, { version, row, columns }: StaleVersion, at: number): Promise<StaleVersion> {
  const { table, stored } = version;
  const before = { ...stored, valid_to: at };
  await tx.update(storedIn(table, stored), { valid_from: at }, whereOf(version));
  const isEntry = table === "search_entries";
  if (isEntry) await numberEntries(tx, [before]);
  await tx.insert(versionsName(table), [before]);
  // Setting the words puts them into the full-text index.
  return { version: { ...version, stored: before }, row, columns: isEntry ? [...columns, "words"] : columns };
}

async function staleRows(tx: Transaction, spans: readonly Span[]): Promise<StaleVersion[]> {
  const stale: StaleVersion[] = [];
  for (const [type, some] of Map.groupBy(spans, ({ type }) => type))
    for (const own of ownTables(type)) {
      const versions = await readVersions(tx, own, some);
      const stored = some.flatMap((span) => matchVersions(span, own.name, versions.get(span) ?? []));
      stale.push(...(await staleVersions(tx, stored)));
    }
  return stale;
}

/** Updates a version, current or past. */
async function mend(tx: Transaction, { version, row, columns }: StaleVersion): Promise<void> {
  const values = Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
  await tx.update(storedIn(version.table, version.stored), values, whereOf(version));
}

function whereOf({ table, stored }: StoredVersion): Condition[] {
  const own = Object.entries(identityOf(table, stored)).map(([column, value]) => ({ column, in: [value] }));
  return [...own, { column: "valid_from", in: [stored.valid_from as number] }];
}

const NAME = "records";

async function readState(reader: Reader): Promise<State> {
  const [row] = await reader.rows("projections", [{ column: "name", in: [NAME] }]);
  return (row as unknown as State | undefined) ?? { fingerprint: "", rebuilding: null, position: null };
}

async function writeState(tx: Transaction, { fingerprint, rebuilding, position }: State): Promise<void> {
  await tx.delete("projections", [{ column: "name", in: [NAME] }]);
  await tx.insert("projections", [{ name: NAME, fingerprint, rebuilding, position }]);
}
