import { counted } from "../labels.ts";

/** Words of the matrix. */
export const matrixWords = {
  title: "Who stands where",
  sub: (actors: number, topics: number, positions: number) =>
    `The latest position of each actor on each topic. ${counted(actors, "actor")}, ${counted(topics, "topic")}, ${counted(positions, "position")}. An empty cell means that no article says anything.`,
  description: "The latest stances of actors on topics, each with the words that it rests on.",
  filters: {
    article: "Articles",
    actor: "Actors",
    topic: "Topics",
    country: "Countries",
    kind: "Kinds of actor",
    asOf: "As of",
    order: "Order",
  },
  now: "today",
  orderBy: (topic: string) => `by stance on ${topic}`,
  allPositions: "Positions as CSV",
  key: "Key to stances",
  table: "Matrix, scrolls sideways",
  caption: "Stances of actors (rows) on topics (columns)",
  cell: (actor: string, topic: string, stance: string, positions: number) =>
    `${actor}, ${topic}: ${stance}${positions === 1 ? "" : `; ${counted(positions, "position")}`}`,
  incomplete: (actors: number, topics: number) =>
    `These are the ${actors} actors and ${topics} topics with the most positions; there are others. Choose an article, actor, topic or country above to see them.`,
  everyPosition: "All positions as CSV",
  none: "No article here has such a position.",
  chosen: "Chosen cell",
  choose: "Choose a cell: its positions stand here, with the words that they rest on.",
  on: "on",
  several: (count: number, differ: boolean) =>
    `${counted(count, "position")}${differ ? " that differ" : ""}. The cell shows the latest by effective date.`,
  first: (count: number) => ` The ${count} latest are listed.`,
  condition: "Condition:",
  before: "Before:",
  accordingTo: (name: string) => `according to ${name}`,
  dateIs: (basis: string) => `date: ${basis}`,
  json: "JSON",
  actorPage: (name: string) => `All of ${name}`,
} as const;
