import type { Article, Event } from "../../client/api.ts";
import { pageHead, partHead } from "../components/heading.ts";
import { requestLine } from "../components/request-line.ts";
import { html, type Shown } from "../html.ts";
import { counted, dateWords, labelOf } from "../labels.ts";
import type { Page } from "../page.ts";
import { differences } from "../things/differences.ts";
import { participantLists, relatedList } from "../things/event-side.ts";
import { figureSection } from "../things/figures.ts";
import { thingLinks } from "../things/head.ts";
import { ARTICLE_FIELDS, articleList, listed, recordSection, reported, sourcesOf } from "../things/lists.ts";
import { sayings } from "../things/sayings.ts";
import { identifierList } from "../things/side.ts";
import type { Visit } from "../visit.ts";
import { frameWords } from "../words/frame.ts";
import { eventWords as say } from "../words/things.ts";

/** The page of an event: what each report says of it, what was agreed and counted, and who took part. */
export const eventPage: Page = async (visit) => {
  const { event, accounts, agreed, figures, claims, quotes, differing, ...side } = await askAll(visit);
  const sources = await sourcesOf(visit, accounts, agreed, figures, claims, quotes);
  const description = say.description(event.name, side.articles.total);
  return {
    title: event.name,
    description,
    section: null,
    head: thingLinks(visit, event.name, description),
    main: html`${pageHead({ kicker: kicker(event), title: html`<bdi>${event.name}</bdi>`, sub: event.summary })}${requestOf(visit)}
<div class="thing"><div>${sayings(accounts.data, figures.data, sources)}
${recordSection("consensus_point", agreed, sources)}
${differing}
${figureSection(figures, `event/${event.id}`, sources, visit)}
${recordSection("claim", claims, sources)}${recordSection("quote", quotes, sources)}</div>
<aside class="about" aria-label=${say.side}>${participantLists(side.participants)}
${relatedList(event, side.parts, side.from, side.to)}
${side.articles.total > 0 && html`${partHead(say.articles, counted(side.articles.total, "article"))}${articleList(side.articles)}`}
${identifierList(event)}</aside></div>`,
  };
};

async function askAll(visit: Visit) {
  const { id } = visit;
  const [event, accounts, agreed, figures, claims, quotes, participants, from, to, parts, articles, differing] =
    await Promise.all([
      visit.get<Event>(`/v1${visit.here.pathname}`),
      reported(visit, "account", { about: `event/${id}` }),
      reported(visit, "consensus_point", { event: id }),
      reported(visit, "figure", { about: `event/${id}` }),
      reported(visit, "claim", { event: id, sort: "-effective_on" }),
      reported(visit, "quote", { event: id, sort: "-effective_on" }),
      reported(visit, "participant", { event: id }),
      reported(visit, "event_relation", { from: id }),
      reported(visit, "event_relation", { to: id }),
      listed<Event>(visit, "/v1/events", { broader: id, sort: "start" }),
      listed<Article>(visit, "/v1/articles", { event: id, sort: "-published_on", fields: ARTICLE_FIELDS }),
      differences(visit, { event: id }),
    ]);
  return { event, accounts, agreed, figures, claims, quotes, participants, from, to, parts, articles, differing };
}

/** What kind of event it is, whether it came about, and when and where, with what says so. */
function kicker({ kind, status, start, end, date_basis: basis, place }: Event): Shown {
  const [from, to] = [start, end].map((date) => (date === null ? "" : dateWords(date)));
  const dates = from && to ? `${from} – ${to}` : to ? say.until(to) : from || frameWords.noDate;
  return html`<span>${labelOf(kind)}</span><span>${labelOf(status)}</span><span>${dates}${start || end ? ` (${say.basis[basis]})` : ""}</span>${place !== null && html`<a href=${`/search?q=${encodeURIComponent(place.name)}`}><bdi>${place.name}</bdi></a>`}`;
}

function requestOf(visit: Visit): Shown {
  const path = visit.request(`/v1${visit.here.pathname}`);
  const of = (list: string, name: string) => visit.request(`/v1/${list}`, { [name]: visit.id });
  return requestLine({
    base: visit.here.origin,
    path,
    client: `const event = await client.events.get(${JSON.stringify(visit.id)});`,
    formats: {
      [say.accounts]: visit.request("/v1/accounts", { about: `event/${visit.id}` }),
      [say.participants]: of("participants", "event"),
    },
  });
}
