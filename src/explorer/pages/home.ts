import { LISTS, type Matrix } from "../../client/api.ts";
import { canonicalLink } from "../components/canonical-link.ts";
import { partHead } from "../components/heading.ts";
import { clientList, requestLine } from "../components/request-line.ts";
import { examples, searchField } from "../components/search-field.ts";
import { articleRows, NEWEST, newestArticles } from "../home/newest.ts";
import { differing, discussed, stillOpen } from "../home/side.ts";
import { html, type Shown } from "../html.ts";
import { numberWords } from "../labels.ts";
import type { Page } from "../page.ts";
import type { Visit } from "../visit.ts";
import { frameWords } from "../words/frame.ts";
import { homeWords as say } from "../words/home.ts";
import { searchable } from "./search.ts";

type ListName = keyof typeof say.lists;

const NAMES = Object.keys(say.lists) as ListName[];

/** The start page: what is new, what differs, what is discussed, what is open, and what there is in all. */
export const homePage: Page = async (visit) => {
  const articles = await newestArticles(visit);
  const [newest, counts, differ, matrix, open] = await Promise.all([
    articleRows(visit, articles),
    Promise.all(NAMES.map((name) => countOf(visit, name))),
    differing(
      visit,
      articles.map(({ id }) => id),
    ),
    visit.get<Matrix>("/v1/matrix", { rows: 50, columns: 6 }),
    stillOpen(visit),
  ]);
  const total = counts[NAMES.indexOf("articles")] ?? 0;
  const all = newest.length < total && html`<a href="/articles">${frameWords.all(total)}</a>`;
  return {
    title: say.title,
    description: say.claim,
    section: null,
    searches: true,
    head: canonicalLink(visit),
    main: html`<div class="hero"><h1>${say.claim}</h1>${searchField()}${examples(searchable(matrix.topics, matrix.rows))}</div>
<div class="hm"><section aria-labelledby="newest">${partHead(say.newest, all, "newest")}${newest.length === 0 ? html`<p>${say.noArticles} <a href="/docs/guides/dossier-format">${say.write}</a></p>` : html`<ol class="al">${newest}</ol>`}
${holdings(counts)}</section><div>${differ}${discussed(matrix)}${open}</div></div>
${requestOf(visit)}`,
  };
};

async function countOf(visit: Visit, name: ListName): Promise<number> {
  const query = { limit: 1, count: "exact", fields: "id" };
  return (await visit.get<{ page: { total: number } }>(`/v1/${LISTS[name]}`, query)).page.total;
}

/** The pages that show what is in a list. */
const PAGES: Partial<Record<ListName, string>> = {
  articles: "/articles",
  actors: "/actors",
  events: "/events",
  topics: "/topics",
  positions: "/matrix",
};

function holdings(counts: readonly number[]): Shown {
  const link = html`<a href="/docs/guides/api#exports">${say.exports}</a>`;
  return html`${partHead(say.holds, link)}<ul class="cn">${NAMES.map(
    (name, i) =>
      html`<li><a class="q" href=${PAGES[name] ?? `/v1/${LISTS[name]}`}>${say.lists[name]} <span>${numberWords(counts[i] ?? 0)}</span></a></li>`,
  )}</ul><p class="xs mut">${say.asJson}</p>`;
}

function requestOf(visit: Visit): Shown {
  return requestLine({
    base: visit.here.origin,
    path: visit.request("/v1/articles", NEWEST),
    client: clientList("articles", { ...NEWEST, as_of: visit.parameter("as_of") }),
    formats: { [say.feed]: "/v1/feeds/articles.atom" },
  });
}
