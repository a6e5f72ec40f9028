import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { Problem } from "../http/problems.ts";
import type { Kind } from "../model/kinds.ts";
import { CHANGE_ACTIONS, CHANGE_TYPES } from "../model/kinds.ts";
import { slug } from "../model/kit/fields.ts";
import type { Store } from "../store/store.ts";
import { type Change, lastChangeOf, namedBy } from "./change-log.ts";
import { isEditor } from "./visibility.ts";

/** One revision of what was put. */
export const Revision = z
  .object({
    type: z.enum(CHANGE_TYPES),
    id: slug,
    revision: z.int().min(1).describe("Counted for each record, from 1."),
    action: z.enum(CHANGE_ACTIONS),
    change: z.int().min(1).describe("Its number in the one order of all changes."),
    made_at: z.iso.datetime().describe("When it was made, UTC."),
    key: z.string().nullable().describe("The id of the key that it was made with; null for the command line."),
    request_id: z.string().nullable().describe("The id of the request that made it."),
    hash_before: z.string().nullable().describe("`hash` of the revision before; null where there was nothing."),
    hash: z
      .string()
      .nullable()
      .describe("SHA-256 of the canonical JSON (RFC 8785) of what was put, in hexadecimal; null where it was deleted."),
    chain: z
      .string()
      .describe(
        "SHA-256 of the canonical JSON of the `chain` of the change before and of this one: nothing can be altered unseen.",
      ),
  })
  .meta({ id: "Revision", description: "What became of a dossier or of an authority record at one time." });
const LATEST_FIRST = [{ column: "revision", descending: true }];

/** Whether a record is a draft now, and so is not there for readers who see none. */
function isHiddenNow({ action, shown }: Change): boolean {
  return shown === null || (shown === "deleted" && action !== "deleted");
}

export function noSuch({ type }: Kind, id: string): Problem {
  return new Problem("no-such-record", `There is no ${type} with the id \`${id}\`.`);
}

/** Revisions of a record that the request may see, the latest first. */
export async function revisionsOf(
  store: Store,
  request: FastifyRequest,
  { type }: Kind,
  record: string,
  upTo: number,
  atMost: number,
): Promise<Change[]> {
  const own = namedBy(type, record);
  if (!isEditor(request)) {
    const last = await lastChangeOf(store, type, record);
    if (last === undefined || isHiddenNow(last)) return [];
    own.push({ column: "shown", isNull: false });
  }
  return (await store.rows(
    "changes",
    [...own, { column: "revision", to: upTo }],
    LATEST_FIRST,
    atMost,
  )) as unknown as Change[];
}

export async function theRevision(
  store: Store,
  request: FastifyRequest,
  kind: Kind,
  id: string,
  revision: number,
): Promise<Change> {
  const [found] = await revisionsOf(store, request, kind, id, revision, 1);
  if (found?.revision === revision) return found;
  if (found === undefined) throw noSuch(kind, id);
  throw new Problem("no-such-record", `The ${kind.type} \`${id}\` has no revision ${revision}.`);
}

/** A change as it is answered: by what it is to the request's reader. */
export function revisionOf(change: Change, request: FastifyRequest): z.infer<typeof Revision> {
  const { type, record, revision, action, shown, sequence, made_at, key_id, request_id, before, hash, chain } = change;
  const seen = isEditor(request) ? action : (shown ?? action);
  return {
    type,
    id: record,
    revision,
    action: seen,
    change: sequence,
    made_at,
    key: key_id,
    request_id,
    hash_before: seen === "created" ? null : before,
    hash: seen === "deleted" ? null : hash,
    chain,
  };
}

/** What was put, for the request's reader: nothing where it was withheld. */
export function recordIn({ doc, shown }: Change, request: FastifyRequest): unknown {
  return doc === null || (shown === "deleted" && !isEditor(request)) ? null : JSON.parse(doc);
}
