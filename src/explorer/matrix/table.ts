import type { Matrix, MatrixCell } from "../../client/api.ts";
import { STANCES, stanceMark } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import { labelOf } from "../labels.ts";
import type { Visit } from "../visit.ts";
import { matrixWords as say } from "../words/matrix.ts";

/** The rows and columns of a matrix. */
export type Grid = Pick<Matrix, "topics" | "rows">;

/** Puts one topic first: the one named, or else that of most actors unless topics were asked for; and orders actors by their stance on it. */
export function arranged({ topics, rows }: Grid, first: string, isAsked: boolean): Grid {
  const actorsOn = (column: number) => rows.filter(({ cells }) => cells[column]).length;
  const order = topics.map((_, column) => column);
  if (!isAsked) order.sort((a, b) => actorsOn(b) - actorsOn(a));
  order.sort((a, b) => Number(topics[b]?.id === first) - Number(topics[a]?.id === first));
  const inOrder = <T>(list: readonly T[]): T[] => order.flatMap((column) => list.slice(column, column + 1));
  return {
    topics: inOrder(topics),
    rows: rows
      .map(({ actor, cells }) => ({ actor, cells: inOrder(cells) }))
      .sort((a, b) => rankOf(a.cells[0]) - rankOf(b.cells[0])),
  };
}

/** Returns the place of a cell from support to oppose; one without a stance comes last. */
function rankOf(cell: MatrixCell | null | undefined): number {
  return cell ? STANCES.indexOf(cell.stance) : STANCES.length;
}

/** The matrix as a table: actors in rows, topics in columns, a mark for each stance. */
export function matrixTable({ topics, rows }: Grid, visit: Visit): Shown {
  return html`<div class="wrap" tabindex="0" role="region" aria-label=${say.table}><table class="m"><caption class="vh">${say.caption}</caption>
<thead><tr><td></td>${topics.map(({ id, name }) => html`<th scope="col"><a class="q" href=${`/topics/${id}`}><span><bdi>${name}</bdi></span></a></th>`)}</tr></thead>
<tbody>${rows.map(
    ({ actor, cells }) =>
      html`<tr><th scope="row"><a class="q" href=${`/actors/${actor.id}`}><bdi>${actor.name}</bdi></a></th>${topics.map((topic, i) => cellOf(visit, actor, topic, cells[i]))}</tr>`,
  )}</tbody></table></div>`;
}

type Named = Grid["topics"][number];

function cellOf(visit: Visit, actor: Named, topic: Named, cell: MatrixCell | null | undefined): Shown {
  if (!cell) return html`<td></td>`;
  const key = keyOf(actor, topic);
  const isChosen = visit.parameter("cell") === key;
  const name = say.cell(actor.name, topic.name, labelOf(cell.stance), cell.positions);
  return html`<td id=${key} class=${isChosen && "sel"}><a class=${`cell ${cell.stance}`} href=${`${visit.with({ cell: key })}#${key}`} aria-current=${isChosen ? "true" : undefined} aria-label=${name}>${stanceMark(cell.stance)}${cell.positions > 1 && html`<b>${cell.positions}</b>`}</a></td>`;
}

/** Returns what names a cell in an address. */
function keyOf(actor: Named, topic: Named): string {
  return `${actor.id}/${topic.id}`;
}

/** The same by topic, for narrow screens: the actors with a stance on each, from support to oppose. */
export function matrixList({ topics, rows }: Grid, visit: Visit): Shown {
  return html`<ol class="lst">${topics.map((topic, column) => {
    const stances = rows
      .flatMap(({ actor, cells }) => (cells[column] ? [{ actor, stance: cells[column].stance }] : []))
      .sort((a, b) => STANCES.indexOf(a.stance) - STANCES.indexOf(b.stance));
    return html`<li><h2><a class="q" href=${`/topics/${topic.id}`}><bdi>${topic.name}</bdi></a> <span class="mut xs">${stances.length}</span></h2><ul>${stances.map(
      ({ actor, stance }) =>
        html`<li><a class="q" href=${`${visit.with({ cell: keyOf(actor, topic) })}#cell`}><span>${stanceMark(stance)}<bdi>${actor.name}</bdi></span><span class="mut">${labelOf(stance)}</span></a></li>`,
    )}</ul></li>`;
  })}</ol>`;
}
