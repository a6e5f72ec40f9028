import { isDeepStrictEqual } from "node:util";
import type { Batch } from "../intake/batch.ts";
import type { Dossier } from "../intake/forms.ts";
import { isWithheld } from "../model/drafts.ts";
import type { ChangeType } from "../model/kinds.ts";
import type { Link, Values } from "../model/kit/fields.ts";
import { ownReferences, type PlacedRecord, type Resource } from "../model/kit/record-type.ts";
import { authorities, resourceNamed } from "../model/records/index.ts";
import { type Change, lastChangeOf } from "../reading/change-log.ts";
import { chunks, linksOf, readById, readLookup, shownOf } from "../reading/stored-records.ts";
import type { Transaction } from "../store/store.ts";
import { apply, supersede } from "./apply.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { markProjectionsCurrent } from "./projections/rebuild.ts";
import { projectRenamed } from "./projections/renames.ts";
import { addNames } from "./projections/search-index.ts";
import { articleOf, completed, partsOf } from "./records.ts";
import { mentionsOf, type Rows, rowsOf } from "./rows.ts";

/** This many dossiers are written together: their links' names are read once, and their rows go table by table. */
const DOSSIERS_AT_ONCE = 100;

/** How many documents of a type a batch added, changed and left as they were. */
export interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/** A batch's tallies, by resource; `dossiers` counts whole ones. */
export type Tallies = Record<string, Tally>;

/** What a batch did. */
export interface Written {
  readonly tallies: Tallies;
  /** The change of each of its dossiers; null where the dossier is the stored one. */
  readonly dossiers: readonly (Change | null)[];
}

/** A document of a batch, with its head: the record that others refer to. */
interface Put {
  readonly document: object;
  readonly head: PlacedRecord;
}

/** A put document that differs from the stored one. */
interface Revised<T extends Put = Put> {
  readonly put: T;
  readonly change: Change;
}

/**
 * Writes a checked batch, in three stages: which documents differ and their changes; all rows that follow from them
 * (`rowsOf`); one `apply`. The same content again changes nothing. Records that show a name that changed are projected
 * again. Calls `progress` with the number of further documents written.
 */
export async function writeBatch(
  tx: Transaction,
  batch: Batch,
  log: ChangeLog,
  progress: (count: number) => void = () => {},
): Promise<Written> {
  if ((await log.lastSequence()) === 0) await markProjectionsCurrent(tx);
  const tallies: Tallies = {};
  const renamed: Link[] = [];
  for (const resource of authorities) {
    const all = batch.registries.flatMap(({ registry }) => registry[resource.name] ?? []);
    if (all.length) tallies[resource.name] = await writeAuthorities(tx, log, resource, all, renamed);
  }
  progress(batch.registries.length);
  const dossiers = await writeDossiers(
    tx,
    log,
    batch.dossiers.map(({ dossier }) => dossier),
    renamed,
    progress,
  );
  if (dossiers.length) tallies.dossiers = tallyOf(dossiers);
  await projectRenamed(tx, renamed, await log.lastSequence());
  return { tallies, dossiers };
}

/** Counts changes by what they did. */
export function tallyOf(changes: readonly (Change | null)[]): Tally {
  const tally: Tally = { added: 0, changed: 0, unchanged: 0 };
  for (const change of changes)
    tally[change === null ? "unchanged" : change.action === "created" ? "added" : "changed"]++;
  return tally;
}

async function writeAuthorities(
  tx: Transaction,
  log: ChangeLog,
  resource: Resource,
  all: readonly Values[],
  renamed: Link[],
): Promise<Tally> {
  const ids = all.map(({ id }) => id as string);
  const stored = new Map((await readById(tx, resource, ids)).map((record) => [record.values.id, record]));
  const puts = referredFirst(resource, all, (values) => values).map((values) => ({
    document: values,
    head: { resource, values },
  }));
  const storedAs = async ({ head }: Put): Promise<Put | undefined> => {
    const record = stored.get(head.values.id);
    return record && { document: record.values, head: record };
  };
  const changes = await revise(tx, log, puts, storedAs, renamed);
  const revised = pairs(puts, changes);
  await applyRecords(tx, revised, ({ head }) => [head]);
  await addNames(
    tx,
    revised.map(({ put }) => {
      const { label, aliases } = shownOf(put.head);
      return {
        type: resource.type,
        id: put.head.values.id as string,
        names: [label ?? "", ...aliases],
        isWithheld: isWithheld(put.head.values),
      };
    }),
  );
  return tallyOf(changes);
}

/** All heads before all parts: a part may name another article of the batch. */
async function writeDossiers(
  tx: Transaction,
  log: ChangeLog,
  dossiers: readonly Dossier[],
  renamed: Link[],
  progress: (count: number) => void,
): Promise<(Change | null)[]> {
  const changes = new Map<Dossier, Change | null>();
  const revised: Revised<Put & { readonly document: Dossier }>[] = [];
  const ordered = referredFirst(resourceNamed("articles"), dossiers, ({ article }) => article);
  for (const some of chunks(ordered, DOSSIERS_AT_ONCE)) {
    const puts = some.map((document) => ({ document, head: articleOf(document) }));
    const storedAs = async ({ head }: Put): Promise<Put | undefined> => {
      const last = await lastChangeOf(tx, "dossier", head.values.id as string);
      if (!last?.doc) return undefined;
      const document = completed(JSON.parse(last.doc) as Dossier);
      return { document, head: articleOf(document) };
    };
    const own = await revise(tx, log, puts, storedAs, renamed);
    for (const [i, dossier] of some.entries()) changes.set(dossier, own[i] ?? null);
    const different = pairs(puts, own);
    await applyRecords(tx, different, ({ head }) => [head]);
    revised.push(...different);
  }
  progress(dossiers.length - revised.length);
  for (const some of chunks(revised, DOSSIERS_AT_ONCE)) {
    await applyRecords(
      tx,
      some,
      ({ document }) => partsOf(document),
      ({ put }, own) => ({ mentions: mentionsOf([put.head, ...own]) }),
    );
    progress(some.length);
  }
  return dossiers.map((dossier) => changes.get(dossier) ?? null);
}

/**
 * Appends a change for each document that differs from the stored one, and supersedes that. Returns null for the others.
 * Adds the heads to `renamed` of which others show something: a name, a date.
 */
async function revise(
  tx: Transaction,
  log: ChangeLog,
  puts: readonly Put[],
  storedAs: (put: Put) => Promise<Put | undefined>,
  renamed: Link[],
): Promise<(Change | null)[]> {
  const changes: (Change | null)[] = [];
  for (const put of puts) {
    const before = await storedAs(put);
    const { resource, values } = put.head;
    if (before !== undefined && isDeepStrictEqual(before.document, put.document)) {
      changes.push(null);
      continue;
    }
    const type = (resource.role === "article" ? "dossier" : resource.type) as ChangeType;
    const change = await log.append(type, values.id as string, put.document);
    changes.push(change);
    if (before === undefined) continue;
    await supersede(tx, change);
    if (!isDeepStrictEqual(shownOf(before.head), shownOf(put.head)))
      renamed.push({ resource: resource.name, id: values.id as string, path: [] });
  }
  return changes;
}

function pairs<T extends Put>(puts: readonly T[], changes: readonly (Change | null)[]): Revised<T>[] {
  return puts.flatMap((put, i) => {
    const change = changes[i];
    return change ? [{ put, change }] : [];
  });
}

/**
 * Makes and applies the rows of records of each revised document, and more rows where there are some. What they show of
 * their links is read once for all of them.
 */
async function applyRecords<T extends Put>(
  tx: Transaction,
  revised: readonly Revised<T>[],
  recordsOf: (put: T) => readonly PlacedRecord[],
  moreRows: (one: Revised<T>, records: readonly PlacedRecord[]) => Rows = () => ({}),
): Promise<void> {
  const all = revised.map((one) => ({ one, records: insertable(recordsOf(one.put)) }));
  const records = all.flatMap((one) => one.records);
  const given = new Map(
    records.map((record) => [`${record.resource.name}/${record.values.id}`, shownOf(record)] as const),
  );
  const lookup = await readLookup(tx, records.flatMap(linksOf), given);
  await apply(
    tx,
    all.map(({ one, records }) => ({
      change: one.change,
      rows: { ...rowsOf(records, lookup), ...moreRows(one, records) },
    })),
  );
}

/** Sorts the records of a document as they can be inserted, type by type. */
function insertable(records: readonly PlacedRecord[]): PlacedRecord[] {
  return [...Map.groupBy(records, ({ resource }) => resource)].flatMap(([resource, own]) =>
    referredFirst(resource, own, ({ values }) => values),
  );
}

/** Sorts records so that each comes after those of its type that it refers to. */
function referredFirst<T>(resource: Resource, all: readonly T[], valuesOf: (one: T) => Values): T[] {
  const fields = ownReferences(resource);
  if (fields.length === 0) return [...all];
  const waiting = new Map(all.map((one) => [valuesOf(one).id, one]));
  const sorted: T[] = [];
  for (const one of all) {
    const open = waiting.delete(valuesOf(one).id) ? [one] : []; // no recursion: a chain may be as long as the list
    for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
      const values = valuesOf(last);
      const other = fields.map((field) => waiting.get(values[field])).find((found) => found !== undefined);
      if (other === undefined) sorted.push(open.pop() as T);
      else {
        waiting.delete(valuesOf(other).id);
        open.push(other);
      }
    }
  }
  return sorted;
}
