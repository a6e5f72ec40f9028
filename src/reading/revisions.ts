import { z } from "zod";
import { Problem } from "../http/problems.ts";
import type { Kind } from "../model/kinds.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES } from "../model/kinds.ts";
import { slug } from "../model/kit/text-forms.ts";
import type { Store } from "../store/store.ts";
import {
  type Action,
  absent,
  type Change,
  isEnd,
  LOGGED,
  type LoggedChange,
  lastChangeOf,
  namedBy,
} from "./change-log.ts";
import { isEditor, type Viewer } from "./visibility.ts";

/** A revision of a dossier or an authority record, as it is answered. */
export const Revision = z
  .object({
    type: z.enum(CHANGE_TYPES),
    id: slug,
    revision: z.int().min(1).describe("Counted for each record, from 1."),
    action: z.enum(CHANGE_ACTIONS),
    change: z.int().min(1).describe("Its number among all changes, in their order."),
    made_at: z.iso.datetime().describe("When it was made, UTC."),
    key: z.string().nullable().describe("The id of the key that made it; null for the command line."),
    request_id: z.string().nullable().describe("The id of the request that made it."),
    reason: z.string().nullable().describe("Why it was made, in the words of who made it."),
    successor: slug.nullable().describe("The id of the record that it was merged into."),
    hash_before: z.string().nullable().describe("`hash` of the previous revision; null for the first."),
    hash: z
      .string()
      .nullable()
      .describe("SHA-256 of the canonical JSON (RFC 8785) of what was put, in hexadecimal; null where it was deleted."),
    chain: z
      .string()
      .describe(
        "SHA-256 of the canonical JSON of this change and the `chain` of the previous one, which makes alterations evident.",
      ),
    erased: z.boolean().describe("Whether what was put was erased since: then its hash is all that is left of it."),
  })
  .meta({ id: "Revision", description: "A change of a dossier or of an authority record." });

/** The parts of a request that decide what it sees of the history. */
type Reader = Pick<Viewer, "key">;

const LATEST_FIRST = [{ column: "revision", descending: true }];
const MAX_REVISION = 2 ** 31 - 2;

/**
 * Lists the revisions of a record that the request may see, the latest first, with the `before` of the next page; null
 * on the last one. Throws the problem of a record without any.
 */
export async function listRevisions(
  store: Store,
  reader: Reader,
  kind: Kind,
  id: string,
  limit: number,
  before: number | undefined,
): Promise<{ readonly data: readonly LoggedChange[]; readonly next: number | null }> {
  const last = before === undefined ? MAX_REVISION : before - 1;
  const found = await revisionsUpTo(store, reader, kind, id, last, limit + 1, LOGGED);
  if (found.length === 0 && before === undefined) throw noSuchRecord(kind, id);
  const data = found.slice(0, limit);
  return { data, next: found.length > limit ? (data.at(-1)?.revision ?? null) : null };
}

/** Reads one revision. Throws the problem of one that does not exist, that was erased, or that the request may not see. */
export async function readRevision(
  store: Store,
  reader: Reader,
  kind: Kind,
  id: string,
  revision: number,
): Promise<Change> {
  const [found] = (await revisionsUpTo(store, reader, kind, id, revision, 1)) as Change[];
  if (found?.revision === revision) {
    if (!isErasedFor(found, reader)) return found;
    const erasedOn = found.erased_at?.slice(0, 10);
    throw new Problem("gone", `Revision ${revision} of the ${kind.type} \`${id}\` was erased on ${erasedOn}.`);
  }
  if (found === undefined) throw noSuchRecord(kind, id);
  throw new Problem("no-such-record", `The ${kind.type} \`${id}\` has no revision ${revision}.`);
}

/** Returns a change as the request sees it: publishing a draft appears as its creation to those who see no drafts. */
export function revisionOf(change: LoggedChange, reader: Reader): z.infer<typeof Revision> {
  const { type, record, revision, sequence, made_at, key_id, request_id, reason, successor, before, hash, chain } =
    change;
  const seen = seenAs(change, reader);
  return {
    type,
    id: record,
    revision,
    action: seen,
    change: sequence,
    made_at,
    key: key_id,
    request_id,
    reason,
    successor,
    hash_before: seen === "created" ? null : before,
    hash: isEnd(seen) ? null : hash,
    chain,
    erased: isErasedFor(change, reader),
  };
}

function seenAs({ action, shown }: LoggedChange, reader: Reader): Action {
  return isEditor(reader) ? action : (shown ?? action);
}

/** Whether a request sees that a change put something, which was erased since. */
function isErasedFor(change: LoggedChange, reader: Reader): boolean {
  return change.erased_at !== null && !isEnd(seenAs(change, reader));
}

/** Returns what was put, as the request sees it; null where it was deleted or withdrawn from public view. */
export function recordOf(change: Change, reader: Reader): unknown {
  return change.doc === null || isEnd(seenAs(change, reader)) ? null : JSON.parse(change.doc);
}

/** Returns the revisions up to one that the request may see, the latest first: with all columns, unless some are named. */
async function revisionsUpTo(
  store: Store,
  reader: Reader,
  { type }: Kind,
  record: string,
  last: number,
  atMost: number,
  columns?: readonly string[],
): Promise<LoggedChange[]> {
  const own = namedBy(type, record);
  if (!isEditor(reader)) {
    const latest = await lastChangeOf(store, type, record);
    if (latest?.shown === "canceled") throw await absent(store, type, record);
    if (latest === undefined || isHiddenNow(latest)) return [];
    own.push({ column: "shown", isNull: false });
  }
  const where = [...own, { column: "revision", to: last }];
  return (await store.rows("changes", where, LATEST_FIRST, atMost, columns)) as unknown as LoggedChange[];
}

/** Whether readers who see no drafts see nothing of a record's past, by its latest change: it is a draft now, or was canceled. */
export function isHiddenNow({ action, shown }: Pick<LoggedChange, "action" | "shown">): boolean {
  return shown === null || shown === "canceled" || (shown === "deleted" && action !== "deleted");
}

function noSuchRecord({ type }: Kind, id: string): Problem {
  return new Problem("no-such-record", `There is no ${type} with the id \`${id}\`.`);
}
