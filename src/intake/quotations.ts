import { placesOf } from "../model/kit/text-search.ts";

/** Marks that may stand for an apostrophe, or for a Hebrew geresh. */
export const SINGLE = "'‘’‚‛‹›ʼ׳";

/** The other quotation marks, and the Hebrew gershayim. */
export const DOUBLE = '"“”„‟«»「」『』〝〞〟״';

/** Marks and spaces: marks say who speaks, and are no words. */
const BETWEEN = new RegExp(`([\\s${SINGLE}${DOUBLE}]+)`);

/** Apostrophes within a word, as in “don’t”, and the gershayim before the last letter of a Hebrew abbreviation. */
const WITHIN =
  /(?<=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{M}\p{Nd}])['‘’‛ʼ׳](?=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Hebrew}\p{Nd}])|(?<=\p{sc=Hebrew})["“”„״](?=\p{sc=Hebrew}(?!\p{L}))/gu;

/** What an editor leaves out or adds: an ellipsis, alone or in parentheses, or text in brackets. */
const EDITED = /\[[^\]]*\]|\(\s*(?:[…⋯]+|\.(?:\s?\.){2,})\s*\)|[…⋯]+|\.(?:\s?\.){2,}/;

/** The last, and the first, character of a word; invisible joiners are part of the word. */
const LAST = /([\p{L}\p{M}\p{Nd}])[\u00ad\p{Join_Control}\u2060]*$/u;
const FIRST = /^[\u00ad\p{Join_Control}\u2060]*([\p{L}\p{M}\p{Nd}])/u;

/** Characters of scripts that do not part words by spaces. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Text as quotations are looked up in it. */
export interface Quotable {
  readonly words: string;
  /** Whether words are parted at an index. */
  isEdge(at: number): boolean;
}

/**
 * Returns whether a quotation's words stand in a text, whole and in their order: quotation marks aside, with an ellipsis
 * for what it leaves out, and brackets for what it adds.
 */
export function isQuotedFrom(quotation: string, { words, isEdge }: Quotable): boolean {
  const pieces = quotation.split(EDITED).map((piece) => quotable(piece).words);
  let from = 0;
  let found = false;
  for (const [i, piece] of pieces.entries()) {
    const wanted = piece.trim();
    if (wanted === "") continue;
    // A piece that touches an ellipsis or a bracket may begin or end within a word: “[W]e”.
    const cut = {
      before: i > 0 && piece === piece.trimStart(),
      after: i < pieces.length - 1 && piece === piece.trimEnd(),
    };
    const at = placeOf(wanted, words, isEdge, from, cut);
    if (at < 0) return false;
    from = at + wanted.length;
    found = true;
  }
  return found;
}

/**
 * Returns whether a misprint stands in a text to the character, in whole words. Spaces and the style of quotation marks
 * count only if the misprint is of these alone.
 */
export function isPrintedIn(printed: string, correct: string, text: Printed): boolean {
  return alike(printed) === alike(correct)
    ? placeOf(printed, text.exact) >= 0
    : placeOf(alike(printed).trim(), text.alike) >= 0;
}

/** Text as misprints are looked up in it: exactly, and as `alike` returns it. */
export interface Printed {
  readonly exact: string;
  readonly alike: string;
}

/** Returns text with one style of quotation marks, and with one space for any run of spaces. */
export function alike(text: string): string {
  return text
    .replaceAll(new RegExp(`[${SINGLE}]`, "g"), "'")
    .replaceAll(new RegExp(`[${DOUBLE}]`, "g"), '"')
    .replaceAll(/\s+/g, " ");
}

function placeOf(
  wanted: string,
  text: string,
  isEdge = (at: number) => !isWithinWord(text, at),
  from = 0,
  cut = { before: false, after: false },
): number {
  for (const at of placesOf(wanted, text, text.length, from)) {
    const end = at + wanted.length;
    const begins = cut.before || isEdge(at) || !FIRST.test(wanted);
    const ends = cut.after || isEdge(end) || !LAST.test(wanted);
    if (begins && ends) return at;
  }
  return -1;
}

/** Whether a cut at an index would part a word, or a letter from its accent. */
function isWithinWord(text: string, at: number): boolean {
  const last = LAST.exec(text.slice(Math.max(0, at - 8), at))?.[1];
  const first = FIRST.exec(text.slice(at, at + 8))?.[1];
  if (last === undefined || first === undefined) return false;
  return /\p{M}/u.test(first) || !(UNSPACED.test(last) || UNSPACED.test(first));
}

/** Returns text without quotation marks, and with one space for any run of them. Keeps a space at either end. */
export function quotable(text: string): Quotable {
  const edges = new Set<number>();
  let words = "";
  for (const [i, part] of text.replaceAll(WITHIN, "").split(BETWEEN).entries()) {
    if (i % 2 === 0) words += part;
    else if (/\s/.test(part)) words += " ";
    else edges.add(words.length);
  }
  const known: (boolean | undefined)[] = [];
  const isEdge = (at: number) => {
    known[at] ??= edges.has(at) || !isWithinWord(words, at);
    return known[at];
  };
  return { words, isEdge };
}
