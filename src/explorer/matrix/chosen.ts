import type { Position, Reference, Topic } from "../../client/api.ts";
import { placesOf } from "../components/record.ts";
import { stanceWord } from "../components/stance.ts";
import { words } from "../components/words.ts";
import { html, type Shown } from "../html.ts";
import { dateWords } from "../labels.ts";
import { type Report, reportsOf } from "../reports.ts";
import type { Query, Visit } from "../visit.ts";
import { frameWords } from "../words/frame.ts";
import { matrixWords as say } from "../words/matrix.ts";
import { recordWords } from "../words/records.ts";
import type { Grid } from "./table.ts";

/** As many positions of a cell are listed. */
const LISTED = 20;

/** The positions of a cell, newest first, with all that is said of them. */
interface Chosen {
  readonly actor: Reference;
  readonly topic: Topic;
  readonly positions: readonly Position[];
  /** How many the cell holds. */
  readonly total: number;
  readonly reports: ReadonlyMap<string, Report>;
  /** The request that gives them. */
  readonly path: string;
}

/** Asks for the positions of the cell that the address names; undefined if it names none that is shown. */
export async function chosenCell(visit: Visit, { topics, rows }: Grid, filters: Query): Promise<Chosen | undefined> {
  const [actorId, topicId] = visit.parameter("cell").split("/");
  const row = rows.find(({ actor }) => actor.id === actorId);
  const topic = topics.find(({ id }) => id === topicId);
  const cell = topic && row?.cells[topics.indexOf(topic)];
  if (!row || !cell) return undefined;
  const query = { ...filters, actor: row.actor.id, topic: topic.id, sort: "-effective_on", limit: LISTED };
  const [{ data: positions }, whole] = await Promise.all([
    visit.get<{ data: Position[] }>("/v1/positions", query),
    visit.get<Topic>(`/v1/topics/${topic.id}`),
  ]);
  const reports = await reportsOf(
    visit,
    positions.map(({ article }) => article.id),
  );
  const path = visit.request("/v1/positions", query);
  return { actor: row.actor, topic: whole, positions, total: cell.positions, reports, path };
}

/** The panel beside the matrix: the positions of the chosen cell, or how to choose one. */
export function chosenPanel(chosen: Chosen | undefined): Shown {
  if (chosen === undefined)
    return html`<aside class="det none" id="cell" aria-label=${say.chosen}><p class="mut">${say.choose}</p></aside>`;
  const { actor, topic, positions, total, reports, path } = chosen;
  const differ = new Set(positions.map(({ stance }) => stance)).size > 1;
  return html`<aside class="det" id="cell" aria-label=${say.chosen}><p class="mut xs">${say.chosen}</p>
<h2><a class="q" href=${`/actors/${actor.id}`}><bdi>${actor.name}</bdi></a></h2><p>${say.on} <a href=${`/topics/${topic.id}`}><bdi>${topic.name}</bdi></a></p>
${topic.proposition !== null && html`<p class="prop">“${topic.proposition}”</p>`}
${total > 1 && html`<p class="note">${say.several(total, differ)}${total > positions.length && say.first(positions.length)}</p>`}
${positions.map((one) => positionOf(one, reports.get(one.article.id)))}
<p class="acts"><a href=${`/actors/${actor.id}`}>${say.actorPage(actor.name)}</a><a href=${path}>${say.json}</a></p></aside>`;
}

function positionOf(position: Position, report: Report | undefined): Shown {
  const { id, article, stance, previous_stance: before, condition, attribution, evidence, summary } = position;
  const { effective_on: date, effective_basis: basis } = position;
  const isOwn = attribution === null || attribution.id === report?.publisher.id;
  return html`<div class="pos"><p class="l1">${stance && stanceWord(stance)}<span class="mut xs">${date === null ? frameWords.noDate : dateWords(date)}</span></p>
<p><bdi>${summary}</bdi></p>
${before && html`<p><span class="mut">${say.before}</span> ${stanceWord(before)}</p>`}
${condition !== null && html`<p><span class="mut">${say.condition}</span> <bdi>${condition}</bdi></p>`}
${evidence.map((one) => words(one, report?.language))}
<p class="xs mut"><a href=${`/articles/${article.id}?record=position.${id}`}>${report?.publisher.name ?? article.name}, ${placesOf(position)}</a>${!isOwn && ` · ${say.accordingTo(attribution.name)}`}${basis !== null && ` · ${say.dateIs(recordWords.dateBasis[basis])}`}</p></div>`;
}
