import type { Article } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { dateWords } from "../labels.ts";
import { articleWords as say } from "../words/article.ts";
import type { Choice } from "./choice.ts";
import { isGap, type Marked, type Segment, strokeOf } from "./marks.ts";

/** The text of an article, with the words of its records marked; its headings are of the level that the page has them. */
export function articleText(
  { sections }: Pick<Article, "sections">,
  segments: ReadonlyMap<string, readonly Segment[]>,
  all: readonly Marked[],
  choice: Choice,
  heading: "h2" | "h3" = "h2",
): Shown {
  const parts = sections.map(({ heading: words, published_on: date, paragraphs }, i) => {
    const key = `heading ${i + 1}`;
    return html`${date !== null && html`<p class="kick" lang="en" dir="ltr">${dateWords(date)}</p>`}
${words !== null && html`<${heading}>${markedWords(segments.get(key) ?? [], all, choice)}</${heading}>`}
${chunksOf(paragraphs.map(({ ordinal }) => paragraph(ordinal, segments.get(`paragraph ${ordinal}`) ?? [], all, choice)))}`;
  });
  return html`<div class=${choice.isShaded ? "body shade" : "body"}>${parts}</div>`;
}

/** So many paragraphs of a long text are laid out together, when they come into sight. */
const CHUNK = 25;

function chunksOf(paragraphs: readonly Shown[]): Shown {
  if (paragraphs.length <= 4 * CHUNK) return paragraphs;
  const starts = Array.from({ length: Math.ceil(paragraphs.length / CHUNK) }, (_, i) => i * CHUNK);
  return starts.map((start) => html`<div class="chunk">${paragraphs.slice(start, start + CHUNK)}</div>`);
}

function paragraph(ordinal: number, segments: readonly Segment[], all: readonly Marked[], choice: Choice): Shown {
  const isChosen = segments.some(({ records }) => records.includes(choice.chosen));
  return html`<p class=${isChosen ? "par on" : "par"} id=${`p${ordinal}`}><a class="n" href=${`?paragraph=${ordinal}#p${ordinal}`} aria-label=${say.paragraph(ordinal)} aria-current=${choice.paragraph === ordinal ? "true" : undefined}>${ordinal}</a>${markedWords(segments, all, choice)}</p>`;
}

/** The segments of a passage: each under the stroke of its most specific record, misprints with the correction beside them. */
export function markedWords(segments: readonly Segment[], all: readonly Marked[], choice: Choice): Shown {
  return segments.map((segment) => {
    const { text, records, correction } = segment;
    if (records.length === 0) return isGap(segment) ? html`<span class="un">${text}</span>` : text;
    const stroke = strokeOf(segment, all, choice.marked);
    const chosen = records.includes(choice.chosen) ? " sel" : "";
    return html`<span class=${`${stroke === undefined ? "off" : `ev ${stroke}`}${chosen}`} data-r=${records.join(" ")}>${text}</span>${
      correction !== undefined &&
      html`<ins class="corr" lang="en"><span class="vh">${say.correctly}</span>${correction}</ins>`
    }`;
  });
}
