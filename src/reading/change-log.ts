import { Problem } from "../http/problems.ts";
import type { CHANGE_ACTIONS, ChangeType } from "../model/kinds.ts";
import type { RecordType } from "../model/kit/names.ts";
import type { Condition, Reader } from "../store/store.ts";

/** Returns the problem of a missing record in the scope of the reader: `gone` if it was deleted or erased, else `no-such-record`. */
export async function absent(reader: Reader, type: ChangeType | RecordType, id: string): Promise<Problem> {
  const where = namedBy(type === "article" ? "dossier" : type, id);
  const latest = [{ column: "revision", descending: true }];
  const columns = ["action", "shown", "made_at", "successor"];
  const [last] = (await reader.rows("changes", where, latest, 1, columns)) as unknown as Change[];
  const name = type.replace("_", " ");
  if (last?.shown == null || !isEnd(last.shown) || (last.action !== last.shown && last.shown !== "canceled"))
    return new Problem("no-such-record", `There is no ${name} with the id \`${id}\`.`);
  const { shown, made_at, successor } = last;
  if (successor !== null)
    return new Problem("merged", `The ${name} \`${id}\` was merged into \`${successor}\`.`, { moved: [id, successor] });
  const canceled = shown === "canceled" ? await cancellationOf(reader, where) : undefined;
  const why = canceled === undefined ? "" : `: ${canceled.reason.replace(/\.$/, "")}`;
  const day = canceled?.made_on ?? made_at.slice(0, 10);
  return new Problem("gone", `The ${name} \`${id}\` was ${shown} on ${day}${why}.`);
}

/** Returns why and when an article was canceled, in the words of its editor; undefined once that was erased. */
async function cancellationOf(
  reader: Reader,
  ofRecord: readonly Condition[],
): Promise<{ readonly reason: string; readonly made_on: string } | undefined> {
  const canceled = [...ofRecord, { column: "shown", in: ["canceled"] }];
  const [change] = await reader.rows("changes", canceled, [{ column: "revision", descending: true }], 1, ["doc"]);
  return (JSON.parse((change?.doc ?? "{}") as string) as Canceled).article?.cancellation;
}

/** A dossier that may be canceled. */
export interface Canceled {
  readonly article?: { readonly cancellation?: { readonly reason: string; readonly made_on: string } };
}

/** Returns the conditions on rows that refer to a record by type and id. */
export function namedBy(type: string, id: string): Condition[] {
  return [
    { column: "type", in: [type] },
    { column: "record", in: [id] },
  ];
}

/** The latest time: an offset from UTC can lead to years of five digits, which do not sort as text. */
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

/** Returns the number of the last change at a time (RFC 3339); 0 if there was none. */
export async function changeAt(reader: Reader, time: string): Promise<number> {
  const until = [{ column: "made_at", to: new Date(Math.min(Date.parse(time), LAST_MS)).toISOString() }];
  const latest = ["made_at", "sequence"].map((column) => ({ column, descending: true }));
  const [row] = await reader.rows("changes", until, latest, 1, ["sequence"]);
  return (row?.sequence as number | undefined) ?? 0;
}

/** What a change does to a record. */
export type Action = (typeof CHANGE_ACTIONS)[number];

const ENDS: readonly Action[] = ["deleted", "erased", "merged", "canceled"];

/** Whether an action leaves no document that is shown. */
export function isEnd(action: Action | undefined): boolean {
  return action !== undefined && ENDS.includes(action);
}

/** A change of a dossier or an authority record: a row of `changes`. */
export interface Change {
  /** The number of the change, from 1. All changes have one order. */
  readonly sequence: number;
  readonly type: ChangeType;
  readonly record: string;
  /** The number of the revision of the record, from 1. */
  readonly revision: number;
  readonly action: Action;
  /** The action that readers without drafts see; null if they do not see the change. */
  readonly shown: Action | null;
  /** Time, ISO 8601 in UTC, not before that of the previous change. */
  readonly made_at: string;
  readonly key_id: string | null;
  readonly request_id: string | null;
  /** Why, in the words of who made it; null where nothing was said, and for an erasure, whose reason is in the audit log. */
  readonly reason: string | null;
  /** The id of the record that it was merged into. */
  readonly successor: string | null;
  /** SHA-256 of the canonical JSON (RFC 8785) of the record before and after the change, in hexadecimal; null if it does not exist. */
  readonly before: string | null;
  readonly hash: string | null;
  /** SHA-256 of the canonical JSON of the change, except `shown` and `erased_at`, and of the `chain` of the previous change. */
  readonly chain: string;
  /** The record as JSON, as it was put; null for a deletion, and once it was erased. */
  readonly doc: string | null;
  /** When `doc` was erased; null if it was not. */
  readonly erased_at: string | null;
}

/** A change without the record as it was put, which may be long. */
export type LoggedChange = Omit<Change, "doc">;

/** The columns of a `LoggedChange`. */
export const LOGGED: readonly (keyof LoggedChange)[] = [
  "sequence",
  "type",
  "record",
  "revision",
  "action",
  "shown",
  "made_at",
  "key_id",
  "request_id",
  "reason",
  "successor",
  "before",
  "hash",
  "chain",
  "erased_at",
];

/** The fields of the last change that the next one depends on. */
export type Last = Pick<Change, "sequence" | "chain" | "made_at">;

/** Returns the last change that matches; undefined if there is none. Changes of one record are found by `revision`. */
export async function lastChange(
  reader: Reader,
  where: readonly Condition[] = [],
  by: "sequence" | "revision" = "sequence",
): Promise<Last | undefined> {
  const latest = [{ column: by, descending: true }];
  const [row] = await reader.rows("changes", where, latest, 1, ["sequence", "chain", "made_at"]);
  return row as unknown as Last | undefined;
}

/** Whether readers who see no drafts ever saw a record. */
export async function wasShown(reader: Reader, type: ChangeType, record: string): Promise<boolean> {
  const shown: Condition[] = [...namedBy(type, record), { column: "shown", isNull: false }];
  return (await reader.rows("changes", shown, [], 1, ["sequence"])).length > 0;
}

/** Returns the last change of a record; undefined if it never existed. */
export async function lastChangeOf(reader: Reader, type: ChangeType, record: string): Promise<Change | undefined> {
  const [row] = await reader.rows("changes", namedBy(type, record), [{ column: "revision", descending: true }], 1);
  return row as unknown as Change | undefined;
}
