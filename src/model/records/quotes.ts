import { date } from "../kit/date-field.ts";
import { text } from "../kit/field-kinds.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference, references } from "../kit/reference-fields.ts";
import { effectiveDate } from "./effective-date.ts";
import { somebody, who } from "./who.ts";

/** Quotes: parts of dossiers. */
export const quotes = dossierPart({
  name: "quotes",
  type: "quote",
  component: "Quote",
  description: "Words that somebody spoke or wrote, as the article gives them.",
  classes: ["Quotation"],
  articleTerm: "hasPart",
  label: "text",
  identity: ["speaker", "unnamed", "text"],
  sorts: ["stated_on", "effective_on"],
  fields: {
    ...who("speaker", "Who said or wrote the words.", { term: ["spokenByCharacter", "creator"] }),
    text: text("The words, without quotation marks.", 5000, { term: "text" }),
    event: reference("The event at which they were said.", "events", { term: "recordedAt", optional: true }),
    stated_on: date("When they were said.", { term: "dateCreated", optional: true }),
    topics: references("The topics that they are about.", "topics", "topic", { term: "about" }),
  },
  derived: effectiveDate,
  rules: [somebody("speaker")],
});
