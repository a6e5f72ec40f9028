import { date } from "../kit/date-field.ts";
import type { Quote } from "../kit/evidence.ts";
import { text } from "../kit/field-kinds.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference, references } from "../kit/reference-fields.ts";
import { effectiveDate } from "./effective-date.ts";
import { somebody, who } from "./who.ts";

const words = text("The words, without quotation marks. Left out, they are those of the evidence.", 5000, {
  term: "text",
});

/** Marks and spaces around a quotation. */
const AROUND = /^[\s"'“”„‟«»‘’‚‛‹›「」『』]+|[\s"'“”„‟«»‘’‚‛‹›「」『』]+$/gu;

/** Quotes: parts of dossiers. */
export const quotes = dossierPart({
  name: "quotes",
  type: "quote",
  component: "Quote",
  description: "Words that somebody spoke or wrote, as the article gives them.",
  classes: ["Quotation"],
  articleTerm: "hasPart",
  label: "text",
  expected: ["stated_on"],
  identity: ["speaker", "unnamed", "text"],
  sorts: ["stated_on", "effective_on"],
  fields: {
    ...who("speaker", "Who said or wrote the words.", { term: ["spokenByCharacter", "creator"] }),
    text: { ...words, form: words.form.optional() },
    event: reference("The event at which they were said.", "events", { term: "recordedAt", optional: true }),
    stated_on: date("When they were said.", { term: "dateCreated", optional: true }),
    topics: references("The topics that they are about.", "topics", "topic", { term: "about" }),
  },
  derived: effectiveDate,
  filled: ({ text: given, evidence }) =>
    given !== undefined || evidence === undefined
      ? {}
      : { text: (evidence as readonly Quote[]).map(({ exact }) => exact.replaceAll(AROUND, "")).join(" … ") },
  rules: [
    somebody("speaker"),
    ({ text: given, evidence }) =>
      given === undefined && evidence === undefined
        ? { path: ["text"], message: "is required where there is no evidence that has the words" }
        : undefined,
  ],
});
