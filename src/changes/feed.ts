import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { commaList, wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { CHANGE_TYPES, type ChangeType } from "../model/vocabularies.ts";
import { type Change, lastChange } from "../reading/change-log.ts";
import { Revision, revisionOf } from "../reading/revisions.ts";
import { isEditor, type Viewer } from "../reading/visibility.ts";
import type { Reader, Reads, Store } from "../store/store.ts";

const JSON_TYPE = "application/json";
const AT_MOST = 500;
const DEFAULT = 100;

/** A row holds what was put: few are read at once. */
const ROWS_AT_ONCE = 100;

/** So many rows are looked at for a page, whether or not its reader sees them. */
const ROWS_AT_MOST = 5000;

/** The highest number that a change is asked for by. */
export const HIGHEST_CHANGE = 999_999_999;

/** The parameters that say which changes a reader is told: after which one, and of what. */
export const SelectionQuery = z.strictObject({
  since: wholeNumber(0, HIGHEST_CHANGE).optional().describe("Only changes after the one of this number."),
  type: commaList(z.enum(CHANGE_TYPES)).optional().describe("Only changes of these."),
});

const FeedQuery = SelectionQuery.extend({
  limit: wholeNumber(1, AT_MOST).default(DEFAULT).describe("How many are answered at most."),
});

const ChangePage = z
  .object({
    data: z.array(Revision),
    page: z.object({
      limit: z.int().describe("How many changes the page has at most."),
      next_since: z
        .int()
        .describe("What `since` goes on with, now or later. Where it is the `since` of the request, nothing is new."),
    }),
  })
  .meta({ id: "ChangePage", description: "Changes in their order, the oldest first." });

/** One change of a dossier or of an authority record, as it is answered. */
export type RevisionAnswer = z.infer<typeof Revision>;

/** `GET /v1/changes`: every change in one order. */
export function feedRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      id: "listChanges",
      path: "/v1/changes",
      tag: "History",
      summary: "List what changed",
      description:
        "Every change of a dossier or of an authority record, deletions too, in one order, the oldest first. Ask again with `page.next_since` as `since`, until it stays as it was. A page may hold fewer than `limit`, or none, before the end: where many changes are not the reader's to see, or of other types.",
      query: FeedQuery,
      answers: { [JSON_TYPE]: ChangePage },
      problems: [],
      example: "/v1/changes?limit=2",
      exampleAnswer: { data: [EXAMPLE_REVISION], page: { limit: 2, next_since: EXAMPLE_REVISION.change } },
    },
    async (request, reply) => {
      const { since = 0, type, limit } = request.query;
      const see = seenBy(request, type);
      const data: RevisionAnswer[] = [];
      let next = since;
      let isEnd = false;
      for (let rows = 0; !isEnd && data.length < limit && rows < ROWS_AT_MOST; rows += ROWS_AT_ONCE) {
        const changes = await changesAfter(store, next);
        isEnd = changes.length < ROWS_AT_ONCE;
        for (const change of changes) {
          if (data.length === limit) break;
          next = change.sequence;
          const revision = see(change);
          if (revision !== null) data.push(revision);
        }
      }
      return sendValue(reply, { data, page: { limit, next_since: next } });
    },
  );
}

/** The changes that follow a number, without a gap: 100 at most. */
export async function changesAfter(reads: Reader, after: number): Promise<Change[]> {
  const rows = await reads.rows("changes", [{ column: "sequence", after }], ["sequence"], ROWS_AT_ONCE);
  return rows as unknown as Change[];
}

/** The number of the last change; 0 where there is none. */
export async function lastNumber(reader: Reader): Promise<number> {
  return (await lastChange(reader))?.sequence ?? 0;
}

/** The number of the last change, or of one before it, from an earlier one: no number is left out. */
export async function laterNumber(reads: Reads, earlier: number): Promise<number> {
  return earlier + (await reads.total("changes", [{ column: "sequence", after: earlier }], ROWS_AT_MOST));
}

/** Returns a function from a change to what a reader sees of it; null for drafts they may not see and other types. */
export function seenBy(
  reader: Pick<Viewer, "key">,
  types?: readonly ChangeType[],
): (change: Change) => RevisionAnswer | null {
  const editor = isEditor(reader);
  return (change) => {
    if (types !== undefined && !types.includes(change.type)) return null;
    return editor || change.shown !== null ? revisionOf(change, reader) : null;
  };
}

/** A change as the OpenAPI document shows one. */
export const EXAMPLE_REVISION: RevisionAnswer = {
  type: "topic",
  id: "arms-control",
  revision: 2,
  action: "updated",
  change: 105,
  made_at: "2025-02-19T08:00:00.000Z",
  key: "4fTq0ZbW9xLk",
  request_id: "0b0b8f9e-2b0f-4d5c-9a53-6f2f3d1c7a10",
  hash_before: "0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e",
  hash: "9b1d0a8a3fbb9f4b1a4a5e0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d",
  chain: "3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e0f343b0931126a20f133d67c2b018a",
};
