import { checkLanguage } from "../kit/codes.ts";
import { date } from "../kit/date-field.ts";
import { listedCode, name, oneOf, text, webAddress } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { object, objects } from "../kit/object-fields.ts";
import { articleHead } from "../kit/record-type.ts";
import { reference, references } from "../kit/reference-fields.ts";
import { sections } from "../kit/sections.ts";
import { articleStatuses, genres, textKinds } from "../vocabularies/articles.ts";
import { LANGUAGE_TAG } from "./actors.ts";
import { firstShown } from "./first-shown.ts";

/** Articles: the heads of dossiers. */
export const articles = articleHead({
  name: "articles",
  type: "article",
  component: "Article",
  description: "A news article, with its text in sections and paragraphs.",
  classes: ["NewsArticle"],
  label: "headline",
  caption: ({ headline, status }) => (status === "canceled" ? "(withdrawn)" : (headline as string)),
  dates: "published_on",
  expected: ["authors", "published_on"],
  sorts: ["headline", "published_on", "updated_on"],
  derived: firstShown,
  indexes: [["status", "first_shown", "id"]],
  flags: { corrected: { description: "Whether its publisher corrected it.", list: "corrections" } },
  fields: {
    headline: text("The headline.", 500, { term: "headline" }),
    subheadline: text("The line below the headline.", 1000, { term: "alternativeHeadline", optional: true }),
    publisher: reference("Who published it.", "actors", { term: "publisher" }),
    authors: objects(
      "Who wrote it.",
      {
        name: name("The name as printed.", { term: "name" }),
        actor: reference("The actor of that name.", "actors", { term: "sameAs", optional: true }),
      },
      { term: "author" },
    ),
    url: webAddress("Where it was published.", { term: "url", optional: true }),
    language: listedCode("Language of the text. BCP 47.", checkLanguage, LANGUAGE_TAG, { term: "inLanguage" }),
    genre: oneOf("What kind of article it is.", genres, { term: own, optional: true }),
    topics: references("The topics that it is about.", "topics", "topic", { term: "about" }),
    published_on: date("When it was published.", { term: "datePublished", optional: true }),
    updated_on: date("When its publisher last changed it.", { term: "dateModified", optional: true }),
    status: oneOf("Whether it may be used, as in ninjs.", articleStatuses, { term: own }),
    embargoed_until: date("Until when a withheld article is not shown; it is then published.", {
      term: own,
      optional: true,
    }),
    cancellation: object(
      "Why and when a canceled article was withdrawn.",
      {
        reason: text("The reason, which readers see.", 1000, { term: "description" }),
        made_on: date("When it was withdrawn.", { term: "datePublished" }),
      },
      { term: own, optional: true },
    ),
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
    images: objects(
      "Its pictures.",
      {
        url: webAddress("Where the picture is.", { term: "contentUrl" }),
        caption: text("The caption, as printed.", 2000, { term: "caption", optional: true }),
        credit: text("Whom the picture is credited to, as printed.", 300, { term: "creditText", optional: true }),
        alternative_text: text("What the picture shows, for those who do not see it.", 1000, {
          term: "description",
          optional: true,
        }),
      },
      { term: "image", class: "ImageObject" },
    ),
    corrections: objects(
      "The corrections that its publisher made.",
      {
        text: text("What was corrected.", 4000, { term: "text" }),
        made_on: date("When it was corrected.", { term: "datePublished", optional: true }),
      },
      { term: "correction", class: "CorrectionComment" },
    ),
    translation_of: reference("The article that it translates.", "articles", {
      term: "translationOfWork",
      optional: true,
    }),
    reprint_of: reference("The article that it reprints.", "articles", { term: own, optional: true }),
    sections,
    events: references("The events that it is about, the main one first.", "events", "event", {
      term: "about",
      pattern: "mainEntity",
    }),
  },
  rules: [
    ({ status, embargoed_until }) =>
      embargoed_until !== undefined && status !== "withheld"
        ? { path: ["embargoed_until"], message: "is only for an article that is `withheld`" }
        : undefined,
    ({ status, cancellation }) =>
      (status === "canceled") === (cancellation !== undefined)
        ? undefined
        : "must have a `cancellation`, with the reason, if its status is `canceled`, and only then",
    ({ text_kind, source }) =>
      text_kind === "digest" && source === undefined
        ? "must have a source, because its text_kind is `digest`: name the article that it retells"
        : undefined,
    ({ id, translation_of, reprint_of }) =>
      [translation_of, reprint_of].includes(id) ? "must not be a translation or a reprint of itself" : undefined,
  ],
});
