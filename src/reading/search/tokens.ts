/**
 * Words as search knows them, the same on every engine: runs of letters and digits, in lower case, without
 * accents. Engines index and are asked for such words alone.
 */

/** A word of a text: folded, and where it stands, in UTF-16 code units. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words that are folded by their case alone, as most are. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** Engines keep no longer ones. */
const LONGEST = 100;

/** The words of a text, in order. */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    if (folded !== "") words.push({ folded, start: index, end: index + word.length });
  }
  return words;
}

/** The folded words of some texts, joined by spaces: what is indexed. */
export function foldedTokens(texts: readonly string[]): string {
  return texts.flatMap((text) => tokenize(text).map(({ folded }) => folded)).join(" ");
}

/** Compatibility forms taken apart, marks taken away, lower case; what then is no letter or digit is left out. */
function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase().slice(0, LONGEST);
  const bare = word
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD");
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, "").slice(0, LONGEST);
}
