import { oneOf, reference, references, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";
import { PROPOSAL_STATUSES } from "../vocabularies.ts";

/** Proposals: parts of dossiers. */
export const proposals = dossierPart({
  name: "proposals",
  component: "Proposal",
  description: "Something that is put forward, or an option under discussion.",
  label: "title",
  sorts: ["topic", "status"],
  fields: {
    title: text("The proposal in a few words.", 300),
    summary: text("What is proposed.", 4000),
    topic: reference("What it is about.", "topics"),
    proposers: references("Who puts it forward.", "actors", "proposer"),
    status: oneOf("What became of it.", PROPOSAL_STATUSES),
    rejected_by: references("Who rejects it.", "actors", "rejecter"),
    supported_by: references("Who supports it.", "actors", "supporter"),
    event: reference("The event at which it is dealt with.", "events", { optional: true }),
  },
});
