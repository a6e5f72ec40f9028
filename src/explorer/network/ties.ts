/** The ties of the network: what joins two actors, however often. */
import type { Network, NetworkEdge, Reference } from "../../client/api.ts";

/** What ties are: two actors agree, conflict, or took part in one event. */
export const TIE_KINDS = ["agreement", "conflict", "event"] as const;

/** A kind of tie. */
export type TieKind = (typeof TIE_KINDS)[number];

/** All that joins two actors in one way. */
export interface Tie {
  readonly kind: TieKind;
  /** The ids of the two. */
  readonly actors: readonly [string, string];
  /** The topics or events of which each makes them joined: their number is its weight. */
  readonly on: readonly Reference[];
}

/** An actor of the network. */
export interface Node {
  readonly id: string;
  readonly name: string;
  /** What kind of actor it is. */
  readonly kind: string;
  readonly ties: readonly Tie[];
}

/** Returns edges as ties: one for each kind of edge between two actors. */
export function tiesOf(edges: readonly NetworkEdge[]): Tie[] {
  const byPair = Map.groupBy(edges, ({ kind, actors }) => [kind, ...actors.toSorted()].join(" "));
  return [...byPair.values()].flatMap((same) => {
    const [{ kind, actors } = { kind: "event" as const, actors: [] }] = same;
    const [one, other] = actors.toSorted();
    if (one === undefined || other === undefined) return [];
    return [{ kind, actors: [one, other], on: same.flatMap(({ topic, event }) => topic ?? event ?? []) }];
  });
}

/** Returns the actors that ties join, those with the most ties first. */
export function nodesOf(
  { nodes }: Pick<Network, "nodes">,
  ties: readonly Tie[],
  kinds: ReadonlyMap<string, string>,
): Node[] {
  const own = Map.groupBy(
    ties.flatMap((tie) => tie.actors.map((id) => ({ id, tie }))),
    ({ id }) => id,
  );
  return nodes
    .map(({ id, name }) => ({ id, name, kind: kinds.get(id) ?? "", ties: (own.get(id) ?? []).map(({ tie }) => tie) }))
    .filter((node) => node.ties.length > 0)
    .sort((a, b) => b.ties.length - a.ties.length || a.name.localeCompare(b.name, "en"));
}

/** Returns the other actor of a tie. */
export function otherOf({ actors: [one, other] }: Tie, id: string): string {
  return one === id ? other : one;
}
