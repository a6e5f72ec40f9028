/** The lists that have a page: what is asked for, and how a record is shown as a row. */
import type { Actor, Article, Event, Topic } from "../../client/api.ts";
import { html, type Shown } from "../html.ts";
import { countryName, dateWords, labelOf } from "../labels.ts";
import type { Query } from "../visit.ts";
import { frameWords } from "../words/frame.ts";
import { listWords as say } from "../words/lists.ts";

/** A list that has a page. */
export interface List<T> {
  readonly name: keyof typeof say.lists;
  /** What is asked for, beside what the reader chose. */
  readonly query: Query;
  /** The filters whose values stand beside the list, with their counts. */
  readonly facets: readonly (keyof typeof say.facets)[];
  /** Further filters that an address may have. */
  readonly filters: readonly string[];
  readonly columns: readonly (keyof typeof say.columns)[];
  /** The cells of a record: its name first, with where it leads. */
  cells(record: T): readonly [Shown, ...Shown[]];
}

const link = (path: string, name: string): Shown => html`<a href=${path}><bdi>${name}</bdi></a>`;

/** All articles. */
export const ARTICLES: List<Article> = {
  name: "articles",
  query: { sort: "-published_on", fields: "id,headline,publisher,published_on,language,status" },
  facets: ["publisher", "topic", "language"],
  filters: ["event", "genre", "status", "topic_within", "event_within"],
  columns: ["headline", "publisher", "date"],
  cells: ({ id, headline, publisher, published_on: date, language, status }) => [
    html`<a class="serif" href=${`/articles/${id}`} lang=${language} dir="auto">${headline}</a>${status !== "usable" && html` <span class="mut">${status === "withheld" ? say.draft : say.withdrawn}</span>`}`,
    html`<bdi>${publisher.name}</bdi>`,
    date === null ? frameWords.noDate : dateWords(date),
  ],
};

/** All actors. */
export const ACTORS: List<Actor> = {
  name: "actors",
  query: { sort: "name", fields: "id,name,kind,country,description" },
  facets: ["kind", "country"],
  filters: ["article"],
  columns: ["name", "kind", "country", "description"],
  cells: ({ id, name, kind, country, description }) => [
    link(`/actors/${id}`, name),
    labelOf(kind),
    country === null ? "" : countryName(country),
    html`<bdi>${description}</bdi>`,
  ],
};

/** All topics. */
export const TOPICS: List<Topic> = {
  name: "topics",
  query: { sort: "label", fields: "id,label,proposition,description" },
  facets: ["broader"],
  filters: ["article", "broader_within"],
  columns: ["name", "proposition"],
  cells: ({ id, label, proposition, description }) => [
    link(`/topics/${id}`, label),
    proposition === null ? html`<span class="mut"><bdi>${description}</bdi></span>` : html`“<bdi>${proposition}</bdi>”`,
  ],
};

/** All events. */
export const EVENTS: List<Event> = {
  name: "events",
  query: { sort: "-start", fields: "id,name,kind,start,end,place" },
  facets: ["kind", "status", "place"],
  filters: ["article", "broader", "broader_within", "place_within"],
  columns: ["name", "kind", "date", "place"],
  cells: ({ id, name, kind, start, end, place }) => [
    link(`/events/${id}`, name),
    labelOf(kind),
    periodOf(start, end),
    place && html`<bdi>${place.name}</bdi>`,
  ],
};

/** Returns the time of an event. */
function periodOf(start: string | null, end: string | null): string {
  const days = [start, end].filter((one) => one !== null).map(dateWords);
  return days.length === 0 ? frameWords.noDate : [...new Set(days)].join(" – ");
}

/** Returns a value of a facet as a reader knows it. */
export function facetName(facet: string, value: string, name: string | null): string {
  if (facet === "country") return countryName(value);
  if (facet === "language") return LANGUAGES.of(value) ?? value;
  return name ?? labelOf(value);
}

const LANGUAGES = new Intl.DisplayNames("en", { type: "language" });
