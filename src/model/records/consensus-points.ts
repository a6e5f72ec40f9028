import { reference, references, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";

/** Consensus points: parts of dossiers. */
export const consensus_points = dossierPart({
  name: "consensus_points",
  component: "ConsensusPoint",
  description:
    "Something that parties are said to agree on; who announced it and who confirmed it shows a one-sided readout as one.",
  label: "title",
  sorts: ["event"],
  fields: {
    event: reference("The event at which it was agreed.", "events"),
    title: text("The point in a few words.", 300),
    summary: text("What was agreed.", 4000),
    parties: references("Who is said to agree.", "actors", "party"),
    announced_by: reference("Who made it known.", "actors", { optional: true }),
    confirmed_by: references("Who else confirmed it.", "actors", "confirmer"),
    topics: references("What it is about.", "topics", "topic"),
  },
});
