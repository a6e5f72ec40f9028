import type { Article, Coverage, Disagreements } from "../../client/api.ts";
import { type Choice, choiceOf } from "../article/choice.ts";
import { type Marked, markedOf, type Segment, segmentsOf, type WholeArticle } from "../article/marks.ts";
import { recordPanel } from "../article/panel.ts";
import { articleSource } from "../article/source.ts";
import { articleText, markedWords } from "../article/text.ts";
import { disagreementTable } from "../components/disagreement.ts";
import { partHead } from "../components/heading.ts";
import { notice } from "../components/notice.ts";
import { requestLine } from "../components/request-line.ts";
import { html, type Shown } from "../html.ts";
import { dateWords } from "../labels.ts";
import type { Page } from "../page.ts";
import { directionOf, passagesOf } from "../passages.ts";
import type { Visit } from "../visit.ts";
import { articleWords as say } from "../words/article.ts";
import { frameWords } from "../words/frame.ts";

/** Other articles on the page: as many at most. */
const OTHERS = 5;

/** The page of one article: its text with the words of records marked, and its records. */
export const articlePage: Page = async (visit) => {
  const path = `/v1/articles/${visit.id}`;
  const [article, coverage, jsonLd, { data: differing }] = await Promise.all([
    visit.get<WholeArticle>(path, { include: "all" }),
    visit.get<Coverage>(`${path}/coverage`),
    visit.get<unknown>(`${path}.jsonld`),
    visit.get<Disagreements>("/v1/disagreements", { article: visit.id }),
  ]);
  const { data: others } = await othersOn(visit, article);
  const all = markedOf(article);
  const choice = choiceOf(visit, all);
  const segments = segmentsOf(passagesOf(article), all);
  const description = say.description(article.headline, all.length, article.publisher.name);
  const inEnglish = (shown: Shown) => html`<section lang="en" dir="ltr">${shown}</section>`;
  return {
    title: article.headline,
    description,
    section: "articles",
    script: "article",
    head: headOf(article, visit, description, jsonLd),
    main: html`<div class="two"><article class="text" lang=${article.language} dir=${directionOf(article.language)}>
${articleHead({ article, all, coverage, segments, choice, differing: differing.length })}
${inEnglish(requestOf(visit, path))}
${articleText(article, segments, all, choice)}${inEnglish(articleSource(article))}
${others.length > 0 && inEnglish([partHead(say.others), html`<ul class="oth">${others.map(otherArticle)}</ul>`])}
${differing.length > 0 && inEnglish([partHead(say.differ), disagreementTable(differing)])}
</article>${recordPanel({ visit, all, choice, coverage, language: article.language })}${peek()}</div>`,
  };
};

function requestOf(visit: Visit, path: string): Shown {
  return requestLine({
    base: visit.here.origin,
    path: visit.request(path, { include: "all" }),
    client: `const article = await client.articles.get(${JSON.stringify(visit.id)}, { include: "all" });`,
    formats: { "JSON-LD": `${path}.jsonld`, ninjs: `${path}.ninjs`, YAML: `/v1/dossiers/${visit.id}` },
  });
}

async function othersOn(visit: Visit, { id, events }: Article): Promise<{ data: Article[] }> {
  if (events.length === 0) return { data: [] };
  const event = events.map((one) => one.id).join(",");
  return visit.get("/v1/articles", {
    event,
    id_not: id,
    limit: OTHERS,
    fields: "id,headline,publisher,published_on,language",
  });
}

function otherArticle({ id, headline, publisher, published_on: date, language }: Article): Shown {
  return html`<li><span class="sm mut">${publisher.name} · ${date === null ? frameWords.noDate : dateWords(date)}</span>
<a class="q serif" href=${`/articles/${id}`} lang=${language} dir="auto">${headline}</a></li>`;
}

/** What machines read about the page: JSON-LD, other forms, and what shows where its link is shared. */
function headOf(article: WholeArticle, visit: Visit, description: string, jsonLd: unknown): Shown {
  const { id, headline, published_on: published } = article;
  const here = `${visit.here.origin}/articles/${id}`;
  const data = JSON.stringify(jsonLd).replaceAll("<", "\\u003c");
  return html`<link rel="canonical" href=${here}/>
<script type="application/ld+json" dangerouslySetInnerHTML=${{ __html: data }}></script>
<link rel="alternate" type="application/ld+json" href=${`/v1/articles/${id}.jsonld`}/>
<link rel="alternate" type="application/json" href=${`/v1/articles/${id}?include=all`}/>
<link rel="alternate" type="application/json+oembed" href=${`/oembed?url=${encodeURIComponent(here)}`}/>
<meta property="og:type" content="article"/><meta property="og:title" content=${headline}/>
<meta property="og:description" content=${description}/><meta property="og:url" content=${here}/>
${published !== null && html`<meta property="article:published_time" content=${published}/>`}`;
}

function articleHead(parts: {
  readonly article: WholeArticle;
  readonly all: readonly Marked[];
  readonly coverage: Coverage;
  readonly segments: ReadonlyMap<string, readonly Segment[]>;
  readonly choice: Choice;
  readonly differing: number;
}): Shown {
  const { article, all, coverage, segments, choice, differing } = parts;
  const { subheadline, publisher, published_on: date, authors, text_kind: kind, status, errata } = article;
  const percent = Math.round(coverage.share * 100);
  const marked = (key: string) => markedWords(segments.get(key) ?? [], all, choice);
  return html`<header class="head">${status === "withheld" && notice("warn", say.draft)}
<p class="kick" lang="en" dir="ltr"><span>${publisher.name}</span><span>${date === null ? frameWords.noDate : dateWords(date)}</span><span>${authors.length === 0 ? say.noAuthor : authors.map(({ name }) => name).join(", ")}</span><span>${say.textKinds[kind]}</span></p>
<h1>${marked("headline")}</h1>
${subheadline !== null && html`<p class="stand1">${marked("subheadline")}</p>`}
<p class="facts" lang="en" dir="ltr"><span><b>${all.length}</b> ${say.records(all.length)}</span><span><b>${percent}%</b> ${say.share}</span>${errata.length > 0 && html`<span><b>${errata.length}</b> ${say.misprints(errata.length)}</span>`}${differing > 0 && html`<span><b>${differing}</b> ${say.differing(differing)}</span>`}</p></header>`;
}

/** On narrow screens: the chosen record, at the foot of the text. The script fills it. */
function peek(): Shown {
  return html`<div class="peek" role="region" aria-label=${say.chosen} hidden><p class="h"><span role="status"></span><span class="acts">${(
    ["previous", "next", "close"] as const
  ).map(
    (name) => html`<button type="button" class="plain" value=${name}>${say[name]}</button>`,
  )}</span></p><div class="rec"></div></div>`;
}
