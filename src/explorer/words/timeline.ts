import { counted } from "../labels.ts";

/** Words of the timeline. */
export const timelineWords = {
  title: "What happened when",
  sub: "In the order of their dates. At the side: where each date comes from. A date that nothing gives is not guessed.",
  description: "Events and what was said of them, by date, each with where its date comes from.",
  types: {
    event: "Events",
    article: "Articles",
    position: "Positions",
    claim: "Claims",
    figure: "Figures",
    quote: "Quotations",
  },
  filters: { from: "From", to: "To", article: "Articles", actor: "Actors", topic: "Topics" },
  /** What the date of an event is, by its `date_basis`. */
  eventBasis: { reported: "date in the article", editorial: "date from another source", not_stated: "" },
  /** What the date of a position, claim, figure or quotation is, by its `effective_basis`. */
  basis: { stated: "stated", event: "day of the event", published: "day of the report" },
  articleBasis: "published",
  continuing: "and continuing",
  until: (date: string) => `to ${date}`,
  uncertain: "uncertain",
  approximate: "approximate",
  accordingTo: (name: string) => `according to ${name}`,
  noDate: "No date",
  undated: (count: number, isAll: boolean) => `${isAll ? "" : "more than "}${counted(count, "record")} without a date`,
  dated: "Those with a date",
  undatedJson: "Those without a date as JSON",
  first: "First page",
  none: "Nothing here has such a date.",
} as const;
