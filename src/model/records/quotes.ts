import { date, reference, references, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Quotes: parts of dossiers. */
export const quotes = dossierPart({
  name: "quotes",
  component: "Quote",
  description: "Words that an actor spoke or wrote, as the article gives them.",
  label: "text",
  sorts: ["speaker", "stated_on"],
  fields: {
    speaker: reference("Whose words they are.", "actors"),
    text: text("The words, without quotation marks.", 5000),
    event: reference("The event at which they were said.", "events", { optional: true }),
    stated_on: date("When they were said.", { optional: true }),
    topics: references("What they are about.", "topics", "topic"),
  },
});
