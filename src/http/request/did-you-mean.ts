import { closest, distance } from "fastest-levenshtein";

/** "; did you mean `x`?", where one of `known` is near enough to a mistyped word. Otherwise nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const best = known.length ? closest(word, known as string[]) : undefined;
  const near = best !== undefined && distance(word, best) <= Math.max(2, Math.ceil(word.length / 3));
  return near ? `; did you mean \`${best}\`?` : "";
}

/** So many of the known words, those nearest to a word first. */
export function nearest(word: string, known: readonly string[], count: number): string[] {
  return [...known].sort((a, b) => distance(word, a) - distance(word, b)).slice(0, count);
}
