import type { Coverage } from "../../client/api.ts";
import { recordRow } from "../components/record.ts";
import { html, type Shown } from "../html.ts";
import { counted } from "../labels.ts";
import { KINDS, REPORTED, type ReportedType, type Stroke, typeName } from "../records.ts";
import type { Visit } from "../visit.ts";
import { articleWords as say } from "../words/article.ts";
import { frameWords } from "../words/frame.ts";
import type { Choice } from "./choice.ts";
import type { Marked } from "./marks.ts";

/** The most records that a group shows until all are asked for. */
const MOST = 50;

/** Of types that matter less to most readers. */
const MOST_OF: Partial<Record<ReportedType, number>> = { participant: 5, omission: 5, event_relation: 5, account: 5 };

/** From so many records on, a group is laid out only when it comes into sight. */
const LONG = 20;

/** All that the panel of an article's records shows. */
export interface PanelData {
  readonly visit: Visit;
  readonly all: readonly Marked[];
  readonly choice: Choice;
  readonly coverage: Coverage;
  readonly language: string;
}

/** The panel beside an article: an index of the types, coverage, then the records by type. */
export function recordPanel(data: PanelData): Shown {
  const { visit, all, choice, coverage } = data;
  const percent = Math.round(coverage.share * 100);
  const count = (type: ReportedType) => all.filter((one) => one.type === type).length;
  return html`<aside class="panel" id="records" aria-label=${say.panel} tabindex="0">
<div class="bar"><h2>${counted(all.length, "record")}</h2><span class="marks">${say.markIn} ${(
    ["key", "all", "none"] as const
  ).map((mark, i) => html`${i > 0 && " · "}<a href=${visit.with({ mark })}>${say.marks[mark]}</a>`)}</span></div>
<ul class="idx">${REPORTED.map(
    (type) =>
      html`<li><input type="checkbox" value=${type} checked=${choice.marked.has(type)} data-count=${count(type)} data-stroke=${KINDS[type].stroke} aria-label=${say.markType(typeName(type, "many"))}/>${strokeSample(KINDS[type].stroke)}<a href=${`#g-${type}`}>${typeName(type, "many")} <span>${count(type)}</span></a></li>`,
  )}</ul>
<div class="bar"><span>${say.coverage(percent)}</span><a class="sw q" href=${visit.with({ coverage: choice.isShaded ? "" : 1 })}>${choice.isShaded ? say.unshade : say.shade}</a></div>
${strip(coverage)}
${choice.paragraph !== null && html`<p class="bar"><span>${say.ofParagraph(choice.paragraph)}</span><a href=${visit.with({ paragraph: "" })}>${say.allRecords}</a></p>`}
${REPORTED.map((type) => group(type, data))}</aside>`;
}

/** The stroke of a type, as its words have it. */
export function strokeSample(stroke: Stroke): Shown {
  if (stroke !== "mis") return html`<span class=${`ln ${stroke}`} aria-hidden="true"></span>`;
  return html`<svg class="wv" viewBox="0 0 20 5" aria-hidden="true"><path d="M0 3q2.5-4 5 0t5 0 5 0 5 0"/></svg>`;
}

/** A segment for each paragraph, as wide as it is long, filled by the share of its words that records rest on. */
function strip({ paragraphs, characters }: Coverage): Shown {
  let x = 0;
  const width = (length: number) => (characters === 0 ? 0 : (length / characters) * 1000);
  const bars = paragraphs.map((one) => {
    const bar = html`<a href=${`#p${one.ordinal}`} tabindex="-1"><rect class="un" x=${x.toFixed(1)} width=${width(Math.max(one.characters - 2, 0)).toFixed(1)} height="8"/><rect x=${x.toFixed(1)} width=${width(Math.max(one.cited - 2, 0)).toFixed(1)} height="8"/></a>`;
    x += width(one.characters);
    return bar;
  });
  return html`<svg class="strip" viewBox="0 0 1000 8" preserveAspectRatio="none" aria-hidden="true">${bars}</svg>`;
}

/** The records of one type: those of the chosen paragraph, if there is one; as many as the type shows at first. */
function group(type: ReportedType, { visit, all, choice, language }: PanelData): Shown {
  const own = all.flatMap((one, index) => (one.type === type && isShown(one, choice) ? [{ ...one, index }] : []));
  if (own.length === 0) return null;
  const most = choice.whole === type || choice.paragraph !== null ? own.length : (MOST_OF[type] ?? MOST);
  return html`<section class=${own.length > LONG ? "grp long" : "grp"} id=${`g-${type}`}><h3>${typeName(type, "many")}<span>${own.length}</span></h3>
<ol>${own.slice(0, most).map(({ record, index }) => recordRow(type, record as never, { isOpen: index === choice.chosen, language, index }))}</ol>
${own.length > most && html`<a class="more" href=${`${visit.with({ all: type })}#g-${type}`}>${frameWords.all(own.length)}</a>`}</section>`;
}

function isShown({ record }: Marked, { paragraph }: Choice): boolean {
  return paragraph === null || record.evidence.some((one) => one.paragraph === paragraph);
}
