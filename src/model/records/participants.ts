import { oneOf, reference, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { roles } from "../vocabularies.ts";

/** Participants: parts of dossiers. */
export const participants = dossierPart({
  name: "participants",
  type: "participant",
  component: "Participant",
  description: "An actor's role in an event, or its exclusion from it (`excluded`).",
  classes: ["Role", { own: "Participation", subclassOf: "Role" }],
  articleTerm: "hasPart",
  label: null,
  sorts: ["event", "actor", "role"],
  fields: {
    event: reference("The event.", "events", { term: own, pattern: "participationEvent" }),
    actor: reference("Who has the role.", "actors", { term: own, pattern: "participationActor" }),
    role: oneOf("The role.", roles, { term: own }),
    capacity: text("The office, as reported.", 300, { term: "roleName", optional: true }),
    on_behalf_of: reference("The actor that the participant acts for.", "actors", { term: own, optional: true }),
  },
});
