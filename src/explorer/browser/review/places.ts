/** Where the words of records stand in a text, and how they move. */
import { type Passage, passagesOf } from "../../passages.ts";
import type { Evidence, Place, Values } from "./types.ts";

/** Returns the passages of an article as its author writes it. */
export function passagesOfDraft(article: Values): Passage[] {
  let ordinal = 0;
  const sections = ((article.sections ?? []) as Values[]).map(({ heading = null, paragraphs }) => ({
    heading,
    paragraphs: (paragraphs as string[]).map((text) => ({ text, ordinal: ++ordinal })),
  }));
  const { headline, subheadline = null } = article;
  return passagesOf({ headline, subheadline, sections } as Parameters<typeof passagesOf>[0]);
}

/** Returns where evidence stands; undefined if its words are not there. */
export function placeOf(evidence: Evidence, passages: readonly Passage[]): Place | undefined {
  const { exact, prefix = "", suffix = "" } = evidence;
  const named = keyOfEvidence(evidence);
  const inOrder = passages.toSorted((one, other) => Number(other.key === named) - Number(one.key === named));
  for (const { key, text } of inOrder) {
    const at = text.indexOf(prefix + exact + suffix);
    if (at >= 0) return { passage: key, start: at + prefix.length, end: at + prefix.length + exact.length };
  }
  return undefined;
}

function keyOfEvidence({ in: place = "paragraph", paragraph, section }: Evidence): string {
  if (place === "paragraph") return `paragraph ${paragraph}`;
  return place === "heading" ? `heading ${section}` : place;
}

/** Returns the words of a place as evidence, with as much before and after as tells them from the same words elsewhere. */
export function evidenceAt({ passage, start, end }: Place, passages: readonly Passage[]): Evidence {
  const text = passages.find(({ key }) => key === passage)?.text ?? "";
  const exact = text.slice(start, end);
  let [left, right] = [start, end];
  while (text.indexOf(text.slice(left, right)) !== text.lastIndexOf(text.slice(left, right))) {
    right += /^\s*\S+/.exec(text.slice(right))?.[0].length ?? 0;
    left -= /\S+\s*$/.exec(text.slice(0, left))?.[0].length ?? 0;
  }
  const [prefix, suffix] = [text.slice(left, start), text.slice(end, right)];
  const [kind, number] = passage.split(" ");
  return {
    ...(kind === "paragraph" ? {} : { in: kind as "heading" }),
    ...(number === undefined ? {} : { [kind === "paragraph" ? "paragraph" : "section"]: Number(number) }),
    exact,
    ...(prefix ? { prefix } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/** Which end of words moves. */
export type Edge = "start" | "end";

/** Returns a place with one end moved by a word, within its passage; the same if nothing would be left. */
export function moved(place: Place, edge: Edge, by: 1 | -1, text: string): Place {
  const words = wordsOf(text);
  const places = words.map((word) => word[edge]);
  const now = place[edge];
  const to = by > 0 ? places.find((one) => one > now) : places.findLast((one) => one < now);
  const next = { ...place, [edge]: to ?? now };
  return next.start < next.end ? next : place;
}

/** Returns the word that stands so many words after the start of a place. */
export function wordFrom({ passage, start }: Place, by: number, text: string): Place {
  const words = wordsOf(text);
  const now = words.findLastIndex((word) => word.start <= start);
  const word = words[Math.min(Math.max(now + by, 0), words.length - 1)];
  return { passage, start: word?.start ?? 0, end: word?.end ?? 0 };
}

/** Returns the words of a text, without what stands between them. */
function wordsOf(text: string): { readonly start: number; readonly end: number }[] {
  const segments = new Intl.Segmenter("en", { granularity: "word" }).segment(text);
  return [...segments].flatMap(({ segment, index, isWordLike }) =>
    isWordLike ? [{ start: index, end: index + segment.length }] : [],
  );
}

/** Returns a place with whole words at both ends, without the spaces around them. */
export function wholeWords(place: Place, text: string): Place {
  const cut = wordsOf(text).filter(({ start, end }) => start < place.end && end > place.start);
  const [first = place, last = place] = [cut[0], cut.at(-1)];
  const { start, end } = { start: Math.min(place.start, first.start), end: Math.max(place.end, last.end) };
  return trimmed({ ...place, start, end }, text);
}

/** Returns a place without the spaces at its ends. */
export function trimmed(place: Place, text: string): Place {
  const words = text.slice(place.start, place.end);
  const start = place.start + words.length - words.trimStart().length;
  return { ...place, start, end: Math.max(start, place.end - (words.length - words.trimEnd().length)) };
}
