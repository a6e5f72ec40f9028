import { code, date, object, oneOf, reference, references, text, webAddress } from "../kit/fields.ts";
import { articleHead } from "../kit/record-type.ts";
import { sections } from "../kit/sections.ts";
import { ARTICLE_STATUSES, TEXT_KINDS } from "../vocabularies.ts";

/** Articles: the heads of dossiers. */
export const articles = articleHead({
  name: "articles",
  component: "Article",
  description: "A news article, with its text in sections and paragraphs.",
  label: "headline",
  sorts: ["headline", "published_on"],
  fields: {
    headline: text("The headline.", 500),
    subheadline: text("The line below the headline.", 1000, { optional: true }),
    publisher: reference("Who published it.", "actors"),
    byline: text("Who wrote it, as printed.", 300, { optional: true }),
    url: webAddress("Where it was published.", { optional: true }),
    language: code(
      "Language of the text. BCP 47.",
      /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
      "is not a BCP 47 language tag, such as en or pt-BR",
    ),
    published_on: date("When it was published.", { optional: true }),
    status: oneOf("Whether it may be used, as in ninjs.", ARTICLE_STATUSES),
    text_kind: oneOf(
      "`original`: the article's own wording. `digest`: a faithful retelling, direct quotations kept.",
      TEXT_KINDS,
    ),
    rights: text("Who holds which rights in the text.", 1000, { optional: true }),
    source: object(
      "The article that a digest retells.",
      {
        headline: text("Its headline.", 500),
        publisher: reference("Who published it.", "actors"),
        note: text("What else is known about it.", 2000, { optional: true }),
      },
      { optional: true },
    ),
    sections,
    events: references("The events that it is about, the main one first.", "events", "event"),
  },
  rules: [
    ({ text_kind, source }) =>
      text_kind === "digest" && source === undefined
        ? "is a digest without a source: name the article that it retells"
        : undefined,
  ],
});
