import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { commaList, wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { CHANGE_TYPES, type ChangeType } from "../model/kinds.ts";
import { type Change, lastChange } from "../reading/change-log.ts";
import { Revision, revisionOf } from "../reading/revisions.ts";
import { isEditor, type Viewer } from "../reading/visibility.ts";
import type { Reader, Reads, Store } from "../store/store.ts";

const JSON_TYPE = "application/json";
const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 100;

/** Rows hold whole documents, so few are read at once. */
const BATCH_ROWS = 100;

/** Bound on the rows read for a page, whether or not its reader sees them. */
const MAX_ROWS = 5000;

/** The highest change number that a parameter takes. */
export const HIGHEST_CHANGE = 999_999_999;

/** Parameters that select changes: after which one, and of which types. */
export const SelectionQuery = z.strictObject({
  since: wholeNumber(0, HIGHEST_CHANGE).optional().describe("Only changes after the one of this number."),
  type: commaList(z.enum(CHANGE_TYPES)).optional().describe("Only changes of these types."),
});

const FeedQuery = SelectionQuery.extend({
  limit: wholeNumber(1, MAX_LIMIT).default(DEFAULT_LIMIT).describe("How many are answered at most."),
});

const ChangePage = z
  .object({
    data: z.array(Revision),
    page: z.object({
      limit: z.int().describe("How many changes the page has at most."),
      next_since: z
        .int()
        .describe(
          "The `since` of the next request, now or later. If it equals the `since` of this one, nothing is new.",
        ),
    }),
  })
  .meta({ id: "ChangePage", description: "Changes in their order, the oldest first." });

/** A change of a dossier or of an authority record, as it is answered. */
export type RevisionAnswer = z.infer<typeof Revision>;

/** Adds the feed of all changes in their order. */
export function feedRoute(app: FastifyInstance, store: Store): void {
  route(
    app,
    {
      id: "listChanges",
      path: "/v1/changes",
      tag: "History",
      summary: "List changes",
      description:
        "Every change of a dossier or of an authority record, deletions too, in one order, the oldest first. Continue with `page.next_since` as `since`, until it stays the same. A page before the end may hold fewer than `limit` changes, or none, if many are hidden from the reader or of other types.",
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
      for (let rows = 0; !isEnd && data.length < limit && rows < MAX_ROWS; rows += BATCH_ROWS) {
        const changes = await changesAfter(store, next);
        isEnd = changes.length < BATCH_ROWS;
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

/** Reads the changes after a number, without a gap: 100 at most. */
export async function changesAfter(reads: Reader, after: number): Promise<Change[]> {
  const rows = await reads.rows("changes", [{ column: "sequence", after }], ["sequence"], BATCH_ROWS);
  return rows as unknown as Change[];
}

/** Returns the number of the last change; 0 without any. */
export async function lastNumber(reader: Reader): Promise<number> {
  return (await lastChange(reader))?.sequence ?? 0;
}

/** Returns the number of the last change, or of an earlier one, by counting from `earlier`: numbers have no gaps. */
export async function laterNumber(reads: Reads, earlier: number): Promise<number> {
  return earlier + (await reads.total("changes", [{ column: "sequence", after: earlier }], MAX_ROWS));
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

/** The example change of the OpenAPI document. */
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
