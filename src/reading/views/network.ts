import { z } from "zod";
import { Problem } from "../../http/problems.ts";
import { commaList } from "../../http/request/query.ts";
import { Reference, slug } from "../../model/kit/fields.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { roles, stances } from "../../model/vocabularies.ts";
import { inlineReferencedIds } from "../../store/inline-ids.ts";
import type { Order } from "../../store/store.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf } from "../lists/query.ts";
import { docsWithin } from "./bounded.ts";
import type { PositionDoc, ReferenceDoc } from "./positions.ts";
import { relate } from "./stances.ts";
import { view } from "./view.ts";

const RECORDS_AT_MOST = 2000;
const EDGES_AT_MOST = 5000;
const KINDS = ["event", "agreement", "conflict"] as const;

const NetworkQuery = z.strictObject({
  article: commaList(slug).optional().describe("Articles that report it. Several values: any of them."),
  event: commaList(slug)
    .optional()
    .describe("Events shared, and at which positions were taken. Several values: any of them."),
  topic: commaList(slug).optional().describe("Topics of agreement and conflict. Several values: any of them."),
  actor: commaList(slug).optional().describe("Only edges of these actors. Several values: any of them."),
  kind: commaList(z.enum(KINDS)).optional().describe("Kinds of edge. Several values: any of them. Default: all."),
});

const Edge = z
  .object({
    kind: z.enum(KINDS),
    actors: z.array(slug).length(2),
    event: Reference.nullable().describe("What they share, where the kind is `event`."),
    roles: z.array(z.enum(roles.values)).nullable().describe("Their roles in it, in the order of the actors."),
    topic: Reference.nullable().describe("What they agree or conflict on, where the kind is one of these."),
    stances: z.array(z.enum(stances.values)).nullable().describe("Theirs on it, in the order of the actors."),
    records: z.array(slug).describe("The participants or the positions that the edge rests on."),
  })
  .meta({ id: "NetworkEdge", description: "What ties two actors." });

const Network = z
  .object({
    nodes: z.array(z.object({ id: slug, name: z.string(), edges: z.int().describe("How many it has.") })),
    edges: z.array(Edge),
  })
  .meta({ id: "Network", description: "Actors, and what ties them." });

interface ParticipantDoc {
  readonly id: string;
  readonly event: ReferenceDoc;
  readonly actor: ReferenceDoc;
  readonly role: (typeof roles.values)[number];
}

const participantFilters = filtersOf(resourceNamed("participants"));
const positionFilters = filtersOf(resourceNamed("positions"));
/** Actors as nodes; edges from shared events, and from agreement or conflict by topic. */
export const network = view(
  {
    id: "getNetwork",
    path: "/v1/network",
    summary: "See which actors are tied, and by what",
    description: `Two actors are tied by each event in which both have a part, and by each topic on which their latest stances agree (both for, or both against) or conflict (one for, one against). At most ${RECORDS_AT_MOST} participants and positions are taken, and ${EDGES_AT_MOST} edges given; more is a 400 that says how to narrow.`,
    query: NetworkQuery,
    answers: { "application/json": Network },
    isCostly: () => true,
    problems: [],
    example: "/v1/network?event=paris-mini-summit&kind=event",
  },
  async (reads, { article, event, topic, actor, kind = KINDS }) => {
    const order: Order[] = ["article", "ordinal"].map((column) => ({ column, descending: true }));
    const edges: z.infer<typeof Edge>[] = [];
    const names = new Map<string, string>();
    if (kind.includes("event") && topic === undefined) {
      const where = await inlineReferencedIds(reads, conditionsOf(participantFilters, { article, event }));
      const docs = await docsWithin<ParticipantDoc>(reads, "participants", where, order, RECORDS_AT_MOST);
      for (const { actor: one } of docs) names.set(one.id, one.name);
      edges.push(...sharedEvents(docs));
    }
    if (kind.includes("agreement") || kind.includes("conflict")) {
      const where = await inlineReferencedIds(reads, conditionsOf(positionFilters, { article, event, topic }));
      const docs = await docsWithin<PositionDoc>(reads, "positions", where, order, RECORDS_AT_MOST);
      for (const { actor: one } of docs) names.set(one.id, one.name);
      edges.push(...relations(docs).filter((edge) => kind.includes(edge.kind)));
    }
    const kept = edges.filter(({ actors }) => actor === undefined || actors.some((id) => actor.includes(id)));
    if (kept.length > EDGES_AT_MOST)
      throw new Problem(
        "too-much",
        `There are ${kept.length} edges, of which ${EDGES_AT_MOST} can be given: name an event, a topic or actors.`,
      );
    const degrees = Map.groupBy(
      kept.flatMap(({ actors }) => actors),
      (id) => id,
    );
    const nodes = [...degrees].map(([id, all]) => ({ id, name: names.get(id) ?? id, edges: all.length }));
    nodes.sort((a, b) => b.edges - a.edges || (a.id < b.id ? -1 : 1));
    return { nodes, edges: kept };
  },
);

function sharedEvents(docs: readonly ParticipantDoc[]): z.infer<typeof Edge>[] {
  return [...Map.groupBy(docs, ({ event }) => event.id).values()].flatMap((same) =>
    pairs(same, ({ actor }) => actor.id).map(([a, b]) => ({
      kind: "event" as const,
      actors: [a.actor.id, b.actor.id],
      event: a.event,
      roles: [a.role, b.role],
      topic: null,
      stances: null,
      records: [a.id, b.id],
    })),
  );
}

function relations(docs: readonly PositionDoc[]): z.infer<typeof Edge>[] {
  return [...Map.groupBy(docs, ({ topic }) => topic.id).values()].flatMap((same) =>
    pairs(same, ({ actor }) => actor.id).flatMap(([a, b]) => {
      const kind = relate(a.stance_score, b.stance_score);
      if (kind === "neither") return [];
      const stances = [a.stance, b.stance];
      return [
        {
          kind,
          actors: [a.actor.id, b.actor.id],
          event: null,
          roles: null,
          topic: a.topic,
          stances,
          records: [a.id, b.id],
        },
      ];
    }),
  );
}

/** Every two of some records of different actors, one record an actor: the first, which is the latest. */
function pairs<T>(records: readonly T[], actorOf: (record: T) => string): [T, T][] {
  const latest = new Map<string, T>();
  for (const record of records) if (!latest.has(actorOf(record))) latest.set(actorOf(record), record);
  const sorted = [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [T, T] => [a, b]));
}
