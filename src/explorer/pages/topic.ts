import type { Article, Matrix, Position, Topic } from "../../client/api.ts";
import { pageHead, partHead } from "../components/heading.ts";
import { STANCES, stanceWord } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import { counted } from "../labels.ts";
import type { Page } from "../page.ts";
import { differences } from "../things/differences.ts";
import { figureSection } from "../things/figures.ts";
import { dateFilters, datesOf, recordLink, thingLinks } from "../things/head.ts";
import {
  ARTICLE_FIELDS,
  articleList,
  leftOut,
  listed,
  listRequest,
  recordRows,
  recordSection,
  reported,
  type Sources,
  sourcesOf,
} from "../things/lists.ts";
import { stanceSection } from "../things/positions.ts";
import { identifierList, proposalList, sideList } from "../things/side.ts";
import type { Visit } from "../visit.ts";
import { topicWords as say } from "../words/things.ts";

/** The page of a topic: who stands where on its proposition, and how that changed. */
export const topicPage: Page = async (visit) => {
  const { topic, positions, matrix, figures, differing, ...side } = await askAll(visit);
  const cells = matrix.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
  const [sources, latest] = await Promise.all([
    sourcesOf(visit, positions, figures, side.questions, { data: cells }),
    latestOf(
      visit,
      cells.map(({ position }) => position),
    ),
  ]);
  const description = say.description(topic.label, matrix.rows.length);
  return {
    title: topic.label,
    description,
    section: "topics",
    head: thingLinks(visit, topic.label, description),
    main: html`${pageHead({
      kicker: html`<span>${say.kicker}</span>${topic.broader !== null && html`<a href=${`/topics/${topic.broader.id}`}><bdi>${topic.broader.name}</bdi></a>`}`,
      title: html`<bdi>${topic.label}</bdi>`,
      sub: topic.proposition === null ? topic.description : say.proposition(topic.proposition),
    })}
${topic.proposition !== null && topic.description !== null && html`<p class="sm mut">${topic.description}</p>`}
${dateFilters(visit)}${listRequest(visit, positions, recordLink(visit))}
<div class="thing"><div>${standings([...latest, ...positions.data.filter(({ actor }) => actor === null)], matrix, sources, topic)}
${positions.total > 0 && stanceSection(positions, "actor", sources)}
${differing}
${figureSection(figures, `topic/${topic.id}`, sources, visit)}</div>
<aside class="about" aria-label=${say.side}>${sideOf(topic, side, sources)}</aside></div>`,
  };
};

async function askAll(visit: Visit) {
  const { id: topic } = visit;
  const dates = datesOf(visit);
  const [record, positions, matrix, figures, proposals, questions, articles, narrower, differing] = await Promise.all([
    visit.get<Topic>(`/v1${visit.here.pathname}`),
    reported(visit, "position", { topic, sort: "-effective_on", ...dates }),
    visit.get<Matrix>("/v1/matrix", { topic, columns: 1, rows: 50, ...dates }),
    reported(visit, "figure", { about: `topic/${topic}`, ...dates }),
    reported(visit, "proposal", { topic }),
    reported(visit, "open_question", { topic }),
    listed<Article>(visit, "/v1/articles", { topic, sort: "-published_on", fields: ARTICLE_FIELDS }),
    listed<Topic>(visit, "/v1/topics", { broader: topic, sort: "label" }),
    differences(visit, { topic }),
  ]);
  return { topic: record, positions, matrix, figures, proposals, questions, articles, narrower, differing };
}

/** Asks for the positions that the matrix shows, which are the latest of each actor. */
async function latestOf(visit: Visit, ids: readonly string[]): Promise<readonly Position[]> {
  if (ids.length === 0) return [];
  return (await reported(visit, "position", { id: ids.join(",") })).data;
}

/** The actors by their latest stance, from support to oppose; then who is not named. */
function standings(latest: readonly Position[], { rows, complete }: Matrix, sources: Sources, topic: Topic): Shown {
  if (latest.length === 0)
    return html`${partHead(say.stands)}<p>${topic.proposition === null ? say.noProposition : say.noPositions} <a href="/topics">${say.toTopics}</a></p>`;
  const parts = [...STANCES, null].map((stance) => {
    const own = latest.filter((one) => one.stance === stance);
    if (own.length === 0) return null;
    return html`<section class="standing"><h3>${stance === null ? say.noStance : stanceWord(stance)}<span>${own.length}</span></h3>${recordRows("position", own, sources)}</section>`;
  });
  return html`${partHead(say.stands, html`<a href=${`/matrix?topic=${topic.id}`}>${say.matrix}</a>`)}
<p class="sm mut">${complete ? say.latest : say.latestOfMost(rows.length)}</p>${parts}`;
}

type Side = Pick<Awaited<ReturnType<typeof askAll>>, "proposals" | "questions" | "articles" | "narrower">;

function sideOf(topic: Topic, { proposals, questions, articles, narrower }: Side, sources: Sources): Shown {
  return html`${proposalList(proposals)}
${recordSection("open_question", questions, sources)}
${articles.total > 0 && html`${partHead(say.articles, counted(articles.total, "article"))}${articleList(articles)}`}
${sideList(
  say.narrower,
  narrower.data.map(({ id, label }) => ({ name: label, path: `/topics/${id}` })),
  leftOut(narrower),
)}
${identifierList(topic)}`;
}
