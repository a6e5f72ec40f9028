/** The ties as tables, beside their picture. */
import { partHead } from "../components/heading.ts";
import { html, type Shown } from "../html.ts";
import type { Visit } from "../visit.ts";
import { networkWords as say } from "../words/network.ts";
import { type Node, otherOf, TIE_KINDS, type Tie, type TieKind } from "./ties.ts";

/** As many actors as the table has. */
const ROWS = 200;

/** The ties of the chosen actor, then all actors with how many ties of each kind they have. */
export function tieTables(
  visit: Visit,
  nodes: readonly Node[],
  chosen: Node | undefined,
  kinds: readonly TieKind[],
): Shown {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return html`<aside class="side" aria-label=${say.side}>${chosen === undefined ? html`<p class="sm mut">${say.choose}</p>` : chosenTies(visit, chosen, names)}
${partHead(say.all, String(nodes.length))}<table class="tb" aria-label=${say.all}><thead><tr><th scope="col">${say.columns.actor}</th>${kinds.map((kind) => html`<th scope="col" class="num">${say.columns[kind]}</th>`)}</tr></thead>
<tbody>${nodes.slice(0, ROWS).map((node) => html`<tr><th scope="row">${actorLink(visit, node.id, node.name, chosen?.id)}</th>${kinds.map((kind) => html`<td class="num">${node.ties.filter((tie) => tie.kind === kind).length}</td>`)}</tr>`)}</tbody></table>
${nodes.length > ROWS && html`<p class="xs mut">${say.cutTable(ROWS, nodes.length)}</p>`}</aside>`;
}

function chosenTies(visit: Visit, { id, name, ties }: Node, names: ReadonlyMap<string, string>): Shown {
  const sorted = ties.toSorted(
    (a, b) => TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind) || b.on.length - a.on.length,
  );
  return html`${partHead(html`<bdi>${name}</bdi>`, say.ofChosen(ties.length))}<ul>${sorted.map((tie) => tieRow(visit, tie, otherOf(tie, id), names))}</ul>
<p class="acts sm"><a href=${`/actors/${id}`}>${say.page(name)}</a> <a href=${visit.with({ actor: "" })}>${say.close}</a></p>`;
}

/** A tie of the chosen actor: to whom, and on what. */
function tieRow(visit: Visit, { kind, on }: Tie, other: string, names: ReadonlyMap<string, string>): Shown {
  const path = kind === "event" ? "/events" : "/topics";
  return html`<li><p>${actorLink(visit, other, names.get(other) ?? other)}<span class="mut">${say.verb(kind, on.length)}</span></p>
<ul class="on">${on.map(({ id, name }) => html`<li><a class="q" href=${`${path}/${id}`}><bdi>${name}</bdi></a></li>`)}</ul></li>`;
}

function actorLink(visit: Visit, id: string, name: string, chosen = ""): Shown {
  return html`<a class="q" href=${visit.with({ actor: id })} aria-current=${id === chosen ? "true" : undefined}><bdi>${name}</bdi></a>`;
}
