import { Problem } from "../http/problems.ts";
import type { CHANGE_ACTIONS, ChangeType } from "../model/kinds.ts";
import type { RecordType } from "../model/kit/names.ts";
import type { Condition, Reader } from "../store/store.ts";

/** The problem of a record that is not there, as far as the reader's scope reaches: it was deleted, or never was. */
export async function absent(reader: Reader, type: ChangeType | RecordType, id: string): Promise<Problem> {
  const own = namedBy(type === "article" ? "dossier" : type, id);
  const said = ["action", "shown", "made_at"];
  const [last] = await reader.rows("changes", own, [{ column: "revision", descending: true }], 1, said);
  const name = type.replace("_", " ");
  return last?.action === "deleted" && last.shown === "deleted"
    ? new Problem("gone", `The ${name} \`${id}\` was deleted on ${String(last.made_at).slice(0, 10)}.`)
    : new Problem("no-such-record", `There is no ${name} with the id \`${id}\`.`);
}

/** The conditions on rows that name a record by its type and id. */
export function namedBy(type: string, id: string): Condition[] {
  return [
    { column: "type", in: [type] },
    { column: "record", in: [id] },
  ];
}

/** An offset from UTC can lead to years of five digits, which do not sort as the others do. */
const LAST_MS = Date.parse("9999-12-31T23:59:59.999Z");

/** The number of the last change at a time (RFC 3339); 0 where there was none yet. */
export async function changeAt(reader: Reader, time: string): Promise<number> {
  const until = [{ column: "made_at", to: new Date(Math.min(Date.parse(time), LAST_MS)).toISOString() }];
  const latest = ["made_at", "sequence"].map((column) => ({ column, descending: true }));
  const [row] = await reader.rows("changes", until, latest, 1, ["sequence"]);
  return (row?.sequence as number | undefined) ?? 0;
}

/** What a change does to a record. */
export type Action = (typeof CHANGE_ACTIONS)[number];

/** One change of a dossier or of an authority record, as it is kept. */
export interface Change {
  /** Its number in the one order of all changes, from 1. */
  readonly sequence: number;
  readonly type: ChangeType;
  readonly record: string;
  /** Counted for each record, from 1. */
  readonly revision: number;
  readonly action: Action;
  /** What it is to readers who see no drafts; null where they see nothing of it. */
  readonly shown: Action | null;
  /** Time, ISO 8601 in UTC. Never before that of the change before. */
  readonly made_at: string;
  readonly key_id: string | null;
  readonly request_id: string | null;
  /** SHA-256 of the canonical JSON (RFC 8785) before and after, in hexadecimal; null where there was or is nothing. */
  readonly before: string | null;
  readonly hash: string | null;
  /** SHA-256 of the canonical JSON of all this but `shown`, with the `chain` of the change before. */
  readonly chain: string;
  /** What was put, as JSON; null where it was deleted. */
  readonly doc: string | null;
}

/** What the next change follows. */
export type Last = Pick<Change, "sequence" | "chain" | "made_at">;

/** The last change of all that fit; undefined where there is none. */
export async function lastChange(reader: Reader, where: readonly Condition[] = []): Promise<Last | undefined> {
  const latest = [{ column: "sequence", descending: true }];
  const [row] = await reader.rows("changes", where, latest, 1, ["sequence", "chain", "made_at"]);
  return row as unknown as Last | undefined;
}

/** The last change of one record; undefined where it never was. */
export async function lastChangeOf(reader: Reader, type: ChangeType, record: string): Promise<Change | undefined> {
  const [row] = await reader.rows("changes", namedBy(type, record), [{ column: "revision", descending: true }], 1);
  return row as unknown as Change | undefined;
}
