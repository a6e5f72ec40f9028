/** Lists of records on the page of a thing: the first of each, and what leads to all. */

import type { Article } from "../../client/api.ts";
import { partHead } from "../components/heading.ts";
import { recordRow } from "../components/record.ts";
import { clientList, type RequestLine, requestLine } from "../components/request-line.ts";
import { html, type Shown } from "../html.ts";
import { dateWords, numberWords } from "../labels.ts";
import { type AnyRecord, KINDS, type RecordOf, type ReportedType, typeName } from "../records.ts";
import { type Report, reportsOf } from "../reports.ts";
import type { Query, Visit } from "../visit.ts";
import { frameWords } from "../words/frame.ts";
import { thingWords as say } from "../words/things.ts";

/** The most records of a list that a page asks for. */
const MOST = 100;

/** The first records of a list, and how many there are. */
export interface Listed<T> {
  readonly data: readonly T[];
  readonly total: number;
  /** The request for the list, and for all of it as CSV. */
  readonly path: string;
  readonly csv: string;
}

/** Asks for the first records of a list. */
export async function listed<T>(visit: Visit, path: string, query: Query): Promise<Listed<T>> {
  const asked = { limit: MOST, count: "exact", ...query };
  const { data, page } = await visit.get<{ data: T[]; page: { total: number } }>(path, asked);
  return {
    data,
    total: page.total,
    path: visit.request(path, query),
    csv: visit.request(path, { ...query, format: "csv" }),
  };
}

/** Asks for the first records of a type that articles report. */
export function reported<T extends ReportedType>(visit: Visit, type: T, query: Query): Promise<Listed<RecordOf[T]>> {
  return listed(visit, `/v1/${KINDS[type].list}`, query);
}

/** The request for a list, with what else has its data. */
export function listRequest({ here }: Visit, { path, csv }: Listed<unknown>, others?: RequestLine["formats"]): Shown {
  const { pathname, searchParams } = new URL(path, here.origin);
  const list = pathname.replace("/v1/", "").replaceAll("-", "_");
  const client = clientList(list, Object.fromEntries(searchParams));
  return requestLine({ base: here.origin, path, client, formats: { CSV: csv, ...others } });
}

/** The articles of records, by id. */
export type Sources = ReadonlyMap<string, Report>;

/** Asks for the articles of records. */
export function sourcesOf(
  visit: Visit,
  ...lists: readonly { readonly data: readonly Pick<AnyRecord, "article">[] }[]
): Promise<Sources> {
  return reportsOf(
    visit,
    lists.flatMap(({ data }) => data.map(({ article }) => article.id)),
  );
}

/** Returns what a report is called: its publisher, or its headline where that is not known. */
export function reportName({ article }: Pick<AnyRecord, "article">, sources: Sources): string {
  return sources.get(article.id)?.publisher.name ?? article.name;
}

/** The records of a type as rows that open, under their heading; nothing without any. */
export function recordSection<T extends ReportedType>(type: T, list: Listed<RecordOf[T]>, sources: Sources): Shown {
  if (list.data.length === 0) return null;
  return html`<section>${partHead(typeName(type, "many"), numberWords(list.total))}${recordRows(type, list.data, sources)}${leftOut(list)}</section>`;
}

/** Records as rows that open and name their article. */
export function recordRows<T extends ReportedType>(type: T, records: readonly RecordOf[T][], sources: Sources): Shown {
  return html`<ol class="recs">${records.map((one) => {
    const language = sources.get(one.article.id)?.language;
    return recordRow(type, one, { namesArticle: true, ...(language && { language }) });
  })}</ol>`;
}

/** Says how many records of a list are shown, if not all are, and leads to all. */
export function leftOut({ data, total, path, csv }: Listed<unknown>): Shown {
  if (data.length >= total) return null;
  return html`<p class="sm mut">${say.shown(data.length, total)} <a href=${csv}>${say.allAsCsv}</a> <a href=${path}>${say.json}</a></p>`;
}

/** What lists of articles show of each. */
export const ARTICLE_FIELDS = "id,headline,publisher,published_on,language";

/** Articles, the newest first: publisher, date, headline. */
export function articleList(list: Listed<Article>): Shown {
  return html`<ul class="oth">${list.data.map(
    ({ id, headline, publisher, published_on: date, language }) =>
      html`<li><span class="sm mut"><bdi>${publisher.name}</bdi> · ${date === null ? frameWords.noDate : dateWords(date)}</span>
<a class="q serif" href=${`/articles/${id}`} lang=${language} dir="auto">${headline}</a></li>`,
  )}</ul>${leftOut(list)}`;
}
