import { distance } from "fastest-levenshtein";
import type { Reads, Term } from "../../store/store.ts";
import { trigramsOf } from "./trigrams.ts";

const MAX_ROWS = 5000;
const MAX_COMPARED = 50;
const SHORTEST_WORD = 3;

/** Puts words of names in place of single words that are mistyped ones: those with most three letters in common, at most two letters apart. */
export async function correct(
  reads: Reads,
  terms: readonly Term[],
): Promise<{ terms: Term[]; corrected: { from: string; to: string }[] }> {
  const corrected: { from: string; to: string }[] = [];
  const mended: Term[] = [];
  for (const term of terms) {
    const [word] = term.words;
    const to = term.not || term.words.length > 1 || word === undefined ? undefined : await nearestWord(reads, word);
    if (to !== undefined && to !== word) corrected.push({ from: word as string, to });
    mended.push(to === undefined ? term : { ...term, words: [to] });
  }
  return { terms: mended, corrected };
}

async function nearestWord(reads: Reads, word: string): Promise<string | undefined> {
  if (word.length < SHORTEST_WORD) return undefined;
  const rows = await reads.rows("name_trigrams", [{ column: "trigram", in: trigramsOf(word) }], [], MAX_ROWS);
  const shared = Map.groupBy(rows, (row) => row.word as string);
  const likely = [...shared]
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
    .slice(0, MAX_COMPARED);
  const near = likely
    .map(([name]) => ({ name, apart: apart(word, name), longer: Math.abs(name.length - word.length) }))
    .sort((a, b) => a.apart - b.apart || a.longer - b.longer);
  const [best] = near;
  return best !== undefined && best.apart <= (word.length < 5 ? 1 : 2) ? best.name : undefined;
}

/** Letters to change; letters that only changed places are one change. */
function apart(a: string, b: string): number {
  const sorted = (word: string) => [...word].sort().join("");
  return a !== b && sorted(a) === sorted(b) ? 1 : distance(a, b);
}
