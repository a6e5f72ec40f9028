import edtf from "edtf";
import { LRUCache } from "lru-cache";

/** The days that a date may fall on: its earliest and its latest, as `YYYY-MM-DD`. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

const FIRST_DAY = "0000-01-01";
const LAST_DAY = "9999-12-31";

/** Parsing takes a hundred times as long as looking up, and articles name the same days again and again. */
const known = new LRUCache<string, { readonly range: DayRange | null }>({ max: 10_000 });

/**
 * Reads an EDTF date (ISO 8601-2:2019, levels 0 and 1) of the years 0000 to 9999.
 * An open end reaches to the first or the last of these days. Gives null for anything else.
 */
export function dayRange(date: string): DayRange | null {
  const kept = known.get(date);
  if (kept !== undefined) return kept.range;
  const range = parse(date);
  known.set(date, { range });
  return range;
}

function parse(date: string): DayRange | null {
  try {
    const { min, max } = edtf(date, { level: 1 });
    const earliest = min === Number.NEGATIVE_INFINITY ? FIRST_DAY : day(min);
    const latest = max === Number.POSITIVE_INFINITY || max === null ? LAST_DAY : day(max);
    return earliest !== null && latest !== null && earliest <= latest ? { earliest, latest } : null;
  } catch {
    return null; // not EDTF: the library throws its parser's errors
  }
}

function day(timeMs: number | null): string | null {
  const iso = timeMs !== null && Number.isFinite(timeMs) ? new Date(timeMs).toISOString() : "";
  return /^\d{4}-/.test(iso) ? iso.slice(0, 10) : null;
}
