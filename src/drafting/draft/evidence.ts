import { placesOf } from "../../model/kit/text-search.ts";
import type { DraftEvidence, Span } from "../types.ts";

/** Returns evidence for words of a paragraph, with as many words before and after as make it stand in one place. */
export function evidenceOf(text: string, { paragraph, start, exact }: Span): DraftEvidence {
  const from = Array.from(text).slice(0, start).join("").length;
  const to = from + exact.length;
  let [left, right] = [from, to];
  for (;;) {
    const prefix = text.slice(left, from);
    const suffix = text.slice(to, right);
    const quote = { paragraph, exact, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
    const isOne = placesOf(prefix + exact + suffix, text, 2).length === 1;
    if (isOne || (left === 0 && right === text.length)) return quote;
    // One more word on either side.
    right = to + (/^\s*\S+/.exec(text.slice(right))?.[0].length ?? 0) + (right - to);
    left = left - (/\S+\s*$/.exec(text.slice(0, left))?.[0].length ?? 0);
  }
}

/** Whether words stand within others. */
export function isWithin(inner: Span, { paragraph, start, end }: Span): boolean {
  return inner.paragraph === paragraph && inner.start >= start && inner.end <= end;
}
