import type { Resource } from "../kit/record-type.ts";
import type { ResourceName } from "../vocabularies.ts";
import { actors } from "./actors.ts";
import { articles } from "./articles.ts";
import { consensus_points } from "./consensus-points.ts";
import { errata } from "./errata.ts";
import { event_relations } from "./event-relations.ts";
import { events } from "./events.ts";
import { omissions } from "./omissions.ts";
import { open_questions } from "./open-questions.ts";
import { participants } from "./participants.ts";
import { places } from "./places.ts";
import { positions } from "./positions.ts";
import { proposals } from "./proposals.ts";
import { quotes } from "./quotes.ts";
import { topics } from "./topics.ts";

/** Every record type. A new one is one line here, its file, and a migration. */
export const resources: readonly Resource[] = [
  articles,
  events,
  actors,
  places,
  topics,
  participants,
  consensus_points,
  positions,
  proposals,
  quotes,
  open_questions,
  errata,
  omissions,
  event_relations,
];

/** The shared record types, in an order in which each refers only to those before it, or to its own kind. */
export const authorities: readonly Resource[] = [actors, places, topics, events];

/** The record types of which a dossier holds lists, in the dossier's order. */
export const parts: readonly Resource[] = resources.filter(({ role }) => role === "part");

/** The resource of a name. */
export function resourceNamed(name: ResourceName): Resource {
  return resources.find((resource) => resource.name === name) as Resource;
}
