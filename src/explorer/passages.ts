import type { Article, Evidence } from "../client/api.ts";

/** A piece of an article's text that evidence can stand in: the headline, the subheadline, a heading or a paragraph. */
export interface Passage {
  /** Names it within its article: "headline", "heading 2", "paragraph 8". */
  readonly key: string;
  readonly text: string;
}

/** Returns the key of the passage that evidence stands in. */
export function keyOf({ in: place, paragraph, section }: Pick<Evidence, "in" | "paragraph" | "section">): string {
  const number = place === "paragraph" ? paragraph : section;
  return number === null ? place : `${place} ${number}`;
}

/** Returns how pages name the place of evidence: "¶8", or the kind of passage. */
export function placeOf({ in: place, paragraph }: Pick<Evidence, "in" | "paragraph">): string {
  return place === "paragraph" ? `¶${paragraph}` : place;
}

/** Returns all passages of an article, in the order of the text. */
export function passagesOf({
  headline,
  subheadline,
  sections = [],
}: Pick<Article, "headline" | "subheadline" | "sections">): Passage[] {
  return [
    { key: "headline", text: headline },
    ...(subheadline === null ? [] : [{ key: "subheadline", text: subheadline }]),
    ...sections.flatMap(({ heading, paragraphs }, i) => [
      ...(heading === null ? [] : [{ key: `heading ${i + 1}`, text: heading }]),
      ...paragraphs.map(({ ordinal, text }) => ({ key: `paragraph ${ordinal}`, text })),
    ]),
  ];
}

/** Returns whether a language is written from right to left. */
export function directionOf(language: string): "ltr" | "rtl" {
  return RIGHT_TO_LEFT.includes(new Intl.Locale(language).maximize().script ?? "") ? "rtl" : "ltr";
}

/** Scripts that are written from right to left (ISO 15924). */
const RIGHT_TO_LEFT = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"];
