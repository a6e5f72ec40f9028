import { memoized } from "../model/kit/memoized.ts";
import type { Flaw } from "./forms.ts";

/** Sorts the flaws of a value by their places in it. What is missing comes before what is there. */
export function inPlaceOrder<T extends Flaw>(flaws: readonly T[], value: unknown): T[] {
  const placesOf = memoized((object: object) => new Map(Object.keys(object).map((key, i) => [key, i])));
  const ranksOf = ({ path }: Flaw) => {
    let at: unknown = value;
    return path.map((key) => {
      if (typeof at !== "object" || at === null) return -1;
      const rank = typeof key === "number" ? key : (placesOf(at).get(key) ?? -1);
      at = (at as Record<string | number, unknown>)[key];
      return rank;
    });
  };
  return flaws
    .map((flaw) => ({ flaw, ranks: ranksOf(flaw) }))
    .sort((a, b) => compare(a.ranks, b.ranks))
    .map(({ flaw }) => flaw);
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((rank, i) => rank !== b[i]);
  return at < 0 ? a.length - b.length : (a[at] as number) - (b[at] ?? -2);
}
