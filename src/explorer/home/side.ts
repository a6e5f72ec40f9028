/** What stands beside the newest articles: where reports differ, what is discussed most, what is still open. */
import type { Disagreements, Matrix, OpenQuestion } from "../../client/api.ts";
import {
  type Disagreement,
  sourceOf,
  subjectOf,
  type Version,
  versionPath,
  versionValue,
} from "../components/disagreement.ts";
import { partHead } from "../components/heading.ts";
import { spectrum } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import { type Report, reportsOf } from "../reports.ts";
import type { Visit } from "../visit.ts";
import { homeWords as say } from "../words/home.ts";

const MOST = { disagreements: 3, versions: 3, questions: 4 };

/** Returns the first things of which the newest articles and others say different things. */
export async function differing(visit: Visit, newest: readonly string[]): Promise<Shown> {
  const { data } = await visit.get<Disagreements>("/v1/disagreements", { article: newest.join(",") });
  const first = data.slice(0, MOST.disagreements);
  const articles = first.flatMap(({ versions }) => versions.slice(0, MOST.versions).map(({ article }) => article.id));
  const reports = await reportsOf(visit, articles);
  const all = data.length > 0 && html`<a href="/disagreements">${say.allDiffering}</a>`;
  return html`${partHead(say.differ, all)}${first.length === 0 ? none(say.noneDiffer) : html`<ul class="df">${first.map((one) => difference(one, reports))}</ul>`}`;
}

function difference(one: Disagreement, reports: ReadonlyMap<string, Report>): Shown {
  const { versions } = one;
  const shown = versions.slice(0, MOST.versions);
  const others = versions.length - shown.length;
  return html`<li><p>${subjectOf(one)}</p><p class="v">${shown.map((version) => versionShown(one, version, reports))}${others > 0 && html`<span>${say.others(others)}</span>`}</p></li>`;
}

function versionShown(one: Disagreement, version: Version, reports: ReadonlyMap<string, Report>): Shown {
  const { values, article } = version;
  const publisher = reports.get(article.id)?.publisher.name ?? article.name;
  const source = [sourceOf(version), publisher].filter(Boolean).join(", ");
  return html`<span>${values.map((value, i) => html`${i > 0 && ", "}${versionValue(one, value)}`)} <a class="q" href=${versionPath(one, version)}><bdi>${source}</bdi></a></span>`;
}

/** The topics that most is said on, each with where actors stand. */
export function discussed({ topics, rows }: Matrix): Shown {
  const link = html`<a href="/matrix">${say.matrix}</a>`;
  if (topics.length === 0) return html`${partHead(say.discussed)}${none(say.noneDiscussed)}`;
  return html`${partHead(say.discussed, link)}<ul class="tp">${topics.map(({ id, name }, i) => html`<li><a class="q" href=${`/topics/${id}`}><bdi>${name}</bdi></a>${spectrum(rows.map(({ cells }) => cells[i]?.stance ?? null))}</li>`)}</ul>`;
}

/** Returns questions that articles leave open. */
export async function stillOpen(visit: Visit): Promise<Shown> {
  const query = { status: "open", limit: MOST.questions, count: "exact", fields: "id,article,question" };
  const { data, page } = await visit.get<{ data: OpenQuestion[]; page: { total: number } }>(
    "/v1/open-questions",
    query,
  );
  const all =
    page.total > 0 &&
    html`<a href=${visit.request("/v1/open-questions", { status: "open" })}>${say.allAsJson(page.total)}</a>`;
  const questions = data.map(
    ({ id, article, question }) =>
      html`<li><a class="q" href=${`/articles/${article.id}?record=open_question.${id}`}><bdi>${question}</bdi></a></li>`,
  );
  return html`${partHead(say.open, all)}${questions.length === 0 ? none(say.noneOpen) : html`<ul class="oq">${questions}</ul>`}`;
}

const none = (words: string): Shown => html`<p class="sm mut">${words}</p>`;
