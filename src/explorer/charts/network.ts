/** A picture of who is tied to whom. */
import { html, type Shown } from "../html.ts";
import type { Node, Tie } from "../network/ties.ts";
import { networkWords as say } from "../words/network.ts";
import { around, type Label, type Place, placeLabels } from "./labels.ts";
import { type Layout, layout, type Spot, TO_LABEL, WIDTH } from "./layout.ts";

const RADIUS = 6;

/** Between two lines that join the same actors. */
const BETWEEN = 4;

/** The longest label; the table has the whole name. */
const LONGEST = 36;

/** The picture of a network; the ties of the chosen actor stand out. */
export function networkPicture(nodes: readonly Node[], ties: readonly Tie[], chosen: string): Shown {
  const named = nodes.map((node) => ({ ...node, name: shortened(node.name) }));
  const drawn = layout(named, ties);
  const labels = labelsOf(named, drawn);
  const byPair = Map.groupBy(ties, ({ actors }) => actors.join(" "));
  const hasChosen = nodes.some(({ id }) => id === chosen);
  return html`<svg class=${hasChosen ? "net one" : "net"} viewBox=${`0 0 ${WIDTH} ${drawn.height}`} role="img" aria-label=${say.picture(nodes.length, ties.length)}>
${[...byPair.values()].flatMap((same) => same.map((tie, i) => tieLine(tie, drawn, i - (same.length - 1) / 2, chosen)))}${named.map((node, i) => nodeMark(node, drawn, labels[i], chosen))}</svg>`;
}

const shortened = (name: string): string => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1).trimEnd()}…` : name);

/** Returns the labels of the actors: on the outer side of each if it is free, else elsewhere around it. */
function labelsOf(nodes: readonly Node[], { spots, height }: Layout): Label[] {
  const labelled = nodes.map(({ id, name }) => {
    const { x, y, isBefore } = spotOf(spots, id);
    return {
      x,
      y,
      text: name,
      places: isBefore ? [BEFORE, AFTER, ...OTHERS] : [AFTER, BEFORE, ...OTHERS],
      isNeeded: true,
    };
  });
  return placeLabels(
    labelled,
    { left: 0, top: 0, right: WIDTH, bottom: height },
    labelled.map(({ x, y }) => around(x, y, RADIUS)),
  );
}

const AFTER: Place = { dx: TO_LABEL, dy: 4, anchor: "start" };
const BEFORE: Place = { dx: -TO_LABEL, dy: 4, anchor: "end" };
const OTHERS: readonly Place[] = [
  { dx: 0, dy: -11, anchor: "middle" },
  { dx: 0, dy: 19, anchor: "middle" },
  { dx: 8, dy: -7, anchor: "start" },
  { dx: 8, dy: 15, anchor: "start" },
  { dx: -8, dy: -7, anchor: "end" },
  { dx: -8, dy: 15, anchor: "end" },
];

/** A tie as a line, the wider the more it rests on: some steps beside the middle, where two actors have several. */
function tieLine(tie: Tie, { spots }: Layout, steps: number, chosen: string): Shown {
  const [one, other] = tie.actors;
  const [from, to] = [spotOf(spots, one), spotOf(spots, other)];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const dx = ((from.y - to.y) / length) * steps * BETWEEN;
  const dy = ((to.x - from.x) / length) * steps * BETWEEN;
  const state = tie.actors.includes(chosen) ? " hot" : "";
  return html`<line x1=${round(from.x + dx)} y1=${round(from.y + dy)} x2=${round(to.x + dx)} y2=${round(to.y + dy)} class=${`${tie.kind} w${stepOf(tie)}${state}`}/>`;
}

/** Returns the step of a tie's width: 1 of one, 2 of two, 3 of three or four, 4 of more. */
function stepOf({ on }: Tie): number {
  return on.length < 3 ? on.length : on.length < 5 ? 3 : 4;
}

function nodeMark({ id, kind }: Node, { spots }: Layout, label: Label | undefined, chosen: string): Shown {
  const { x, y } = spotOf(spots, id);
  return html`<g class=${id === chosen ? "nd sel" : "nd"}><g transform=${`translate(${x},${y})`}>${actorShape(kind)}</g>${label && html`<text x=${label.x} y=${label.y} text-anchor=${label.anchor}>${label.text}</text>`}</g>`;
}

/** The shape of an actor: a square for a state, a triangle for a group or an organization, else a circle. */
export function actorShape(kind: string): Shown {
  if (kind === "state") return html`<rect x="-5.5" y="-5.5" width="11" height="11"/>`;
  if (kind === "person" || kind === "") return html`<circle r=${RADIUS}/>`;
  return html`<path d="M-5-7v14L7.5 0Z"/>`;
}

function spotOf(spots: ReadonlyMap<string, Spot>, id: string): Spot {
  return spots.get(id) ?? { x: 0, y: 0, isBefore: false };
}

const round = (value: number): number => Math.round(value * 10) / 10;
