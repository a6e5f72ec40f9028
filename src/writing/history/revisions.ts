import type { ChangeType } from "../../model/kinds.ts";
import type { PlacedRecord } from "../../model/kit/record-type.ts";
import { type Change, namedBy } from "../../reading/change-log.ts";
import { scanTable } from "../../store/scan.ts";
import type { Reader } from "../../store/store.ts";
import { OPEN_END, type Value } from "../../store/tables.ts";
import { recordsOf } from "../records.ts";

/** A document as one change put it, valid until the document's next change. */
export interface Revision {
  readonly from: number;
  /** The number of the next change of the document; `OPEN_END` where there is none. */
  readonly until: number;
  readonly doc: string | null;
  readonly records: readonly PlacedRecord[];
}

/** Consecutive revisions of one document. */
export interface Span {
  readonly type: ChangeType;
  readonly record: string;
  readonly revisions: readonly Revision[];
  /** Whether they begin with the document's first revision, and end with its last. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** The key of a change in the order of `revisionSpans`: type, record, revision. */
export type RevisionKey = readonly [string, string, number];

/** Some revisions, and the key of the last one. */
export interface RevisionBatch {
  readonly spans: readonly Span[];
  readonly last: RevisionKey;
}

/** This many changes are read at once: each holds a whole dossier. */
const CHANGES_AT_ONCE = 50;
const ORDER = ["type", "record", "revision"] as const;

/**
 * Reads all revisions, document by document, some at a time; from a key on, if one is given. Calls `unreadable` for each
 * change whose document is not one of its type.
 */
export async function* revisionSpans(
  reader: Reader,
  unreadable: (change: Change) => void = () => {},
  after?: RevisionKey,
): AsyncGenerator<RevisionBatch, undefined> {
  let before: Change | undefined;
  let waiting: Change[] = []; // the next change shows whether it is its document's last
  const table = { name: "changes", primaryKey: ORDER };
  for await (const rows of scanTable(reader, table, CHANGES_AT_ONCE, after as readonly Exclude<Value, null>[])) {
    const all = [...waiting, ...(rows as unknown as Change[])];
    waiting = all.slice(-1);
    const done = all.slice(0, -1);
    if (done.length) yield { spans: spansOf(before, done, waiting[0], unreadable), last: keyOf(done.at(-1) as Change) };
    before = done.at(-1) ?? before;
  }
  const [last] = waiting;
  if (last !== undefined) yield { spans: spansOf(before, waiting, undefined, unreadable), last: keyOf(last) };
  return undefined;
}

/** Reads all revisions of one document. */
export async function spanOf(reader: Reader, type: ChangeType, record: string): Promise<Span> {
  const changes = await reader.rows("changes", namedBy(type, record), ["revision"]);
  const [span] = spansOf(undefined, changes as unknown as Change[], undefined, () => {});
  return span as Span;
}

function keyOf({ type, record, revision }: Change): RevisionKey {
  return [type, record, revision];
}

function spansOf(
  before: Change | undefined,
  changes: readonly Change[],
  next: Change | undefined,
  unreadable: (change: Change) => void,
): Span[] {
  const isOf = (other: Change | undefined, { type, record }: Change) => other?.type === type && other.record === record;
  return [...Map.groupBy(changes, ({ type, record }) => `${type}/${record}`).values()].map((own) => {
    const first = own[0] as Change;
    const following = isOf(next, first) ? next : undefined;
    const revisions = own.map((change, i): Revision => {
      const until = (own[i + 1] ?? following)?.sequence ?? OPEN_END;
      return { from: change.sequence, until, doc: change.doc, records: recordsIn(change, unreadable) };
    });
    const { type, record } = first;
    return { type, record, revisions, begins: !isOf(before, first), ends: following === undefined };
  });
}

function recordsIn(change: Change, unreadable: (change: Change) => void): readonly PlacedRecord[] {
  if (change.doc === null) return [];
  try {
    return recordsOf(change.type, JSON.parse(change.doc) as object);
  } catch {
    unreadable(change);
    return [];
  }
}
