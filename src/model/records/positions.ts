import { date } from "../kit/date-field.ts";
import { oneOf, stance, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";
import { positionActs, stances } from "../vocabularies/sayings.ts";
import { effectiveDate } from "./effective-date.ts";
import { somebody, who } from "./who.ts";

/** Positions: parts of dossiers. */
export const positions = dossierPart({
  name: "positions",
  type: "position",
  component: "Position",
  description: "What somebody wants, refuses, promises or votes; with a topic, where they stand on its proposition.",
  classes: ["Claim", { own: "Position", subclassOf: "Claim" }],
  articleTerm: "hasPart",
  label: "summary",
  expected: ["event", "stated_on"],
  identity: ["actor", "unnamed", "topic", "act", "event", "stated_on"],
  indexes: [
    ["actor", "topic", "recency", "article", "ordinal"],
    ["stance", "effective_on_order", "article", "ordinal"],
  ],
  flags: {
    shifted: {
      description: "Whether the article reports a change of the position.",
      columns: ["previous_stance"],
    },
  },
  sorts: ["stated_on", "effective_on"],
  fields: {
    ...who("actor", "Who holds it.", { term: "author" }),
    act: oneOf("What the actor did.", positionActs, { term: own }),
    summary: text("The position in a sentence.", 2000, { term: "text" }),
    topic: reference("The topic whose proposition the stance is on.", "topics", { term: "about", optional: true }),
    stance: stance("The stance on the topic's proposition.", { term: own, optional: true }),
    condition: text("The condition that it depends on.", 1000, { term: own, optional: true }),
    previous_stance: oneOf("The stance held before, where the article reports a change.", stances, {
      term: own,
      optional: true,
    }),
    event: reference("The event at which or about which it was taken.", "events", { term: own, optional: true }),
    stated_on: date("When it was stated.", { term: "dateCreated", optional: true }),
    attribution: reference("Who says that this is the position.", "actors", { term: own, optional: true }),
  },
  derived: effectiveDate,
  rules: [
    somebody("actor"),
    ({ topic, stance }) =>
      (topic === undefined) === (stance === undefined)
        ? undefined
        : "must have both a topic and a stance on its proposition, or neither",
    ({ stance, condition }) =>
      String(stance).startsWith("conditional_") && condition === undefined
        ? { path: ["stance"], message: `is \`${stance}\`: add the \`condition\` that it depends on` }
        : undefined,
    ({ previous_stance, stance }) =>
      previous_stance !== undefined && stance === undefined
        ? { path: ["previous_stance"], message: "must have a stance beside it: the one held now" }
        : undefined,
  ],
});
