import { date, oneOf, reference, stance, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";
import { ACTS, STANCES } from "../vocabularies.ts";

/** Positions: parts of dossiers. */
export const positions = dossierPart({
  name: "positions",
  component: "Position",
  description: "Where an actor stands on a topic's proposition.",
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
    actor: reference("Who holds it.", "actors"),
    topic: reference("What it is on: the topic whose proposition the stance is toward.", "topics"),
    stance: stance("Toward the topic's proposition."),
    act: oneOf("What the actor did, as in PLOVER.", ACTS),
    summary: text("The position in a sentence.", 2000),
    condition: text("On what it depends.", 1000, { optional: true }),
    previous_stance: oneOf("The stance held before, where the article reports a change.", STANCES, { optional: true }),
    shift: text("The change in a sentence, where the article reports one.", 1000, { optional: true }),
    event: reference("The event at which or about which it was taken.", "events", { optional: true }),
    stated_on: date("When it was stated.", { optional: true }),
    attribution: reference("Who says that this is the position.", "actors", { optional: true }),
  },
});
