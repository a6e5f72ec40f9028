/** Closed vocabularies of what is said: positions, claims, proposals and questions. */
import { vocabulary } from "../kit/vocabulary.ts";

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

/** Where something that is said comes from. */
export const sourcings = vocabulary("sourcing", "Where something that is said comes from.", {
  named: { definition: "A named person or body says it; the same as left out.", example: "The prosecutor said" },
  unnamed: { definition: "A source that is described and not named.", example: "A person close to the company" },
  document: { definition: "A paper, filing, post, study or written statement.", example: "A seized note; a study" },
  media: { definition: "Another outlet's report.", example: "According to local media" },
  observation: { definition: "The reporter saw or heard it.", example: "Women ran up the street yelling" },
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
  explicit: { definition: "The article asks it or says that it is open.", example: "“Nobody knows yet who pays”" },
  implicit: { definition: "It follows from what the article says.", example: "“if regulators agree”" },
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

/** What dates a position, quote, claim or figure. */
export const effectiveBases = vocabulary("effective_basis", "What dates a position, quote, claim or figure.", {
  stated: "Its own date: `stated_on`.",
  event: "The start of its event.",
  published: "The publication of its article.",
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
