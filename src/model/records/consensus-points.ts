import { name, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference, references } from "../kit/reference-fields.ts";

/** Consensus points: parts of dossiers. */
export const consensus_points = dossierPart({
  name: "consensus_points",
  type: "consensus_point",
  component: "ConsensusPoint",
  description:
    "Something that sides have settled. Who announced it and who confirmed it shows whether only one side says so.",
  classes: ["Claim", { own: "ConsensusPoint", subclassOf: "Claim" }],
  articleTerm: "hasPart",
  label: "title",
  expected: ["confirmed_by"],
  identity: ["event", "title"],
  sorts: ["event"],
  fields: {
    event: reference("The event at which it was agreed.", "events", { term: own }),
    title: name("The point in a few words.", { term: "name" }),
    summary: text("What was agreed.", 4000, { term: "text" }),
    parties: references("Who is said to agree.", "actors", "party", { term: own }),
    announced_by: reference("Who announced it.", "actors", { term: own, optional: true }),
    confirmed_by: references("Who else confirmed it; empty where the article does not say.", "actors", "confirmer", {
      term: own,
    }),
    topics: references("The topics that it is about.", "topics", "topic", { term: "about" }),
  },
});
