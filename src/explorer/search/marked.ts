import type { SearchAnswer } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";

/** What was found, by its name and an excerpt of its text. */
export type Found = Pick<SearchAnswer["data"][number], "name" | "snippet">;

/**
 * Returns the line of an excerpt that has the first match, with the matches marked: the whole name, where the excerpt is
 * a part of that. Positions of matches are in code points, and an excerpt has a line for each field of the record.
 */
export function markedLine({ name, snippet: { text, marks } }: Found): Shown {
  const place = name.indexOf(text);
  const shift = place < 0 ? 0 : [...name.slice(0, place)].length;
  const points = [...(place < 0 ? text : name)];
  const first = (marks[0]?.start ?? 0) + shift;
  const start = points.lastIndexOf("\n", first) + 1;
  const next = points.indexOf("\n", first);
  const end = next < 0 ? points.length : next;
  const cut = (from: number, to: number) => points.slice(from, to).join("");
  let at = start;
  const parts = marks
    .map((mark) => ({ from: mark.start + shift, to: mark.end + shift }))
    .filter(({ to }) => to <= end)
    .map(({ from, to }) => {
      const shown = html`${cut(at, from)}<mark>${cut(from, to)}</mark>`;
      at = to;
      return shown;
    });
  const isCut = place < 0 && start === 0 && /^\p{Ll}/u.test(text);
  return html`${isCut && "… "}${parts}${cut(at, end)}`;
}
