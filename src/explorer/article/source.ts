import { html, type Shown } from "../html.ts";
import { dateWords } from "../labels.ts";
import { articleWords as say } from "../words/article.ts";
import type { WholeArticle } from "./marks.ts";

/** Under the text: where it was published, the rights in it, and what its publisher corrected. */
export function articleSource({ url, rights, source, corrections }: WholeArticle): Shown {
  return html`<div class="src">${url !== null && html`<p><a href=${url} rel="noreferrer">${say.original}</a></p>`}
${rights !== null && html`<p>${rights}</p>`}${source?.note && html`<p>${source.note}</p>`}
${corrections.map((one) => html`<p>${say.corrections}${one.made_on !== null && ` ${dateWords(one.made_on)}`}: ${one.text}</p>`)}</div>`;
}
