import type { Article, ArticleSection } from "../types.ts";
import { FURNITURE } from "../words/furniture.ts";

/** A block of a text: a heading or a paragraph. */
export interface Block {
  readonly isHeading: boolean;
  readonly text: string;
}

const PARAGRAPH_AT_MOST = 20_000;
const HEADING_AT_MOST = 500;

/** Returns text as the service stores it: single spaces, no control characters, composed letters, trimmed. */
export function plain(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, "")
    .replaceAll(/[\s\u00a0\p{Cc}]+/gu, " ")
    .trim();
}

/** Returns blocks as sections, without furniture, repeated headings and headings that nothing follows. */
export function sectionsOf(blocks: readonly Block[], headline: string): ArticleSection[] {
  const sections: { heading?: string; paragraphs: string[] }[] = [];
  const seen = new Set([headline.toLowerCase()]);
  for (const { isHeading, text } of blocks) {
    const words = plain(text);
    if (words === "" || FURNITURE.test(words) || !/[\p{L}\p{N}]/u.test(words)) continue;
    if (isHeading || words.length > 40) {
      if (seen.has(words.toLowerCase())) continue;
      seen.add(words.toLowerCase());
    }
    const last = sections.at(-1);
    if (isHeading) sections.push({ heading: words.slice(0, HEADING_AT_MOST), paragraphs: [] });
    else if (last === undefined) sections.push({ paragraphs: [words.slice(0, PARAGRAPH_AT_MOST)] });
    else last.paragraphs.push(words.slice(0, PARAGRAPH_AT_MOST));
  }
  return sections.filter(({ paragraphs }) => paragraphs.length > 0);
}

/** Returns an article without the fields that are empty. */
export function articleOf(fields: { [key in keyof Article]: Article[key] | undefined }): Article {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(given) as unknown as Article;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** Returns the EDTF date in a line such as "Published 12 March 2024" or an ISO time, or undefined. */
export function dateOf(line: string | undefined): string | undefined {
  if (line === undefined) return undefined;
  const iso = /\b(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(?::(\d\d))?(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?/.exec(line);
  if (iso) {
    const [, day = "", time, seconds = "00", zone] = iso;
    if (Number.isNaN(Date.parse(day))) return undefined;
    return time === undefined
      ? day
      : `${day}T${time}:${seconds}${(zone ?? "Z").replace(/^([+-]\d\d):?(\d\d)$/, "$1:$2")}`;
  }
  const british = /\b(\d{1,2})(?:st|nd|rd|th)? ([A-Z][a-z]{2})[a-z]*\.?,? (\d{4})\b/.exec(line);
  const american = /\b([A-Z][a-z]{2})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})\b/.exec(line);
  const [day, month, year] = british
    ? [british[1], british[2], british[3]]
    : american
      ? [american[2], american[1], american[3]]
      : [];
  const number = MONTHS.indexOf((month ?? "").toLowerCase()) + 1;
  if (number === 0 || Number(day) > 31) return undefined;
  return `${year}-${String(number).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Returns the names in a byline such as "By Ana Silva and Jo Reis", or undefined. */
export function authorsOf(line: string | undefined): string[] | undefined {
  const names = /^(?:by|written by|reported by)[:\s]+(.{3,120})$/i.exec(line?.trim() ?? "")?.[1];
  if (names === undefined || /[.!?]$/.test(names.replace(/\b[A-Z]\.$/, ""))) return undefined;
  return names.split(/\s*(?:,|\band\b|&|\|)\s*/).filter((name) => /^\p{Lu}/u.test(name));
}
