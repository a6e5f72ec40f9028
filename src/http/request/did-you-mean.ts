import { closest, distance } from "fastest-levenshtein";

/** A longer word is like none; comparing it takes time in proportion to its length. */
const LONGEST_WORD = 100;

/** Returns "; did you mean `x`?" if one of `known` is close to a mistyped word, else an empty string. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = known.length && word.length <= LONGEST_WORD ? closest(word, known as string[]) : undefined;
  const near = best !== undefined && distance(word, best) <= Math.max(2, Math.ceil(word.length / 3));
  return near ? `; did you mean \`${best}\`?` : "";
}

/** Returns the `count` known words closest to a word, the closest first. */
export function nearest(word: string, known: readonly string[], count: number): string[] {
  return [...known].sort((a, b) => distance(word, a) - distance(word, b)).slice(0, count);
}
