import type { Article, Figure } from "../../../client/api.ts";
import { chartFrame } from "../../charts/frame.ts";
import type { Shown } from "../../html.ts";
import { figureFrame } from "../../things/figures.ts";
import { type Listed, leftOut } from "../../things/lists.ts";

/** Draws figures about a thing over time, with their table. */
export function figureChart(
  list: Listed<Figure>,
  shown: {
    readonly about: string;
    readonly sources: ReadonlyMap<string, Article>;
    readonly title: string;
    readonly heading: Shown;
  },
): Shown {
  const { about, sources, title, heading } = shown;
  return chartFrame({ ...figureFrame(list, about, sources), title, heading, after: leftOut(list) });
}
