/** The closed vocabularies of records. A new value is one line here. */
import { vocabulary } from "./kit/vocabulary.ts";

/** Kinds of actor. */
export const actorKinds = vocabulary("actor_kind", "Kinds of actor.", {
  person: { definition: "A human being, named or unnamed.", term: "Person" },
  state: { definition: "A country that acts as one.", term: "Country" },
  organization: { definition: "A body with members and organs.", term: "Organization" },
  group: { definition: "Several people or bodies that the text names together.", term: "Organization" },
  publisher: { definition: "A publisher of news.", term: "NewsMediaOrganization" },
});

/** Kinds of other name. */
export const aliasKinds = vocabulary("alias_kind", "How another name relates to the actor.", {
  alias: { definition: "Another name or spelling.", term: "alternateName" },
  abbreviation: { definition: "A short form.", term: "alternateName" },
  metonym: "The name of something that stands for the actor, such as Moscow for Russia.",
  misprint: "A printed error.",
});

/** Kinds of place. */
export const placeKinds = vocabulary("place_kind", "Kinds of place.", {
  venue: "A building or site.",
  city: { definition: "A city or town.", term: "City" },
  region: "A part of the world that is not a country.",
  country: { definition: "A country.", term: "Country" },
});

/** Kinds of event. */
export const eventKinds = vocabulary("event_kind", "Kinds of event.", {
  talks: "Sides negotiate.",
  summit: "Leaders meet.",
  visit: "Someone goes to see a host or a place.",
  conflict: "Sides fight.",
  statement: "Something is made public.",
  tour: "Several visits in a row.",
});

/** How certain or complete an event is. */
export const eventStatuses = vocabulary("event_status", "How certain or complete an event is.", {
  proposed: "Somebody wants it.",
  tentative: "It is planned, but not fixed.",
  confirmed: { definition: "It is fixed.", term: "EventScheduled" },
  ongoing: { definition: "It has begun and has not ended.", term: "EventScheduled" },
  occurred: { definition: "It is over.", term: "EventScheduled" },
  cancelled: { definition: "It will not take place.", term: "EventCancelled" },
});

/** Where an event's dates come from. */
export const dateBases = vocabulary("date_basis", "Where an event's dates come from.", {
  reported: "An article states them.",
  editorial: "An editor adds them, with a citation.",
  not_stated: "No source gives a date.",
});

/** Whether an article may be used, as in ninjs. */
export const articleStatuses = vocabulary("article_status", "Whether an article may be used, as in ninjs.", {
  usable: "It may be used.",
  withheld: "It may not be used yet.",
  canceled: "It may no longer be used.",
});

/** Whose wording an article's text is. */
export const textKinds = vocabulary("text_kind", "Whose wording an article's text is.", {
  original: "The article's own wording.",
  digest: "A faithful retelling that keeps direct quotations.",
});

/** What a record rests on. */
export const bases = vocabulary("basis", "What a record rests on.", {
  reported: "The article says it; the evidence shows where.",
  editorial: "The dossier's editor adds it; the citation names the source.",
});

/** Roles of participants. The term is the property by which schema.org gives an event such a participant. */
export const roles = vocabulary("role", "The role of an actor in an event.", {
  host: "Receives the others.",
  mediator: "Helps the sides to agree.",
  delegate: { definition: "Takes part for a side.", term: "attendee" },
  attendee: { definition: "Is present.", term: "attendee" },
  organizer: { definition: "Calls and arranges the event.", term: "organizer" },
  speaker: { definition: "Speaks at the event.", term: "performer" },
  third_party: "Is concerned without being a side.",
  excluded: "Is kept out of the event.",
  invited: "Was invited; the article does not say whether the actor came.",
});

/** Acts by which an actor takes a position. */
export const acts = vocabulary("act", "What an actor does in taking a position, as in PLOVER.", {
  statement: "Says something.",
  consult: "Meets or talks with others.",
  request: "Asks for something.",
  accept: "Agrees to something.",
  reject: "Refuses something.",
  propose: "Puts something forward.",
  threaten: "Warns of what it will do.",
});

/** The outcome of a proposal. */
export const proposalStatuses = vocabulary("proposal_status", "The outcome of a proposal.", {
  proposed: "It has been put forward.",
  under_discussion: "It is being discussed.",
  adopted: "It was accepted.",
  rejected: "It was refused.",
  withdrawn: "Its proposer took it back.",
});

/** Whether a question has been answered. */
export const questionStatuses = vocabulary("question_status", "Whether a question has been answered since.", {
  open: "It has no answer yet.",
  resolved: "It has been answered.",
  obsolete: "It no longer matters.",
});

/** Whether an article asks a question or raises it. */
export const questionForms = vocabulary("question_form", "How an article leaves a question open.", {
  explicit: "The article asks it.",
  implicit: "The article raises it without asking.",
});

/** How one event relates to another. The term is schema.org's property between the two. */
export const relationKinds = vocabulary("relation_kind", "How one event relates to another.", {
  subevent_of: { definition: "It is part of the other event.", term: "superEvent" },
  follows: "It comes after the other event.",
  precedes: "It comes before the other event.",
  response_to: "It answers the other event.",
  context_of: "It is the background to the other event.",
  same_tour: "Both belong to one tour.",
});

/** Stances toward a topic's proposition, in the order of their scores. */
export const stances = vocabulary("stance", "Stances toward a topic's proposition.", {
  support: "For it.",
  conditional_support: "For it if a condition is met.",
  neutral: "Neither for nor against.",
  divided: "The actor's members disagree; this is not the middle.",
  conditional_oppose: "Against it unless a condition is met.",
  oppose: "Against it.",
});

/** A stance. */
export type Stance = (typeof stances.values)[number];

/** The score of each stance. `divided` has none: it is not the middle. */
export const STANCE_SCORES = {
  support: 2,
  conditional_support: 1,
  neutral: 0,
  divided: null,
  conditional_oppose: -1,
  oppose: -2,
} as const satisfies Record<Stance, number | null>;
