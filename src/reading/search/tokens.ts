/**
 * The words of full text, the same on every engine: runs of letters and digits, in lower case, without accents. Engines
 * index and match only such words.
 */

/** A word of a text: its folded form, and its position in UTF-16 code units. */
export interface Word {
  readonly folded: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Words that only need lower case, as most do. */
const PLAIN = /^[A-Za-z0-9]+$/;

/** The maximum length of a word that engines index. */
const LONGEST = 100;

/** Returns the words of a text, in order. */
export function tokenize(text: string): Word[] {
  const words: Word[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const folded = fold(word);
    if (folded !== "") words.push({ folded, start: index, end: index + word.length });
  }
  return words;
}

/** Returns the folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  return tokenize(text).map(({ folded }) => folded);
}

/** Returns the folded words of some texts, joined by spaces, which is what engines index. */
export function foldedTokens(texts: readonly string[]): string {
  return texts.flatMap(foldedWords).join(" ");
}

/** Returns a word in NFKD without marks, in lower case, with only letters and digits. */
function fold(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase().slice(0, LONGEST);
  const bare = word
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKD");
  return bare.replaceAll(/[^\p{L}\p{N}]+/gu, "").slice(0, LONGEST);
}
