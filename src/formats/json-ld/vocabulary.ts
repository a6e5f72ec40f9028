/**
 * The service's own vocabulary: what schema.org and the Web Annotation vocabulary have no fitting term for. The
 * address of each term is `/vocabulary#` and its name here; `/vocabulary` describes them all.
 */

/** What the values of a property are. */
export type Range = "text" | "number" | "day" | "edtf" | "record" | "concept" | "part";

/** A property of the vocabulary. A record's field of the same name is what it says. */
export interface OwnProperty {
  readonly range: Range;
  readonly says: string;
}

/** The classes: name to what they are kinds of, and what their members are. */
export const CLASSES: Readonly<Record<string, { readonly of: string; readonly says: string }>> = {
  Position: { of: "Claim", says: "Where an actor stands on a topic’s proposition." },
  ConsensusPoint: { of: "Claim", says: "Something that parties are said to agree on." },
  Proposal: { of: "Claim", says: "Something that is put forward, or an option under discussion." },
  Participation: { of: "Role", says: "An actor’s part in an event; being excluded from it is one." },
  Omission: { of: "Comment", says: "Something that an article leaves unsaid." },
  EventRelation: { of: "CreativeWork", says: "How one event stands to another, as an article reports it." },
};

const earliest = (of: string): OwnProperty => ({ range: "day", says: `Earliest day that sp:${of} may be.` });
const latest = (of: string): OwnProperty => ({ range: "day", says: `Latest day that sp:${of} may be.` });
const role = (says: string): OwnProperty => ({ range: "record", says });

/** The properties. */
export const PROPERTIES: Readonly<Record<string, OwnProperty>> = {
  act: { range: "concept", says: "What the actor did in taking the position, as in PLOVER." },
  actor: { range: "record", says: "Whose participation it is." },
  aliases: { range: "part", says: "Other names that texts use, each with its kind." },
  announced_by: { range: "record", says: "Who made a consensus point known." },
  attribution: { range: "record", says: "Who says that this is the actor’s position." },
  basis: { range: "concept", says: "Whether the article says it or the dossier’s editor adds it." },
  cameo: { range: "text", says: "CAMEO event code." },
  condition: { range: "text", says: "On what a position depends." },
  confirmed_by: { range: "record", says: "Who else confirmed a consensus point." },
  country: { range: "text", says: "The country that an actor belongs to, as ISO 3166-1 alpha-2." },
  date_basis: { range: "concept", says: "Where an event’s dates come from." },
  date_citation: { range: "text", says: "The published source of dates that an editor adds." },
  duration: { range: "part", says: "How long an event lasts, as reported." },
  end: { range: "edtf", says: "When it ends." },
  end_earliest: earliest("end"),
  end_latest: latest("end"),
  event: { range: "record", says: "The event at which, or about which, the record stands." },
  evidence: {
    range: "part",
    says: "The words of the article that a record rests on, each a Web Annotation whose body is the record.",
  },
  excluded: role("Participation of an actor that is kept out of the event, as reported."),
  field: { range: "text", says: "The field that the article gives no value for." },
  from: { range: "record", says: "The event that stands in the relation." },
  host: role("Participation of the one in whose place the event is."),
  invited: role("Participation of an actor that is asked to come; whether it does is not said."),
  kind: { range: "concept", says: "What kind of thing the record is about." },
  mediator: role("Participation of one that stands between the sides."),
  min_minutes: { range: "number", says: "At least so many minutes." },
  on_behalf_of: { range: "record", says: "The actor that a part in an event is taken for." },
  parties: { range: "record", says: "Who is said to agree." },
  previous_stance: { range: "concept", says: "The stance held before, where the article reports a change." },
  printed: { range: "text", says: "What an article misprints, as printed." },
  proposition: { range: "text", says: "The sentence that a stance on a topic is taken toward." },
  published_on: { range: "edtf", says: "When an article was published." },
  published_on_earliest: earliest("published_on"),
  published_on_latest: latest("published_on"),
  rejected_by: { range: "record", says: "Who rejects a proposal." },
  role: { range: "concept", says: "Which part an actor has in an event." },
  shift: { range: "text", says: "A position’s change in a sentence, where the article reports one." },
  stance: { range: "concept", says: "The attitude toward the topic’s sp:proposition." },
  stance_score: {
    range: "number",
    says: "The stance as a number: 2 support, 1 conditional support, 0 neutral, -1 conditional opposition, -2 opposition; none where the actor is divided.",
  },
  start: { range: "edtf", says: "When it begins; the whole of it where it has no sp:end." },
  start_earliest: earliest("start"),
  start_latest: latest("start"),
  stated: { range: "concept", says: "Whether the article asks a question or only raises it." },
  stated_on: { range: "edtf", says: "When it was stated." },
  stated_on_earliest: earliest("stated_on"),
  stated_on_latest: latest("stated_on"),
  status: { range: "concept", says: "What has become of it." },
  supported_by: { range: "record", says: "Who supports a proposal." },
  text_kind: { range: "concept", says: "Whose words an article’s text is in." },
  third_party: role("Participation of one that is concerned without being a side."),
  to: { range: "record", says: "The event that the relation is to." },
};

/** The closed lists of values: name to what they are the values of, and each value with what it says. */
export const SCHEMES: Readonly<
  Record<string, { readonly says: string; readonly concepts: Readonly<Record<string, string>> }>
> = {
  stance: {
    says: "Stances toward a proposition.",
    concepts: {
      support: "For it.",
      conditional_support: "For it on a condition.",
      neutral: "Neither for nor against.",
      divided: "Its members differ; this is not the middle.",
      conditional_oppose: "Against it unless a condition is met.",
      oppose: "Against it.",
    },
  },
  act: {
    says: "What an actor does in taking a position, as in PLOVER.",
    concepts: {
      statement: "Says something.",
      consult: "Meets or talks with others.",
      request: "Asks for something.",
      accept: "Agrees to something.",
      reject: "Refuses something.",
      propose: "Puts something forward.",
      threaten: "Warns of what it will do.",
    },
  },
  role: {
    says: "Parts in an event.",
    concepts: {
      host: "In whose place it is.",
      mediator: "Stands between the sides.",
      delegate: "Takes part for a side.",
      attendee: "Is present.",
      organizer: "Calls it and arranges it.",
      speaker: "Speaks at it.",
      third_party: "Is concerned without being a side.",
      excluded: "Is kept out of it.",
      invited: "Is asked to come; whether it does is not said.",
    },
  },
  basis: {
    says: "What a record rests on.",
    concepts: {
      reported: "The article says it, as the evidence shows.",
      editorial: "The dossier’s editor adds it, as the citation shows.",
    },
  },
  date_basis: {
    says: "Where dates come from.",
    concepts: {
      reported: "An article states them.",
      editorial: "An editor adds them, with a citation.",
      not_stated: "Nobody says when.",
    },
  },
  text_kind: {
    says: "Whose words a text is in.",
    concepts: { original: "The article’s own.", digest: "A faithful retelling’s, direct quotations kept." },
  },
  question_form: {
    says: "How an article leaves a question open.",
    concepts: { explicit: "It asks it.", implicit: "It raises it without asking." },
  },
  actor_kind: {
    says: "Kinds of actor.",
    concepts: {
      person: "A human being, named or not.",
      state: "A country as one that acts.",
      organization: "A body with members and organs.",
      group: "Several that are named together.",
      publisher: "Publishes news.",
    },
  },
  alias_kind: {
    says: "How a name stands for an actor.",
    concepts: {
      alias: "Another name or spelling.",
      abbreviation: "A short form.",
      metonym: "The name of something that stands for it, as Moscow for Russia.",
      misprint: "An error that was printed.",
    },
  },
  place_kind: {
    says: "Kinds of place.",
    concepts: {
      venue: "A building or site.",
      city: "A city or town.",
      region: "A part of the world that is no country.",
      country: "A country.",
    },
  },
  event_kind: {
    says: "Kinds of event.",
    concepts: {
      talks: "Sides negotiate.",
      summit: "Leaders meet.",
      visit: "One goes to another.",
      conflict: "Sides fight.",
      statement: "Something is made public.",
      tour: "Several visits in a row.",
    },
  },
  relation_kind: {
    says: "How one event stands to another.",
    concepts: {
      subevent_of: "It is part of it.",
      follows: "It comes after it.",
      precedes: "It comes before it.",
      response_to: "It answers it.",
      context_of: "It is the background to it.",
      same_tour: "Both belong to one tour.",
    },
  },
  article_status: {
    says: "Whether an article may be used, as in ninjs.",
    concepts: { usable: "It may.", withheld: "Not yet.", canceled: "No longer." },
  },
  event_status: {
    says: "How certain or complete an event is.",
    concepts: {
      proposed: "Somebody wants it.",
      tentative: "It is planned, not fixed.",
      confirmed: "It is fixed.",
      ongoing: "It goes on.",
      occurred: "It is over.",
      cancelled: "It will not be.",
    },
  },
  proposal_status: {
    says: "What became of a proposal.",
    concepts: {
      proposed: "It is put forward.",
      under_discussion: "It is talked about.",
      adopted: "It is taken up.",
      rejected: "It is refused.",
      withdrawn: "It is taken back.",
    },
  },
  question_status: {
    says: "Whether a question has been answered since.",
    concepts: { open: "It has not.", resolved: "It has.", obsolete: "It no longer matters." },
  },
};
