/**
 * The closed vocabularies. Each value is a check in the tables, an enumeration in the API and in the
 * dossier format, and a filter.
 */

/** What an actor is. */
export const ACTOR_KINDS = ["person", "state", "organization", "group", "publisher"] as const;

/** How another name stands for an actor. */
export const ALIAS_KINDS = ["alias", "abbreviation", "metonym", "misprint"] as const;

/** What a place is. */
export const PLACE_KINDS = ["venue", "city", "region", "country"] as const;

/** What kind of event it is. */
export const EVENT_KINDS = ["talks", "summit", "visit", "conflict", "statement", "tour"] as const;

/** How certain or complete an event is. */
export const EVENT_STATUSES = ["proposed", "tentative", "confirmed", "ongoing", "occurred", "cancelled"] as const;

/** Who says when an event was. */
export const DATE_BASES = ["reported", "editorial", "not_stated"] as const;

/** Whether an article may be used, as in ninjs. */
export const ARTICLE_STATUSES = ["usable", "withheld", "canceled"] as const;

/** Whose wording an article's text is. */
export const TEXT_KINDS = ["original", "digest"] as const;

/** What a record rests on. */
export const BASES = ["reported", "editorial"] as const;

/** The part that an actor has in an event. */
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

/** What an actor did, as in PLOVER. */
export const ACTS = ["statement", "consult", "request", "accept", "reject", "propose", "threaten"] as const;

/** What became of a proposal. */
export const PROPOSAL_STATUSES = ["proposed", "under_discussion", "adopted", "rejected", "withdrawn"] as const;

/** Whether a question has been answered. */
export const QUESTION_STATUSES = ["open", "resolved", "obsolete"] as const;

/** Whether an article asks a question or raises it. */
export const QUESTION_FORMS = ["explicit", "implicit"] as const;

/** How one event stands to another. */
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

/** The stances, in the order of their scores. */
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

/** The name of a resource, which is its table's too. */
export type ResourceName = keyof typeof TYPES;

/** The type of a record. */
export type RecordType = (typeof TYPES)[ResourceName];

/** The types of records. */
export const RECORD_TYPES = Object.values(TYPES);

/** Types of record that stand by themselves; all others are parts of an article's dossier. */
export const STANDING_TYPES: readonly string[] = ["article", "actor", "place", "topic", "event"];

/** The resource that holds records of a type. */
export function resourceNameOf(type: string): ResourceName {
  const found = Object.entries(TYPES).find(([, t]) => t === type);
  if (!found) throw new Error(`no resource holds records of type ${type}`);
  return found[0] as ResourceName;
}

/** What is put as a whole, and so changes as a whole. */
export const CHANGE_TYPES = ["dossier", "actor", "place", "topic", "event"] as const;

/** What is put as a whole. */
export type ChangeType = (typeof CHANGE_TYPES)[number];

/** What became of it. */
export const CHANGE_ACTIONS = ["created", "updated", "deleted"] as const;
