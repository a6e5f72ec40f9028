import { code, date, object, oneOf, reference, references, text, webAddress } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { articleHead } from "../kit/record-type.ts";
import { sections } from "../kit/sections.ts";
import { articleStatuses, textKinds } from "../vocabularies.ts";

/** Articles: the heads of dossiers. */
export const articles = articleHead({
  name: "articles",
  type: "article",
  component: "Article",
  description: "A news article, with its text in sections and paragraphs.",
  classes: ["NewsArticle"],
  label: "headline",
  sorts: ["headline", "published_on"],
  fields: {
    headline: text("The headline.", 500, { term: "headline" }),
    subheadline: text("The line below the headline.", 1000, { term: "alternativeHeadline", optional: true }),
    publisher: reference("Who published it.", "actors", { term: "publisher" }),
    byline: text("Who wrote it, as printed.", 300, { term: "creditText", optional: true }),
    url: webAddress("Where it was published.", { term: "url", optional: true }),
    language: code(
      "Language of the text. BCP 47.",
      /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
      "must be a BCP 47 language tag, such as en or pt-BR",
      { term: "inLanguage" },
    ),
    published_on: date("When it was published.", { term: "datePublished", optional: true }),
    status: oneOf("Whether it may be used, as in ninjs.", articleStatuses, { term: own }),
    text_kind: oneOf("Whose wording the text is.", textKinds, { term: own }),
    rights: text("Who holds which rights in the text.", 1000, { term: "copyrightNotice", optional: true }),
    source: object(
      "The article that a digest retells.",
      {
        headline: text("Its headline.", 500, { term: "headline" }),
        publisher: reference("Who published it.", "actors", { term: "publisher" }),
        note: text("What else is known about it.", 2000, { term: "description", optional: true }),
      },
      { term: "isBasedOn", class: "NewsArticle", optional: true },
    ),
    sections,
    events: references("The events that it is about, the main one first.", "events", "event", {
      term: "about",
      pattern: "mainEntity",
    }),
  },
  rules: [
    ({ text_kind, source }) =>
      text_kind === "digest" && source === undefined
        ? "must have a source, because its text_kind is `digest`: name the article that it retells"
        : undefined,
  ],
});
