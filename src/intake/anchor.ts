import { type LocatedQuote, locatedAt, pairsIn, type Quote, wordsOf } from "../model/kit/evidence.ts";
import { type ArticleText, isSamePassage, nameOf, type Passage } from "../model/kit/passages.ts";
import { cutsWord, placesOf } from "../model/kit/text-search.ts";

/** A place of words in an article's text: their first index in a passage. */
export interface Found {
  readonly passage: Passage;
  readonly index: number;
}

/** Why a quote has no place: its words are nowhere, or in several places of which none is certain. */
export interface NotFound {
  readonly places: readonly Found[];
  /** The place where its words were, where the quote now names another one. */
  readonly was?: Found;
}

/** So many places are told apart: one is certain, more are not. */
const TWO = 2;

/** So many places of ambiguous words are looked for. */
export const PLACES_SHOWN = 5;

/** So many characters of the passage before words, or after them, may tell their place from others. */
const CONTEXTS = [16, 64, 256];

/** So many of the passages around it do so together, on both sides. */
const BEYOND = 64;

/** The nearest word before and after a place, without the marks between: these may be restyled. */
const LAST_WORD = /[\p{L}\p{M}\p{N}]+(?=[^\p{L}\p{M}\p{N}]*$)/u;
const FIRST_WORD = /[\p{L}\p{M}\p{N}]+/u;

/**
 * Finds the place of a quote's words, by the rule that moves none of them to other words. `old` has the places that they had
 * in the text before, as far as the quote may be one of those.
 *
 * - A new quote stands in the passage that it names, if its words are there once; else in the only place that they have.
 * - A quote that was there before goes on at the same place of the passage where it was, if that is in both texts, whole and
 *   once, or outside what was edited; else where its words have one place in the old and in the new text; else where they have one place in both
 *   together with those before or after them in the passage, or with those on both sides. What it names does not move it.
 */
export function placeOf(
  quote: Quote,
  text: ArticleText,
  before?: ArticleText,
  old: readonly Found[] = [],
): Found | NotFound {
  const words = wordsOf(quote);
  return before && old.length ? carried(quote, words, text, before, old) : firstPlaceOf(quote, words, text);
}

function firstPlaceOf(quote: Quote, words: string, text: ArticleText): Found | NotFound {
  const named = text.named(quote);
  const own = named && onlyIn(named, words);
  if (own) return own;
  const places = placesIn(text, words);
  return places.length === 1 ? (places[0] as Found) : { places };
}

function carried(
  quote: Quote,
  words: string,
  text: ArticleText,
  before: ArticleText,
  old: readonly Found[],
): Found | NotFound {
  const was = old.find(({ passage }) => isSamePassage(passage, quote)) ?? (old.length === 1 ? old[0] : undefined);
  const place = was && (text.whole === before.whole ? samePlace(was, text) : whereItWent(was, words, text, before));
  if (place === undefined) return { places: placesIn(text, words) };
  const named = text.named(quote);
  const isElsewhere = named !== undefined && named !== place.passage && !isSamePassage((was as Found).passage, quote);
  return isElsewhere && onlyIn(named, words) ? { places: placesIn(text, words), was: place } : place;
}

function whereItWent(was: Found, words: string, text: ArticleText, before: ArticleText): Found | undefined {
  const passage =
    (before.only(was.passage.text) && text.only(was.passage.text)) ?? outsideTheEdit(was.passage, text, before);
  if (passage) return { passage, index: was.index };
  const only = onlyInBoth(words, text, before);
  if (only && cutsOf(was, words) === cutsOf(only, words) && hasNeighbour(was, only, words)) return only;
  const { from, text: around } = was.passage;
  const [start, end] = [from + was.index, from + was.index + words.length];
  const led = (size: number, first: number) => {
    const begin = Math.max(start - size, first);
    return indexInBoth(before.whole.slice(begin, end), text, before, start - begin);
  };
  const followed = (size: number, last: number) =>
    indexInBoth(before.whole.slice(start, Math.min(end + size, last)), text, before, 0);
  for (const size of CONTEXTS) {
    const [before, after] = [led(size, from), followed(size, from + around.length)];
    // "and said on" that becomes "and on on": what stands before leads to other words than what stands after.
    if (before !== undefined && after !== undefined && before !== after) continue;
    const at = before ?? after;
    if (at !== undefined) return onlyIn(text.at(at), words); // what is kept names the passage alone
  }
  const at = led(was.index + BEYOND, 0);
  const isOne = at !== undefined && at === followed(around.length + BEYOND, before.whole.length);
  return isOne ? onlyIn(text.at(at), words) : undefined;
}

/**
 * Returns the passage that stands as far from the start as another did, where all before it are the same, or as far from the
 * end, and no passage of its kind between has the same text. Where the passages that begin both texts and those that end them overlap,
 * one of them came or went: which, is not known.
 */
function outsideTheEdit(was: Passage, text: ArticleText, before: ArticleText): Passage | undefined {
  const [old, now] = [before.passages, text.passages];
  const shorter = Math.min(old.length, now.length);
  const isSame = (i: number, j: number) => old.at(i)?.text === now.at(j)?.text;
  let [first, last] = [0, 0];
  while (first < shorter && isSame(first, first)) first++;
  while (last < shorter && isSame(-1 - last, -1 - last)) last++;
  if (first + last > shorter) return undefined;
  const edited = [old, now].flatMap((all) => all.slice(first, all.length - last));
  if (edited.some((one) => one.text === was.text && one.in === was.in)) return undefined; // it may be one of those
  const place = old.indexOf(was);
  if (place < first) return now[place];
  return place >= old.length - last ? now.at(place - old.length) : undefined;
}

/** Returns the place of words that occur once in the old and once in the new text. */
function onlyInBoth(words: string, text: ArticleText, before: ArticleText): Found | undefined {
  const at = indexInBoth(words, text, before, 0);
  return at === undefined ? undefined : foundAt(text, at);
}

/** Returns an index behind the first of some words, if these occur once in the old and once in the new text. */
function indexInBoth(words: string, text: ArticleText, before: ArticleText, behind: number): number | undefined {
  const [at, another] = text.indexesOf(words, TWO);
  const isOne = at !== undefined && another === undefined && before.indexesOf(words, TWO).length === 1;
  return isOne ? at + behind : undefined;
}

/**
 * Whether the word before, or that after, is the same at two places: if both changed, "and after" of "and after after the" may
 * be other words in "and and after the". Before the first word of a passage is none.
 */
function hasNeighbour(one: Found, other: Found, words: string): boolean {
  const [before, after] = [one, other].map(({ passage: { text }, index }) => [
    LAST_WORD.exec(text.slice(0, index))?.[0],
    FIRST_WORD.exec(text.slice(index + words.length))?.[0],
  ]) as [string[], string[]];
  return before[0] === after[0] || before[1] === after[1];
}

/** Returns whether words cut a word where they begin, and where they end: `on` in “Monday” is not the `on` before it. */
function cutsOf({ passage: { text }, index }: Found, words: string): string {
  return [index, index + words.length].map((at) => cutsWord(text, at)).join();
}

/** Returns the same place in another text that is the same. */
function samePlace({ passage, index }: Found, text: ArticleText): Found {
  return { passage: text.named(passage) as Passage, index };
}

/** Returns the places of words, at most a few. */
function placesIn(text: ArticleText, words: string): Found[] {
  return text.indexesOf(words, PLACES_SHOWN).map((index) => foundAt(text, index));
}

function foundAt(text: ArticleText, index: number): Found {
  const passage = text.at(index);
  return { passage, index: index - passage.from };
}

/** Returns the only place of words in a passage; undefined where there is none, or more than one. */
function onlyIn(passage: Passage, words: string): Found | undefined {
  const [index, another] = placesOf(words, passage.text, TWO);
  return index === undefined || another !== undefined ? undefined : { passage, index };
}

/** Returns a quote as it is kept: with the name of its passage, in which its words stand once. */
export function anchoredAt({ exact, prefix, suffix }: Quote, { passage }: Found): Quote {
  return {
    ...nameOf(passage),
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}

/** Returns the place of a kept quote; undefined if its words are not there once. */
export function placeOfKept(quote: Quote, text: ArticleText): Found | undefined {
  const passage = text.named(quote);
  return passage && onlyIn(passage, wordsOf(quote));
}

/** Locates a quote at its place, in code points. */
export function locatedOf(quote: Quote, { passage, index }: Found): LocatedQuote {
  return locatedAt(quote, passage, index, pairsOf(passage));
}

const pairs = new WeakMap<Passage, readonly number[]>();

function pairsOf(passage: Passage): readonly number[] {
  const known = pairs.get(passage) ?? pairsIn(passage.text);
  pairs.set(passage, known);
  return known;
}

const characters = new Intl.Segmenter("en", { granularity: "grapheme" });

/** The first character that can belong to the one before it. */
const FIRST_JOINED = 0x300;

/** Returns the character that a quote's words begin or end within: an emoji of several parts, a letter with its accent. */
export function partedBy({ exact, prefix = "" }: Quote, { passage: { text }, index }: Found): string | undefined {
  const start = index + prefix.length;
  for (const at of [start, start + exact.length]) {
    if (at === 0 || at === text.length || Math.max(text.charCodeAt(at), text.charCodeAt(at - 1)) < FIRST_JOINED)
      continue;
    const { segment, index: from } = characters.segment(text).containing(at) as Intl.SegmentData;
    if (from !== at) return segment;
  }
  return undefined;
}
