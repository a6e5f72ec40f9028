import { oneOf, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { object } from "../kit/object-fields.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference, references } from "../kit/reference-fields.ts";
import { questionForms, questionStatuses } from "../vocabularies/sayings.ts";
import { firstShown } from "./first-shown.ts";

/** Open questions: parts of dossiers. */
export const open_questions = dossierPart({
  name: "open_questions",
  type: "open_question",
  component: "OpenQuestion",
  description: "A question that the article leaves open.",
  classes: ["Question"],
  articleTerm: "hasPart",
  label: "question",
  identity: ["question", "event"],
  sorts: ["status"],
  derived: firstShown,
  indexes: [["status", "first_shown", "article", "ordinal"]],
  fields: {
    question: text("The question.", 1000, { term: ["name", "text"] }),
    topics: references("The topics that it is about.", "topics", "topic", { term: "about" }),
    event: reference("The event that it is about.", "events", { term: "about", optional: true }),
    actors: references("The actors that it is about.", "actors", "actor", { term: "about" }),
    status: oneOf("Whether it has been answered since.", questionStatuses, { term: own }),
    resolution: object(
      "How it was answered.",
      {
        summary: text("The answer.", 2000, { term: "text" }),
        article: reference("The article that reports the answer.", "articles", { term: "isPartOf", optional: true }),
        event: reference("The event that brought the answer.", "events", { term: own, optional: true }),
      },
      { term: "acceptedAnswer", class: "Answer", optional: true },
    ),
    stated: oneOf("Whether the article asks it or only raises it.", questionForms, { term: own }),
  },
  rules: [
    ({ status, resolution }) =>
      (status === "resolved") === (resolution !== undefined)
        ? undefined
        : "must have status `resolved` if it has a resolution, and only then",
  ],
});
