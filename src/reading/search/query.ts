import { Problem } from "../../http/problems.ts";
import type { Term } from "../../store/store.ts";
import { foldedWords } from "./tokens.ts";

const MAX_TERMS = 32;

/** A shorter prefix would match too many words. */
const SHORTEST_PREFIX = 2;

/**
 * Parses a search query: words that must all match, whole or as prefixes; "words in quotation marks" that must match in
 * this order; and -words that must not match. No text is a syntax error. Throws a problem if no word must match, or if
 * there are too many words.
 */
export function parseSearchQuery(text: string): Term[] {
  const terms: Term[] = [];
  for (const [, minus, phrase, word] of text.matchAll(
    /(?<![^\s])(-)?(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))|["“”„]/gu,
  )) {
    const words = foldedWords(phrase ?? word ?? "");
    if (words.length === 0) continue;
    const last = words.at(-1) as string;
    terms.push({ words, prefix: phrase === undefined && last.length >= SHORTEST_PREFIX, not: minus !== undefined });
  }
  const fault = (detail: string) =>
    new Problem("invalid-request", `The query is not valid: q ${detail}.`, {
      faults: [{ in: "query", parameter: "q", detail }],
    });
  if (!terms.some(({ not }) => !not)) throw fault("must contain a word to find");
  if (terms.length > MAX_TERMS) throw fault(`must not have more than ${MAX_TERMS} words`);
  return terms;
}
