import { line } from "d3-shape";
import type { Stance } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { labelOf } from "../labels.ts";
import { chartWords as say } from "../words/charts.ts";
import { labelTexts, type Picture, timeLines, type Width, whisker } from "./frame.ts";
import { around, type Box, type Labelled, type Place, placeLabels, stepBoxes } from "./labels.ts";
import { middleOf, type Span, type TimeAxis, timeAxis } from "./time.ts";

/** A stated stance: from 2 (support) to -2 (oppose), null for `divided`; and when, null without a date. */
export interface StancePoint {
  readonly stance: Stance;
  readonly score: number | null;
  readonly span: Span | null;
  /** What stands beside it: the report alone, and with the date and what that is. */
  readonly report: string;
  readonly label: string;
  /** The date as words. */
  readonly date: string;
}

/** The stances on one topic, or of one actor. */
export interface StanceLane {
  readonly name: string;
  readonly title: Shown;
  readonly points: readonly StancePoint[];
}

/** What all lanes share, so that they can be compared: the same time, and a last column if any point has no date. */
export interface LaneFrame {
  readonly spans: readonly Span[];
  readonly hasUndated: boolean;
}

const HEIGHT = 140;
const FOOT = 116;
const RADIUS = 7;

const levelY = (score: number | null): number => 60 - 20 * (score ?? 0);

/** Where labels may stand, the best place first; those of points without a date under or above these. */
const PLACES: readonly Place[] = [
  { dx: -12, dy: 4, anchor: "end" },
  { dx: 12, dy: 14, anchor: "start" },
  { dx: 0, dy: -9, anchor: "middle" },
  { dx: 0, dy: 19, anchor: "middle" },
  { dx: 12, dy: -6, anchor: "start" },
  { dx: 12, dy: 4, anchor: "start" },
];

const COLUMN_PLACES: readonly Place[] = [
  { dx: 0, dy: 19, anchor: "middle" },
  { dx: 0, dy: -9, anchor: "middle" },
  { dx: 12, dy: 4, anchor: "start" },
];

interface Placed extends StancePoint {
  readonly x: number;
  readonly y: number;
}

/** Returns the picture of a lane: five levels, a step line between stated stances, and what has no date at the end. */
export function stancePicture({ name, title, points }: StanceLane, frame: LaneFrame): Picture {
  const said = points.map(({ stance, date }) => `${labelOf(stance)} (${date})`).join(", ");
  return {
    title,
    sentence: say.stanceSentence(name, said),
    height: HEIGHT,
    draw: (width) => draw(points, frame, width),
  };
}

function draw(points: readonly StancePoint[], { spans, hasUndated }: LaneFrame, width: Width): Shown {
  const isWide = width === 840;
  const left = isWide ? 96 : 84;
  const right = width - 4 - (hasUndated ? (isWide ? 110 : 64) : 0);
  const axis = timeAxis(spans, [left + 8, right - (hasUndated ? 20 : 44)], isWide ? 6 : 3);
  const { dated, undated } = placed(points, axis, right + 28);
  const marks = [...dated, ...undated];
  const obstacles = marks.map(({ x, y }) => around(x, y, RADIUS));
  const lines = linesOf(dated, right);
  const labels = [
    ...placeLabels(
      dated.map((one) => labelled(one, isWide)),
      { left, top: 0, right, bottom: FOOT },
      obstacles,
      lines,
    ),
    ...placeLabels(undated.map(labelledInColumn), { left: right, top: 0, right: width, bottom: FOOT }, obstacles),
  ];
  return html`${levels(left, width - 4)}${timeLines(axis, { top: 8, bottom: FOOT, right: hasUndated ? right : width })}
${hasUndated && html`<line x1=${right} x2=${right} y1="8" y2=${FOOT} class="edge"/><text x=${right + 6} y=${FOOT + 18}>${say.noDate}</text>`}
<path d=${steps(dated, right)} class="stp"/>${dated.map(({ span, y }) => span && whisker(span, y, axis))}${marks.map(mark)}${labelTexts(labels)}`;
}

/** Puts the points in their places: those without a date one beside the other in the last column. */
function placed(points: readonly StancePoint[], axis: TimeAxis, column: number) {
  const dated = points.flatMap((one): Placed[] =>
    one.span === null ? [] : [{ ...one, x: axis.x(middleOf(one.span)), y: levelY(one.score) }],
  );
  const undated = points
    .filter((one) => one.span === null)
    .map((one, i): Placed => ({ ...one, x: column + i * 18, y: levelY(one.score) }));
  return { dated: dated.sort((a, b) => a.x - b.x), undated };
}

/** The path of the steps: it goes on to the next point, and breaks where a stance has no level. */
function steps(dated: readonly Placed[], right: number): string {
  const ends = dated.flatMap(({ x, y, score }, i): ([number, number] | null)[] =>
    score === null
      ? [null]
      : [
          [x, y],
          [dated[i + 1]?.x ?? right, y],
        ],
  );
  const path = line<[number, number] | null>(
    (end) => end?.[0] ?? 0,
    (end) => end?.[1] ?? 0,
  ).defined((end) => end !== null);
  return path(ends) ?? "";
}

/** The parts of the steps, which labels keep off. */
function linesOf(dated: readonly Placed[], right: number): Box[] {
  return dated.flatMap((from, i) => {
    const next = dated[i + 1];
    const to = next === undefined || next.score === null ? { x: next?.x ?? right, y: from.y } : next;
    return from.score === null ? [] : stepBoxes(from, to);
  });
}

/** The label of a point; that of a divided one begins with this word, as it has no level. */
function labelled({ x, y, stance, report, label }: Placed, isWide: boolean): Labelled {
  const text = isWide ? label : report;
  const isDivided = stance === "divided";
  return { x, y, text: isDivided ? `${labelOf(stance)}: ${text}` : text, places: PLACES, isNeeded: isDivided };
}

function labelledInColumn({ x, y, stance, report }: Placed): Labelled {
  const isDivided = stance === "divided";
  return { x, y, text: isDivided ? labelOf(stance) : report, places: COLUMN_PLACES, isNeeded: isDivided };
}

function levels(left: number, right: number): Shown {
  return say.levels.map((words, i) => {
    const y = levelY(2 - i);
    return html`<text x="4" y=${y + 4}>${words}</text><line x1=${left} x2=${right} y1=${y} y2=${y} class=${i === 2 ? "ze" : "gr"}/>`;
  });
}

function mark({ stance, x, y }: Placed): Shown {
  return html`<g class=${stance} transform=${`translate(${x - RADIUS},${y - RADIUS})`}><rect width="14" height="14" class="pg"/><use href=${`#${stance}`} width="14" height="14" class="us"/></g>`;
}
