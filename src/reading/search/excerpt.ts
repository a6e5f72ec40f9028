import type { Term } from "../../store/store.ts";
import { matchAt } from "./ranking.ts";
import { tokenize } from "./tokens.ts";

const LENGTH = 200;
const BEFORE = 60;

/** An excerpt of a text, with the positions of the words that matched. */
export interface Excerpt {
  readonly text: string;
  /** Positions in code points; the end is exclusive. */
  readonly marks: { readonly start: number; readonly end: number }[];
  readonly html: string;
}

/** Returns the part of a record's text around the first match; of its label if the text does not match. */
export function excerpt(body: string, label: string, terms: readonly Term[]): Excerpt {
  const inBody = placesIn(body, terms);
  const [text, places] = inBody.length || label === "" ? [body, inBody] : [label, placesIn(label, terms)];
  const from = wordStart(text, Math.max((places[0]?.start ?? 0) - BEFORE, 0));
  const to = wordEnd(text, Math.min(from + LENGTH, text.length));
  const inside = places.filter(({ start, end }) => start >= from && end <= to);
  let html = "";
  let at = from;
  for (const { start, end } of inside) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  html += escaped(text.slice(at, to));
  const codePoints = (end: number) => [...text.slice(from, end)].length;
  return {
    text: text.slice(from, to),
    marks: inside.map(({ start, end }) => ({ start: codePoints(start), end: codePoints(end) })),
    html,
  };
}

function placesIn(text: string, terms: readonly Term[]): { start: number; end: number }[] {
  const words = tokenize(text);
  const folded = words.map((word) => word.folded);
  const places: { start: number; end: number }[] = [];
  for (let i = 0; i < words.length; i++) {
    const term = terms.find((one) => !one.not && matchAt(folded, i, one) > 0);
    if (term === undefined) continue;
    const last = i + term.words.length - 1;
    places.push({ start: words[i]?.start as number, end: words[last]?.end as number });
    i = last;
  }
  return places;
}

/** Returns the index of the first letter of the word at a position. */
function wordStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf(" ", at) + 1;
}

function wordEnd(text: string, at: number): number {
  const space = text.indexOf(" ", at);
  return at >= text.length || space < 0 ? text.length : space;
}

function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
