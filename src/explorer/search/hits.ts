/** What a search found, as a reader sees it. */
import type { Evidence, SearchAnswer } from "../../client/api.ts";
import { stanceWord } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import { dateWords } from "../labels.ts";
import { placeOf } from "../passages.ts";
import { pathOf } from "../paths.ts";
import { type AnyRecord, KINDS, type ReportedType, type Row, rowOf, typeName } from "../records.ts";
import { type Report, reportsOf } from "../reports.ts";
import type { Visit } from "../visit.ts";
import { searchWords as say } from "../words/search.ts";
import { markedLine } from "./marked.ts";

type Hit = SearchAnswer["data"][number];

/** What a hit shows beside its name: the line about its record, the words that it rests on, and the report. */
interface Detail {
  readonly row?: Row;
  readonly evidence?: Evidence;
  readonly report?: Report;
}

/** The types of which a reader wants to know who: their names are sentences. */
const WITH_WHO: readonly ReportedType[] = ["position", "quote"];

/** Returns the list of what was found, each with its report. */
export async function hitList(visit: Visit, hits: readonly Hit[]): Promise<Shown> {
  const articles = hits.map(({ type, id, article }) => (type === "article" ? id : (article ?? "")));
  const [reports, records] = await Promise.all([reportsOf(visit, articles.filter(Boolean)), recordsOf(visit, hits)]);
  return html`<ol class="rs">${hits.map((hit, i) => {
    const report = reports.get(articles[i] ?? "");
    return hitRow(hit, { ...records.get(`${hit.type}.${hit.id}`), ...(report && { report }) });
  })}</ol>`;
}

/** Returns the lines about the positions and quotations that were found, and the first words that each rests on. */
async function recordsOf(visit: Visit, hits: readonly Hit[]): Promise<Map<string, Detail>> {
  const found = WITH_WHO.map(async (type) => {
    const ids = hits.filter((hit) => hit.type === type).map(({ id }) => id);
    if (ids.length === 0) return [];
    const query = { id: ids.join(","), limit: ids.length };
    const { data } = await visit.get<{ data: AnyRecord[] }>(`/v1/${KINDS[type].list}`, query);
    return data.map((record) => {
      const evidence = record.evidence[0];
      return [`${type}.${record.id}`, { row: rowOf(type, record as never), ...(evidence && { evidence }) }] as const;
    });
  });
  return new Map((await Promise.all(found)).flat());
}

function hitRow(hit: Hit, { row, evidence, report }: Detail): Shown {
  const { type, name, snippet } = hit;
  const isName = row === undefined && name.includes(snippet.text);
  const title = row === undefined ? (isName ? markedLine(hit) : name) : whoOf(row);
  const language = report?.language;
  const isPrinted = type === "article" || type === "quote";
  return html`<li><p class="ty">${typeName(type)}</p><div>
<p class="ti"><a href=${pathOf(hit, hit.article ?? undefined)} class=${type === "article" && "serif"} lang=${type === "article" && language} dir="auto">${title}</a>${row?.stance && html` ${stanceWord(row.stance)}`}</p>
${!isName && html`<p class="sn">${isPrinted ? quoted(markedLine(hit), language, type === "quote") : html`<bdi>${markedLine(hit)}</bdi>`}</p>`}
${type === "position" && evidence && html`<p class="words">${quoted(evidence.exact, language)}</p>`}
${report && html`<p class="mut xs">${reportLine(report, evidence, type === "article")}</p>`}</div></li>`;
}

const whoOf = ({ who, on = "" }: Row): Shown =>
  html`<bdi>${who}</bdi>${on !== "" && html` ${say.on} <bdi>${on}</bdi>`}`;

/** Words of an article; in quotation marks, where somebody says them or a record rests on them. */
function quoted(words: Shown, language: string | undefined, isQuote = true): Shown {
  if (!isQuote) return html`<span class="serif" lang=${language} dir="auto">${words}</span>`;
  return html`<q class="serif" lang=${language} dir="auto">${words}</q>`;
}

function reportLine(
  { publisher, published_on: date }: Report,
  evidence: Evidence | undefined,
  isArticle: boolean,
): string {
  const place = evidence === undefined || isArticle ? [] : [placeOf(evidence)];
  return [publisher.name, date === null ? say.noDate : dateWords(date), ...place].join(", ");
}
