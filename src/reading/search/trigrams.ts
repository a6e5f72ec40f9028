import { foldedWords } from "./tokens.ts";

const SHORTEST_WORD = 3;

/** Returns the folded words of names, each once, of at least three letters. */
export function nameTokens(names: readonly string[]): string[] {
  const words = new Set(names.flatMap(foldedWords));
  return [...words].filter((word) => word.length >= SHORTEST_WORD);
}

/** Returns the trigrams of a word with a space before and after it, each once. A letter is a code point. */
export function trigramsOf(word: string): string[] {
  const padded = [...` ${word} `];
  return [
    ...new Set(Array.from({ length: Math.max(padded.length - 2, 0) }, (_, i) => padded.slice(i, i + 3).join(""))),
  ];
}
