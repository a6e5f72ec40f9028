/** Words of the pages of actors, topics and events. */
export const thingWords = {
  differ: "Where reports differ",
  tooMuch: "There are too many records here to compare at once. Choose an article:",
  shown: (shown: number, total: number) => `The first ${shown} of ${total} are shown.`,
  allAsCsv: "All as CSV",
  json: "JSON",
  record: "Record",
  notGiven: "not given",
  noWords: "no words",
  identifiers: "Identifiers",
  citation: "Source",
  schemes: {
    wikidata: "Wikidata",
    "iso3166-1": "ISO 3166-1",
    "iptc-mediatopic": "IPTC Media Topic",
    "geonames-feature": "GeoNames feature",
    geonames: "GeoNames",
    lei: "LEI",
    ror: "ROR",
    isin: "ISIN",
    viaf: "VIAF",
    isni: "ISNI",
    glide: "GLIDE",
    usgs: "USGS",
    isic: "ISIC",
    cameo: "CAMEO",
    plover: "PLOVER",
  } as Readonly<Record<string, string>>,
  filters: { dated_from: "From", dated_to: "To", as_of: "As known", now: "now" },
} as const;

/** Words of stances over time. */
export const stanceWords = {
  title: "Stance over time",
  on: (name: string) => `Stances, ${name}`,
  empty: {
    topic: "No topic has two dated positions, which a picture over time needs.",
    actor: "No actor has two dated positions on this topic, which a picture over time needs.",
  },
  source:
    "A line goes on from each stated stance to the next. In brackets: where the date comes from. Positions without a date stand apart.",
  basis: { stated: "stated", event: "event", published: "published" },
  columns: { effective: "Effective", basis: "Basis", stance: "Stance", position: "Position", words: "Words" },
} as const;

/** Words of figures. */
export const figureSectionWords = {
  title: "Figures",
  source: (reports: readonly string[]) =>
    `Source: ${reports.join(", ")}. A line joins the numbers of one report; it never bridges two, nor two sources that a report names.`,
  columns: { when: "As of", value: "Value", what: "What", accordingTo: "According to", words: "Words" },
  basis: { stated: "stated", event: "event", published: "published" },
  period: "period",
} as const;

/** Words of an actor's page. */
export const actorWords = {
  description: (name: string, positions: number, said: number) =>
    `Where ${name} stands: ${positions} positions, and ${said} claims and quotations, each with the words that it rests on.`,
  also: "also:",
  /** A facet has 100 values at most. */
  inArticles: (count: number) =>
    count === 1 ? "In one article." : `In ${count} articles${count >= 100 ? " or more" : ""}.`,
  side: "About this actor",
  noPositions: "No article here gives a position of this actor at these dates.",
  toActors: "All actors",
  beside: "Beside others",
  allTopics: "All topics",
  latestOn: (topic: string) => `On ${topic}, latest positions`,
  tookPart: "Took part in",
  belongsTo: "Belongs to",
  otherNames: "Other names",
} as const;

/** Words of a topic's page. */
export const topicWords = {
  description: (label: string, actors: number) =>
    `Who stands where on ${label}: ${actors} actors by stance, each with the words that it rests on.`,
  proposition: (words: string) => `“${words}”`,
  noProposition: "This topic has no proposition, so that no stance on it is recorded.",
  kicker: "Topic",
  side: "About this topic",
  stands: "Who stands where",
  noPositions: "No article here gives a position on this topic.",
  toTopics: "All topics",
  noStance: "No stance",
  latest: "The latest position of each.",
  latestOfMost: (actors: number) => `The latest position of each of the ${actors} actors with the most positions.`,
  matrix: "Matrix",
  articles: "Articles",
  narrower: "Narrower topics",
} as const;

/** Words of an event's page. */
export const eventWords = {
  description: (name: string, articles: number) =>
    `${name}: what ${articles === 1 ? "one article says" : `${articles} articles say`} of it, with the words that each point rests on.`,
  basis: { reported: "reported", editorial: "added by the editor", not_stated: "not stated" },
  side: "About this event",
  said: "What is said of it",
  notSaid: "No article here says where or when it was.",
  fields: { place: "Place", start: "Begins", end: "Ends", duration: "Duration", broader: "Part of" } as Readonly<
    Record<string, string>
  >,
  columns: { what: "What", said: "What each report says" },
  accordingTo: (name: string) => `according to ${name}`,
  tookPart: "Who took part",
  apart: { absent: "Absent", excluded: "Kept out" },
  partOf: "Part of",
  part: "A part of it",
  until: (date: string) => `until ${date}`,
  accounts: "Accounts",
  participants: "Participants",
  relations: {
    from: { follows: "Follows", responds_to: "Answers", caused_by: "Caused by", concerns: "Concerns" },
    to: { follows: "Followed by", responds_to: "Answered by", caused_by: "Led to", concerns: "About it" },
  },
  related: "Related events",
  articles: "Articles",
  toEvents: "Timeline",
} as const;
