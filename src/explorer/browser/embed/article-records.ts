import type { Choice } from "../../article/choice.ts";
import type { Marked } from "../../article/marks.ts";
import { strokeSample } from "../../article/panel.ts";
import { placesOf, recordRow, rowLine } from "../../components/record.ts";
import { html, type Shown } from "../../html.ts";
import { counted } from "../../labels.ts";
import { KINDS, REPORTED, type ReportedType, rowOf, typeName } from "../../records.ts";
import { articleWords } from "../../words/article.ts";
import { embedWords as say } from "../../words/embed.ts";
import type { Target } from "./element.ts";

/** What the list of an article's records shows. */
interface RecordListData {
  readonly all: readonly Marked[];
  readonly choice: Choice;
  /** How many are listed. */
  readonly most: number;
  readonly language: string;
  /** The headline, which tells the list from those of other articles on the page. */
  readonly name: string;
  readonly target: Target;
}

/** The types of records with their strokes, which is the key to the marks; then the first records, and the chosen one. */
export function recordList(data: RecordListData): Shown {
  const { all, choice, name, target } = data;
  const types = REPORTED.filter((type) => all.some((one) => one.type === type));
  return html`<section class="records" part="records" aria-label=${say.recordsOf(name)} tabindex="0"><h3>${counted(all.length, "record")}</h3>
<ul class="idx">${types.map((type) => html`<li>${choice.marked.has(type) ? strokeSample(KINDS[type].stroke) : html`<span class="ln none"></span>`}<a href=${`#g-${type}`}>${typeName(type, "many")} <span>${all.filter((one) => one.type === type).length}</span></a></li>`)}</ul>
${types.map((type) => group(type, data))}
<p><a class="more" href=${target.page}>${say.allRecords(new URL(target.service).host)}</a></p></section>`;
}

function group(type: ReportedType, { all, choice, most, language }: RecordListData): Shown {
  const own = all.flatMap((one, index) => (one.type === type ? [{ ...one, index }] : []));
  const listed = own.filter(({ index }) => index < most || index === choice.chosen);
  if (listed.length === 0) return null;
  return html`<section class="grp"><h4>${typeName(type, "many")}<span>${own.length}</span></h4>
<ol>${listed.map(({ record, index }) => recordRow(type, record as never, { isOpen: index === choice.chosen, language, index }))}</ol></section>`;
}

/** On narrow elements: the chosen record at the foot of the text, where its words stay in sight. */
export function chosenStrip(chosen: Marked | undefined, place: string, language: string): Shown {
  return html`<div class="peek" role="region" aria-label=${articleWords.chosen} hidden=${chosen === undefined}><p class="h"><span role="status">${place}</span><span class="acts">${(
    ["previous", "next", "close"] as const
  ).map((name) => html`<button type="button" class="plain" value=${name}>${articleWords[name]}</button>`)}</span></p>
${chosen && html`<div class="rec">${rowLine(rowOf(chosen.type, chosen.record as never), placesOf(chosen.record), language)}</div>`}</div>`;
}
