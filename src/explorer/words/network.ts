import { counted, numberWords } from "../labels.ts";
import type { TieKind } from "../network/ties.ts";

const VERBS: Readonly<Record<TieKind, string>> = {
  agreement: "agrees",
  conflict: "conflicts",
  event: "same event",
};

/** Words of the network. */
export const networkWords = {
  title: "Who agrees with whom",
  eventTitle: "Who took part together",
  sub: (actors: number, ofStances: boolean, ofEvents: boolean) =>
    [
      ofStances && "A tie joins two actors whose latest stances on one topic agree or conflict.",
      ofEvents &&
        `${ofStances ? "Another" : "A"} tie joins two who took part in one event; being kept out, or staying away, is none.`,
      `${counted(actors, "actor")} ${actors === 1 ? "has" : "have"} one.`,
    ]
      .filter(Boolean)
      .join(" "),
  description:
    "Which actors agree, which conflict, and on what: ties between actors from the stances that articles report.",
  ties: "Ties",
  kinds: { agreement: "Agree", conflict: "Conflict", event: "Same event" },
  filters: { article: "Articles", topic: "Topics", event: "Events", kind: "Kinds of actor", least: "Least weight" },
  least: (weight: number) => `${weight} topics or events`,
  pictureName: "Picture of the network",
  picture: (actors: number, ties: number) =>
    `Network of ${counted(actors, "actor")} and ${counted(ties, "tie")}; the table beside it has the same data`,
  legend: {
    agreement: "agree",
    conflict: "conflict",
    event: "same event",
    state: "state",
    person: "person",
    group: "group or organization",
    width: "the wider, the more topics or events",
  },
  side: "Ties as a table",
  all: "All actors",
  ofChosen: (count: number) => counted(count, "tie"),
  verb: (kind: TieKind, count: number) => `${VERBS[kind]}, ${counted(count, kind === "event" ? "event" : "topic")}`,
  page: (name: string) => `All of ${name}`,
  choose: "Choose an actor to see its ties.",
  close: "Show no actor’s ties",
  columns: { actor: "Actor", agreement: "Agree", conflict: "Conflict", event: "Event" },
  notTied: (name: string) => `${name} has no such tie here.`,
  allTies: "Show ties of all kinds",
  incomplete:
    "These are not all ties, but those of the topics, events and actors with the most records. Choose a topic, an event or an article to see others.",
  records: { positions: "Positions as CSV", participants: "Participants as CSV" },
  cut: (shown: number, all: number) =>
    `The picture shows the ${shown} actors with the most ties of ${numberWords(all)}.`,
  cutTable: (shown: number, all: number) =>
    `The table has the first ${numberWords(shown)} of ${numberWords(all)}; the JSON has all.`,
  none: "No ties",
  noneHere: "No two actors have such a tie here.",
  sameEvent: "Show actors of the same event",
} as const;
