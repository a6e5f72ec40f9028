import type { Facets, FacetValue } from "../../client/api.ts";
import { canonicalLink } from "../components/canonical-link.ts";
import { filterRow } from "../components/filter.ts";
import { pageHead } from "../components/heading.ts";
import { clientList, requestLine } from "../components/request-line.ts";
import { html, type Shown } from "../html.ts";
import { numberWords } from "../labels.ts";
import { ACTORS, ARTICLES, EVENTS, facetName, type List, TOPICS } from "../lists/lists.ts";
import type { Page } from "../page.ts";
import { parametersOf, type Query, type Visit } from "../visit.ts";
import { listWords as say } from "../words/lists.ts";

/** As many records as a page has. */
const LIMIT = 50;

/** As many values of a facet as are shown at once. */
const VALUES = 10;

interface Answer<T> {
  readonly data: readonly T[];
  readonly page: { readonly next_cursor: string | null; readonly total: number };
  readonly facets: Facets;
}

/** The page of all articles. */
export const articlesPage: Page = (visit) => listPage(visit, ARTICLES);

/** The page of all actors. */
export const actorsPage: Page = (visit) => listPage(visit, ACTORS);

/** The page of all topics. */
export const topicsPage: Page = (visit) => listPage(visit, TOPICS);

/** The page of all events. */
export const eventsPage: Page = (visit) => listPage(visit, EVENTS);

async function listPage<T>(visit: Visit, list: List<T>): ReturnType<Page> {
  const { name, facets, filters } = list;
  const chosen = parametersOf(visit, ["q", ...facets, ...filters]);
  const query = {
    ...chosen,
    ...list.query,
    limit: LIMIT,
    count: "exact",
    facets: facets.join(","),
    ...parametersOf(visit, ["cursor"]),
  };
  const answer = await visit.get<Answer<T>>(`/v1/${name}`, query);
  const { title, one, order } = say.lists[name];
  const { total } = answer.page;
  return {
    title,
    description: say.description(total, one),
    section: name === "events" ? null : name,
    head: canonicalLink(visit, { ...chosen, ...parametersOf(visit, ["cursor"]) }),
    main: html`${pageHead({ title, sub: total === 0 ? say.none(one) : say.sub(total, one, order) })}
${findForm(visit, title)}
${filters.some((filter) => visit.parameter(filter) !== "") && filterRow(visit, [], filters)}
${requestOf(visit, list, query, chosen)}
${total === 0 && Object.keys(chosen).length === 0 ? noneYet(one) : html`<div class="se">${facetNav(visit, list, answer.facets)}<div>${answer.data.length === 0 ? noneMatch(visit, one) : table(list, answer.data)}${pager(visit, answer)}</div></div>`}`,
  };
}

/** A field that finds records of the list, and keeps what else was chosen. */
function findForm(visit: Visit, title: string): Shown {
  const kept = [...visit.here.searchParams].filter(([name, value]) => !["q", "cursor"].includes(name) && value !== "");
  return html`<form class="filters" action=${visit.here.pathname}>${kept.map(([name, value]) => html`<input type="hidden" name=${name} value=${value}/>`)}
<input class="field" type="search" name="q" value=${visit.parameter("q")} maxlength="200" aria-label=${say.find(title)} placeholder=${say.find(title)}/><button class="btn">${say.show}</button></form>`;
}

function requestOf<T>(visit: Visit, { name, query: { sort } }: List<T>, query: Query, chosen: Query): Shown {
  const path = `/v1/${name}`;
  return requestLine({
    base: visit.here.origin,
    path: visit.request(path, query),
    client: clientList(name, { ...query, as_of: visit.parameter("as_of") }),
    formats: { CSV: visit.request(path, { ...chosen, sort, format: "csv" }) },
  });
}

function table<T>({ name, columns, cells }: List<T>, data: readonly T[]): Shown {
  const { title } = say.lists[name];
  return html`<table class=${`tb ls ${name}`} aria-label=${title}><thead><tr>${columns.map((column) => html`<th scope="col">${say.columns[column]}</th>`)}</tr></thead>
<tbody>${data.map((record) => {
    const [first, ...others] = cells(record);
    return html`<tr><th scope="row">${first}</th>${others.map((cell, i) => html`<td class=${columns[i + 1]}>${cell}</td>`)}</tr>`;
  })}</tbody></table>`;
}

/** The values that narrow the list, as links. */
function facetNav<T>(visit: Visit, { facets }: List<T>, { values, missing }: Facets): Shown {
  return html`<nav class="fa" aria-label=${say.narrow}>${facets.map((facet) => {
    const chosen = visit.parameter(facet);
    const items = (values[facet] ?? []).map((one) => facetItem(visit, facet, one));
    if (items.length === 0 && chosen === "") return null;
    const without = missing[facet] ?? 0;
    return html`<section><h2>${say.facets[facet]}</h2><ul><li><a class="q" href=${visit.with({ [facet]: "", cursor: "" })} aria-current=${chosen === "" ? "true" : undefined}>${say.all}</a></li>${items.slice(0, VALUES)}${chosen === "" && without > 0 && html`<li class="mut"><span>${say.notGiven}</span><span>${numberWords(without)}</span></li>`}</ul>
${items.length > VALUES && html`<details><summary>${say.more(items.length - VALUES)}</summary><ul>${items.slice(VALUES)}</ul></details>`}</section>`;
  })}</nav>`;
}

function facetItem(visit: Visit, facet: string, { value, name, count }: FacetValue): Shown {
  const isChosen = visit.parameter(facet).split(",").includes(String(value));
  return html`<li><a class="q" href=${visit.with({ [facet]: isChosen ? "" : value, cursor: "" })} aria-current=${isChosen ? "true" : undefined}><bdi>${facetName(facet, String(value), name)}</bdi></a><span class="mut">${numberWords(count)}</span></li>`;
}

function pager<T>(visit: Visit, { page: { next_cursor: next } }: Answer<T>): Shown {
  const isLater = visit.parameter("cursor") !== "";
  if (next === null && !isLater) return null;
  return html`<p class="pager">${isLater && html`<a href=${visit.with({ cursor: "" })}>${say.start}</a>`}${next !== null && html`<a rel="next" href=${visit.with({ cursor: next })}>${say.next}</a>`}</p>`;
}

function noneMatch(visit: Visit, one: string): Shown {
  return html`<h2>${say.none(one)}</h2><p class="sm">${say.noneMatch(one)} <a href=${visit.here.pathname}>${say.removeAll}</a></p>`;
}

function noneYet(one: string): Shown {
  return html`<p>${say.noneYet(one)} <a href="/docs/guides/dossier-format">${say.write}</a></p>`;
}
