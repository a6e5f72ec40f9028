/** Dates in a text, as EDTF. */
import { NUMBER_WORDS } from "../words/units.ts";
import { type Paragraph, type Range, sentenceAt, type Token } from "./paragraphs.ts";

/** A date at a range of a paragraph. */
export interface Dated extends Range {
  readonly date: string;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
const MONTH =
  "(?<month>January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
const WEEKDAY = "(?<weekday>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>(?:1[5-9]|20)\\d\\d)";
const COUNT = `(?<count>\\d{1,3}|a|an|${[...NUMBER_WORDS.keys()].join("|")})`;
const MS_A_DAY = 86_400_000;

type Groups = Readonly<Record<string, string | undefined>>;
type Reading = (groups: Groups, context: Context) => string | undefined;

interface Context {
  /** Noon UTC of the day of publication, if it is known. */
  readonly published: Date | undefined;
  /** Whether the words before speak of the future. */
  readonly isFuture: boolean;
  /** The time zone of a live entry, such as `+01:00`. */
  readonly zone: string | undefined;
  /** Whether the article is a live report, whose times of day belong to its day. */
  readonly isLive: boolean;
}

/** The forms of dates, the most specific first: where two overlap, the earlier one counts. */
const FORMS: readonly (readonly [RegExp, Reading])[] = [
  [
    /\b(?<year>\d{4})-(?<number>\d\d)-(?<day>\d\d)\b/g,
    ({ year, number, day }) => valid(Number(year), Number(number), Number(day)),
  ],
  [
    pattern(
      `(?:${WEEKDAY},?\\s+)?\\b${MONTH}\\s+${DAY}\\s?(?:[–—-]|to|and)\\s?(?<until>\\d{1,2})\\b(?!\\d|\\s*(?:percent|%))(?:,?\\s+${YEAR})?`,
    ),
    days,
  ],
  [
    pattern(
      `(?:\\b${WEEKDAY},?\\s+)?(?:the )?\\b${MONTH}\\s+${DAY}(?![\\d:.]\\d|\\d|\\s*(?:a\\.m|p\\.m|percent|%))\\b(?:,?\\s+${YEAR})?`,
    ),
    days,
  ],
  [
    pattern(
      `(?:\\b${WEEKDAY},?\\s+)?\\b(?:the )?${DAY}\\s?(?:[–—-]|to|and)\\s?(?<until>\\d{1,2})\\s+${MONTH}(?:,?\\s+${YEAR})?`,
    ),
    days,
  ],
  [pattern(`(?:\\b${WEEKDAY},?\\s+)?\\b(?:the )?${DAY}(?: of)?\\s+${MONTH}\\b(?:,?\\s+${YEAR})?`), days],
  [pattern(`\\b${MONTH},?\\s+(?:of )?${YEAR}\\b`), ({ month, year }) => `${year}-${two(monthOf(month))}`],
  [/\b(?<a>\d{1,2})\/(?<b>\d{1,2})\/(?<year>\d{4})\b/g, slashed],
  [/\b(?<a>\d{1,2})\/(?<b>\d{1,2})(?=\))/g, slashed],
  [
    pattern(
      `\\b(?<which>last|next|this|this past|this coming)?\\s*\\b${WEEKDAY}\\b(?:['’]s)?(?!\\s+(?:Times|Post|Mail|Herald|Night Live))`,
    ),
    weekday,
  ],
  [
    /\b(?<word>yesterday|today|tonight|tomorrow|last night|this (?:morning|afternoon|evening)|the day before yesterday)\b/gi,
    relativeDay,
  ],
  [pattern(`\\b${MONTH},? (?<which>this|last|next) year\\b`), monthOfYear],
  [
    /\b(?<which>last|this|next|the previous|the past|the following) (?<unit>year|month|week|weekend)\b/gi,
    relativePeriod,
  ],
  [pattern(`\\b${COUNT} (?<unit>day|week|month|year|decade)s? ago\\b`, "gi"), ago],
  [/\b(?<year>(?:1[89]|20)\d\d)\s?[–/-]\s?(?<until>(?:1[89]|20)?\d\d)\b(?!-\d)/g, years],
  [/\b(?:the )?(?:early |late |mid-)?(?<decade>(?:1[89]|20)\d)0s\b/g, ({ decade }) => `${decade}X`],
  [
    pattern(
      `\\b(?<lead>[Ii]n|[Ss]ince|until|by|from|last|next|this|early|late|mid|between|of|and|to|through|during|before|after|for|every|early in|late in)[\\s-]+${MONTH}\\b(?!\\s+\\d)`,
      "g",
    ),
    monthAlone,
  ],
  [pattern(`(?<![\\p{L}-])${MONTH}(?:['’]s)?(?![\\p{L}]|\\s+(?:\\d|\\p{Lu}))`, "gu"), monthByItself],
  [
    pattern(
      `(?<![\\d,.$£€-])\\b${YEAR}\\b(?![,.]\\d|-\\d|%| (?:percent|people|residents|homes|houses|workers|soldiers|troops|dollars|euros|meters|metres|feet|km|miles|kilometers|kilometres|tons|tonnes|votes|cases|employees|jobs|families|students|passengers|members|GMT|UTC)\\b)`,
    ),
    ({ year }) => year,
  ],
  [/\b(?:at |by |around |about )?(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?\s?(?<half>a\.?m\b\.?|p\.?m\b\.?)/gi, clock],
  [/\b(?:at |by )(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)\b/gi, clock],
];

function pattern(source: string, flags = "g"): RegExp {
  return new RegExp(source, flags);
}

/** Returns the dates of a paragraph, in order. `publishedOn` is the EDTF date of the article or of the live entry. */
export function datesIn(paragraph: Paragraph, publishedOn: string | undefined): Dated[] {
  const live = paragraph.section_published_on;
  const known = live ?? publishedOn;
  const published = /^\d{4}-\d\d-\d\d/.test(known ?? "") ? new Date(`${known?.slice(0, 10)}T12:00:00Z`) : undefined;
  const zone = /T.*?(Z|[+-]\d\d:\d\d)$/.exec(live ?? "")?.[1];
  const found: Dated[] = [];
  for (const [form, read] of FORMS)
    for (const match of paragraph.text.matchAll(form)) {
      const lead = match.groups?.lead ?? "";
      const offset = /^(?:last|next|this|early|late|mid)$/.test(lead) ? 0 : lead.length;
      const text = match[0].slice(offset);
      const skipped = offset + text.length - text.replace(/^(?:\s|the |at |by |around |about |-)+/i, "").length;
      const from = match.index + skipped;
      const to = match.index + match[0].replace(/(?:['’]s|\s+)$/, "").length;
      if (found.some((one) => from < one.to && one.from < to)) continue;
      const context = { published, zone, isLive: live !== undefined, isFuture: isFuture(paragraph, from) };
      const date = read(match.groups ?? {}, context);
      if (date !== undefined) found.push({ from, to, date });
    }
  return found.sort((a, b) => a.from - b.from);
}

const FUTURE = /^(?:will|'ll|’ll|shall|plans|planning|next|upcoming|would|until)$/i;
/** These speak of the future after a form of "be", or before "for" and "to". */
const AWAITED = /^(?:scheduled|due|expected|set|planned|slated|poised)$/i;
const PAST = /^(?:was|were|had|said|told|did|has|have)$/i;

/** Whether the nearest verb before a place in its sentence speaks of the future. */
function isFuture(paragraph: Paragraph, at: number): boolean {
  const sentence = sentenceAt(paragraph, at);
  const before = paragraph.tokens.filter(({ from, to }) => from >= sentence.from && to <= at);
  for (let i = before.length - 1; i >= 0; i--) {
    const { text, pos } = before[i] as Token;
    if (FUTURE.test(text)) return true;
    if (AWAITED.test(text) && (before[i - 1]?.pos === "AUX" || /^(?:for|to)$/.test(before[i + 1]?.text ?? "")))
      return true;
    if (
      PAST.test(text) ||
      (pos === "VERB" && /(?:ed|took|came|went|met|left|began|died|won|fell|rose|hit|held|made|found|gave)$/.test(text))
    )
      return false;
  }
  return false;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function valid(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? `${year}-${two(month)}-${two(day)}`
    : undefined;
}

/** Returns the year of a day or month that has none: the nearest, or the next if the words speak of the future. */
function yearOf(month: number, day: number, { published, isFuture }: Context): number | undefined {
  if (published === undefined) return undefined;
  const year = published.getUTCFullYear();
  const daysUntil = (Date.UTC(year, month - 1, day) - published.getTime()) / MS_A_DAY;
  if (isFuture) return daysUntil < -45 ? year + 1 : year;
  return daysUntil > 45 ? year - 1 : daysUntil < -330 ? year + 1 : year;
}

function days({ month, day, until, year }: Groups, context: Context): string | undefined {
  const number = monthOf(month);
  const known = year === undefined ? yearOf(number, Number(day), context) : Number(year);
  if (known === undefined) return undefined;
  const start = valid(known, number, Number(day));
  const end = until === undefined ? undefined : valid(known, number, Number(until));
  return start && end && end > start ? `${start}/${end}` : start;
}

function slashed({ a, b, year }: Groups, { published }: Context): string | undefined {
  const known = year === undefined ? published?.getUTCFullYear() : Number(year);
  if (known === undefined || (Number(a) <= 12 && Number(b) <= 12 && a !== b)) return undefined;
  return Number(a) > 12 ? valid(known, Number(b), Number(a)) : valid(known, Number(a), Number(b));
}

function weekday({ which, weekday: name }: Groups, { published, isFuture }: Context): string | undefined {
  if (published === undefined) return undefined;
  const back = (published.getUTCDay() - WEEKDAYS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 7) % 7;
  const ahead = which === "next" || which === "this coming" || (isFuture && which === undefined);
  const shift = ahead ? (7 - back) % 7 || (which === "next" ? 7 : 0) : which === "last" && back === 0 ? -7 : -back;
  return dayOf(new Date(published.getTime() + shift * MS_A_DAY));
}

function relativeDay({ word }: Groups, { published }: Context): string | undefined {
  if (published === undefined) return undefined;
  const shift = /before yesterday/i.test(word ?? "")
    ? -2
    : /yesterday|last night/i.test(word ?? "")
      ? -1
      : /tomorrow/i.test(word ?? "")
        ? 1
        : 0;
  return dayOf(new Date(published.getTime() + shift * MS_A_DAY));
}

function relativePeriod({ which, unit }: Groups, { published }: Context): string | undefined {
  if (published === undefined || /^the /i.test(which ?? "")) return undefined;
  const shift = /last/i.test(which ?? "") ? -1 : /next/i.test(which ?? "") ? 1 : 0;
  const [year, month] = [published.getUTCFullYear(), published.getUTCMonth()];
  if (unit === "year") return String(year + shift);
  if (unit === "month") return new Date(Date.UTC(year, month + shift, 1)).toISOString().slice(0, 7);
  const monday = published.getTime() + (shift * 7 - ((published.getUTCDay() + 6) % 7)) * MS_A_DAY;
  const first = new Date(unit === "weekend" ? monday + 5 * MS_A_DAY : monday);
  return `${dayOf(first)}/${dayOf(new Date(monday + 6 * MS_A_DAY))}`;
}

function ago({ count, unit }: Groups, { published }: Context): string | undefined {
  if (published === undefined) return undefined;
  const word = (count ?? "").toLowerCase();
  const number = /^an?$/.test(word) ? 1 : (NUMBER_WORDS.get(word) ?? Number(word));
  const [year, month] = [published.getUTCFullYear(), published.getUTCMonth()];
  if (unit === "day" || unit === "week")
    return dayOf(new Date(published.getTime() - number * (unit === "week" ? 7 : 1) * MS_A_DAY));
  if (unit === "month") return new Date(Date.UTC(year, month - number, 1)).toISOString().slice(0, 7);
  return unit === "year" ? String(year - number) : undefined;
}

function years({ year, until }: Groups): string | undefined {
  const end = until?.length === 2 ? `${year?.slice(0, 2)}${until}` : until;
  return end !== undefined && Number(end) > Number(year) ? `${year}/${end}` : undefined;
}

function monthAlone({ lead, month }: Groups, { published, isFuture }: Context): string | undefined {
  if (published === undefined) return undefined;
  const number = monthOf(month);
  if (/^(?:May|March)$/.test(month ?? "") && /^(?:to|and|for|of)$/.test(lead ?? "")) return undefined;
  const here = published.getUTCMonth() + 1;
  const year = published.getUTCFullYear();
  const ahead = lead === "next" || (isFuture && lead !== "last");
  const shift = ahead ? (number < here ? 1 : 0) : number > here ? -1 : lead === "last" && number === here ? -1 : 0;
  return `${year + shift}-${two(number)}`;
}

/** Returns a month without a word before it: never May or March, which are other words too. */
function monthByItself({ month }: Groups, context: Context): string | undefined {
  return /^(?:May|March)/.test(month ?? "") ? undefined : monthAlone({ month }, context);
}

function monthOfYear({ month, which }: Groups, { published }: Context): string | undefined {
  if (published === undefined) return undefined;
  const shift = which === "last" ? -1 : which === "next" ? 1 : 0;
  return `${published.getUTCFullYear() + shift}-${two(monthOf(month))}`;
}

/** Returns a time of day of a live entry: elsewhere it is no date. */
function clock({ hour, minute = "00", half }: Groups, { published, zone, isLive }: Context): string | undefined {
  if (!isLive || published === undefined) return undefined;
  const isAfternoon = /^p/i.test(half ?? "");
  const hours = (Number(hour) % (half === undefined ? 24 : 12)) + (isAfternoon ? 12 : 0);
  return hours > 23 ? undefined : `${dayOf(published)}T${two(hours)}:${minute}:00${zone ?? "Z"}`;
}
