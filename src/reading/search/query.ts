import { Problem } from "../../http/problems.ts";
import type { Term } from "../../store/store.ts";
import { tokenize } from "./tokens.ts";

const MAX_TERMS = 32;

/** A shorter beginning would match too much of any large collection. */
const SHORTEST_PREFIX = 2;

/**
 * What a search text asks for: words, all of which are wanted, each whole or as a beginning; "words in quotation
 * marks" in this order; and -words that are unwanted. Any text is one: there is no syntax to get wrong.
 * Throws the problem where no word is wanted, or there are too many.
 */
export function parseSearchQuery(text: string): Term[] {
  const terms: Term[] = [];
  for (const [, minus, phrase, word] of text.matchAll(
    /(?<![^\s])(-)?(?:["“”„]([^"“”„]*)["“”„]?|([^\s"“”„]+))|["“”„]/gu,
  )) {
    const words = tokenize(phrase ?? word ?? "").map(({ folded }) => folded);
    if (words.length === 0) continue;
    const last = words.at(-1) as string;
    terms.push({ words, prefix: phrase === undefined && last.length >= SHORTEST_PREFIX, not: minus !== undefined });
  }
  const fault = (detail: string) =>
    new Problem("invalid-request", `The query is not valid: q ${detail}.`, {
      faults: [{ in: "query", parameter: "q", detail }],
    });
  if (!terms.some(({ not }) => !not)) throw fault("names no word to find");
  if (terms.length > MAX_TERMS) throw fault(`has more than ${MAX_TERMS} words`);
  return terms;
}
