import { canonicalLink } from "../components/canonical-link.ts";
import { filterRow } from "../components/filter.ts";
import { html, type Shown } from "../html.ts";
import { parametersOf, type Query, type Visit } from "../visit.ts";
import { filterWords } from "../words/filter.ts";
import { thingWords as say } from "../words/things.ts";

/** What machines read about the page of a thing: its address, its record, and what shows where its link is shared. */
export function thingLinks(visit: Visit, title: string, description: string): Shown {
  const { origin, pathname } = visit.here;
  return html`${canonicalLink(visit)}<link rel="alternate" type="application/json" href=${`/v1${pathname}`}/>
<meta property="og:type" content="website"/><meta property="og:title" content=${title}/>
<meta property="og:description" content=${description}/><meta property="og:url" content=${origin + pathname}/>`;
}

/** The request for the record of a thing alone, by its name. */
export const recordLink = ({ here }: Visit) => ({ [say.record]: `/v1${here.pathname}` });

/** The dates by which records of a thing are narrowed. */
const DATES = ["dated_from", "dated_to"] as const;

/** The filters by date, and by when the service knew something. */
export function dateFilters(visit: Visit): Shown {
  const dates = DATES.map((name) => ({
    name,
    label: say.filters[name],
    hint: filterWords.dayHint,
    without: filterWords.any,
  }));
  const asOf = { name: "as_of", label: say.filters.as_of, hint: filterWords.timeHint, without: say.filters.now };
  return filterRow(visit, [...dates, asOf]);
}

/** Returns the dates to which the page is narrowed. */
export const datesOf = (visit: Visit): Query => parametersOf(visit, DATES);
