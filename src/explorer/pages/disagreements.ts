import type { Disagreements, Event, Place } from "../../client/api.ts";
import {
  type Disagreement,
  sourceOf,
  subjectOf,
  type Version,
  versionPath,
  versionValue,
} from "../components/disagreement.ts";
import { choiceChip, filterRow, type Option } from "../components/filter.ts";
import { pageHead } from "../components/heading.ts";
import { notice } from "../components/notice.ts";
import { clientView, requestLine } from "../components/request-line.ts";
import { wayOn } from "../components/way-on.ts";
import { words } from "../components/words.ts";
import { reportOptions } from "../filter-options.ts";
import { html, type Shown } from "../html.ts";
import { dateWords, labelOf } from "../labels.ts";
import type { Page } from "../page.ts";
import { type Report, reportsOf } from "../reports.ts";
import { parametersOf, Refused, type Visit } from "../visit.ts";
import { disagreementWords as say } from "../words/disagreements.ts";

/** As many things stand on the page, and as many words of each version. */
const MOST = 50;
const MOST_WORDS = 3;

const PARAMETERS = ["type", "article", "actor", "topic", "event"];

/** What the page knows beside the disagreements: who published the reports, and names of places. */
interface Known {
  readonly reports: ReadonlyMap<string, Report>;
  readonly names: ReadonlyMap<string, string>;
}

/** The page of where reports differ. */
export const disagreementsPage: Page = async (visit) => {
  const query = parametersOf(visit, PARAMETERS);
  const [data, options] = await Promise.all([
    differencesOf(visit),
    Promise.all([reportOptions(visit), eventOptions(visit)]),
  ]);
  const shown = typeof data === "string" ? [] : data.slice(0, MOST);
  const [reports, names] = await Promise.all([
    reportsOf(
      visit,
      shown.flatMap(({ versions }) => versions.map(({ article }) => article.id)),
    ),
    placeNames(visit, shown),
  ]);
  const path = visit.request("/v1/disagreements", query);
  return {
    title: say.title,
    description: say.description,
    section: "disagreements",
    main: html`${pageHead({ title: say.title, sub: say.sub })}
<div class="filters">${typeChips(visit, data)}</div>
${filterRow(visit, chips({ ...options[0], event: options[1] }), PARAMETERS.slice(1))}
${requestLine({ base: visit.here.origin, path, client: clientView("disagreements", { ...query, as_of: visit.parameter("as_of") }) })}
${typeof data === "string" ? notice("warn", `${say.tooMuch} ${data}`) : listOf(visit, data, { reports, names }, path)}`,
  };
};

/** Asks for the disagreements. Returns how to narrow the request where there are too many records to compare. */
async function differencesOf(visit: Visit): Promise<Disagreement[] | string> {
  try {
    return (await visit.get<Disagreements>("/v1/disagreements", parametersOf(visit, PARAMETERS))).data;
  } catch (cause) {
    const { type, detail } = (cause instanceof Refused ? cause.reply.body : {}) as Record<string, string | undefined>;
    if (!type?.endsWith("/too-much") || detail === undefined) throw cause;
    return detail;
  }
}

async function eventOptions(visit: Visit): Promise<Option[]> {
  const { data } = await visit.get<{ data: Event[] }>("/v1/events", { sort: "-start", limit: 100, fields: "id,name" });
  return data.map(({ id, name }) => ({ value: id, name }));
}

/** Asks for the names of the places that accounts give by their ids. */
async function placeNames(visit: Visit, data: readonly Disagreement[]): Promise<ReadonlyMap<string, string>> {
  const ids = data.flatMap(({ field, versions }) =>
    field === "place" ? versions.flatMap(({ values }) => values) : [],
  );
  if (ids.length === 0) return new Map();
  const id = [...new Set(ids)].slice(0, MOST).join(",");
  const places = await visit.get<{ data: Place[] }>("/v1/places", { id, limit: MOST, fields: "id,name" });
  return new Map(places.data.map((one) => [one.id, one.name]));
}

/** A chip for all types and one for each, with how many there are where the answer tells. */
function typeChips(visit: Visit, data: Disagreement[] | string): Shown {
  const chosen = visit.parameter("type");
  const countOf = (type: string) => {
    if (typeof data === "string" || chosen !== "") return "";
    return ` ${type === "" ? data.length : data.filter((one) => one.type === type).length}`;
  };
  return Object.entries({ "": say.all, ...say.types }).map(([type, name]) =>
    choiceChip(visit, { type }, `${name}${countOf(type)}`, chosen === type),
  );
}

function chips(options: Readonly<Record<keyof typeof say.filters, readonly Option[]>>) {
  return Object.entries(say.filters).map(([name, label]) => ({
    name,
    label,
    options: options[name as keyof typeof say.filters],
  }));
}

function listOf(visit: Visit, data: readonly Disagreement[], known: Known, path: string): Shown {
  if (data.length === 0)
    return html`<p>${say.none}</p><p class="acts">${wayOn(visit)}<a href="/matrix">${say.toMatrix}</a></p>`;
  return html`${data.length > MOST && notice("neutral", html`${say.bounded(MOST, data.length)} <a href=${path}>${say.every}</a>`)}
<ol class="dl">${data
    .slice(0, MOST)
    .map(
      (one) =>
        html`<li><div><h2>${subjectOf(one)}</h2><p class="s">${kindOf(one)}</p></div><ul>${one.versions.map((version) => versionItem(one, version, known))}</ul></li>`,
    )}</ol>`;
}

/** What kind of thing differs: of figures, also their kind and the time or the whole that they are of. */
function kindOf({ type, about }: Disagreement): string {
  const { kind, period, of } = about as Readonly<Record<string, string | null | undefined>>;
  const parts = [
    kind && kind !== "actual" && labelOf(kind).toLowerCase(),
    say.kinds[type],
    of && say.of(of),
    period && say.period(dateWords(period)),
  ];
  return parts.filter(Boolean).join(" ");
}

/** What one report, or one source in it, says: its value, who says it and when, and the words. */
function versionItem(one: Disagreement, version: Version, { reports, names }: Known): Shown {
  const report = reports.get(version.article.id);
  const published = report?.published_on;
  const evidence = version.records.flatMap((record) => record.evidence);
  return html`<li><p class="v">${version.values.map((value, i) => html`${i > 0 && ", "}${versionValue(one, value, names)}`)}</p>
<p class="s"><a href=${versionPath(one, version)}><bdi>${report?.publisher.name ?? version.article.name}</bdi></a>, ${published ? say.published(dateWords(published)) : say.noDate}${saidBy(version)}</p>
${evidence.slice(0, MOST_WORDS).map((own) => words(own, report?.language))}
${evidence.length > MOST_WORDS && html`<p class="s">${say.moreWords(evidence.length - MOST_WORDS)}</p>`}${evidence.length === 0 && html`<p class="s">${say.noWords}</p>`}</li>`;
}

/** Who says it in a report, and of when it is. */
function saidBy(version: Version): Shown {
  const source = sourceOf(version);
  const date = version.effective_on;
  const parts = [source === "" ? say.itself : say.accordingTo(source), date && say.dated(dateWords(date))];
  return html`<br/>${parts.filter(Boolean).join(", ")}`;
}
