import { oneOf, reference, text } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";
import { ROLES } from "../vocabularies.ts";

/** Participants: parts of dossiers. */
export const participants = dossierPart({
  name: "participants",
  component: "Participant",
  description: "An actor's part in an event; being `excluded` from it is one.",
  label: null,
  sorts: ["event", "actor", "role"],
  fields: {
    event: reference("The event.", "events"),
    actor: reference("Who has the part.", "actors"),
    role: oneOf("Which part it is.", ROLES),
    capacity: text("The office, as reported.", 300, { optional: true }),
    on_behalf_of: reference("The actor that it is taken for.", "actors", { optional: true }),
  },
});
