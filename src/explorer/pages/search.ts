import type { Matrix, SearchAnswer, Suggestions } from "../../client/api.ts";
import { canonicalLink } from "../components/canonical-link.ts";
import { notice } from "../components/notice.ts";
import { clientView, requestLine } from "../components/request-line.ts";
import { examples, searchField } from "../components/search-field.ts";
import { html, type Shown } from "../html.ts";
import { numberWords } from "../labels.ts";
import type { Page, PageContent } from "../page.ts";
import { pathOf } from "../paths.ts";
import { typeName } from "../records.ts";
import { hitList } from "../search/hits.ts";
import { parametersOf, type Query, Refused, type Visit } from "../visit.ts";
import { searchWords as say } from "../words/search.ts";

const NAMES = 3;
const RANKED = 1000;

/** The page of the search: a field, and what was found. */
export const searchPage: Page = async (visit) => {
  const q = visit.parameter("q");
  if (q === "") return startPage(visit);
  const query = { q, ...parametersOf(visit, ["type", "article", "cursor"]) };
  try {
    const [answer, types, names] = await Promise.all([
      visit.get<SearchAnswer>("/v1/search", query),
      typesOf(visit, query),
      visit.parameter("cursor") === "" ? namesOf(visit, q) : [],
    ]);
    return pageOf(visit, { q, main: html`${await found(visit, query, answer, types, names)}` });
  } catch (cause) {
    if (!(cause instanceof Refused) || cause.reply.status !== 400) throw cause;
    return pageOf(visit, { q, fault: faultOf(cause), main: help() });
  }
};

async function startPage(visit: Visit): Promise<PageContent> {
  const { topics, rows } = await visit.get<Matrix>("/v1/matrix", { rows: 1, columns: 2 });
  return pageOf(visit, { q: "", main: html`${examples(searchable(topics, rows))}${help()}` });
}

/** Returns what is worth a search: a topic and an actor that much is known of, and a topic as words in their order. */
export function searchable(topics: Matrix["topics"], rows: Matrix["rows"]): string[] {
  const [first, second] = topics.map(({ name }) => name);
  return [first, rows[0]?.actor.name, second && `"${second}"`].filter((one) => one !== undefined);
}

function pageOf(
  visit: Visit,
  { q, fault = "", main }: { readonly q: string; readonly fault?: string; readonly main: Shown },
): PageContent {
  return {
    title: q === "" ? say.title : say.titleFor(q),
    description: say.description,
    section: null,
    searches: true,
    head: canonicalLink(visit, parametersOf(visit, ["q", "type", "article"])),
    ...(fault !== "" && { status: 400 }),
    main: html`<div class="ph"><h1 class="vh">${q === "" ? say.title : say.titleFor(q)}</h1>${searchField(q, fault)}</div>${main}`,
  };
}

/** Returns how many records of each type match, whatever type is chosen. */
async function typesOf(visit: Visit, { type, cursor: _, ...all }: Query): Promise<Types | undefined> {
  if (type === undefined) return undefined;
  return visit.get<Types>("/v1/search", { ...all, limit: 1 });
}

type Types = Pick<SearchAnswer, "page" | "facets">;

async function namesOf(visit: Visit, q: string): Promise<Suggestions["data"]> {
  return (await visit.get<Suggestions>("/v1/suggest", { q, limit: NAMES })).data;
}

function faultOf({ reply }: Refused): string {
  const { errors = [], detail } = reply.body as {
    readonly detail: string;
    readonly errors?: readonly { readonly parameter: string; readonly detail: string }[];
  };
  return errors.map((one) => say.fault(one.parameter, one.detail)).join(" ") || detail;
}

async function found(
  visit: Visit,
  query: Query,
  answer: SearchAnswer,
  types: Types = answer,
  names: Suggestions["data"] = [],
): Promise<Shown> {
  const { data, page, corrected, ranked } = answer;
  const next = page.next_cursor;
  return html`<p class="sub sm">${data.length > 0 && say.count(page.total, page.total_is === "exact")}${ranked === "newest" && say.newest(RANKED)}</p>
${names.length > 0 && html`<p class="sm goto">${say.goTo} ${names.map((one, i) => html`${i > 0 && ", "}<a href=${pathOf(one)}><bdi>${one.name}</bdi></a> <span class="mut">${typeName(one.type).toLowerCase()}</span>`)}</p>`}
${requestLine({ base: visit.here.origin, path: visit.request("/v1/search", query), client: clientView("search", query) })}
${visit.parameter("article") !== "" && notice("neutral", html`${say.inArticle} <a href=${visit.with({ article: "", cursor: "" })}>${say.everywhere}</a>`)}
${corrected.map(({ from, to }) => notice("neutral", say.corrected(from, to)))}
${
  data.length === 0 && types.page.total === 0
    ? nothing(visit.parameter("q"))
    : html`<div class="se">${typeNav(visit, types)}<div>${data.length === 0 ? noneOfType(visit) : await hitList(visit, data)}
${(next !== null || visit.parameter("cursor") !== "") && html`<p class="pager">${visit.parameter("cursor") !== "" && html`<a href=${visit.with({ cursor: "" })}>${say.first}</a>`}${next !== null && html`<a href=${visit.with({ cursor: next })}>${say.next}</a>`}</p>`}</div></div>`
}`;
}

/** The types of what was found, as links to these alone. */
function typeNav(visit: Visit, { page, facets }: Types): Shown {
  const chosen = visit.parameter("type");
  const link = (type: string, name: string, count: number) =>
    html`<li><a class="q" href=${visit.with({ type, cursor: "" })} aria-current=${type === chosen ? "true" : undefined}>${name}</a><span class="mut">${numberWords(count)}</span></li>`;
  return html`<nav class="fa" aria-label=${say.narrow}><section><h2>${say.type}</h2><ul>${link("", say.all, page.total)}${facets.type.map(({ value, count }) => link(value, typeName(value), count))}</ul></section></nav>`;
}

function noneOfType(visit: Visit): Shown {
  return html`<h2>${say.noneOfType(typeName(visit.parameter("type")))}</h2><p class="sm"><a href=${visit.with({ type: "" })}>${say.allTypes}</a></p>`;
}

function nothing(q: string): Shown {
  return html`<h2>${say.none(q)}</h2><p class="sm">${say.looksIn} <a href="/docs/guides/api">${say.howLink}</a></p>`;
}

function help(): Shown {
  return html`<p class="sm mut howto">${say.how} <a href="/docs/guides/api">${say.howLink}</a></p>`;
}
