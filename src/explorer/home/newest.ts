/** The newest articles, each with where it says that people stand. */
import type { Article, Coverage, Facets, Stance } from "../../client/api.ts";
import { spectrum } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import { dateWords } from "../labels.ts";
import type { Visit } from "../visit.ts";
import { frameWords } from "../words/frame.ts";
import { homeWords as say } from "../words/home.ts";

/** The request for the newest articles. */
export const NEWEST = {
  sort: "-published_on",
  status: "usable",
  limit: 5,
  fields: "id,headline,publisher,published_on,language,sections",
} as const;

interface Counted {
  readonly page: { readonly total: number };
  readonly facets: Facets;
}

interface Counts {
  readonly stances: readonly Stance[];
  readonly positions: number;
  readonly quotes: number;
  readonly figures: number;
  readonly share: number;
}

/** Returns the newest articles. */
export async function newestArticles(visit: Visit): Promise<Article[]> {
  return (await visit.get<{ data: Article[] }>("/v1/articles", NEWEST)).data;
}

/** Returns articles as rows. */
export function articleRows(visit: Visit, articles: readonly Article[]): Promise<Shown[]> {
  return Promise.all(articles.map(async (article) => articleRow(article, await countsOf(visit, article.id))));
}

async function countsOf(visit: Visit, article: string): Promise<Counts> {
  const count = { article, count: "exact", limit: 1, fields: "id" };
  const [positions, quotes, figures, { share }] = await Promise.all([
    visit.get<Counted>("/v1/positions", { ...count, facets: "stance" }),
    visit.get<Counted>("/v1/quotes", count),
    visit.get<Counted>("/v1/figures", count),
    visit.get<Coverage>(`/v1/articles/${article}/coverage`),
  ]);
  const stances = (positions.facets.values.stance ?? []).flatMap(({ value, count: times }) =>
    Array.from({ length: times }, () => value as Stance),
  );
  return { stances, positions: positions.page.total, quotes: quotes.page.total, figures: figures.page.total, share };
}

function articleRow(article: Article, { stances, share, ...counts }: Counts): Shown {
  const { id, headline, publisher, published_on: date, language, sections } = article;
  const beginning = sections[0]?.paragraphs[0]?.text;
  const counted = (["positions", "quotes", "figures"] as const).filter((list) => counts[list] > 0);
  return html`<li><p class="mut xs"><bdi>${publisher.name}</bdi> · ${date === null ? frameWords.noDate : dateWords(date)}</p>
<h3 lang=${language} dir="auto"><a class="q" href=${`/articles/${id}`}>${headline}</a></h3>
${beginning && html`<p class="p" lang=${language} dir="auto">${beginning}</p>`}
<p class="meta">${spectrum(stances)}${counted.map((list) => html`<span>${say[list](counts[list])}</span>`)}<span>${say.share(Math.round(share * 100))}</span></p></li>`;
}
