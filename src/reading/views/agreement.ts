import { z } from "zod";
import { Evidence } from "../../model/kit/evidence.ts";
import { Reference } from "../../model/kit/fields.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { stances } from "../../model/vocabularies/sayings.ts";
import {
  countPairs,
  docsById,
  latestPositions,
  mostFrequent,
  type PositionDoc,
  positionParameters,
  stanceConditions,
} from "./positions.ts";
import { relate } from "./stances.ts";
import { view } from "./view.ts";

const MAX_ACTORS = 10;
const MAX_TOPICS = 200;

const { actor: _, ...filters } = positionParameters;
const AgreementQuery = z.strictObject({
  actors: z
    .preprocess((given) => (typeof given === "string" ? given.split(",") : given), z.array(slug).min(2).max(MAX_ACTORS))
    .describe(`Two to ${MAX_ACTORS} actors, separated by commas.`),
  ...filters,
});

const Side = z
  .object({
    actor: slug,
    stance: stances.schema,
    stance_score: z.int().nullable(),
    effective_on: z.string().nullable().describe("EDTF; null if nothing dates it."),
    effective_basis: z.string().nullable(),
    position: slug,
    article: slug,
    summary: z.string(),
    evidence: z.array(Evidence),
  })
  .meta({ id: "AgreementSide", description: "An actor's latest stance on a topic." });

const On = z.object({ topic: Reference, sides: z.array(Side) });
const Agreement = z
  .object({
    pairs: z.array(
      z.object({
        actors: z.array(slug).length(2),
        agreement: z.array(On).describe("Topics on which both are for, or both are against."),
        conflict: z.array(On).describe("Topics on which one is for and the other against."),
        neither: z.array(On).describe("Topics on which one of them is neutral or divided."),
        only_one: z.array(On).describe("Topics on which only one of them has a position."),
      }),
    ),
    complete: z.boolean().describe(`False if they have positions on more than ${MAX_TOPICS} topics.`),
  })
  .meta({
    id: "Agreement",
    description: "For every two of the actors: topics on which they agree, conflict, or only one has a position.",
  });

/** Compares actors in pairs: topics on which two agree, conflict, or only one has a position. */
export const agreement = view(
  {
    id: "getAgreement",
    path: "/v1/agreement",
    summary: "Compare actors with each other",
    description: `By the latest stance of each actor on each topic, of the ${MAX_TOPICS} topics on which they have the most positions.`,
    query: AgreementQuery,
    answers: { "application/json": Agreement },
    problems: [],
    example: "/v1/agreement?actors=united-kingdom,major-european-powers",
  },
  async (reads, { actors, ...query }) => {
    const distinct = [...new Set(actors)];
    const where = [{ column: "actor", in: distinct }, ...(await reads.settle(stanceConditions(query)))];
    const pairs = await countPairs(reads, "positions", where, "topic");
    const { ids: topics, complete } = mostFrequent(pairs, "other", MAX_TOPICS);
    const tops = await latestPositions(reads, [...where, { column: "topic", inList: topics }]);
    const ids = tops.flatMap((top) => top.ids);
    const docs = await docsById<PositionDoc>(reads, "positions", ids);
    const latest = Map.groupBy(docs.values(), ({ topic }) => topic.id);
    const compared = distinct.flatMap((a, i) => distinct.slice(i + 1).map((b) => compare(a, b, latest)));
    return { pairs: compared, complete };
  },
);

function compare(a: string, b: string, latest: ReadonlyMap<string, readonly PositionDoc[]>) {
  const topics = [...latest].sort(([one], [other]) => (one < other ? -1 : 1));
  const found = {
    agreement: [] as object[],
    conflict: [] as object[],
    neither: [] as object[],
    only_one: [] as object[],
  };
  for (const [, all] of topics) {
    const docs = [a, b].flatMap((id) => all.find(({ actor }) => actor.id === id) ?? []);
    const [one, other] = docs;
    if (one === undefined) continue;
    const kind = other ? relate(one.stance_score, other.stance_score) : "only_one";
    found[kind].push({ topic: one.topic, sides: docs.map(sideOf) });
  }
  return { actors: [a, b], ...found };
}

function sideOf({
  id,
  article,
  actor,
  stance,
  stance_score,
  effective_on,
  effective_basis,
  summary,
  evidence,
}: PositionDoc) {
  const dated = { effective_on, effective_basis };
  return { actor: actor.id, stance, stance_score, ...dated, position: id, article: article.id, summary, evidence };
}
