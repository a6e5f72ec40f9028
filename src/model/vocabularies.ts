/**
 * The closed vocabularies of records. A new value is one line here.
 *
 * `codes` are those of standards with exactly the same meaning, read in: IPTC Media Topics (release of 2 July 2026) and
 * Genre (13 February 2024), PLOVER (manual, draft 0.8 of 4 February 2024), CAMEO (codebook 1.1b3, March 2012), schema.org
 * (release 30.0).
 */
import { vocabulary } from "./kit/vocabulary.ts";

/** Kinds of actor. */
export const actorKinds = vocabulary("actor_kind", "Kinds of actor.", {
  person: {
    definition: "One human being.",
    example: "A prime minister",
    term: "Person",
    codes: [{ scheme: "schema.org", code: "Person" }],
  },
  state: { definition: "A country as an actor.", example: "Mexico", term: "Country" },
  organization: {
    definition: "A body with rules and members or staff: authority, court, union, club, alliance.",
    example: "A central bank",
    term: "Organization",
  },
  company: {
    definition: "A business.",
    example: "A truck maker",
    term: "Corporation",
    codes: [{ scheme: "schema.org", code: "Corporation" }],
  },
  political_party: {
    definition: "A party that stands for election.",
    example: "Labour",
    term: "PoliticalParty",
    codes: [{ scheme: "schema.org", code: "PoliticalParty" }],
  },
  group: {
    definition: "People or bodies that are spoken of together.",
    example: "Oil-producing nations",
    term: "Organization",
  },
  publisher: {
    definition: "An outlet or agency that publishes news.",
    example: "A newspaper",
    term: "NewsMediaOrganization",
    codes: [{ scheme: "schema.org", code: "NewsMediaOrganization" }],
  },
});

/** How another name relates to the actor. */
export const aliasKinds = vocabulary("alias_kind", "How another name relates to the actor.", {
  alias: { definition: "Another name in use.", example: "National, for the National Party", term: "alternateName" },
  abbreviation: { definition: "Its short form in letters.", example: "AOSIS", term: "alternateName" },
  metonym: { definition: "A place or thing that stands for it.", example: "The White House" },
  former: { definition: "A name that it had.", example: "Burma", term: "alternateName" },
  translation: { definition: "Its name in another language.", example: "Deutschland", term: "alternateName" },
  misprint: { definition: "A wrong spelling that an article printed.", example: "Ruth, for Rutte" },
});

/** Kinds of place. */
export const placeKinds = vocabulary("place_kind", "Kinds of place.", {
  country: {
    definition: "A country or territory with an assigned code.",
    example: "New Zealand",
    term: "Country",
    codes: [{ scheme: "schema.org", code: "Country" }],
  },
  region: {
    definition: "An area within or across countries, or a sea.",
    example: "Central Italy; an electoral district",
  },
  locality: { definition: "A city, town or village.", example: "Portland; a hamlet", term: "City" },
  venue: { definition: "A building, site or address.", example: "A truck plant" },
});

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
  other: { definition: "None of these; needs a `codes` entry or a label.", example: "|" },
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
  attendee: { definition: "Is there, and no more is told.", example: "A prince in the royal box", term: "attendee" },
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
  invited: { definition: "Was asked to come; whether they came is not told.", example: "A state asked to a summit" },
  absent: { definition: "Could have come and stayed away.", example: "A member who missed the vote" },
  excluded: { definition: "Was kept out by others.", example: "A country at talks about itself" },
});

/** What an actor does in taking a position. */
export const positionActs = vocabulary("position_act", "What an actor does in taking a position.", {
  state: { definition: "Says what should be, without doing more.", example: "“The bill is a mistake”" },
  support: {
    definition: "Backs a person, plan or act; advises it.",
    example: "Officers advise approval",
    codes: [{ scheme: "cameo", code: "051" }],
  },
  request: {
    definition: "Asks, demands or orders.",
    example: "Police urge people not to travel",
    codes: [{ scheme: "plover", code: "REQUEST" }],
  },
  propose: { definition: "Puts forward or offers something.", example: "A company offers 1.30 dollars an hour" },
  promise: { definition: "Says that it will do something.", example: "A prime minister promises 50 million" },
  agree: { definition: "Accepts what another side wants.", example: "Two unions accept the contract" },
  concede: {
    definition: "Gives up a demand or yields a point.",
    example: "A government drops a tax plan",
    codes: [{ scheme: "plover", code: "CONCEDE" }],
  },
  reject: {
    definition: "Refuses or opposes.",
    example: "Oil producers oppose a phase-down",
    codes: [
      { scheme: "plover", code: "REJECT" },
      { scheme: "cameo", code: "12" },
    ],
  },
  threaten: {
    definition: "Says that it will do harm unless.",
    example: "A union threatens to walk out",
    codes: [
      { scheme: "plover", code: "THREATEN" },
      { scheme: "cameo", code: "13" },
    ],
  },
  vote: {
    definition: "Votes; the stance says how, `neutral` is an abstention.",
    example: "A minister votes against",
    term: "VoteAction",
    codes: [{ scheme: "schema.org", code: "VoteAction" }],
  },
});

/** Stances toward a topic’s proposition. */
export const stances = vocabulary("stance", "Stances toward a topic’s proposition.", {
  support: { definition: "For the proposition, without conditions.", example: "Votes for the bill" },
  conditional_support: { definition: "For it if the `condition` is met.", example: "Night shifts, if a bonus is paid" },
  neutral: { definition: "Takes no side, or abstains.", example: "Abstains on the bill" },
  divided: { definition: "The actor's own members differ.", example: "A cabinet split 5 to 3" },
  conditional_oppose: { definition: "Against it unless the `condition` is met.", example: "No deal without us" },
  oppose: { definition: "Against it, without conditions.", example: "Votes against the bill" },
});

/** What somebody does in claiming something or in answering a claim. */
export const claimActs = vocabulary("claim_act", "What somebody does in claiming something or in answering a claim.", {
  state: { definition: "Says that something is, was or will be so.", example: "Inflation will fall sharply" },
  accuse: {
    definition: "Says that somebody did wrong; `about` names whom.",
    example: "A prosecutor says that he barricaded the exit",
    codes: [{ scheme: "cameo", code: "112" }],
  },
  admit: { definition: "Says that it did wrong or failed.", example: "A company says that it fell short" },
  confirm: { definition: "Says that another's claim is true.", example: "A ministry confirms the toll" },
  dispute: {
    definition: "Says that another's claim is in doubt, partly wrong or incomplete.",
    example: "A company disputes the union's numbers",
  },
  deny: { definition: "Says that another's claim is untrue.", example: "The bank denies any payment" },
  refute: {
    definition: "Shows by evidence that another's claim is false or misleading.",
    example: "A fact-check dates the photo to 2015",
  },
  retract: { definition: "Takes its own earlier claim back.", example: "A paper withdraws its report" },
  no_comment: { definition: "Declines to answer, or has not answered.", example: "Her lawyer declined to comment" },
});

/** What a figure measures. */
export const measures = vocabulary("measure", "What a figure measures.", {
  dead: { definition: "People who died.", example: "290 dead" },
  injured: { definition: "People hurt or ill.", example: "More than 400 injured" },
  missing: { definition: "People not found.", example: "16 unaccounted for" },
  displaced: { definition: "People who had to leave their homes.", example: "Over 2,000 in camps" },
  detained: { definition: "People arrested or held.", example: "30 arrested" },
  affected: { definition: "People or customers hit in any other way.", example: "Data of 100 million people" },
  participants: { definition: "People who take part, answer or march.", example: "A poll of 955 voters" },
  votes: { definition: "Votes cast, won or counted; `option` for which.", example: "52 for, 11 against" },
  seats: { definition: "Seats won or held.", example: "64 seats" },
  share: { definition: "A part of a whole, in per cent; needs `of`.", example: "49.1% of the votes" },
  rate: { definition: "A ratio or level that is no part of a whole.", example: "Interest 4.25%; inflation 10.4%" },
  probability: { definition: "How likely something is.", example: "A chance of 50%" },
  change: {
    definition: "A difference, signed, from before or from another.",
    example: "Up 64%; 34% less than the others; 4,771 votes more",
  },
  amount: { definition: "A sum of money.", example: "Revenue of 660.3 million dollars" },
  price: {
    definition: "Money for one unit; `unit` says of what.",
    example: "12.06 dollars a share; 4 dollars an hour",
  },
  count: { definition: "A number of things or people; `label` says of what.", example: "340 homes; 16 titles" },
  age: { definition: "How old someone or something is.", example: "Aged 38" },
  duration: { definition: "How long it lasts or lasted.", example: "Four hours 57 minutes" },
  quantity: {
    definition: "A length, area, weight, volume, speed or energy; `unit` says which.",
    example: "Gusts of 96 km/h; 4 km deep",
  },
  temperature: { definition: "A temperature or a difference of temperatures.", example: "1.5 degrees of warming" },
  magnitude: { definition: "The strength of an earthquake.", example: "6.2" },
  score: {
    definition: "Points, goals or sets in a contest, or on a scale or index.",
    example: "Three sets to two; 98.4 points",
  },
  rank: { definition: "A place in an order.", example: "World number one; 11th rise in a row" },
});

/** Whether a figure is a fact, a forecast, a wish or a limit. */
export const figureKinds = vocabulary("figure_kind", "Whether a figure is a fact, a forecast, a wish or a limit.", {
  actual: {
    definition: "Counted, measured, paid or decided, even where estimated.",
    example: "The toll; the rate as decided",
  },
  forecast: { definition: "What somebody expects for later, or expected.", example: "Revenue that analysts expected" },
  proposed: {
    definition: "What somebody wants, offers, plans or promises.",
    example: "A demand of 4 dollars; a target of 3% of GDP",
  },
  limit: { definition: "The most or least that a rule allows or requires.", example: "At most five years in prison" },
});

/** How exact a number is. It speaks of the number without its sign. */
export const qualifiers = vocabulary("qualifier", "How exact a number is. It speaks of the number without its sign.", {
  exactly: { definition: "The number as given; the same as left out.", example: "955" },
  about: { definition: "Near it, above or below: some, nearly, around, estimated.", example: "Nearly 600" },
  at_least: { definition: "It or more.", example: "At least 268 dead" },
  at_most: { definition: "It or less.", example: "Up to 340 homes" },
  more_than: { definition: "Above it.", example: "More than 700" },
  less_than: { definition: "Below it.", example: "Less than 1%" },
});

/** Where something that is said comes from. */
export const sourcings = vocabulary("sourcing", "Where something that is said comes from.", {
  named: { definition: "A named person or body says it; the same as left out.", example: "The prosecutor said" },
  unnamed: { definition: "A source that is described and not named.", example: "A person close to the company" },
  document: { definition: "A paper, filing, post, study or written statement.", example: "A seized note; a study" },
  media: { definition: "Another outlet's report.", example: "According to local media" },
  observation: { definition: "The reporter saw or heard it.", example: "Women ran up the street yelling" },
});

/** How one event relates to another. */
export const relationKinds = vocabulary("relation_kind", "How one event relates to another.", {
  follows: {
    definition: "`from` comes after `to`, and no more is told.",
    example: "A third reading and the referendum before",
  },
  responds_to: { definition: "`from` is an answer to `to`.", example: "A suit against a law" },
  caused_by: { definition: "`to` brought `from` about.", example: "A flood and a storm" },
  concerns: { definition: "`from` is about `to`.", example: "A trial and the crime; a poll and the election" },
});

/** The outcome of a proposal. */
export const proposalStatuses = vocabulary("proposal_status", "The outcome of a proposal.", {
  considered: { definition: "Talked about or prepared, not put forward.", example: "An offer that is being prepared" },
  proposed: { definition: "Put forward, and not decided.", example: "A bill before parliament" },
  adopted: { definition: "Accepted by those who decide.", example: "A bill that passed" },
  rejected: { definition: "Turned down or left out.", example: "Plans for 340 homes" },
  withdrawn: { definition: "Taken back by who made it.", example: "A bid that was dropped" },
});

/** Whether a question has been answered. */
export const questionStatuses = vocabulary("question_status", "Whether a question has been answered.", {
  open: { definition: "No answer yet.", example: "Who pays into the fund?" },
  resolved: { definition: "Answered; `resolution` says how.", example: "The court has ruled" },
  obsolete: { definition: "No longer matters.", example: "Whether a cancelled match is shown" },
});

/** How an article leaves a question open. */
export const questionForms = vocabulary("question_form", "How an article leaves a question open.", {
  explicit: { definition: "The article asks it or says that it is open.", example: "“Who pays is to be decided”" },
  implicit: { definition: "It follows from what the article says.", example: "“if regulators agree”" },
});

/** Kinds of article. */
export const genres = vocabulary("genre", "Kinds of article.", {
  current: { definition: "A news report of what has just happened.", example: "A vote last night" },
  update: { definition: "A new version of a report that runs on.", example: "The toll rises to 290" },
  analysis: {
    definition: "Explains and weighs what happened.",
    example: "What the deal means",
    term: "AnalysisNewsArticle",
    codes: [
      { scheme: "schema.org", code: "AnalysisNewsArticle" },
      { scheme: "iptc-genre", code: "Analysis" },
    ],
  },
  background: {
    definition: "Gives history and context.",
    example: "Ten years of talks",
    term: "BackgroundNewsArticle",
    codes: [
      { scheme: "schema.org", code: "BackgroundNewsArticle" },
      { scheme: "iptc-genre", code: "Background" },
    ],
  },
  opinion: {
    definition: "The author's or the paper's own view.",
    example: "A column",
    term: "OpinionNewsArticle",
    codes: [
      { scheme: "schema.org", code: "OpinionNewsArticle" },
      { scheme: "iptc-genre", code: "Opinion" },
    ],
  },
  interview: {
    definition: "Questions and answers with one person.",
    example: "Talk with a minister",
    codes: [{ scheme: "iptc-genre", code: "Interview" }],
  },
  feature: { definition: "A longer story about people or places.", example: "Life after the flood" },
  obituary: {
    definition: "On the life of someone who has died.",
    example: "An actor's life",
    codes: [{ scheme: "iptc-genre", code: "Obituary" }],
  },
  press_release: {
    definition: "Text by a body about itself.",
    example: "A company's results",
    codes: [{ scheme: "iptc-genre", code: "Press_Release" }],
  },
  live: {
    definition: "Entries with their times, as it happens.",
    example: "A match, a debate",
    term: "LiveBlogPosting",
    codes: [
      { scheme: "schema.org", code: "LiveBlogPosting" },
      { scheme: "iptc-genre", code: "LiveCoverage" },
    ],
  },
  fact_check: {
    definition: "Tests whether a claim is true.",
    example: "A photo of 2015",
    codes: [{ scheme: "iptc-genre", code: "Fact_Check" }],
  },
});

/** What a record rests on. */
export const bases = vocabulary("basis", "What a record rests on.", {
  reported: { definition: "The article says so; there is evidence.", example: "|" },
  editorial: { definition: "The editor of the dossier adds it, with a citation.", example: "|" },
});

/** Whether an article may be used, as in ninjs. */
export const articleStatuses = vocabulary("article_status", "Whether an article may be used, as in ninjs.", {
  usable: { definition: "Seen by everyone.", example: "|" },
  withheld: { definition: "Seen by keys with `write` alone.", example: "A draft" },
  canceled: { definition: "Withdrawn: gone from every answer, with a reason.", example: "A libel" },
});

/** What has become of a claim, by the latest answer to it. */
export const claimStatuses = vocabulary("claim_status", "What has become of a claim, by the latest answer to it.", {
  asserted: "Nobody has answered it, or no answer says whether it is true.",
  confirmed: "The latest answer says that it is true.",
  disputed: "The latest answer says that it is in doubt, partly wrong or incomplete.",
  denied: "The latest answer says that it is untrue.",
  refuted: "The latest answer shows by evidence that it is false or misleading.",
  retracted: "Who made it has taken it back.",
});

/** Where an event's dates come from. */
export const dateBases = vocabulary("date_basis", "Where an event’s dates come from.", {
  reported: "An article states them.",
  editorial: "An editor adds them, with a citation.",
  not_stated: "No source gives a date.",
});

/** What dates a position, quote, claim or figure. */
export const effectiveBases = vocabulary("effective_basis", "What dates a position, quote, claim or figure.", {
  stated: "Its own date: `stated_on`.",
  event: "The start of its event.",
  published: "The publication of its article.",
});

/** Whose wording an article's text is. */
export const textKinds = vocabulary("text_kind", "Whose wording an article’s text is.", {
  original: "The article’s own wording.",
  digest: "A faithful retelling that keeps direct quotations.",
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
