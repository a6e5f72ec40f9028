import { greatest, rollup } from "d3-array";
import type { Actor, Facets, Matrix, Position, Reference } from "../../client/api.ts";
import { pageHead, partHead } from "../components/heading.ts";
import { STANCES, stanceMark } from "../components/stance.ts";
import { html, type Shown } from "../html.ts";
import { countryName, dateWords, labelOf } from "../labels.ts";
import type { Page } from "../page.ts";
import { differences } from "../things/differences.ts";
import { figureSection } from "../things/figures.ts";
import { dateFilters, datesOf, recordLink, thingLinks } from "../things/head.ts";
import { leftOut, listRequest, recordSection, reported, sourcesOf } from "../things/lists.ts";
import { stanceSection } from "../things/positions.ts";
import { identifierList, proposalList, type SideLine, sideLines, sideList } from "../things/side.ts";
import type { Visit } from "../visit.ts";
import { typeWords } from "../words/records.ts";
import { actorWords as say } from "../words/things.ts";

/** The page of an actor: where it stands over time, what it says and counts, and what it takes part in. */
export const actorPage: Page = async (visit) => {
  const { actor, positions, differing, articles, ...lists } = await askAll(visit);
  const { figures, claims, quotes, participants, proposals } = lists;
  const [sources, beside] = await Promise.all([
    sourcesOf(visit, positions, figures, claims, quotes),
    othersOn(visit, positions.data),
  ]);
  const description = say.description(actor.name, positions.total, claims.total + quotes.total);
  return {
    title: actor.name,
    description,
    section: "actors",
    head: thingLinks(visit, actor.name, description),
    main: html`${pageHead({ kicker: kicker(actor), title: html`<bdi>${actor.name}</bdi>`, sub: [actor.description, say.inArticles(articles)].filter(Boolean).join(" ") })}
${dateFilters(visit)}${listRequest(visit, positions, recordLink(visit))}
<div class="thing"><div>${
      positions.total > 0
        ? stanceSection(positions, "topic", sources)
        : html`${partHead(typeWords.position.many)}<p>${say.noPositions} <a href="/actors">${say.toActors}</a></p>`
    }
${differing}
${figureSection(figures, `actor/${actor.id}`, sources, visit)}
${recordSection("claim", claims, sources)}${recordSection("quote", quotes, sources)}</div>
<aside class="about" aria-label=${say.side}>${besideOthers(actor, beside)}
${sideList(
  say.tookPart,
  participants.data.map(({ event, role }) => line(event, `/events/${event.id}`, labelOf(role))),
  leftOut(participants),
)}
${proposalList(proposals)}
${sideList(say.belongsTo, actor.memberships.map(membership))}
${sideList(
  say.otherNames,
  actor.aliases.map((one) => ({ name: one.name, path: null, word: labelOf(one.kind) })),
)}
${identifierList(actor)}</aside></div>`,
  };
};

async function askAll(visit: Visit) {
  const { id } = visit;
  const dates = datesOf(visit);
  const [actor, positions, figures, claims, quotes, participants, proposals, differing, { facets }] = await Promise.all(
    [
      visit.get<Actor>(`/v1${visit.here.pathname}`),
      reported(visit, "position", { actor: id, sort: "-effective_on", ...dates }),
      reported(visit, "figure", { about: `actor/${id}`, ...dates }),
      reported(visit, "claim", { actor: id, sort: "-effective_on", ...dates }),
      reported(visit, "quote", { speaker: id, sort: "-effective_on", ...dates }),
      reported(visit, "participant", { actor: id }),
      reported(visit, "proposal", { proposer: id }),
      differences(visit, { actor: id }),
      visit.get<{ facets: Facets }>("/v1/actors", { id, facets: "article", fields: "id" }),
    ],
  );
  const articles = facets.values.article?.length ?? 0;
  return { actor, positions, figures, claims, quotes, participants, proposals, differing, articles };
}

function kicker({ kind, country, aliases }: Actor): Shown {
  const also = aliases.filter(({ kind: how }) => how !== "misprint").slice(0, 3);
  return html`<span>${labelOf(kind)}</span>${country !== null && html`<span>${countryName(country)}</span>`}${also.length > 0 && html`<span>${say.also} ${also.map(({ name }, i) => html`${i > 0 && ", "}<bdi>${name}</bdi>`)}</span>`}`;
}

/** Asks where all stand on the topic on which the actor has most positions. */
async function othersOn(visit: Visit, positions: readonly Position[]): Promise<Matrix | null> {
  const topics = positions.flatMap(({ topic }) => topic?.id ?? []);
  const counts = rollup(
    topics,
    (own) => own.length,
    (topic) => topic,
  );
  const [topic] = greatest(counts, ([, count]) => count) ?? [];
  if (topic === undefined) return null;
  return visit.get<Matrix>("/v1/matrix", { topic, columns: 1, rows: MOST_BESIDE + 1 });
}

/** The most actors beside the one of the page. */
const MOST_BESIDE = 12;

function besideOthers(actor: Actor, matrix: Matrix | null): Shown {
  const topic = matrix?.topics[0];
  const others = (matrix?.rows ?? []).flatMap(({ actor: other, cells: [cell] }) =>
    other.id === actor.id || !cell ? [] : [{ other, stance: cell.stance }],
  );
  if (topic === undefined || others.length === 0) return null;
  const lines = STANCES.flatMap((stance) => others.filter((one) => one.stance === stance)).map(({ other, stance }) => ({
    ...line(other, `/actors/${other.id}`, labelOf(stance)),
    mark: stanceMark(stance),
  }));
  return html`${partHead(say.beside, html`<a href="/matrix">${say.allTopics}</a>`)}
<p class="mut xs"><a class="q" href=${`/topics/${topic.id}`}>${say.latestOn(topic.name)}</a></p>${sideLines(lines)}`;
}

const line = ({ name }: Reference, path: string, word: string): SideLine => ({ name, path, word });

function membership({ organization, role, start, end }: Actor["memberships"][number]): SideLine {
  const time = [start === null ? "" : dateWords(start), end === null ? "" : dateWords(end)];
  const years = start === null && end === null ? [] : [time.join(" – ")];
  return line(organization, `/actors/${organization.id}`, [...(role === null ? [] : [role]), ...years].join(", "));
}
