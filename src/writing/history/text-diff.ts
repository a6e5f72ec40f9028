import { diffArrays } from "diff";

/** A run of words of two texts. */
export interface Run {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

/** How much work the comparisons of one diff may still do: about one unit for each step of the algorithm. */
export interface Work {
  left: number;
}

/** The longest text that is compared word by word. */
const MAX_TEXT = 20_000;

/** More words than this between two texts make them different texts. */
const MAX_EDITS = 400;

/** Of a long unchanged run, this many words and spaces are shown on each side. */
const SHOWN = 24;
const ELLIPSIS = "…";

const words = new Intl.Segmenter("und", { granularity: "word" });

/** Returns the words, spaces and signs of a text, in every script. */
export function tokensOf(text: string): string[] {
  return Array.from(words.segment(text), ({ segment }) => segment);
}

/**
 * Returns the runs of words that two texts have in common or that one of them has, long unchanged runs shortened. Undefined
 * where the texts are equal, have nothing in common, are longer than 20,000 characters, or differ in more than the work allows.
 */
export function wordsThatChanged(before: string, after: string, work: Work): Run[] | undefined {
  if (before === after || Math.max(before.length, after.length) > MAX_TEXT || work.left <= 0) return undefined;
  const steps = compare(tokensOf(before), tokensOf(after), work);
  if (!steps?.some(({ change, items }) => change === "same" && !isBlank(items))) return undefined;
  const runs = joined(steps);
  return runs.map(({ change, items }, i) => ({
    text: change === "same" ? shortened(items, i > 0, i < runs.length - 1) : items.join(""),
    change,
  }));
}

/** A stretch of items of two lists. */
export interface Step<T> {
  readonly items: readonly T[];
  readonly change: Run["change"];
}

/** Compares two lists; undefined if they differ in more than the work allows. */
export function compare(before: string[], after: string[], work: Work): Step<string>[] | undefined {
  if (work.left <= 0) return undefined;
  const maxEditLength = Math.min(MAX_EDITS, Math.floor(Math.sqrt(work.left)));
  const found = diffArrays(before, after, { maxEditLength });
  const steps = found?.map(({ value, added, removed }): Step<string> => {
    return { items: value, change: added ? "added" : removed ? "removed" : "same" };
  });
  const edits = steps?.reduce((sum, { change, items }) => sum + (change === "same" ? 0 : items.length), 0);
  work.left -= (edits ?? maxEditLength) ** 2 + before.length + after.length;
  return steps;
}

/** Joins changes between which only spaces are the same: a replaced phrase is one removal and one addition. */
function joined(steps: readonly Step<string>[]): Step<string>[] {
  const runs: Step<string>[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = () => {
    if (removed.length) runs.push({ change: "removed", items: removed });
    if (added.length) runs.push({ change: "added", items: added });
    [removed, added] = [[], []];
  };
  for (const [i, step] of steps.entries()) {
    const { change, items } = step;
    const isBetween = removed.length > 0 && added.length > 0 && i < steps.length - 1;
    if (change === "removed" || (change === "same" && isBetween && isBlank(items))) removed.push(...items);
    if (change === "added" || (change === "same" && isBetween && isBlank(items))) added.push(...items);
    if (change !== "same" || (isBetween && isBlank(items))) continue;
    flush();
    runs.push(step);
  }
  flush();
  return runs;
}

function isBlank(items: readonly string[]): boolean {
  return items.every((item) => item.trim() === "");
}

function shortened(items: readonly string[], hasBefore: boolean, hasAfter: boolean): string {
  const begin = hasBefore ? items.slice(0, SHOWN) : [];
  const end = hasAfter ? items.slice(-SHOWN) : [];
  if (items.length <= begin.length + end.length + 1) return items.join("");
  return `${begin.join("")}${ELLIPSIS}${end.join("")}`;
}
