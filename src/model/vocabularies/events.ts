/** Closed vocabularies of events and of those who take part. */
import { vocabulary } from "../kit/vocabulary.ts";

/** Kinds of event. */
export const eventKinds = vocabulary("event_kind", "Kinds of event.", {
  talks: {
    definition: "Sides meet or speak to settle or explore something.",
    example: "Negotiations on a wage contract",
  },
  summit: {
    definition: "Leaders or delegations of many sides meet under a common name.",
    example: "A climate conference",
  },
  visit: {
    definition: "Someone goes to see a place or a host.",
    example: "A state visit",
    codes: [{ scheme: "cameo", code: "042" }],
  },
  gathering: {
    definition: "People come together for an occasion that is neither talks nor protest.",
    example: "A banquet, a funeral, a solidarity march",
  },
  statement: {
    definition: "Something is announced or said in public, and the saying is the news.",
    example: "A delegation's readout after talks",
  },
  agreement: { definition: "Two or more sides bind themselves.", example: "A ceasefire, a company purchase, a treaty" },
  decision: {
    definition: "Someone with power decides; `start` and `end` say how long it holds.",
    example: "A law signed, a rate, a curfew, a storm warning, a recall",
  },
  vote: { definition: "A body or the people vote on a question.", example: "Third reading of a bill; a referendum" },
  election: { definition: "People are chosen by votes.", example: "A general election, a party primary" },
  sanction: {
    definition: "A penalty or restriction is laid on someone by a state or organization.",
    example: "A trade embargo",
  },
  personnel_change: {
    definition: "Someone takes up, changes or leaves a post or a team.",
    example: "A new chief executive, a resignation, a transfer",
  },
  legal_case: {
    definition: "An inquiry by authorities, a charge, hearing, trial, ruling or appeal.",
    example: "A bail hearing; a suit against a law",
  },
  crime: { definition: "A breach of law other than violence.", example: "Theft of customer data, bribery" },
  attack: {
    definition: "Violence by one side against people or things, crime or war.",
    example: "A shooting, an air strike",
  },
  conflict: {
    definition: "Armed fighting that lasts.",
    example: "A war",
    codes: [{ scheme: "iptc-mediatopic", code: "20000056" }],
  },
  protest: { definition: "People show publicly that they object.", example: "A demonstration, a sit-in, a riot" },
  strike: {
    definition: "Workers stop work to press a demand.",
    example: "A strike at a truck plant",
    codes: [
      { scheme: "iptc-mediatopic", code: "20000530" },
      { scheme: "plover", code: "PROTEST-strike" },
    ],
  },
  aid: {
    definition: "Help is given: money, goods, rescue, shelter.",
    example: "A child pulled from rubble; food relief",
    codes: [
      { scheme: "plover", code: "AID" },
      { scheme: "cameo", code: "07" },
    ],
  },
  disaster: {
    definition: "A natural event that harms or threatens to.",
    example: "An earthquake, a storm to come",
    codes: [{ scheme: "iptc-mediatopic", code: "20000151" }],
  },
  accident: { definition: "Harm that nobody meant.", example: "A train crash, a data leak by mistake" },
  health: { definition: "A disease spreads, or public health is at stake.", example: "An outbreak of measles" },
  business: { definition: "A company opens, closes, hires, cuts, invests or fails.", example: "A plant is closed" },
  publication: {
    definition: "Something comes out: a report, results, a study, a film, a product.",
    example: "Quarterly results",
  },
  research: { definition: "A study, survey, poll or find.", example: "A poll of 955 voters; a new planet" },
  competition: { definition: "Sides or works compete, and somebody wins.", example: "A tennis final, an Oscar" },
  life_event: {
    definition: "Someone is born, marries, falls ill or dies, without violence or accident.",
    example: "An actor dies at 89",
  },
  other: "None of these; needs a `codes` entry or a label.",
});

/** How certain or complete an event is. */
export const eventStatuses = vocabulary("event_status", "How certain or complete an event is.", {
  possible: {
    definition: "Suggested, demanded or imaginable; nobody has fixed it.",
    example: "A runoff if nobody gets half",
  },
  expected: {
    definition: "Scheduled, announced or forecast; it has not begun.",
    example: "A hearing set for 1 August; a storm",
  },
  ongoing: { definition: "It has begun and has not ended.", example: "A strike since Monday" },
  occurred: { definition: "It is over, or was a moment that has passed.", example: "A vote last night" },
  postponed: { definition: "Put off; no new date, or a later one.", example: "A match called off by rain" },
  cancelled: {
    definition: "It will not take place.",
    example: "A rally that was called off",
    term: "EventCancelled",
    codes: [{ scheme: "schema.org", code: "EventCancelled" }],
  },
  alleged: {
    definition: "Somebody says that it happened, and that is not established.",
    example: "A bribe that the accused denies",
  },
});

/** What an actor does, or what is done to it, in an event. */
export const roles = vocabulary("role", "What an actor does, or what is done to it, in an event.", {
  agent: { definition: "Does it, or was found to have done it.", example: "The strikers, the buyer, the visitor" },
  recipient: { definition: "It is done to or for them.", example: "The struck company, the company bought" },
  subject: {
    definition: "It is about them: appointed, moved, born, honoured, dead.",
    example: "The new chief executive, a transferred player",
  },
  host: { definition: "Receives the others, or chairs in their name.", example: "The king at a state banquet" },
  organizer: { definition: "Sets it up and runs it.", example: "An electoral commission", term: "organizer" },
  mediator: { definition: "Helps the sides to agree.", example: "A third state between two enemies" },
  delegate: {
    definition: "Acts there for somebody else; see `on_behalf_of`.",
    example: "A chief negotiator, a lawyer",
    term: "attendee",
  },
  member: {
    definition: "Belongs to the body that meets, votes or decides.",
    example: "A member of parliament, a juror",
  },
  attendee: {
    definition: "Is present; the report says no more.",
    example: "A prince in the royal box",
    term: "attendee",
  },
  speaker: { definition: "Speaks at it.", example: "A resident at a planning meeting", term: "performer" },
  signatory: {
    definition: "Signs it or is a party to it.",
    example: "Two clubs and a transfer; a president and a law",
  },
  candidate: { definition: "Stands for election or for a post or prize.", example: "A candidate who lost" },
  winner: {
    definition: "Wins the election, contest, prize or vote; needs no second record.",
    example: "An elected member",
  },
  competitor: { definition: "Competes, and did not win or the end is open.", example: "The losing finalist" },
  victim: { definition: "Is hurt, killed, robbed or deceived by it.", example: "Five people who were killed" },
  suspect: {
    definition: "Is suspected or accused of it, and not convicted.",
    example: "The accused at a bail hearing",
  },
  witness: { definition: "Saw or heard it.", example: "A neighbour who heard shots" },
  responder: { definition: "Helps, rescues or secures.", example: "A civil protection agency" },
  official: { definition: "Acts in an office that the event needs.", example: "A judge, a referee, a prosecutor" },
  invited: { definition: "Was asked to come; whether they came is open.", example: "A state asked to a summit" },
  absent: { definition: "Could have come and stayed away.", example: "A member who missed the vote" },
  excluded: { definition: "Was kept out by others.", example: "A country at talks about itself" },
  other: "None of these; `capacity` says what.",
});

/** How one event relates to another. */
export const relationKinds = vocabulary("relation_kind", "How one event relates to another.", {
  follows: {
    definition: "`from` comes after `to`; the report says no more.",
    example: "A third reading and the referendum before",
  },
  responds_to: { definition: "`from` is an answer to `to`.", example: "A suit against a law" },
  caused_by: { definition: "`to` brought `from` about.", example: "A flood and a storm" },
  concerns: { definition: "`from` is about `to`.", example: "A trial and the crime; a poll and the election" },
});

/** Where an event's dates come from. */
export const dateBases = vocabulary("date_basis", "Where an event’s dates come from.", {
  reported: "An article states them.",
  editorial: "An editor adds them, with a citation.",
  not_stated: "No source gives a date.",
});
