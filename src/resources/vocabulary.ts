/**
 * The closed vocabularies. Each value is a check in the tables, an enumeration in the API and in the
 * dossier format, and a filter.
 */

export const ACTOR_KINDS = ["person", "state", "organization", "group", "publisher"] as const;
export const ALIAS_KINDS = ["alias", "abbreviation", "metonym", "misprint"] as const;
export const PLACE_KINDS = ["venue", "city", "region", "country"] as const;
export const EVENT_KINDS = ["talks", "summit", "visit", "conflict", "statement", "tour"] as const;
export const EVENT_STATUSES = ["proposed", "tentative", "confirmed", "ongoing", "occurred", "cancelled"] as const;
export const DATE_BASES = ["reported", "editorial", "not_stated"] as const;
export const ARTICLE_STATUSES = ["usable", "withheld", "canceled"] as const;
export const TEXT_KINDS = ["original", "digest"] as const;
export const BASES = ["reported", "editorial"] as const;
export const ROLES = [
  "host",
  "mediator",
  "delegate",
  "attendee",
  "organizer",
  "speaker",
  "third_party",
  "excluded",
  "invited",
] as const;
export const ACTS = ["statement", "consult", "request", "accept", "reject", "propose", "threaten"] as const;
export const PROPOSAL_STATUSES = ["proposed", "under_discussion", "adopted", "rejected", "withdrawn"] as const;
export const QUESTION_STATUSES = ["open", "resolved", "obsolete"] as const;
export const QUESTION_FORMS = ["explicit", "implicit"] as const;
export const RELATION_KINDS = ["subevent_of", "follows", "precedes", "response_to", "context_of", "same_tour"] as const;

/** Stance toward a topic's proposition, with its score. `divided` has none: it is not the middle. */
export const STANCE_SCORES = {
  support: 2,
  conditional_support: 1,
  neutral: 0,
  divided: null,
  conditional_oppose: -1,
  oppose: -2,
} as const;
export const STANCES = Object.keys(STANCE_SCORES) as (keyof typeof STANCE_SCORES)[];

/** Record types by the resource (and table) that holds them. `about` names a record by its type. */
export const TYPES = {
  actors: "actor",
  places: "place",
  topics: "topic",
  events: "event",
  articles: "article",
  participants: "participant",
  consensus_points: "consensus_point",
  positions: "position",
  proposals: "proposal",
  quotes: "quote",
  open_questions: "open_question",
  errata: "erratum",
  omissions: "omission",
  event_relations: "event_relation",
} as const;
export type ResourceName = keyof typeof TYPES;
export type RecordType = (typeof TYPES)[ResourceName];
export const RECORD_TYPES = Object.values(TYPES);

/** The resource that holds records of a type. */
export function resourceOf(type: string): ResourceName {
  const found = Object.entries(TYPES).find(([, t]) => t === type);
  if (!found) throw new Error(`no resource holds records of type ${type}`);
  return found[0] as ResourceName;
}
