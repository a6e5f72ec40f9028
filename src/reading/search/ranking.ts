import type { RecordType } from "../../model/kit/names.ts";
import type { Term } from "../../store/store.ts";
import { foldedTokens } from "./tokens.ts";

/** An entry of the search index. */
export interface Candidate {
  readonly sequence: number;
  readonly type: RecordType;
  readonly record: string;
  readonly article: string | null;
  readonly label: string;
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
  const wanted = terms.filter(({ not }) => !not).map(({ words, prefix }) => ({ text: ` ${words.join(" ")}`, prefix }));
  const texts = candidates.map((candidate) => ({
    candidate,
    words: ` ${candidate.words} `,
    count: wordsIn(candidate.words),
  }));
  const average = texts.reduce((sum, { count }) => sum + count, 0) / Math.max(texts.length, 1);
  const scored = texts.map(({ candidate, words, count }) => {
    const label = ` ${foldedTokens([candidate.label])} `;
    const length = 1 - LENGTH_WEIGHT + (LENGTH_WEIGHT * count) / average;
    const score = wanted.reduce((sum, term) => {
      const frequency = occurrences(words, term) + LABEL_EXTRA * occurrences(label, term);
      return sum + (frequency * (SATURATION + 1)) / (frequency + SATURATION * length);
    }, 0);
    return { candidate, score: candidate.article === null ? score * AUTHORITY_WEIGHT : score };
  });
  return scored.sort((a, b) => b.score - a.score || b.candidate.sequence - a.candidate.sequence);
}

/** Counts words that are joined by spaces. */
function wordsIn(text: string): number {
  let count = 1;
  for (let at = text.indexOf(" "); at >= 0; at = text.indexOf(" ", at + 1)) count++;
  return count;
}

/** Returns how often a term occurs in words, each after a space; a prefix match counts less than one. */
function occurrences(words: string, { text, prefix }: { readonly text: string; readonly prefix: boolean }): number {
  let sum = 0;
  for (let at = words.indexOf(text); at >= 0; at = words.indexOf(text, at + text.length))
    if (words[at + text.length] === " ") sum++;
    else if (prefix) sum += PREFIX_WEIGHT;
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
