import { counted, numberWords } from "../labels.ts";

/** Words of the search. */
export const searchWords = {
  title: "Search",
  titleFor: (words: string) => `Search for “${words}”`,
  description: "Search names, topics and the words of records of news articles.",
  field: "Search names, topics and words",
  search: "Search",
  example: "For example",
  how: "All words must match, whole or by their beginnings. “Several words” in quotation marks match in this order, and records with a -word are left out.",
  howLink: "How search works",
  fault: (parameter: string, detail: string) =>
    `${parameter === "q" ? "What you search for" : `The parameter ${parameter}`} ${detail}.`,
  count: (count: number, isExact: boolean) =>
    `${isExact ? "" : "At least "}${counted(count, "record")}. Whole words come first, then beginnings of words.`,
  newest: (count: number) => ` The ${numberWords(count)} newest are in the order of how well they match.`,
  corrected: (from: string, to: string) => `No name or record has “${from}”. These records have “${to}”.`,
  goTo: "Go to",
  narrow: "Narrow the results",
  type: "Type",
  all: "All",
  inArticle: "In one article.",
  everywhere: "Search all articles",
  next: "Next results",
  first: "First results",
  none: (words: string) => `Nothing found for “${words}”`,
  noneOfType: (type: string) => `No ${type.toLowerCase()} found`,
  looksIn: "Search looks in names, topics and the words of records.",
  allTypes: "Search all types",
  noDate: "no date",
  on: "on",
} as const;
