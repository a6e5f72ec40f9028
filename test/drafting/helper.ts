import { mark } from "../../src/drafting/marks/mark.ts";
import type { Known, Marks } from "../../src/drafting/types.ts";

/** Returns what rules mark in paragraphs of an article that was published on a Thursday. */
export function marksOf(paragraphs: string | readonly string[], known: Known = {}, publishedOn = "2024-03-14"): Marks {
  return mark({ sections: [{ paragraphs: [paragraphs].flat() }], published_on: publishedOn }, known);
}
