/** Where the actors of a network stand: each group of tied actors by itself, then the groups in rows. */
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from "d3-force";
import type { Node, Tie } from "../network/ties.ts";
import { CHARACTER } from "./labels.ts";

/** What is placed: an actor with its label. */
export type Named = Pick<Node, "id" | "name">;

/** A place in the picture, and whether its label stands before it. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly isBefore: boolean;
}

/** All places by id, and how high the picture is. */
export interface Layout {
  readonly spots: ReadonlyMap<string, Spot>;
  readonly height: number;
}

/** How wide pictures of networks are. */
export const WIDTH = 820;

/** From the middle of a mark to its label. */
export const TO_LABEL = 11;

/** As often as the forces act: enough to come to rest. */
const TICKS = 120;
const TALLEST = 720;
const ROOM = { x: 16, y: 26 };

/** Actors that ties join, directly or through others, with the space that they and their labels take. */
interface Group {
  readonly spots: readonly (readonly [string, Spot])[];
  readonly width: number;
  readonly height: number;
}

/** Returns where each actor stands: always the same in the same network. */
export function layout(nodes: readonly Named[], ties: readonly Tie[]): Layout {
  const groups = groupsOf(nodes, ties).map((group) => arranged(group, ties));
  const spots = new Map<string, Spot>();
  let top = 0;
  for (const row of rowsOf(groups)) {
    const height = Math.max(...row.map((group) => group.height));
    const gap = (WIDTH - row.reduce((sum, { width }) => sum + width, 0)) / (row.length + 1);
    let left = gap;
    for (const group of row) {
      const above = top + (height - group.height) / 2;
      for (const [id, { x, y, isBefore }] of group.spots)
        spots.set(id, { x: Math.round(left + x), y: Math.round(above + y), isBefore });
      left += group.width + gap;
    }
    top += height;
  }
  return { spots, height: Math.round(top) };
}

/** Returns the groups of actors that ties join, the largest first. */
function groupsOf(nodes: readonly Named[], ties: readonly Tie[]): Named[][] {
  const groupOf = new Map(nodes.map((node) => [node.id, [node]]));
  for (const { actors } of ties) {
    const [one = [], other = []] = actors.map((id) => groupOf.get(id));
    if (one === other) continue;
    const both = [...one, ...other];
    for (const { id } of both) groupOf.set(id, both);
  }
  return [...new Set(groupOf.values())].sort((a, b) => b.length - a.length);
}

interface Point extends SimulationNodeDatum {
  readonly id: string;
  readonly name: string;
}

/** Lets forces arrange a group: ties draw actors together, and all keep away from each other. A small one stands upright. */
function arranged(group: readonly Named[], ties: readonly Tie[]): Group {
  const points: Point[] = group.map(({ id, name }) => ({ id, name }));
  const ids = new Set(group.map(({ id }) => id));
  const links = ties
    .filter(({ actors: [one] }) => ids.has(one))
    .map(({ actors: [source, target] }) => ({ source, target }));
  const isSmall = group.length < 4;
  forceSimulation(points)
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .force(
      "link",
      forceLink<Point, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(isSmall ? 60 : 90),
    )
    .force("charge", forceManyBody().strength(-240 - 20 * group.length))
    .force("collide", forceCollide(24))
    .force("x", forceX().strength(isSmall ? 0.6 : 0.04))
    .force("y", forceY().strength(isSmall ? 0.02 : 0.1))
    .stop()
    .tick(TICKS);
  return boxed(
    points.map(({ id, name, x = 0, y = 0 }) => ({ id, x, y, label: TO_LABEL + name.length * CHARACTER.width })),
  );
}

interface Placed {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** How far its label reaches. */
  readonly label: number;
}

/** Puts a group into the box that it takes, with its labels on the outer side; drawn together if that is too large. */
function boxed(points: readonly Placed[]): Group {
  const middle = points.reduce((sum, { x }) => sum + x, 0) / points.length;
  const isBefore = ({ x }: Placed) => x < middle - 8;
  const [left, right] = extent(points.map(({ x }) => x));
  const [upper, lower] = extent(points.map(({ y }) => y));
  const reach = (isLeft: boolean) =>
    Math.max(TO_LABEL, ...points.filter((one) => isBefore(one) === isLeft).map(({ label }) => label)) + ROOM.x;
  const [before, after] = [reach(true), reach(false)];
  const scale = Math.min(1, (WIDTH - before - after) / Math.max(right - left, 1), TALLEST / Math.max(lower - upper, 1));
  const spots = points.map((one): [string, Spot] => {
    const { id, x, y } = one;
    return [id, { x: before + (x - left) * scale, y: ROOM.y + (y - upper) * scale, isBefore: isBefore(one) }];
  });
  return {
    spots,
    width: before + (right - left) * scale + after,
    height: (lower - upper) * scale + 2 * ROOM.y,
  };
}

/** Puts groups into rows: each into the first row that has room. */
function rowsOf(groups: readonly Group[]): Group[][] {
  const rows: { readonly groups: Group[]; left: number }[] = [];
  for (const group of groups) {
    const row = rows.find(({ left }) => left >= group.width);
    if (row === undefined) rows.push({ groups: [group], left: WIDTH - group.width });
    else {
      row.groups.push(group);
      row.left -= group.width;
    }
  }
  return rows.map((row) => row.groups);
}

const extent = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
