import { date, oneOf, reference, stance, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { acts, stances } from "../vocabularies.ts";

/** Positions: parts of dossiers. */
export const positions = dossierPart({
  name: "positions",
  type: "position",
  component: "Position",
  description: "Where an actor stands on a topic's proposition.",
  classes: ["Claim", { own: "Position", subclassOf: "Claim" }],
  articleTerm: "hasPart",
  label: "summary",
  indexes: [
    ["actor", "topic", "article", "ordinal"],
    ["actor", "topic", "stated_on_earliest", "article", "ordinal"],
    ["stance", "stated_on_earliest", "article", "ordinal"],
  ],
  flags: {
    shifted: {
      description: "Whether the article reports a change of the position.",
      columns: ["previous_stance", "shift"],
    },
  },
  sorts: ["actor", "topic", "stance", "stated_on"],
  fields: {
    actor: reference("Who holds it.", "actors", { term: "author" }),
    topic: reference("The topic whose proposition the stance is on.", "topics", { term: "about" }),
    stance: stance("The stance on the topic's proposition.", { term: own }),
    act: oneOf("What the actor did, as in PLOVER.", acts, { term: own }),
    summary: text("The position in a sentence.", 2000, { term: "text" }),
    condition: text("The condition that it depends on.", 1000, { term: own, optional: true }),
    previous_stance: oneOf("The stance held before, where the article reports a change.", stances, {
      term: own,
      optional: true,
    }),
    shift: text("The change in a sentence, where the article reports one.", 1000, { term: own, optional: true }),
    event: reference("The event at which or about which it was taken.", "events", { term: own, optional: true }),
    stated_on: date("When it was stated.", { term: "dateCreated", optional: true }),
    attribution: reference("Who says that this is the position.", "actors", { term: own, optional: true }),
  },
});
