import { type RecordType, type ResourceName, register } from "../kit/names.ts";
import type { Resource } from "../kit/record-type.ts";
import { accounts } from "./accounts.ts";
import { actors } from "./actors.ts";
import { articles } from "./articles.ts";
import { claims } from "./claims.ts";
import { consensus_points } from "./consensus-points.ts";
import { errata } from "./errata.ts";
import { event_relations } from "./event-relations.ts";
import { events } from "./events.ts";
import { figures } from "./figures.ts";
import { omissions } from "./omissions.ts";
import { open_questions } from "./open-questions.ts";
import { participants } from "./participants.ts";
import { places } from "./places.ts";
import { positions } from "./positions.ts";
import { proposals } from "./proposals.ts";
import { quotes } from "./quotes.ts";
import { topics } from "./topics.ts";

declare module "../kit/names.ts" {
  interface AuthorityTypes {
    actors: "actor";
    places: "place";
    topics: "topic";
    events: "event";
  }
  interface PartTypes {
    participants: "participant";
    consensus_points: "consensus_point";
    positions: "position";
    proposals: "proposal";
    claims: "claim";
    figures: "figure";
    quotes: "quote";
    accounts: "account";
    open_questions: "open_question";
    errata: "erratum";
    omissions: "omission";
    event_relations: "event_relation";
  }
}

/**
 * Every record type: the article, those that articles share, and those of which a dossier holds lists, in its order.
 * A shared type refers only to those before it and to itself. A new type is its file, its name above, and a line here.
 */
export const resources: readonly Resource[] = register([
  articles,
  actors,
  places,
  topics,
  events,
  participants,
  consensus_points,
  positions,
  claims,
  figures,
  proposals,
  quotes,
  accounts,
  open_questions,
  errata,
  omissions,
  event_relations,
]);

/** The types of records. */
export const RECORD_TYPES: readonly RecordType[] = resources.map(({ type }) => type);

/** The shared record types. */
export const authorities: readonly Resource[] = resources.filter(({ role }) => role === "authority");

/** The record types of which a dossier holds lists. */
export const parts: readonly Resource[] = resources.filter(({ role }) => role === "part");

/** Returns the resource with a name. */
export function resourceNamed(name: ResourceName): Resource {
  return resources.find((resource) => resource.name === name) as Resource;
}
