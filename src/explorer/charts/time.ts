/** Places in time: the stretch that a date stands for, and the axis below a picture. */
import { scaleUtc } from "d3-scale";
import { dateWords } from "../labels.ts";

const DAY = 86_400_000;

/** A stretch of time in milliseconds; a time of day is one moment. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the stretch that an EDTF date stands for, by its earliest and latest day; null for a date that has neither.
 * A time of day is read as it is printed, without its zone, so that it lies within the day that is printed beside it.
 */
export function spanOf(date: string | null, earliest: string | null, latest: string | null): Span | null {
  const first = earliest ?? latest;
  if (date === null || first === null) return null;
  const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.exec(date)?.[0];
  const isMoment = time !== undefined && !date.includes("/");
  const from = Date.parse(isMoment ? `${time}Z` : `${first}T00:00Z`);
  const to = isMoment ? from : Date.parse(`${latest ?? first}T00:00Z`) + DAY;
  return Number.isNaN(from + to) ? null : { from, to };
}

/** Returns the middle of a stretch, where its point stands. */
export const middleOf = ({ from, to }: Span): number => (from + to) / 2;

/** A place on the axis: where, and its words. */
interface Tick {
  readonly x: number;
  readonly words: string;
}

/** An axis of time: where a moment stands, and its ticks. */
export interface TimeAxis {
  /** The stretch that counts as a point: a day, unless times of day are shown. */
  readonly unit: number;
  readonly x: (time: number) => number;
  readonly ticks: readonly Tick[];
}

/** Returns the axis of some stretches, from one place to another, with about as many ticks as there is room for. */
export function timeAxis(spans: readonly Span[], [left, right]: readonly [number, number], count: number): TimeAxis {
  const ends = [Math.min(...spans.map(({ from }) => from)), Math.max(...spans.map(({ to }) => to))];
  const scale = scaleUtc().domain(ends).nice(count).range([left, right]);
  const hasMoments = spans.some(({ from, to }) => from === to);
  const times = scale.ticks(count).filter((time) => hasMoments || Number(time) % DAY === 0);
  const words = tickWords(times);
  return {
    unit: hasMoments ? 0 : DAY,
    x: (time) => Math.round(scale(time)),
    ticks: times.map((time, i) => ({ x: Math.round(scale(time)), words: words[i] ?? "" })),
  };
}

const format = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat("en-GB", { timeZone: "UTC", ...options });

/** How ticks are written by the step between them, and what is added to the first of a year, or of a day. */
const FORMATS = [
  {
    below: DAY,
    own: format({ hour: "2-digit", minute: "2-digit" }),
    context: format({ day: "numeric", month: "short" }),
  },
  { below: 28 * DAY, own: format({ day: "numeric", month: "short" }), context: format({ year: "numeric" }) },
  { below: 365 * DAY, own: format({ month: "short" }), context: format({ year: "numeric" }) },
  { below: Number.POSITIVE_INFINITY, own: format({ year: "numeric" }), context: null },
];

/** Writes ticks: the first one, and each with which a year or a day begins, names it. */
function tickWords(times: readonly Date[]): string[] {
  const step = Number(times[1] ?? 0) - Number(times[0] ?? 0);
  const { own, context } = FORMATS.find(({ below }) => step < below) as (typeof FORMATS)[number];
  let last = "";
  return times.map((time) => {
    const shared = context?.format(time) ?? "";
    const added = shared === last ? "" : shared;
    last = shared;
    const words = own.format(time);
    return words === "00:00" && added !== "" ? added : `${words} ${added}`.trim();
  });
}

/** Returns a date as words with short months: "16 Feb 2025?". */
export function shortDate(date: string): string {
  return dateWords(date).replace(/[A-Z][a-z]{3,}/g, (month) => month.slice(0, 3));
}
