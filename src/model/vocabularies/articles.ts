/** Closed vocabularies of articles, and of what records rest on. */
import { vocabulary } from "../kit/vocabulary.ts";

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
export const bases = vocabulary("basis", "Whether the article says it or the dossier's editor adds it.", {
  reported: "The article says so; there is evidence.",
  editorial: "The editor of the dossier adds it, with a citation.",
});

/** Whether an article may be used, as in ninjs. */
export const articleStatuses = vocabulary("article_status", "Whether an article may be used, as in ninjs.", {
  usable: "Seen by everyone.",
  withheld: { definition: "Seen by keys with `write` alone.", example: "A draft" },
  canceled: { definition: "Withdrawn: no longer shown, for the reason in `cancellation`.", example: "A libel" },
});

/** Who sees an authority record. */
export const recordStatuses = vocabulary("record_status", "Who sees an authority record.", {
  usable: "Everyone.",
  withheld: { definition: "Keys with `write` alone.", example: "A suspect of a draft" },
});

/** Whose wording an article's text is. */
export const textKinds = vocabulary("text_kind", "Whose wording an article’s text is.", {
  original: "The article’s own wording.",
  digest: "A faithful retelling that keeps direct quotations.",
});
