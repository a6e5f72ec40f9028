/** How pages write values: vocabulary values, dates, figures. */
import type { Figure, Qualifier } from "../client/api.ts";
import { unitNames } from "./words/units.ts";

/** Returns a value of a vocabulary as words: `conditional_support` is "Conditional support". */
export function labelOf(value: string): string {
  const words = value.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const MONTHS = "January February March April May June July August September October November December".split(" ");

/**
 * Returns an EDTF date (ISO 8601-2) as words: "18 February 2025", "about 2014", "18 February 2025?", "1914 to 1918",
 * "2022 and continuing".
 */
export function dateWords(date: string): string {
  const [from = "", to] = date.split("/");
  if (to === undefined) return dayWords(from);
  if (to === "..") return `${dayWords(from)} and continuing`;
  if (from === "..") return `until ${dayWords(to)}`;
  return `${dayWords(from) || UNKNOWN} to ${dayWords(to) || UNKNOWN}`;
}

const UNKNOWN = "an unknown day";

const DAY = /^(-?\d{4}s?)(?:-(\d\d)(?:-(\d\d))?)?(?:T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?([?~%]?)$/;

/** Returns one day, month or year as words, without digits that are unknown: `198X` is "1980s". What has another form stays. */
function dayWords(date: string): string {
  const known = date
    .replace(/(-XX)+(?=$|[?~%])/, "")
    .replace(/^(\d+)(X+)/, (_, digits, some) => `${digits}${"0".repeat(some.length)}s`);
  const [, year, month, day, time, zone, sign] = DAY.exec(known) ?? [];
  if (year === undefined) return date;
  const name = month === undefined ? undefined : (MONTHS[Number(month) - 1] ?? seasonOf(month));
  const said = [day && String(Number(day)), name, year].filter(Boolean).join(" ");
  const at = time === undefined ? "" : `, ${time}${zone === undefined ? "" : zone === "Z" ? " UTC" : ` (UTC${zone})`}`;
  return `${sign === "~" || sign === "%" ? "about " : ""}${said}${at}${sign === "?" || sign === "%" ? "?" : ""}`;
}

/** Returns a season of ISO 8601-2, or the number as it is. */
function seasonOf(month: string): string {
  return { 21: "spring", 22: "summer", 23: "autumn", 24: "winter" }[Number(month)] ?? month;
}

const SIGNS: Readonly<Record<Qualifier, string>> = {
  exactly: "",
  about: "~",
  at_least: "≥",
  at_most: "≤",
  more_than: ">",
  less_than: "<",
};

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 20 });

/** Returns a number with its groups. */
export function numberWords(value: number): string {
  return NUMBER.format(value);
}

/** Returns the value of a figure with its sign, unit and currency: ">4 hours", "62 to 80", "€30,000". */
export function figureWords(
  figure: Pick<Figure, "value" | "low" | "high" | "text" | "qualifier" | "unit" | "currency">,
): string {
  const { value, low, high, text, qualifier, unit, currency } = figure;
  const sign = SIGNS[qualifier ?? "exactly"];
  const range = [low, high]
    .filter((one) => one !== null)
    .map(numberWords)
    .join(" to ");
  const number = value === null ? range || (text ?? "") : numberWords(value);
  const measured = unit === null ? "" : unitWords(unit, value === 1);
  return `${sign}${number}${measured}${currency === null ? "" : ` ${currency}`}`;
}

/** Returns a unit as it follows a number: "%", " hours", " mSv", " votes". A thing in braces is an English noun. */
export function unitWords(unit: string, isOne: boolean): string {
  if (unit === "%") return "%";
  const [one, many] = unitNames[unit] ?? [];
  if (one !== undefined) return ` ${isOne ? one : many}`;
  const thing = /^\{(.*)\}$/.exec(unit)?.[1]?.replaceAll("_", " ");
  if (thing === undefined) return ` ${unit}`;
  return ` ${isOne ? thing : thing.replace(/y$/, "ie").replace(/s?$/, "s")}`;
}

/** Returns a count with its noun: "1 record", "137 records". */
export function counted(count: number, noun: string): string {
  return `${numberWords(count)} ${count === 1 ? noun : `${noun}s`}`;
}

const COUNTRIES = new Intl.DisplayNames("en", { type: "region" });

/** Returns a country by its code of ISO 3166-1: "IT" is "Italy". */
export function countryName(code: string): string {
  return COUNTRIES.of(code) ?? code;
}

/** Returns a value of an account as words: a date, a reference, or a text. */
export function valueWords(value: unknown): string {
  if (typeof value === "object" && value !== null) return String((value as { name?: unknown }).name ?? "");
  return dateWords(String(value));
}
