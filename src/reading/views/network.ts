import { z } from "zod";
import { commaList } from "../../http/request/query.ts";
import { Reference } from "../../model/kit/fields.ts";
import { slug } from "../../model/kit/text-forms.ts";
import { resourceNamed } from "../../model/records/index.ts";
import { roles } from "../../model/vocabularies/events.ts";
import { stances } from "../../model/vocabularies/sayings.ts";
import type { Condition, Order, Reads, Top } from "../../store/store.ts";
import { labelsOf } from "../lists/facets.ts";
import { filtersOf } from "../lists/filters.ts";
import { conditionsOf } from "../lists/query.ts";
import { countPairs, latestPositions, mostFrequent, stanceConditions } from "./positions.ts";
import { relate } from "./stances.ts";
import { view } from "./view.ts";

/** The most events and topics, and of each the most actors, that are looked at: those with the most records. */
const MAX_GROUPS = 100;
const MAX_ACTORS = 100;
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

type Edge = z.infer<typeof Edge>;

const Network = z
  .object({
    nodes: z.array(z.object({ id: slug, name: z.string(), edges: z.int().describe("How many edges the actor has.") })),
    edges: z.array(Edge),
    complete: z.boolean().describe("Whether these are all the edges that match; false if only the first are."),
  })
  .meta({ id: "Network", description: "Actors, and the connections between them." });

interface ParticipantRow {
  readonly id: string;
  readonly event: string;
  readonly actor: string;
  readonly role: (typeof roles.values)[number];
}

interface PositionRow {
  readonly id: string;
  readonly topic: string;
  readonly actor: string;
  readonly stance: (typeof stances.values)[number];
  readonly stance_score: number | null;
}

const participantFilters = filtersOf(resourceNamed("participants"));
const LAST_FIRST: readonly Order[] = resourceNamed("participants").order.map((column) => ({
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
    description: `Two actors are connected by each event in which both have a part (being absent or excluded is none), and by each topic on which their latest stances agree (both for, or both against) or conflict (one for, one against). At most ${MAX_EDGES} edges are answered, of the ${MAX_GROUPS} events and topics with the most records, and of the ${MAX_ACTORS} actors with the most of these; \`complete\` tells whether there are more.`,
    query: NetworkQuery,
    answers: { "application/json": Network },
    problems: [],
    example: "/v1/network?event=paris-mini-summit&kind=event",
  },
  async (reads, { article, event, topic, actor, kind = KINDS }) => {
    const found: Found[] = [];
    if (kind.includes("event") && topic === undefined) {
      const all = conditionsOf(participantFilters, { article, event, role_not: NOT_THERE });
      const where = [...(await reads.settle(all)), { column: "actor", isNull: false }];
      found.push(await sharedEvents(reads, where, actor));
    }
    if (kind.includes("agreement") || kind.includes("conflict")) {
      const where = await reads.settle(stanceConditions({ article, event, topic }));
      const { edges, complete } = await relations(reads, where, actor);
      found.push({ edges: edges.filter((edge) => kind.includes(edge.kind)), complete });
    }
    const all = found.flatMap(({ edges }) => edges);
    const edges = all.slice(0, MAX_EDGES);
    const degrees = Map.groupBy(
      edges.flatMap(({ actors }) => actors),
      (id) => id,
    );
    const names = await labelsOf(reads, resourceNamed("actors"), [...degrees.keys()]);
    const nodes = [...degrees].map(([id, own]) => ({ id, name: names.get(id) ?? id, edges: own.length }));
    nodes.sort((a, b) => b.edges - a.edges || (a.id < b.id ? -1 : 1));
    return { nodes, edges, complete: all.length <= MAX_EDGES && found.every(({ complete }) => complete) };
  },
);

interface Found {
  readonly edges: Edge[];
  readonly complete: boolean;
}

async function sharedEvents(
  reads: Reads,
  where: readonly Condition[],
  actors: readonly string[] | undefined,
): Promise<Found> {
  const { shown, complete, ids } = await narrowed(reads, "participants", where, "event", actors);
  const plan = { table: "participants", where: shown, by: ["event", "actor"], order: LAST_FIRST, each: 1 };
  const rows = await rowsOf<ParticipantRow>(reads, "participants", await reads.top(plan), ["role"], "event");
  const names = await labelsOf(reads, resourceNamed("events"), ids);
  const edges = pairs(rows, ids, "event", actors).map(
    ([a, b]): Edge => ({
      kind: "event",
      actors: [a.actor, b.actor],
      event: { id: a.event, name: names.get(a.event) ?? a.event },
      roles: [a.role, b.role],
      topic: null,
      stances: null,
      records: [a.id, b.id],
    }),
  );
  return { edges: edges.take(MAX_EDGES + 1).toArray(), complete };
}

async function relations(
  reads: Reads,
  where: readonly Condition[],
  actors: readonly string[] | undefined,
): Promise<Found> {
  const { shown, complete, ids } = await narrowed(reads, "positions", where, "topic", actors);
  const latest = await latestPositions(reads, shown);
  const rows = await rowsOf<PositionRow>(reads, "positions", latest, ["stance", "stance_score"], "topic");
  const names = await labelsOf(reads, resourceNamed("topics"), ids);
  const edges = pairs(rows, ids, "topic", actors).flatMap(([a, b]): Edge[] => {
    const kind = relate(a.stance_score, b.stance_score);
    if (kind === "neither") return [];
    const topic = { id: a.topic, name: names.get(a.topic) ?? a.topic };
    const stances = [a.stance, b.stance];
    return [{ kind, actors: [a.actor, b.actor], event: null, roles: null, topic, stances, records: [a.id, b.id] }];
  });
  return { edges: edges.take(MAX_EDGES + 1).toArray(), complete };
}

/**
 * Narrows conditions to the events or topics with the most records, those of the given actors if there are some, and to
 * the actors with the most records of these.
 */
async function narrowed(
  reads: Reads,
  table: "participants" | "positions",
  where: readonly Condition[],
  column: "event" | "topic",
  given: readonly string[] = [],
) {
  const pairs = await countPairs(reads, table, where, column);
  const own = given.length ? pairs.filter(({ actor }) => given.includes(actor)) : pairs;
  const groups = mostFrequent(own, "other", MAX_GROUPS);
  const within = new Set(groups.ids);
  const actors = mostFrequent(
    pairs.filter(({ other }) => within.has(other)),
    "actor",
    MAX_ACTORS,
  );
  const shown: Condition[] = [
    ...where,
    { column, inList: groups.ids },
    { column: "actor", inList: [...new Set([...given, ...actors.ids])] },
  ];
  return { shown, ids: groups.ids, complete: groups.complete && actors.complete };
}

/** Returns the first rows of groups, by their columns: their ids, actors and topics or events, and more. */
async function rowsOf<T>(
  reads: Reads,
  table: string,
  tops: readonly Top[],
  columns: readonly string[],
  column: string,
): Promise<T[]> {
  const where = [{ column: "id", inList: tops.flatMap(({ ids }) => ids) }];
  return (await reads.rows(table, where, [], undefined, ["id", "actor", column, ...columns])) as unknown as T[];
}

/** Yields every pair of records of one event or topic, group by group; with `actors`, those in which one of them is. */
function* pairs<T extends { readonly actor: string }>(
  rows: readonly T[],
  groups: readonly string[],
  column: keyof T,
  actors: readonly string[] | undefined,
): Generator<[T, T]> {
  const byGroup = Map.groupBy(rows, (row) => row[column] as string);
  for (const group of groups) {
    const own = byGroup.get(group)?.sort((a, b) => (a.actor < b.actor ? -1 : 1)) ?? [];
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1)) {
        if (actors && !actors.includes(a.actor) && !actors.includes(b.actor)) continue;
        yield [a, b];
      }
  }
}
