import { object, oneOf, reference, references, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";
import { QUESTION_FORMS, QUESTION_STATUSES } from "../vocabularies.ts";

/** Open questions: parts of dossiers. */
export const open_questions = dossierPart({
  name: "open_questions",
  component: "OpenQuestion",
  description: "A question that the article leaves open.",
  label: "question",
  sorts: ["status"],
  fields: {
    question: text("The question.", 1000),
    topics: references("What it is about.", "topics", "topic"),
    event: reference("The event that it is about.", "events", { optional: true }),
    actors: references("Who is concerned.", "actors", "actor"),
    status: oneOf("Whether it has been answered since.", QUESTION_STATUSES),
    resolution: object(
      "How it was answered.",
      {
        summary: text("The answer.", 2000),
        article: reference("The article that reports it.", "articles", { optional: true }),
        event: reference("The event that brought it.", "events", { optional: true }),
      },
      { optional: true },
    ),
    stated: oneOf("`explicit`: the article asks it. `implicit`: the article raises it without asking.", QUESTION_FORMS),
  },
  rules: [
    ({ status, resolution }) =>
      (status === "resolved") === (resolution !== undefined)
        ? undefined
        : "has a status that does not fit: it is `resolved` exactly where there is a resolution",
  ],
});
