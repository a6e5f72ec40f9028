import { html, type Shown } from "../html.ts";
import type { Visit } from "../visit.ts";
import { frameWords as say } from "../words/frame.ts";

/** What leads on from a page that has nothing to show: the page without its filters; the articles, if it has none. */
export function wayOn({ here }: Visit): Shown {
  if (here.search === "") return html`<a href="/articles">${say.toArticles}</a>`;
  return html`<a href=${here.pathname}>${say.withoutFilters}</a>`;
}
