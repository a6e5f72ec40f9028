import edtf from "edtf";
import { LRUCache } from "lru-cache";

/** The earliest and the latest day that a date allows, as `YYYY-MM-DD`. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";

/** Parsing takes a hundred times as long as a look-up, and articles repeat the same days. */
const known = new LRUCache<string, { readonly range: DayRange | null }>({ max: 10_000 });

/**
 * Returns the days of an EDTF date (ISO 8601-2:2019, levels 0 and 1) in the years 0000 to 9999; null for any other text.
 * An open end extends to the first or the last of these days.
 */
export function dayRange(date: string): DayRange | null {
  const kept = known.get(date);
  if (kept !== undefined) return kept.range;
  const range = parse(date);
  known.set(date, { range });
  return range;
}

/** A year, then optionally a month or season, a day, a time and a qualification. Digits can be unspecified (`X`). */
const PART = /^(?<year>\d[\dX]{3})(?:-(?<month>[\dX]{2}))?(?:-(?<day>[\dX]{2}))?(?:T[\d:.Z+-]+)?[?~%]?$/;

/** A day, like most dates: recognized without the library. */
const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The library decides what is EDTF, but accepts 29 February of any year and shifts days by time zone: days are read here. */
function parse(date: string): DayRange | null {
  if (PLAIN_DAY.test(date)) return daysOf(date);
  try {
    edtf(date, { level: 1 });
  } catch {
    return null; // the library throws its parser's errors if it is not EDTF
  }
  const [from = "", to = from, ...more] = date.split("/");
  if (more.length || (isOpen(from) && isOpen(to))) return null;
  const earliest = isOpen(from) ? FIRST_DAY : daysOf(from)?.earliest;
  const latest = isOpen(to) ? LAST_DAY : daysOf(to)?.latest;
  return earliest && latest && earliest <= latest ? { earliest, latest } : null;
}

function isOpen(part: string): boolean {
  return part === "" || part === "..";
}

function daysOf(part: string): DayRange | null {
  const { year = "", month = "XX", day = "XX" } = PART.exec(part)?.groups ?? {};
  const [firstYear, lastYear] = [year.replaceAll("X", "0"), year.replaceAll("X", "9")];
  if (year === "") return null;
  // A season falls at a different time of the year in each hemisphere, and a winter ends in the next year.
  if (Number(month) > 12) return month === "24" ? winter(firstYear, lastYear) : wholeYears(firstYear, lastYear);
  const [firstMonth, lastMonth] = month === "XX" ? ["01", "12"] : [month, month];
  const longest = daysIn(lastYear, lastMonth);
  if (day === "XX") return { earliest: `${firstYear}-${firstMonth}-01`, latest: `${lastYear}-${lastMonth}-${longest}` };
  return Number(day) > longest
    ? null
    : { earliest: `${firstYear}-${firstMonth}-${day}`, latest: `${lastYear}-${lastMonth}-${day}` };
}

function wholeYears(first: string, last: string): DayRange {
  return { earliest: `${first}-01-01`, latest: `${last}-12-31` };
}

function winter(first: string, last: string): DayRange {
  const next = Math.min(Number(last) + 1, 9999);
  return { earliest: `${first}-01-01`, latest: `${String(next).padStart(4, "0")}-03-31` };
}

function daysIn(year: string, month: string): number {
  const first = new Date(0);
  first.setUTCFullYear(Number(year), Number(month), 0); // day 0 of the next month
  return first.getUTCDate();
}
