import type { RecordType } from "../../model/vocabularies.ts";
import type { Term } from "../../store/store.ts";
import { tokenize } from "./tokens.ts";

/** An entry of the search index. */
export interface Candidate {
  readonly sequence: number;
  readonly type: RecordType;
  readonly record: string;
  readonly article: string | null;
  readonly label: string;
  readonly body: string;
  readonly words: string;
}

/** BM25's usual constants: how soon repetition stops to count, and how much length does. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** A word found in the name counts so much more, a word found by its beginning so much less. */
const LABEL_EXTRA = 2;
const BEGINNING = 0.6;

/** Who and what the articles are about comes before what each of them says of it. */
const SHARED_EXTRA = 1.5;

/**
 * Ranks entries that all hold the terms, best first, then newest first. Every engine's answer is ranked here, so
 * that all rank alike; every entry holds every term, so that no term tells more than another.
 */
export function rank(
  candidates: readonly Candidate[],
  terms: readonly Term[],
): { candidate: Candidate; score: number }[] {
  const wanted = terms.filter(({ not }) => !not);
  const texts = candidates.map((candidate) => ({ candidate, words: candidate.words.split(" ") }));
  const average = texts.reduce((sum, { words }) => sum + words.length, 0) / Math.max(texts.length, 1);
  const scored = texts.map(({ candidate, words }) => {
    const label = tokenize(candidate.label).map(({ folded }) => folded);
    const length = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * words.length) / average;
    const score = wanted.reduce((sum, term) => {
      const frequency = occurrences(words, term) + LABEL_EXTRA * occurrences(label, term);
      return sum + (frequency * (SATURATION + 1)) / (frequency + SATURATION * length);
    }, 0);
    return { candidate, score: candidate.article === null ? score * SHARED_EXTRA : score };
  });
  return scored.sort((a, b) => b.score - a.score || b.candidate.sequence - a.candidate.sequence);
}

/** How often a term stands in some words. */
function occurrences(words: readonly string[], term: Term): number {
  let sum = 0;
  for (let i = 0; i <= words.length - term.words.length; i++) sum += matchAt(words, i, term);
  return sum;
}

/** How well a term fits at a word: 1 whole, less as a beginning, 0 not. */
export function matchAt(words: readonly string[], at: number, { words: wanted, prefix }: Term): number {
  for (const [i, word] of wanted.entries()) {
    const found = words[at + i] as string | undefined;
    if (found === word) continue;
    return prefix && i === wanted.length - 1 && found?.startsWith(word) ? BEGINNING : 0;
  }
  return 1;
}
