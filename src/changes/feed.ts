import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { Problem } from "../http/problems.ts";
import { wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { LOGGED, type LoggedChange, lastChange } from "../reading/change-log.ts";
import type { Reader, Reads, Store } from "../store/store.ts";
import { type ChangeAnswer, ChangeSchema, SELECTION_PARAMETERS, Selection } from "./selection.ts";

const JSON_TYPE = "application/json";
const MAX_LIMIT = 500;
const DEFAULT_LIMIT = 100;

const BATCH_ROWS = 100;

/** Bound on the rows read for a page, whether or not its reader sees them. */
const MAX_ROWS = 5000;

/** A page ends once it has read so many characters of documents to select changes. */
const MAX_CHARACTERS = 2 ** 23;

/** The highest change number that a parameter takes. */
export const HIGHEST_CHANGE = 999_999_999;

/** Parameters that select changes: after which one, and which filters they match. */
export const SelectionQuery = z.strictObject({
  since: wholeNumber(0, HIGHEST_CHANGE).optional().describe("Only changes after the one of this number."),
  ...SELECTION_PARAMETERS,
});

const FeedQuery = SelectionQuery.extend({
  limit: wholeNumber(1, MAX_LIMIT).default(DEFAULT_LIMIT).describe("How many are answered at most."),
});

const ChangePage = z
  .object({
    data: z.array(ChangeSchema),
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
        "Every change of a dossier or of an authority record, deletions too, in one order, the oldest first. Continue with `page.next_since` as `since`, until it stays the same. A page before the end may hold fewer than `limit` changes, or none, if many are hidden from the reader or do not match the filters.",
      query: FeedQuery,
      answers: { [JSON_TYPE]: ChangePage },
      problems: [410],
      example: "/v1/changes?limit=2",
      exampleAnswer: { data: [EXAMPLE_REVISION], page: { limit: 2, next_since: EXAMPLE_REVISION.change } },
    },
    async (request, reply) => {
      const { since = 0, limit, detail, ...filters } = request.query;
      await checkPosition(store, since);
      const selection = new Selection(store, request, filters, detail);
      const isFull = () => data.length === limit || selection.charactersRead > MAX_CHARACTERS;
      const data: ChangeAnswer[] = [];
      let next = since;
      let isEnd = false;
      for (let rows = 0; !isEnd && !isFull() && rows < MAX_ROWS; rows += BATCH_ROWS) {
        const changes = await changesAfter(store, next);
        isEnd = changes.length < BATCH_ROWS;
        for (const change of changes) {
          if (isFull()) break;
          next = change.sequence;
          const seen = await selection.see(change);
          if (seen !== null) data.push(seen);
        }
      }
      return sendValue(reply, { data, page: { limit, next_since: next } });
    },
  );
}

/** Reads the changes after a number, without a gap: 100 at most. */
export async function changesAfter(reads: Reader, after: number): Promise<LoggedChange[]> {
  const rows = await reads.rows("changes", [{ column: "sequence", after }], ["sequence"], BATCH_ROWS, LOGGED);
  return rows as unknown as LoggedChange[];
}

/** Returns the number of the last change; 0 without any. */
export async function lastNumber(reader: Reader): Promise<number> {
  return (await lastChange(reader))?.sequence ?? 0;
}

/** Throws the problem of a position beyond the last change: a client would wait there for ever, and then miss changes. */
async function checkPosition(reader: Reader, since: number): Promise<void> {
  const last = await lastNumber(reader);
  if (since > last) throw beyond(since, last);
}

/** Returns the problem of a position beyond the last change. */
export function beyond(since: number, last: number): Problem {
  return new Problem("no-such-change", `There is no change ${since}: the last one is ${last}.`);
}

/** Returns the number of the last change, or of an earlier one, by counting from `earlier`: numbers have no gaps. */
export async function laterNumber(reads: Reads, earlier: number): Promise<number> {
  return earlier + (await reads.total("changes", [{ column: "sequence", after: earlier }], MAX_ROWS));
}

/** The example change of the OpenAPI document. */
export const EXAMPLE_REVISION: ChangeAnswer = {
  type: "topic",
  id: "arms-control",
  revision: 2,
  action: "updated",
  change: 105,
  made_at: "2025-02-19T08:00:00.000Z",
  key: "4fTq0ZbW9xLk",
  request_id: "0b0b8f9e-2b0f-4d5c-9a53-6f2f3d1c7a10",
  reason: null,
  successor: null,
  hash_before: "0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e",
  hash: "9b1d0a8a3fbb9f4b1a4a5e0f343b0931126a20f133d67c2b018a3b5f0f4a1d1d",
  chain: "3b5f0f4a1d1d3b1d0a8a3fbb9f4b1a4a5e0f343b0931126a20f133d67c2b018a",
  erased: false,
};
