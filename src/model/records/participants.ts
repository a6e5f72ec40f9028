import { oneOf } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";
import { roles } from "../vocabularies/events.ts";
import { somebody, who } from "./who.ts";

/** Participants: parts of dossiers. */
export const participants = dossierPart({
  name: "participants",
  type: "participant",
  component: "Participant",
  description: "An actor's role in an event, or its absence from it (`absent`, `excluded`).",
  classes: ["Role", { own: "Participation", subclassOf: "Role" }],
  articleTerm: "hasPart",
  label: null,
  expected: ["capacity"],
  identity: ["event", "actor", "unnamed", "role"],
  sorts: ["event", "role"],
  fields: {
    event: reference("The event.", "events", { term: own, pattern: "participationEvent" }),
    ...who("actor", "Who has the role.", { term: own, pattern: "participationActor" }),
    role: oneOf("The role.", roles, { term: own }),
    on_behalf_of: reference("The actor that the participant acts for.", "actors", { term: own, optional: true }),
  },
  rules: [
    somebody("actor"),
    ({ role, capacity }) =>
      role === "other" && capacity === undefined
        ? "must have a capacity that says what the role is, because its role is `other`"
        : undefined,
  ],
});
