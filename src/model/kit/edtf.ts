import edtf from "edtf";
import { LRUCache } from "lru-cache";

/** What an EDTF date allows. */
export interface DateSpan {
  /** The earliest and the latest day as `YYYY-MM-DD`; null where it has no bound, or one outside the years 1 to 9998. */
  readonly earliest: string | null;
  readonly latest: string | null;
  /**
   * A text that sorts dates by their beginning: the earliest day; the instant in UTC where a time of day is given; the
   * first day of all where the beginning is open.
   */
  readonly order: string;
  /** Whether it spans more than one day, or has an end of its own. */
  readonly lasts: boolean;
}

/** The earliest and the latest day that a date can name. */
interface Days {
  readonly earliest: string;
  readonly latest: string;
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";

/** Parsing takes a hundred times as long as a look-up, and articles repeat the same days. */
const known = new LRUCache<string, { readonly span: DateSpan | null }>({ max: 10_000 });

/** Returns what an EDTF date (ISO 8601-2:2019, levels 0 and 1) of the years 0000 to 9999 allows; null for any other text. */
export function dateSpan(date: string): DateSpan | null {
  const kept = known.get(date);
  if (kept !== undefined) return kept.span;
  const span = parse(date);
  known.set(date, { span });
  return span;
}

/** A year, then optionally a month or season, a day, a time and a qualification. Digits can be unspecified (`X`). */
const PART = /^(?<year>\d[\dX]{3})(?:-(?<month>[\dX]{2}))?(?:-(?<day>[\dX]{2}))?(?<time>T[\d:.Z+-]+)?[?~%]?$/;

/** A day, like most dates: recognized without the library. */
const PLAIN_DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/**
 * The library decides what one side of an interval may be, but accepts 29 February of any year, shifts days by time zone
 * and refuses intervals whose sides overlap: days are read and compared here.
 */
function parse(date: string): DateSpan | null {
  const [from = "", to, ...more] = date.split("/");
  if (more.length || (isOpen(from) && (to === undefined || isOpen(to)))) return null;
  const [begin, end] = [
    isOpen(from) ? OPEN : daysOf(from),
    to === undefined ? undefined : isOpen(to) ? OPEN : daysOf(to),
  ];
  if (begin === null || end === null) return null;
  const [earliest, latest] = [begin.earliest, (end ?? begin).latest];
  const [order, until] = [orderOf(from, earliest), to === undefined || isOpen(to) ? latest : orderOf(to, latest)];
  if (earliest > latest || (isInstant(order) && isInstant(until) && order > until)) return null;
  return {
    earliest: bound(earliest),
    latest: bound(latest),
    order,
    lasts: earliest !== latest || (to !== undefined && order !== until),
  };
}

const OPEN: Days = { earliest: FIRST_DAY, latest: LAST_DAY };

function isOpen(part: string): boolean {
  return part === "" || part === "..";
}

/** Days of the years 0 and 9999 are no bounds: other programs cannot read them as dates. */
function bound(day: string): string | null {
  return /^(?:0000|9999)/.test(day) ? null : day;
}

function isInstant(order: string): boolean {
  return order.includes("T");
}

/** The offset of a time of day: `Z`, `+01:00`, and `+01` or `+0100` alike. */
const OFFSET = /(?:Z|([+-]\d\d)(?::?(\d\d))?)$/;

/** A time of day without an offset counts as UTC. */
function orderOf(part: string, day: string): string {
  const time = PART.exec(part)?.groups?.time;
  if (time === undefined) return day;
  const [offset = "", hours, minutes = "00"] = OFFSET.exec(time) ?? [];
  const local = part.replace(/[?~%]$/, "").slice(0, -offset.length || undefined);
  return new Date(local + (hours === undefined ? "Z" : `${hours}:${minutes}`)).toISOString();
}

function daysOf(part: string): Days | null {
  if (!PLAIN_DAY.test(part)) {
    try {
      edtf(part, { level: 1 });
    } catch {
      return null; // the library throws its parser's errors if it is not EDTF
    }
  }
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

function wholeYears(first: string, last: string): Days {
  return { earliest: `${first}-01-01`, latest: `${last}-12-31` };
}

function winter(first: string, last: string): Days {
  const next = Math.min(Number(last) + 1, 9999);
  return { earliest: `${first}-01-01`, latest: `${String(next).padStart(4, "0")}-03-31` };
}

function daysIn(year: string, month: string): number {
  const first = new Date(0);
  first.setUTCFullYear(Number(year), Number(month), 0); // day 0 of the next month
  return first.getUTCDate();
}
