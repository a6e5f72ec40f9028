import search from "approx-string-match";
import { type Quote, wordsOf } from "../model/kit/evidence.ts";
import { type ArticleText, type Passage, passageInWords } from "../model/kit/passages.ts";
import { placesOf } from "../model/kit/text-search.ts";
import { DOUBLE, SINGLE } from "./quotations.ts";

/** Quotation marks, with accents that are typed for them, and two apostrophes for a double one. */
const ANY_SINGLE = new RegExp(`[${SINGLE}\`´]`, "g");
const ANY_DOUBLE = new RegExp(`[${DOUBLE}]|''`, "g");

/** What also takes the place of some of the ways below: these are named first. */
const OTHER_FORMS = ["other forms of the same characters", (text: string) => text.normalize("NFKC")] as const;

/** Ways in which words can be written otherwise, each with the function that makes them alike. */
const WAYS: readonly (readonly [string, (text: string) => string])[] = [
  ["other quotation marks", (text) => text.replace(ANY_SINGLE, "'").replace(ANY_DOUBLE, '"')],
  ["another dash", (text) => text.replace(/[‐‑‒–—―−]|--+/g, "-")],
  ["an ellipsis written otherwise", (text) => text.replace(/…/g, "...")],
  [
    "a no-break space or another special space",
    (text) => text.replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, " "),
  ],
  ["a line break or a tab", (text) => text.replace(/[\n\r\t\u2028\u2029]+/g, " ")],
  ["more spaces", (text) => text.replace(/ +/g, " ")],
  ["a soft hyphen", (text) => text.replace(/\u00ad/g, "")],
  ["an invisible character", (text) => text.replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, "")],
  ["composed differently", (text) => text.normalize("NFC")],
  OTHER_FORMS,
  ["other capitals", (text) => text.toLowerCase()],
];

/** A character with the marks that belong to it, or characters that are alike together only. */
const PIECE = /--+|''|\s+|\P{M}\p{M}*|\p{M}+/gu;

/** The longest words that are looked for with differences, and the share of their characters that may differ. */
const LONGEST = 1000;
const MOST_DIFFERENT = 0.4;
const PASSAGES_TRIED = 3;
const CONTEXT_WORDS = 3;

/** Text made alike, with the place of each of its characters in the original. */
interface Alike {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Returns how the text writes words that it does not contain, and what differs; undefined if nothing is near. */
export function nearestWords(quote: Quote, article: ArticleText): string | undefined {
  const words = wordsOf(quote);
  const [exact] = words === quote.exact ? [] : article.indexesOf(quote.exact, 1);
  if (exact !== undefined)
    return `, though \`exact\` is in ${passageInWords(article.at(exact))}: \`prefix\` and \`suffix\` are the characters directly before and after it`;
  const wanted = alike(words).text.trim();
  if (wanted === "") return undefined;
  const [place] = placesAlike(words, article, 1);
  if (place !== undefined) return hint(article.whole.slice(place.start, place.end), words, article.at(place.start));
  return overSeveral(wanted, alikeOf(article), article) ?? nearIn(words, wanted, article);
}

/**
 * Returns where the whole text has words that are alike but for how they are written: quotation marks, dashes, spaces,
 * characters that do not show, composition, capitals. At most so many places, as indexes.
 */
export function placesAlike(words: string, article: ArticleText, atMost: number): { start: number; end: number }[] {
  const wanted = alike(words).text.trim();
  const { text, starts, ends } = alikeOf(article);
  return placesOf(wanted, text, atMost).map((at) => ({
    start: starts[at] as number,
    end: ends[at + wanted.length - 1] as number,
  }));
}

function hint(printed: string, words: string, passage: Passage): string {
  const apart = waysApart(printed, words);
  const ways = apart.length === 0 && words !== words.trim() ? ["a space at an end"] : apart;
  return `; did you mean ${JSON.stringify(printed)} in ${passageInWords(passage)}${ways.length ? ` (${ways.join(", ")})` : ""}?`;
}

/** Returns the ways in which two texts differ that are alike otherwise: each without which they would not be. */
function waysApart(one: string, other: string): string[] {
  const without = (left: string, ways: typeof WAYS, text: string) =>
    ways.reduce((made, [name, way]) => (name === left ? made : way(made)), text).trim();
  const most = WAYS.filter((way) => way !== OTHER_FORMS);
  const ways = without("", most, one) === without("", most, other) ? most : WAYS;
  return ways.filter(([name]) => without(name, ways, one) !== without(name, ways, other)).map(([name]) => name);
}

function overSeveral(wanted: string, whole: Alike, article: ArticleText): string | undefined {
  const at = whole.text.replaceAll("\0", " ").indexOf(wanted);
  if (at < 0) return undefined;
  const first = article.at(whole.starts[at] as number);
  const last = article.at((whole.ends[at + wanted.length - 1] as number) - 1);
  return `: it runs from ${passageInWords(first)} to ${passageInWords(last)}; quote the words of each as a piece of its own`;
}

/** Looks for words with differences in the passages that share most of them. */
function nearIn(words: string, wanted: string, article: ArticleText): string | undefined {
  if (wanted.length > LONGEST) return undefined;
  const own = new Set(tokensOf(wanted));
  const passages = article.passages
    .map((passage) => ({ passage, shared: sharedIn(own, passage) }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, PASSAGES_TRIED);
  let best: { printed: string; passage: Passage; errors: number; length: number } | undefined;
  for (const { passage } of passages) {
    const folded = alike(passage.text);
    for (const { start, end, errors } of search(folded.text, wanted, Math.floor(wanted.length * MOST_DIFFERENT)))
      if (best === undefined || errors < best.errors || (errors === best.errors && end - start > best.length)) {
        const printed = passage.text.slice(folded.starts[start], folded.ends[end - 1]);
        best = {
          printed: wholeWords(printed, passage.text, folded.starts[start] as number, words),
          passage,
          errors,
          length: end - start,
        };
      }
  }
  if (best === undefined) return undefined;
  return `; did you mean ${JSON.stringify(best.printed)} in ${passageInWords(best.passage)}${differenceIn(words, best.printed)}?`;
}

/** Returns a stretch of a text with the words that it cuts, and without the marks around it where those wanted have none. */
function wholeWords(printed: string, text: string, at: number, words: string): string {
  const before = /[\p{L}\p{M}\p{N}]*$/u.exec(text.slice(0, at))?.[0] ?? "";
  const after = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(at + printed.length))?.[0] ?? "";
  const begins = /^[\p{L}\p{M}\p{N}]/u.test(printed) ? before : "";
  const ends = /[\p{L}\p{M}\p{N}]$/u.test(printed) ? after : "";
  const whole = begins + printed + ends;
  const trimmed = /[\p{L}\p{M}\p{N}]$/u.test(words) ? whole.replace(/[^\p{L}\p{M}\p{N}]+$/u, "") : whole;
  return /^[\p{L}\p{N}]/u.test(words) ? trimmed.replace(/^[^\p{L}\p{N}]+/u, "") : trimmed;
}

function differenceIn(words: string, printed: string): string {
  const [given, there] = [words.split(/\s+/), printed.split(/\s+/)];
  const isSame = (a: string | undefined, b: string | undefined) => a !== undefined && a === b;
  let [from, upTo] = [0, 0];
  while (isSame(given[from], there[from])) from++;
  while (upTo < Math.min(given.length, there.length) - from && isSame(given.at(-1 - upTo), there.at(-1 - upTo))) upTo++;
  const [mine, own] = [given.slice(from, given.length - upTo), there.slice(from, there.length - upTo)];
  if (mine.length > CONTEXT_WORDS || own.length > CONTEXT_WORDS) return "";
  if (mine.length === 0) return ` (without \`${own.join(" ")}\` in yours)`;
  return own.length === 0
    ? ` (without your \`${mine.join(" ")}\`)`
    : ` (\`${own.join(" ")}\`, not \`${mine.join(" ")}\`)`;
}

function sharedIn(own: ReadonlySet<string>, passage: Passage): number {
  let shared = 0;
  const there = new Set(tokensOf(alike(passage.text).text));
  for (const token of own) if (there.has(token)) shared++;
  return shared;
}

function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

const known = new WeakMap<ArticleText, Alike>();

function alikeOf(article: ArticleText): Alike {
  const made = known.get(article) ?? alike(article.whole);
  known.set(article, made);
  return made;
}

function alike(text: string): Alike {
  const starts: number[] = [];
  const ends: number[] = [];
  let made = "";
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    const folded = WAYS.reduce((all, [, way]) => way(all), piece);
    if (folded === " " && made.endsWith(" ")) {
      ends[ends.length - 1] = index + piece.length;
      continue;
    }
    made += folded;
    for (let i = 0; i < folded.length; i++) {
      starts.push(index);
      ends.push(index + piece.length);
    }
  }
  return { text: made, starts, ends };
}
