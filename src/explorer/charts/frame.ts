import { partHead } from "../components/heading.ts";
import { html, type Shown } from "../html.ts";
import { chartWords as say } from "../words/charts.ts";
import { type Box, CHARACTER, type Label } from "./labels.ts";
import type { Span, TimeAxis } from "./time.ts";

/** The two widths for which pictures are drawn. */
export type Width = 840 | 358;

/** A picture: its title, the sentence that says what it shows, and how it is drawn. */
export interface Picture {
  readonly title: Shown;
  readonly sentence: string;
  readonly height: number;
  draw(width: Width): Shown;
}

/** The data of pictures, as a table. */
interface ChartTable {
  readonly head: readonly { readonly words: string; readonly isNumber?: boolean }[];
  readonly rows: readonly (readonly Shown[])[];
}

/** Pictures of the same data, with all that belongs to them. */
export interface ChartFrame {
  readonly title: string;
  readonly aside: string;
  /** The heading, where it is another one than the title with what stands aside. */
  readonly heading?: Shown;
  readonly pictures: readonly Picture[];
  /** What a reader is told where there is no picture. */
  readonly empty: string;
  /** Who the data come from, and how to read the pictures. */
  readonly source: string;
  readonly csv: string;
  readonly table: ChartTable;
  /** What comes last, such as the request. */
  readonly after?: Shown;
}

/** With more rows, the table opens on demand. */
const MANY = 20;

/** Pictures under their title, their source, and the table of their data. */
export function chartFrame(frame: ChartFrame): Shown {
  const { title, aside, heading = partHead(title, aside), pictures, empty, source, csv, table, after } = frame;
  const isLong = table.rows.length > MANY && pictures.length > 0;
  const shown = dataTable(title, table);
  return html`<section class="chart">${heading}${pictures.map(figure)}
<p class="source">${pictures.length === 0 ? empty : source} <a href=${csv}>${say.csv}</a></p>
${isLong ? html`<details><summary>${say.allRows(table.rows.length)}</summary>${shown}</details>` : shown}${after}</section>`;
}

/** A picture in both widths, of which the styles show one. */
function figure({ title, sentence, height, draw }: Picture): Shown {
  const drawn = ([840, 358] as const).map(
    (width) =>
      html`<svg class=${`plot ${width === 840 ? "wide1" : "narrow"}`} viewBox=${`0 0 ${width} ${height}`} role="img" aria-label=${sentence}>${draw(width)}</svg>`,
  );
  return html`<figure class="lane"><figcaption>${title}</figcaption>${drawn}</figure>`;
}

function dataTable(name: string, { head, rows }: ChartTable): Shown {
  const kind = (i: number) => (head[i]?.isNumber ? "num" : undefined);
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${name}><table class="tb stk" aria-label=${name}>
<thead><tr>${head.map(({ words }, i) => html`<th scope="col" class=${kind(i)}>${words}</th>`)}</tr></thead>
<tbody>${rows.map((cells) => html`<tr>${cells.map((cell, i) => html`<td class=${kind(i)}>${cell}</td>`)}</tr>`)}</tbody></table></div>`;
}

/** The lines of an axis of time, from the top of a picture to its foot, and its words where they have room. */
export function timeLines({ ticks }: TimeAxis, { top, bottom: foot, right }: Omit<Box, "left">): Shown {
  let end = 0;
  return ticks.map(({ x, words }) => {
    const width = words.length * CHARACTER.width;
    const hasRoom = x > end && x + width <= right;
    if (hasRoom) end = x + width + CHARACTER.width;
    return html`<line x1=${x} x2=${x} y1=${top} y2=${foot} class="gr"/>${hasRoom && html`<text x=${x} y=${foot + 18}>${words}</text>`}`;
  });
}

/** A thin line over the stretch within which a date lies, where it is longer than a point. */
export function whisker({ from, to }: Span, y: number, { x, unit }: TimeAxis): Shown {
  if (to - from <= unit || x(to) - x(from) < 2 * CHARACTER.width) return null;
  return html`<path d=${`M${x(from)} ${y - 3}v6m0-3H${x(to)}m0-3v6`} class="wh"/>`;
}

/** The labels of points. */
export function labelTexts(labels: readonly Label[]): Shown {
  return labels.map(
    ({ x, y, text, anchor }) => html`<text x=${x} y=${y} text-anchor=${anchor} class="lb">${text}</text>`,
  );
}
