import type { Timeline } from "../../client/api.ts";
import { choiceChip, filterRow } from "../components/filter.ts";
import { pageHead } from "../components/heading.ts";
import { clientView, requestLine } from "../components/request-line.ts";
import { wayOn } from "../components/way-on.ts";
import { reportOptions } from "../filter-options.ts";
import { html, type Shown } from "../html.ts";
import type { Page } from "../page.ts";
import { reportsOf } from "../reports.ts";
import { daysOf, timelineList } from "../timeline/days.ts";
import type { Entry } from "../timeline/line.ts";
import { parametersOf, type Query, type Visit } from "../visit.ts";
import { filterWords } from "../words/filter.ts";
import { frameWords } from "../words/frame.ts";
import { timelineWords as say } from "../words/timeline.ts";

/** A timeline as answered, with each record as its type. */
type Answer = Omit<Timeline, "data"> & { readonly data: readonly Entry[] };

/** As many entries stand on a page, and as many without a date after the last one. */
const LIMIT = 100;
const UNDATED_LIMIT = 50;

/** The types that are shown unless the address names others. */
const TYPES = "event,position";

/** The filters beside the type, and those of the days. */
const FILTERS = ["article", "actor", "topic", "event"];
const DAYS = ["from", "to"];

/** The page of the timeline: what happened when. */
export const timelinePage: Page = async (visit) => {
  const type = visit.parameter("type") || TYPES;
  const filters = { type, ...parametersOf(visit, FILTERS) };
  const query = { ...filters, ...parametersOf(visit, [...DAYS, "undated", "cursor"]), limit: LIMIT };
  const [answer, options] = await Promise.all([visit.get<Answer>("/v1/timeline", query), reportOptions(visit)]);
  const undated = await undatedAfter(visit, answer, filters);
  const entries = [...answer.data, ...(undated?.data ?? [])];
  const quotes = entries.flatMap((one) => (one.type === "quote" ? [one.record.article.id] : []));
  const reports = await reportsOf(visit, quotes);
  return {
    title: say.title,
    description: say.description,
    section: "timeline",
    main: html`${pageHead({ title: say.title, sub: say.sub })}
<div class="filters">${typeChips(visit, type.split(","))}</div>
${filterRow(visit, chips(options), FILTERS)}
${requestLine({ base: visit.here.origin, path: visit.request("/v1/timeline", query), client: clientView("timeline", { ...query, as_of: visit.parameter("as_of") }) })}
${entries.length === 0 ? empty(visit) : timelineList(daysOf(entries), reports)}
${pagesOf(visit, answer, undated, filters)}`,
  };
};

/** Asks for the records without a date, which follow the last page of those with one. */
async function undatedAfter(visit: Visit, { page, undated }: Answer, filters: Query): Promise<Answer | undefined> {
  if (visit.parameter("undated") !== "" || page.next_cursor !== null || undated.total === 0) return undefined;
  return visit.get<Answer>("/v1/timeline", { ...filters, undated: "only", limit: UNDATED_LIMIT });
}

/** A chip for each type, which adds it or takes it away. */
function typeChips(visit: Visit, shown: readonly string[]): Shown {
  return Object.entries(say.types).map(([type, words]) => {
    const isOn = shown.includes(type);
    const types = Object.keys(say.types).filter((one) => (one === type ? !isOn : shown.includes(one)));
    return choiceChip(visit, { type: types.join(",") }, words, isOn);
  });
}

function chips({ article, actor, topic }: Awaited<ReturnType<typeof reportOptions>>) {
  return [
    { name: "from", label: say.filters.from, hint: filterWords.dayHint, without: filterWords.any },
    { name: "to", label: say.filters.to, hint: filterWords.dayHint, without: filterWords.any },
    { name: "article", label: say.filters.article, options: article },
    { name: "actor", label: say.filters.actor, options: actor },
    { name: "topic", label: say.filters.topic, options: topic },
  ];
}

/** Under the list: the next page, the first one, and all that have no date. */
function pagesOf(visit: Visit, { page, undated }: Answer, without: Answer | undefined, filters: Query): Shown {
  const all = visit.request("/v1/timeline", { ...filters, undated: "only" });
  const isUndated = visit.parameter("undated") !== "";
  const others = isUndated ? 0 : undated.total - (without?.data.length ?? 0);
  const count = say.undated(undated.total, undated.total_is === "exact");
  return html`<p class="acts">${page.next_cursor !== null && html`<a class="btn" href=${visit.with({ cursor: page.next_cursor })}>${frameWords.more}</a>`}
${visit.parameter("cursor") !== "" && html`<a href=${visit.with({ cursor: "" })}>${say.first}</a>`}
${isUndated && html`<a href=${visit.with({ undated: "", cursor: "" })}>${say.dated}</a>`}
${others > 0 && html`<a href=${visit.with({ undated: "only", cursor: "", from: "", to: "" })}>${count}</a>`}
${undated.total > 0 && html`<a href=${all}>${say.undatedJson}</a>`}</p>`;
}

function empty(visit: Visit): Shown {
  return html`<p>${say.none}</p><p>${wayOn(visit)}</p>`;
}
