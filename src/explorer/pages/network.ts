import type { Network } from "../../client/api.ts";
import { actorShape, networkPicture } from "../charts/network.ts";
import { canonicalLink } from "../components/canonical-link.ts";
import { choiceChip, filterRow, type Option } from "../components/filter.ts";
import { pageHead } from "../components/heading.ts";
import { notice } from "../components/notice.ts";
import { clientView, requestLine } from "../components/request-line.ts";
import { wayOn } from "../components/way-on.ts";
import { actorOptions, reportOptions } from "../filter-options.ts";
import { html, type Shown } from "../html.ts";
import { tieTables } from "../network/side.ts";
import { type Node, nodesOf, TIE_KINDS, type Tie, type TieKind, tiesOf } from "../network/ties.ts";
import type { Page } from "../page.ts";
import { parametersOf, type Query, type Visit } from "../visit.ts";
import { networkWords as say } from "../words/network.ts";

/** As many actors as the picture has. */
const MOST = 60;

/** As many ids as a request may name. */
const AT_ONCE = 50;

/** The page of the network: who agrees with whom. */
export const networkPage: Page = async (visit) => {
  const kinds = chosenKinds(visit);
  const query = { kind: kinds.join(","), ...parametersOf(visit, ["article", "topic", "event"]) };
  const [answer, options] = await Promise.all([visit.get<Network>("/v1/network", query), optionsOf(visit)]);
  const actors = await actorsOf(visit, [...answer.nodes.map(({ id }) => id), visit.parameter("actor")]);
  const ties = chosenTies(visit, tiesOf(answer.edges), actors);
  const nodes = nodesOf(answer, ties, new Map([...actors].map(([id, { kind }]) => [id, kind])));
  const isOfStances = kinds.some((kind) => kind !== "event");
  const title = isOfStances ? say.title : say.eventTitle;
  return {
    title,
    description: say.description,
    section: "network",
    head: canonicalLink(visit, parametersOf(visit, ["ties", "article", "topic", "event"])),
    main: html`${pageHead({ title, sub: say.sub(nodes.length, isOfStances, kinds.includes("event")) })}
<div class="filters"><span class="mut">${say.ties}</span>${TIE_KINDS.map((kind) => kindChip(visit, kind, kinds))}</div>
${filterRow(visit, options)}
${requestOf(visit, query, kinds)}
${incomplete(answer, visit, kinds)}
${notTied(visit, nodes, actors)}
${nodes.length === 0 ? none(visit, kinds) : shown(visit, nodes, ties, kinds)}`,
  };
};

/** The kinds of tie that are shown; events only if asked for, as most actors of an event are joined by it alone. */
function chosenKinds(visit: Visit): readonly TieKind[] {
  const given = visit.parameter("ties").split(",");
  const kinds = TIE_KINDS.filter((kind) => given.includes(kind));
  return kinds.length === 0 ? ["agreement", "conflict"] : kinds;
}

/** A chip that adds or removes a kind of tie. */
function kindChip(visit: Visit, kind: TieKind, chosen: readonly TieKind[]): Shown {
  const ties = TIE_KINDS.filter((one) => chosen.includes(one) !== (one === kind));
  return choiceChip(visit, { ties: ties.join(",") }, say.kinds[kind], chosen.includes(kind));
}

async function optionsOf(visit: Visit) {
  const [{ article, topic }, { kind }, event] = await Promise.all([
    reportOptions(visit),
    actorOptions(visit),
    eventOptions(visit),
  ]);
  const least = [2, 3, 4, 5].map((weight) => ({ value: String(weight), name: say.least(weight) }));
  return [
    { name: "topic", label: say.filters.topic, options: topic },
    { name: "event", label: say.filters.event, options: event },
    { name: "article", label: say.filters.article, options: article },
    { name: "kind", label: say.filters.kind, options: kind },
    { name: "least", label: say.filters.least, options: least, without: "1" },
  ];
}

/** Returns the events with the most participants. */
async function eventOptions(visit: Visit): Promise<Option[]> {
  const query = { facets: "event", limit: 1, fields: "id" };
  const { facets } = await visit.get<{
    facets: { values: { event: { value: string; name: string | null; count: number }[] } };
  }>("/v1/participants", query);
  return facets.values.event.map(({ value, name, count }) => ({ value, name: name ?? value, count }));
}

type Actor = { readonly id: string; readonly name: string; readonly kind: string };

/** Returns the names and kinds of some actors, by id. */
async function actorsOf(visit: Visit, ids: readonly string[]): Promise<ReadonlyMap<string, Actor>> {
  const all = [...new Set(ids)].filter(Boolean);
  const parts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) =>
    visit.get<{ data: Actor[] }>("/v1/actors", {
      id: all.slice(i * AT_ONCE, (i + 1) * AT_ONCE).join(","),
      fields: "id,name,kind",
      limit: AT_ONCE,
    }),
  );
  return new Map((await Promise.all(parts)).flatMap(({ data }) => data.map((one) => [one.id, one] as const)));
}

/** Returns the ties of at least the chosen weight, between actors of the chosen kind. */
function chosenTies(visit: Visit, ties: readonly Tie[], actors: ReadonlyMap<string, Actor>): Tie[] {
  const least = Number(visit.parameter("least")) || 1;
  const kind = visit.parameter("kind");
  const isOfKind = (id: string) => kind === "" || actors.get(id)?.kind === kind;
  return ties.filter(({ on, actors: both }) => on.length >= least && both.every(isOfKind));
}

function requestOf(visit: Visit, query: Query, kinds: readonly TieKind[]): Shown {
  const { name, path } = recordsOf(visit, kinds);
  return requestLine({
    base: visit.here.origin,
    path: visit.request("/v1/network", query),
    client: clientView("network", { ...query, as_of: visit.parameter("as_of") }),
    formats: { [name]: path },
  });
}

/** Returns where all records are that ties come from. */
function recordsOf(visit: Visit, kinds: readonly TieKind[]): { readonly name: string; readonly path: string } {
  const list = kinds.some((kind) => kind !== "event") ? "positions" : "participants";
  const filters = parametersOf(visit, ["article", "event", ...(list === "positions" ? ["topic"] : [])]);
  return { name: say.records[list], path: visit.request(`/v1/${list}`, { ...filters, format: "csv" }) };
}

/** Says that there are ties beside those shown, and where all records are that ties come from. */
function incomplete({ complete }: Network, visit: Visit, kinds: readonly TieKind[]): Shown {
  if (complete) return null;
  const { name, path } = recordsOf(visit, kinds);
  return notice("neutral", html`${say.incomplete} <a href=${path}>${name}</a>`);
}

/** Says that the chosen actor has no such tie. */
function notTied(visit: Visit, nodes: readonly Node[], actors: ReadonlyMap<string, Actor>): Shown {
  const id = visit.parameter("actor");
  if (id === "" || nodes.some((node) => node.id === id)) return null;
  return notice(
    "neutral",
    html`${say.notTied(actors.get(id)?.name ?? id)} <a href=${visit.with({ ties: TIE_KINDS.join(",") })}>${say.allTies}</a>`,
  );
}

function shown(visit: Visit, nodes: readonly Node[], ties: readonly Tie[], kinds: readonly TieKind[]): Shown {
  const chosen = nodes.find(({ id }) => id === visit.parameter("actor"));
  const first = nodes.slice(0, MOST);
  const drawn = chosen === undefined || first.includes(chosen) ? first : [...first.slice(0, -1), chosen];
  const ids = new Set(drawn.map(({ id }) => id));
  const between = ties.filter(({ actors }) => actors.every((id) => ids.has(id)));
  return html`<div class="nw"><div><div class="pic" tabindex="0" role="region" aria-label=${say.pictureName}>${networkPicture(drawn, between, chosen?.id ?? "")}</div>
${legend(kinds)}${nodes.length > MOST && html`<p class="xs mut">${say.cut(MOST, nodes.length)}</p>`}</div>${tieTables(visit, nodes, chosen, kinds)}</div>`;
}

/** What the lines and the shapes mean. */
function legend(kinds: readonly TieKind[]): Shown {
  const sample = (drawn: Shown, words: string) =>
    html`<span><svg viewBox="-13 -8 26 16" aria-hidden="true">${drawn}</svg>${words}</span>`;
  return html`<p class="lg net">${kinds.map((kind) => sample(html`<path d="M-13 0h26" class=${kind}/>`, say.legend[kind]))}${(
    ["person", "state", "group"] as const
  ).map((kind) =>
    sample(html`<g class="nd">${actorShape(kind)}</g>`, say.legend[kind]),
  )}<span>${say.legend.width}</span></p>`;
}

function none(visit: Visit, kinds: readonly TieKind[]): Shown {
  return html`<h2>${say.none}</h2><p class="sm">${say.noneHere} ${!kinds.includes("event") && html`<a href=${visit.with({ ties: "event" })}>${say.sameEvent}</a> `}${wayOn(visit)}</p>`;
}
