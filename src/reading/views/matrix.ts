import { z } from "zod";
import { wholeNumber } from "../../http/request/query.ts";
import { Evidence } from "../../model/kit/evidence.ts";
import { Reference } from "../../model/kit/fields.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { stances } from "../../model/vocabularies/sayings.ts";
import type { Reads, Top } from "../../store/store.ts";
import { labelsOf } from "../lists/facets.ts";
import {
  countPairs,
  docsById,
  type Frequent,
  isSameTime,
  latestPositions,
  mostFrequent,
  type PositionDoc,
  positionParameters,
  stanceConditions,
} from "./positions.ts";
import { relate } from "./stances.ts";
import { view } from "./view.ts";

const MAX_SIDE = 50;
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
      "The actors and topics named, or else those with the most matching positions, and in each cell the latest stance by effective date, with its position and its evidence. Positions that nothing dates come before dated ones.",
    query: MatrixQuery,
    answers: { "application/json": Matrix },
    problems: [],
    example: "/v1/matrix?topic=peacekeeping-forces",
  },
  async (reads, query) => {
    const where = await reads.settle(stanceConditions(query));
    const named = { actor: idsIn(query, "actor", query.rows), topic: idsIn(query, "topic", query.columns) };
    const pairs = named.actor && named.topic ? [] : await countPairs(reads, "positions", where, "topic");
    const actors = await axis(reads, "actors", named.actor, mostFrequent(pairs, "actor", query.rows));
    const topics = await axis(reads, "topics", named.topic, mostFrequent(pairs, "other", query.columns));
    const shown = [...where, { column: "actor", inList: actors.ids }, { column: "topic", inList: topics.ids }];
    const latest = await latestPositions(reads, shown, SAME_TIME_READ);
    const docs = await docsById<PositionDoc>(
      reads,
      "positions",
      latest.flatMap(({ ids }) => ids),
    );
    const cells = new Map(latest.map((top) => [top.group.join(" "), cellOf(top, docs)]));
    const rows = actors.ids.map((actor) => ({
      actor: { id: actor, name: actors.names.get(actor) ?? actor },
      cells: topics.ids.map((topic) => cells.get(`${actor} ${topic}`) ?? null),
    }));
    return {
      topics: topics.ids.map((id) => ({ id, name: topics.names.get(id) ?? id })),
      rows,
      complete: actors.complete && topics.complete,
    };
  },
);

/** Returns the ids that a query names, each once, if they are few enough. */
function idsIn(query: Readonly<Record<string, unknown>>, name: string, atMost: number): string[] | undefined {
  const given = Array.isArray(query[name]) ? [...new Set(query[name].map(String))] : [];
  return given.length > 0 && given.length <= atMost ? given : undefined;
}

/** Returns the ids of an axis with their names: those named, if they exist, or else the most frequent. */
async function axis(reads: Reads, name: "actors" | "topics", named: string[] | undefined, frequent: Frequent) {
  const names = await labelsOf(reads, resourceNamed(name), named ?? frequent.ids);
  if (named === undefined) return { ...frequent, names };
  return { ids: named.filter((id) => names.has(id)), names, complete: true };
}

/** Returns the cell of an actor and a topic. */
function cellOf({ ids, of }: Top, docs: ReadonlyMap<string, PositionDoc>) {
  const [doc, ...same] = ids.flatMap((id) => docs.get(id) ?? []);
  if (doc === undefined) return null;
  const { id, stance, stance_score, effective_on, effective_basis, summary, article, evidence } = doc;
  return {
    stance,
    stance_score,
    effective_on,
    effective_basis,
    position: id,
    summary,
    article,
    evidence,
    positions: of,
    conflicting: same.some(
      (other) => isSameTime(doc, other) && relate(stance_score, other.stance_score) === "conflict",
    ),
  };
}
