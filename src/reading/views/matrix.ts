import { z } from "zod";
import { wholeNumber } from "../../http/request/query.ts";
import { Evidence } from "../../model/kit/evidence.ts";
import { Reference } from "../../model/kit/fields.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { stances } from "../../model/vocabularies/sayings.ts";
import type { Condition, Reads } from "../../store/store.ts";
import { labelsOf } from "../lists/facets.ts";
import {
  docsOf,
  isSameTime,
  LATEST_FIRST,
  type PositionDoc,
  positionParameters,
  stanceConditions,
} from "./positions.ts";
import { relate } from "./stances.ts";
import { view } from "./view.ts";

const MAX_SIDE = 50;
const ROWS_COUNTED = 10_000;
/** How many positions of a cell are compared with the latest. */
const SAME_TIME_READ = 10;

const MatrixQuery = z.strictObject({
  ...positionParameters,
  rows: wholeNumber(1, MAX_SIDE)
    .default(20)
    .describe("How many actors at most: those with the most matching positions."),
  columns: wholeNumber(1, MAX_SIDE)
    .default(20)
    .describe("How many topics at most: those with the most matching positions."),
});

const Cell = z
  .object({
    stance: stances.schema,
    stance_score: z.int().nullable(),
    effective_on: z.string().nullable().describe("EDTF; null if nothing dates it."),
    effective_basis: z.string().nullable(),
    position: slug.describe("The position that the cell shows."),
    summary: z.string(),
    article: Reference,
    evidence: z.array(Evidence),
    positions: z.int().min(1).describe("How many matching positions the cell holds; `/v1/positions` lists them."),
    conflicting: z
      .boolean()
      .describe(
        `Whether one of its ${SAME_TIME_READ} latest positions is of the same time as the one shown, for where that is against.`,
      ),
  })
  .meta({ id: "MatrixCell", description: "The latest stance of an actor on a topic." });

const Matrix = z
  .object({
    topics: z.array(Reference).describe("The columns, in order."),
    rows: z.array(
      z.object({
        actor: Reference,
        cells: z.array(Cell.nullable()).describe("One for each topic; null without a position."),
      }),
    ),
    complete: z.boolean().describe("Whether every actor and topic with a matching position is shown."),
  })
  .meta({ id: "Matrix", description: "The latest stances of actors on topics." });

/** Compares actors by topics, with the latest stance in each cell. */
export const matrix = view(
  {
    id: "getMatrix",
    path: "/v1/matrix",
    summary: "Compare the stances of actors on topics",
    description:
      "The actors and topics named, or else those with the most matching positions (of 10,000 of them), and in each cell the latest stance by effective date, with its position and its evidence. Positions that nothing dates come before dated ones.",
    query: MatrixQuery,
    answers: { "application/json": Matrix },
    isCostly: () => true,
    problems: [],
    example: "/v1/matrix?topic=peacekeeping-forces",
  },
  async (reads, query) => {
    const where = stanceConditions(query);
    const [actors, topics] = await Promise.all([
      axis(reads, where, "actor", query, query.rows),
      axis(reads, where, "topic", query, query.columns),
    ]);
    // The ids already satisfy the filters on actors and topics; with one id each, an index finds the cell.
    const others = stanceConditions({ ...query, actor: undefined, topic: undefined });
    const plans = actors.ids.flatMap((actor) =>
      topics.ids.map((topic) => ({
        table: "positions",
        where: [{ column: "actor", in: [actor] }, { column: "topic", in: [topic] }, ...others],
        order: LATEST_FIRST,
        limit: 1,
        count: true,
      })),
    );
    const pages = await reads.run(plans);
    const several = plans.filter((_, i) => (pages[i]?.total ?? 0) > 1);
    const compared = await reads.run(several.map((plan) => ({ ...plan, limit: SAME_TIME_READ, count: false })));
    const newest = new Map(several.map((plan, i) => [plan, docsOf<PositionDoc>(compared[i])]));
    const cells = plans.map((plan, i) => {
      const docs = newest.get(plan) ?? docsOf<PositionDoc>(pages[i]);
      return cellOf(docs, pages[i]?.total ?? 0);
    });
    const rows = actors.ids.map((id, i) => ({
      actor: { id, name: actors.names.get(id) },
      cells: topics.ids.map((_, j) => cells[i * topics.ids.length + j]),
    }));
    return {
      topics: topics.ids.map((id) => ({ id, name: topics.names.get(id) })),
      rows,
      complete: actors.complete && topics.complete,
    };
  },
);

/** Returns the ids named in the query, if they are few; else the most frequent in a column. With their names. */
async function axis(
  reads: Reads,
  where: readonly Condition[],
  column: "actor" | "topic",
  query: Readonly<Record<string, unknown>>,
  atMost: number,
) {
  const resource = resourceNamed(column === "actor" ? "actors" : "topics");
  const asked = query[column];
  const given = Array.isArray(asked) ? [...new Set(asked.map(String))] : undefined;
  if (given !== undefined && given.length <= atMost) {
    const names = await labelsOf(reads, resource, given);
    return { ids: given.filter((id) => names.has(id)), names, complete: true };
  }
  const counts = await reads.counts({
    table: "positions",
    where,
    column,
    order: NEWEST_FIRST,
    maxRows: ROWS_COUNTED,
    maxValues: atMost + 1,
    shareEqually: true,
  });
  const all = counts.map(({ value }) => String(value));
  const ids = all.slice(0, atMost);
  return { ids, names: await labelsOf(reads, resource, ids), complete: all.length <= atMost };
}

const NEWEST_FIRST = resourceNamed("positions").order.map((column) => ({ column, descending: true }));

/** Returns a cell of positions that are given the latest first; null if there are none. */
function cellOf([doc, ...older]: readonly PositionDoc[], positions: number): z.infer<typeof Cell> | null {
  if (doc === undefined) return null;
  const { id, stance, stance_score, effective_on, effective_basis, summary, article, evidence } = doc;
  const same = older.filter((other) => isSameTime(doc, other));
  return {
    stance,
    stance_score,
    effective_on,
    effective_basis,
    position: id,
    summary,
    article,
    evidence: evidence as z.infer<typeof Evidence>[],
    positions,
    conflicting: same.some((other) => relate(stance_score, other.stance_score) === "conflict"),
  };
}
