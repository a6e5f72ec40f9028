import type { AnyReference } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { placeOf } from "../passages.ts";
import { pathOf } from "../paths.ts";
import {
  type AnyRecord,
  type Fact,
  factsOf,
  KINDS,
  type RecordOf,
  type ReportedType,
  type Row,
  rowOf,
} from "../records.ts";
import { recordWords as say } from "../words/records.ts";
import { stanceWord } from "./stance.ts";
import { words } from "./words.ts";

/** How a record is shown among others. */
export interface RowOptions {
  /** Whether its facts and words are open. */
  readonly isOpen?: boolean;
  /** The language of the article's words. */
  readonly language?: string;
  /** Whether the article is named, as it is where the records are of several. */
  readonly namesArticle?: boolean;
  /** Its index among the records that the words of the text name. */
  readonly index?: number;
}

/** A record as a row that opens in place: who, on what, its stance; then its facts and the words that it rests on. */
export function recordRow<T extends ReportedType>(type: T, record: RecordOf[T], options: RowOptions = {}): Shown {
  const { isOpen = false, language, namesArticle = false, index } = options;
  const key = `${type}.${record.id}`;
  return html`<li class="rec" id=${key} data-i=${index}><details name="record" open=${isOpen}>
<summary>${rowLine(rowOf(type, record), placesOf(record), language)}${namesArticle && html` <span class="from">${record.article.name}</span>`}</summary>
${card(type, record, language)}</details></li>`;
}

/** The line of a record, with its places in the text. */
export function rowLine({ who, on, stance, value, text, quoted }: Row, places: string, language?: string): Shown {
  return html`<span class="l1"><span><b><bdi>${who}</bdi></b>${on && html` <span class="on"><bdi>${on}</bdi></span>`}</span>${stance && stanceWord(stance)}${value && html`<span class="val">${value}</span>`}</span>
<span class="l2">${text && html`<bdi>${text}</bdi> `}${quoted && html`<q class="serif" lang=${language} dir="auto">${quoted}</q> `}<span class="p">${places}</span></span>`;
}

/** The facts of a record, the words that it rests on, and where it leads. */
function card<T extends ReportedType>(type: T, record: RecordOf[T], language?: string): Shown {
  const { id, article, evidence } = record;
  const path = `/v1/${KINDS[type].list}/${id}`;
  return html`<div class="card"><dl>${factsOf(type, record).map(([label, value]) => html`<dt>${label}</dt><dd>${factValue(value)}</dd>`)}
${evidence.length > 0 && html`<dt>${say.restsOn}</dt><dd>${evidence.map((one) => words(one, language))}</dd>`}</dl>
<p class="acts"><a href=${`/articles/${article.id}?record=${type}.${id}`}>${say.actions.link}</a> <a href=${path}>${say.actions.json}</a> ${historyLink(article.id)}${positionsLink(type, record)}</p></div>`;
}

const historyLink = (article: string): Shown =>
  html`<a href=${`/v1/dossiers/${article}/revisions`}>${say.actions.history}</a>`;

function positionsLink(type: ReportedType, record: AnyRecord): Shown {
  if (type !== "position") return null;
  const { actor } = record as RecordOf["position"];
  return actor && html` <a href=${`/actors/${actor.id}`}>${say.actions.all(actor.name)}</a>`;
}

function factValue(value: Fact[1]): Shown {
  if (typeof value === "string") return html`<bdi>${value}</bdi>`;
  if ("stance" in value) return stanceWord(value.stance);
  return value.map((one, i) => html`${i > 0 && ", "}${referenceLink(one)}`);
}

/** A link to the page of a record that articles share; the name alone of one that has no page. */
export function referenceLink(reference: AnyReference): Shown {
  const path = pathOf(reference);
  const name = html`<bdi>${reference.name ?? reference.id}</bdi>`;
  return path === null ? name : html`<a href=${path}>${name}</a>`;
}

/** Returns where a record's words stand: "¶8", "¶9, 10". */
export function placesOf({ evidence }: AnyRecord): string {
  const paragraphs = [
    ...new Set(evidence.flatMap(({ in: place, paragraph }) => (place === "paragraph" ? [paragraph] : []))),
  ];
  const others = [...new Set(evidence.filter((one) => one.in !== "paragraph").map(placeOf))];
  return [...(paragraphs.length ? [`¶${paragraphs.join(", ")}`] : []), ...others].join(", ");
}
