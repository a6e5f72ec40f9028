import { z } from "zod";
import { Problem } from "../../http/problems.ts";
import { commaList } from "../../http/request/query.ts";
import { Reference } from "../../model/kit/fields.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { roles } from "../../model/vocabularies/events.ts";
import { stances } from "../../model/vocabularies/sayings.ts";
import type { Order } from "../../store/store.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf } from "../lists/query.ts";
import { docsWithin } from "./bounded.ts";
import { LATEST_FIRST, latestOf, type PositionDoc, type ReferenceDoc, stanceConditions } from "./positions.ts";
import { relate } from "./stances.ts";
import { view } from "./view.ts";

const MAX_RECORDS = 2000;
const MAX_EDGES = 5000;
const KINDS = ["event", "agreement", "conflict"] as const;

const NetworkQuery = z.strictObject({
  article: commaList(slug).optional().describe("Articles that report it. Several values: any of them."),
  event: commaList(slug)
    .optional()
    .describe("Shared events, and events at which positions were taken. Several values: any of them."),
  topic: commaList(slug).optional().describe("Topics of agreement and conflict. Several values: any of them."),
  actor: commaList(slug).optional().describe("Only edges of these actors. Several values: any of them."),
  kind: commaList(z.enum(KINDS)).optional().describe("Kinds of edge. Several values: any of them. Default: all."),
});

const Edge = z
  .object({
    kind: z.enum(KINDS),
    actors: z.array(slug).length(2),
    event: Reference.nullable().describe("The shared event, if the kind is `event`; else null."),
    roles: z.array(roles.schema).nullable().describe("Their roles in the event, in the order of `actors`."),
    topic: Reference.nullable().describe("The topic of agreement or conflict; null if the kind is `event`."),
    stances: z.array(stances.schema).nullable().describe("Their stances on the topic, in the order of `actors`."),
    records: z.array(slug).describe("The participants or the positions that the edge rests on."),
  })
  .meta({ id: "NetworkEdge", description: "A connection between two actors." });

const Network = z
  .object({
    nodes: z.array(z.object({ id: slug, name: z.string(), edges: z.int().describe("How many edges the actor has.") })),
    edges: z.array(Edge),
  })
  .meta({ id: "Network", description: "Actors, and the connections between them." });

interface ParticipantDoc {
  readonly id: string;
  readonly event: ReferenceDoc;
  readonly actor: ReferenceDoc;
  readonly role: (typeof roles.values)[number];
}

const participantFilters = filtersOf(resourceNamed("participants"));
const PLACE_ORDER: readonly Order[] = resourceNamed("participants").order.map((column) => ({
  column,
  descending: true,
}));
/** Whoever stayed away or was kept out met nobody: these roles make no edge. */
const NOT_THERE = ["absent", "excluded"];

/** Connects actors by shared events, and by agreement or conflict on topics. */
export const network = view(
  {
    id: "getNetwork",
    path: "/v1/network",
    summary: "Find connections between actors",
    description: `Two actors are connected by each event in which both have a part (being absent or excluded is none), and by each topic on which their latest stances agree (both for, or both against) or conflict (one for, one against). At most ${MAX_RECORDS} participants and positions are read, and ${MAX_EDGES} edges answered; more is a 400 that says how to narrow the request.`,
    query: NetworkQuery,
    answers: { "application/json": Network },
    isCostly: () => true,
    problems: [],
    example: "/v1/network?event=paris-mini-summit&kind=event",
  },
  async (reads, { article, event, topic, actor, kind = KINDS }) => {
    const edges: z.infer<typeof Edge>[] = [];
    const names = new Map<string, string>();
    if (kind.includes("event") && topic === undefined) {
      const where = conditionsOf(participantFilters, { article, event, role_not: NOT_THERE });
      const named = [...where, { column: "actor", isNull: false }];
      const docs = await docsWithin<ParticipantDoc>(reads, "participants", named, PLACE_ORDER, MAX_RECORDS);
      for (const { actor: one } of docs) names.set(one.id, one.name);
      edges.push(...sharedEvents(docs));
    }
    if (kind.includes("agreement") || kind.includes("conflict")) {
      const where = stanceConditions({ article, event, topic });
      const docs = await docsWithin<PositionDoc>(reads, "positions", where, LATEST_FIRST, MAX_RECORDS);
      for (const { actor: one } of docs) names.set(one.id, one.name);
      edges.push(...relations(docs).filter((edge) => kind.includes(edge.kind)));
    }
    const kept = edges.filter(({ actors }) => actor === undefined || actors.some((id) => actor.includes(id)));
    if (kept.length > MAX_EDGES)
      throw new Problem(
        "too-much",
        `There are ${kept.length} edges, more than ${MAX_EDGES}: narrow the request by an event, a topic or actors.`,
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
  return [...latestOf(docs).values()].flatMap((byActor) =>
    pairs([...byActor.values()], ({ actor }) => actor.id).flatMap(([a, b]) => {
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

/** Returns every pair of records of different actors, with the first record of each actor. */
function pairs<T>(records: readonly T[], actorOf: (record: T) => string): [T, T][] {
  const first = new Map<string, T>();
  for (const record of records) if (!first.has(actorOf(record))) first.set(actorOf(record), record);
  const sorted = [...first].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [T, T] => [a, b]));
}
