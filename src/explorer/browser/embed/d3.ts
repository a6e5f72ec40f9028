/**
 * As much of d3-scale and d3-shape as the pictures of figures use: whole, they would be a third of the script. It is
 * bundled in their place (`embed-script.ts`).
 */
import { nice, ticks } from "d3-array";

type Pair = readonly [from: number, to: number];

/** A scale, as d3 has it: called with a value it returns its place; its other functions set it up. */
interface Scale<Tick> {
  (value: number): number;
  domain(ends: readonly number[]): Scale<Tick>;
  nice(count: number): Scale<Tick>;
  range(ends: Pair): Scale<Tick>;
  ticks(count: number): Tick[];
}

/** How a scale rounds its ends, and which values between them are its ticks. */
interface Steps<Tick> {
  nice(ends: Pair, count: number): Pair;
  ticks(ends: Pair, count: number): Tick[];
}

function scale<Tick>(steps: Steps<Tick>): Scale<Tick> {
  let domain: Pair = [0, 1];
  let range: Pair = [0, 1];
  const place = (value: number): number => {
    const [from, to] = domain;
    return range[0] + (range[1] - range[0]) * (to === from ? 0.5 : (value - from) / (to - from));
  };
  const self: Scale<Tick> = Object.assign(place, {
    domain([from = 0, to = 0]: readonly number[]) {
      domain = [from, to];
      return self;
    },
    nice(count: number) {
      domain = steps.nice(domain, count);
      return self;
    },
    range(ends: Pair) {
      range = ends;
      return self;
    },
    ticks: (count: number) => steps.ticks(domain, count),
  });
  return self;
}

/** A scale of numbers. */
export const scaleLinear = (): Scale<number> =>
  scale({ nice: ([from, to], count) => nice(from, to, count), ticks: ([from, to], count) => ticks(from, to, count) });

/** A scale of times, in UTC. */
export const scaleUtc = (): Scale<Date> =>
  scale({
    nice(ends, count) {
      const { floor, next } = intervalFor(ends, count);
      const last = floor(ends[1]);
      return [floor(ends[0]), last === ends[1] ? last : next(last)];
    },
    ticks([from, to], count) {
      const { floor, next } = intervalFor([from, to], count);
      const times: Date[] = [];
      for (let time = floor(from); time <= to; time = next(time)) if (time >= from) times.push(new Date(time));
      return times;
    },
  });

/** Times at equal distances: the last one that is not after a time, and the one that follows it. */
interface Interval {
  readonly floor: (time: number) => number;
  readonly next: (time: number) => number;
}

const DAY = 86_400_000;
const DAYS = [1 / 24, 1 / 8, 1 / 4, 1 / 2, 1, 2, 7];
const MONTHS = [1, 3, 12, 24, 60, 120, 240, 600, 1200];

/** Returns the interval of which about as many as `count` fill a stretch of time. */
function intervalFor([from, to]: Pair, count: number): Interval {
  const days = (to - from) / DAY / count;
  const step = DAYS.find((one) => one > 0.7 * days);
  if (step !== undefined)
    return { floor: (time) => Math.floor(time / (step * DAY)) * step * DAY, next: (time) => time + step * DAY };
  const months = MONTHS.find((one) => one > (0.7 * days) / 30) ?? 12_000;
  const floor = (time: number, more = 0) => startOf(Math.floor(monthOf(time) / months) * months + more);
  return { floor, next: (time) => floor(time, months) };
}

/** Returns the months since the year 0. */
function monthOf(time: number): number {
  const date = new Date(time);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function startOf(month: number): number {
  return new Date(0).setUTCFullYear(0, month, 1);
}

/** The one curve of the pictures: a line goes on to the next place before it steps to the next value. */
export const curveStepAfter = null;

/** A line through points, as a path; it breaks where `defined` says no. */
export function line<Point>(x: (point: Point) => number, y: (point: Point) => number) {
  let has = (_point: Point | undefined): boolean => true;
  const step = (point: Point, i: number, all: readonly Point[]): string => {
    if (!has(point)) return "";
    return i > 0 && has(all[i - 1]) ? `H${x(point)}V${y(point)}` : `M${x(point)} ${y(point)}`;
  };
  const self = Object.assign((points: readonly Point[]) => points.map(step).join(""), {
    defined(test: typeof has) {
      has = test;
      return self;
    },
    curve: (_curve: typeof curveStepAfter) => self,
  });
  return self;
}
