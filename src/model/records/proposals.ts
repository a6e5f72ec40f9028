import { name, oneOf, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference, references } from "../kit/reference-fields.ts";
import { proposalStatuses } from "../vocabularies/sayings.ts";

/** Proposals: parts of dossiers. */
export const proposals = dossierPart({
  name: "proposals",
  type: "proposal",
  component: "Proposal",
  description: "What is put up for a decision, or an option under discussion.",
  classes: ["Claim", { own: "Proposal", subclassOf: "Claim" }],
  articleTerm: "hasPart",
  label: "title",
  expected: ["proposers", "supported_by"],
  identity: ["event", "title"],
  sorts: ["topic", "status"],
  fields: {
    title: name("The proposal in a few words.", { term: "name" }),
    summary: text("What is proposed.", 4000, { term: "text" }),
    topic: reference("The topic that it is about.", "topics", { term: "about" }),
    proposers: references("Who puts it forward.", "actors", "proposer", { term: "author" }),
    status: oneOf("The outcome so far.", proposalStatuses, { term: own }),
    rejected_by: references("Who rejects it.", "actors", "rejecter", { term: own }),
    supported_by: references("Who supports it.", "actors", "supporter", { term: own }),
    event: reference("The event at which it is discussed.", "events", { term: own, optional: true }),
  },
});
