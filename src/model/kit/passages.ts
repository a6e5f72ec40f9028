/** The text of an article in passages, where evidence is looked up. */

import type { Values } from "./fields.ts";
import { items } from "./lists.ts";
import type { Section } from "./sections.ts";
import { placesOf } from "./text-search.ts";

/** The parts of an article's text that evidence can stand in. */
export const PASSAGE_KINDS = ["headline", "subheadline", "heading", "paragraph"] as const;

/** Which passage of an article: the only one of its kind, or the one with an ordinal, counted through the article from 1. */
export interface PassageName {
  readonly in: (typeof PASSAGE_KINDS)[number];
  /** The ordinal of a paragraph. */
  readonly paragraph?: number;
  /** The ordinal of the section whose heading it is. */
  readonly section?: number;
}

/** A passage, with its place in the whole text. */
export interface Passage extends PassageName {
  readonly text: string;
  readonly from: number;
}

/** Stands between passages. No text contains it, so that nothing is found across two. */
const BETWEEN = "\0";

/** An article's headline, subheadline, headings and paragraphs, in order. */
export class ArticleText {
  readonly passages: readonly Passage[];
  readonly whole: string;

  constructor(article: Values) {
    const named: (PassageName & { text: string })[] = [];
    const add = (name: PassageName, text: unknown) => {
      if (typeof text === "string") named.push({ ...name, text });
    };
    add({ in: "headline" }, article.headline);
    add({ in: "subheadline" }, article.subheadline);
    let paragraph = 0;
    for (const [i, { heading, paragraphs }] of (items(article.sections) as readonly Section[]).entries()) {
      add({ in: "heading", section: i + 1 }, heading);
      for (const text of paragraphs) add({ in: "paragraph", paragraph: ++paragraph }, text);
    }
    let from = 0;
    this.passages = named.map((one) => {
      const passage = { ...one, from };
      from += one.text.length + BETWEEN.length;
      return passage;
    });
    this.#byKind = Object.groupBy(this.passages, (one) => one.in);
    this.whole = named.map(({ text }) => text).join(BETWEEN);
  }

  /** Returns the passage that a name means; of a name without `in`, the paragraph. */
  named({ in: kind = "paragraph", paragraph, section }: Partial<PassageName>): Passage | undefined {
    const all = this.#byKind[kind];
    return all?.[kind === "paragraph" ? (paragraph ?? 0) - 1 : kind === "heading" ? headingsBefore(all, section) : 0];
  }

  /** Returns the first indexes of words in the whole text, at most so many. */
  indexesOf(words: string, atMost: number): number[] {
    return placesOf(words, this.whole, atMost);
  }

  /** Returns the passage that has an index of the whole text. */
  at(index: number): Passage {
    let [first, last] = [0, this.passages.length - 1];
    while (first < last) {
      const middle = (first + last + 1) >> 1;
      if ((this.passages[middle] as Passage).from <= index) first = middle;
      else last = middle - 1;
    }
    return this.passages[first] as Passage;
  }

  /** Returns the only passage with exactly this text; undefined where there is none, or more than one. */
  only(text: string): Passage | undefined {
    this.#byText ??= Map.groupBy(this.passages, (one) => one.text);
    const found = this.#byText.get(text);
    return found?.length === 1 ? found[0] : undefined;
  }

  readonly #byKind: Partial<Record<PassageName["in"], readonly Passage[]>>;
  #byText: Map<string, Passage[]> | undefined;
}

/** Whether a passage is the one that a name means. */
export function isSamePassage(passage: PassageName, name: Partial<PassageName>): boolean {
  const { in: kind, paragraph, section } = passage;
  if (kind !== (name.in ?? "paragraph")) return false;
  return kind === "paragraph" ? paragraph === name.paragraph : kind !== "heading" || section === name.section;
}

/** Returns what names a passage, as authors write it: the ordinal alone is a paragraph's. */
export function nameOf({ in: kind, paragraph, section }: PassageName): Partial<PassageName> {
  if (kind === "paragraph") return { paragraph: paragraph as number };
  return kind === "heading" ? { in: kind, section: section as number } : { in: kind };
}

/** Returns a passage's name in words. */
export function passageInWords({ in: kind, paragraph, section }: PassageName): string {
  if (kind === "paragraph") return `paragraph ${paragraph}`;
  return kind === "heading" ? `the heading of section ${section}` : `the ${kind}`;
}

/** Returns the index of a section's heading among all: sections may have none. */
function headingsBefore(headings: readonly Passage[], section: number | undefined): number {
  return headings.findIndex((one) => one.section === section);
}
