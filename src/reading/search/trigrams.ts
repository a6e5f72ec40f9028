import { tokenize } from "./tokens.ts";

export const SHORTEST_WORD = 3;

/** The words of names, folded, that are kept. */
export function nameWords(names: readonly string[]): string[] {
  const words = new Set(names.flatMap((name) => tokenize(name).map(({ folded }) => folded)));
  return [...words].filter((word) => word.length >= SHORTEST_WORD);
}

/** Each three letters in a row of a word between blanks. A letter is a code point: half of one is no text. */
export function trigramsOf(word: string): string[] {
  const padded = [...` ${word} `];
  return [
    ...new Set(Array.from({ length: Math.max(padded.length - 2, 0) }, (_, i) => padded.slice(i, i + 3).join(""))),
  ];
}
