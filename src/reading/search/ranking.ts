import type { RecordType } from "../../model/kit/names.ts";
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

/** The usual constants of BM25, k1 and b: the saturation of the frequency, and the weight of the length. */
const SATURATION = 1.2;
const LENGTH_WEIGHT = 0.75;

/** The extra weight of a match in the label, and the weight of a prefix match. */
const LABEL_EXTRA = 2;
const PREFIX_WEIGHT = 0.6;

/** The weight of authority records, so that they precede what articles say of them. */
const AUTHORITY_WEIGHT = 1.5;

/**
 * Returns entries that match all terms with their scores, best first, then newest first. The score is BM25 without
 * inverse document frequency, because every entry matches every term. Ranking here makes all engines rank alike.
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
    return { candidate, score: candidate.article === null ? score * AUTHORITY_WEIGHT : score };
  });
  return scored.sort((a, b) => b.score - a.score || b.candidate.sequence - a.candidate.sequence);
}

/** Returns how often a term occurs in some words; a prefix match counts less than one. */
function occurrences(words: readonly string[], term: Term): number {
  let sum = 0;
  for (let i = 0; i <= words.length - term.words.length; i++) sum += matchAt(words, i, term);
  return sum;
}

/** Returns how well a term matches at a word: 1 for whole words, less for a prefix, 0 for no match. */
export function matchAt(words: readonly string[], at: number, { words: wanted, prefix }: Term): number {
  for (const [i, word] of wanted.entries()) {
    const actual = words[at + i] as string | undefined;
    if (actual === word) continue;
    return prefix && i === wanted.length - 1 && actual?.startsWith(word) ? PREFIX_WEIGHT : 0;
  }
  return 1;
}
