import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { html, type Shown } from "../html.ts";
import { chartWords as say } from "../words/charts.ts";
import { labelTexts, type Picture, timeLines, type Width, whisker } from "./frame.ts";
import { around, type Box, CHARACTER, isolated, type Labelled, type Place, placeLabels, stepBoxes } from "./labels.ts";
import { middleOf, type Span, timeAxis } from "./time.ts";

/** A number that a report gives, and when. */
export interface FigurePoint {
  readonly span: Span;
  /** The number, or the ends of a range. */
  readonly low: number;
  readonly high: number;
  /** The number as words, with its sign. */
  readonly words: string;
  /** The date as words. */
  readonly date: string;
  readonly report: string;
  /** Whether it lowers the number before it in the same report, of a count that only rises. */
  readonly isCorrected: boolean;
}

/** Numbers of the same thing. */
export interface FigureGroup {
  readonly name: string;
  /** The points that one line joins: of one report, the report with the most first. */
  readonly series: readonly (readonly FigurePoint[])[];
}

const TOP = 24;
const RADIUS = 4;

/** Below the axis: its words. */
const BELOW_AXIS = 32;

/** Where the axis of time stands: a picture of few points is low. */
const footOf = (points: number): number => (points > 3 ? 214 : 142);

const ABOVE: readonly Place[] = [
  { dx: 0, dy: -11, anchor: "middle" },
  { dx: 11, dy: 17, anchor: "start" },
  { dx: -9, dy: -7, anchor: "end" },
  { dx: 9, dy: -7, anchor: "start" },
  { dx: 11, dy: 4, anchor: "start" },
  { dx: 0, dy: 20, anchor: "middle" },
  { dx: -11, dy: 4, anchor: "end" },
];
const BELOW: readonly Place[] = [...ABOVE.slice(1), ...ABOVE.slice(0, 1)];

interface Placed extends FigurePoint {
  readonly x: number;
  /** Of the number, or of the upper end of a range. */
  readonly y: number;
  /** Of the lower end. */
  readonly foot: number;
  readonly isMain: boolean;
  readonly isLast: boolean;
}

/** Returns the picture of a group: a step line for each report, ranges as bars, other reports as diamonds. */
export function figurePicture(group: FigureGroup): Picture {
  const points = group.series.flat().sort((a, b) => middleOf(a.span) - middleOf(b.span));
  const [first, last] = [points.at(0), points.at(-1)] as [FigurePoint, FigurePoint];
  const reports = new Set(points.map(({ report }) => report)).size;
  return {
    title: html`<h3>${group.name}</h3>`,
    sentence: say.figureSentence(group.name, `${first.words} (${first.date})`, `${last.words} (${last.date})`, reports),
    height: footOf(points.length) + BELOW_AXIS,
    draw: (width) => draw(group, width),
  };
}

function draw({ series }: FigureGroup, width: Width): Shown {
  const isWide = width === 840;
  const all = series.flat();
  const foot = footOf(all.length);
  const values = scale(all, foot);
  const ticks = values.ticks(all.length > 3 ? 4 : 2);
  const left = 12 + CHARACTER.width * Math.max(...ticks.map((tick) => tickWords(tick).length));
  const right = width - (isWide ? 84 : 46);
  const axis = timeAxis(
    all.map(({ span }) => span),
    [left + 8, right],
    isWide ? 6 : 3,
  );
  const main = series[0]?.[0]?.report;
  const placed = series.map((points) =>
    points.map(
      (one, i): Placed => ({
        ...one,
        x: axis.x(middleOf(one.span)),
        y: Math.round(values(one.high)),
        foot: Math.round(values(one.low)),
        isMain: one.report === main,
        isLast: i === points.length - 1,
      }),
    ),
  );
  const marks = placed.flat().sort((a, b) => Number(a.isMain) - Number(b.isMain));
  return html`${ticks.map((tick) => html`<line class="gr" x1=${left} x2=${right} y1=${values(tick)} y2=${values(tick)}/><text x=${left - 6} y=${values(tick) + 4} text-anchor="end">${tickWords(tick)}</text>`)}
${timeLines(axis, { top: TOP - 10, bottom: foot, right: width })}${placed.map((points) => html`<path d=${path(points)} class="ln"/>`)}
${marks.map((one) => html`${whisker(one.span, one.y, axis)}${mark(one)}`)}${labelTexts(labels(placed, { left, top: 0, right: width, bottom: foot }))}`;
}

const NUMBER = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });
const tickWords = (tick: number): string => NUMBER.format(tick);

/** From a round number near the least value; from zero where there are bars. */
function scale(points: readonly FigurePoint[], foot: number) {
  const hasBars = points.some(({ low, high }) => low !== high);
  const least = Math.min(...points.map(({ low }) => low), ...(hasBars ? [0] : []));
  return scaleLinear()
    .domain([least, Math.max(...points.map(({ high }) => high))])
    .nice(4)
    .range([foot - 24, TOP]);
}

/** The step line of a series: a range breaks it. */
function path(points: readonly Placed[]): string {
  return (
    line<Placed>(
      ({ x }) => x,
      ({ y }) => y,
    )
      .defined(({ low, high }) => low === high)
      .curve(curveStepAfter)(points) ?? ""
  );
}

function mark({ x, y, foot, isMain, isCorrected }: Placed): Shown {
  if (foot !== y) return html`<rect x=${x - 4} width="8" y=${y} height=${foot - y} class=${isMain ? "up" : "o2"}/>`;
  if (!isMain) return html`<path d=${`M${x} ${y - 8}l8 8-8 8-8-8z`} class="o2"/>`;
  return html`<circle cx=${x} cy=${y} r=${RADIUS} class=${isCorrected ? "dn" : "up"}/>`;
}

/** The number beside each point; the last one of a report, and each of another report, with its name. */
function labels(placed: readonly (readonly Placed[])[], area: Box) {
  const points = placed.flat();
  const labelled = points.map((one): Labelled => {
    const { words, report, isMain, isLast, isCorrected } = one;
    const name = !isMain || isLast ? [isolated(report)] : [];
    const text = [words, ...(isCorrected ? [say.corrected] : []), ...name].join(" ");
    return { x: one.x, y: one.y, text, places: isCorrected || !isMain ? BELOW : ABOVE, isNeeded: isCorrected };
  });
  const bars = points.map(({ x, y, foot }) => ({ ...around(x, y, RADIUS), bottom: foot + RADIUS }));
  return placeLabels(labelled, area, bars, placed.flatMap(linesOf));
}

/** The parts of a line, which labels keep off. */
function linesOf(points: readonly Placed[]): Box[] {
  return points.slice(1).flatMap((to, i) => {
    const from = points[i] as Placed;
    return from.low === from.high && to.low === to.high ? stepBoxes(from, to) : [];
  });
}
