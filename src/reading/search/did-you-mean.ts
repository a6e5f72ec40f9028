import { distance } from "fastest-levenshtein";
import type { Condition, Reads, Term } from "../../store/store.ts";
import { trigramsOf } from "./trigrams.ts";

const MAX_ROWS = 5000;
const MAX_COMPARED = 50;
const SHORTEST_WORD = 3;

/** Sorts after every word that begins with the same letters. */
const LAST = "\u{10ffff}";

/**
 * Replaces each single word by the word of a name that is closest to it: among those that share the most trigrams, the
 * one with the fewest edits, at most two (one for words under five letters). Returns the terms, and the words it changed.
 */
export async function correct(
  reads: Reads,
  terms: readonly Term[],
): Promise<{ terms: Term[]; corrected: { from: string; to: string }[] }> {
  const corrected: { from: string; to: string }[] = [];
  const result: Term[] = [];
  for (const term of terms) {
    const [word] = term.words;
    const to = term.not || term.words.length > 1 || word === undefined ? undefined : await nearestWord(reads, word);
    if (to !== undefined && to !== word) corrected.push({ from: word as string, to });
    result.push(to === undefined ? term : { ...term, words: [to] });
  }
  return { terms: result, corrected };
}

async function nearestWord(reads: Reads, word: string): Promise<string | undefined> {
  if (word.length < SHORTEST_WORD) return undefined;
  const [first = ""] = word;
  // Few people mistype the first letter, and only a part of the names begins with it.
  return (
    (await nearestOf(reads, word, [{ column: "word", from: first, to: first + LAST }])) ?? nearestOf(reads, word, [])
  );
}

async function nearestOf(reads: Reads, word: string, among: readonly Condition[]): Promise<string | undefined> {
  const where = [{ column: "trigram", in: trigramsOf(word) }, ...among];
  const rows = await reads.rows("name_trigrams", where, [], MAX_ROWS);
  const shared = Map.groupBy(rows, (row) => row.word as string);
  const likely = [...shared]
    .sort(([a, rowsOfA], [b, rowsOfB]) => rowsOfB.length - rowsOfA.length || (a < b ? -1 : 1))
    .slice(0, MAX_COMPARED);
  const near = likely
    .map(([name]) => ({ name, edits: editsBetween(word, name), longer: Math.abs(name.length - word.length) }))
    .sort((a, b) => a.edits - b.edits || a.longer - b.longer);
  const [best] = near;
  return best !== undefined && best.edits <= (word.length < 5 ? 1 : 2) ? best.name : undefined;
}

/** Returns the edit distance of two words. Words with the same letters in another order have distance 1. */
function editsBetween(a: string, b: string): number {
  const sorted = (word: string) => [...word].sort().join("");
  return a !== b && sorted(a) === sorted(b) ? 1 : distance(a, b);
}
