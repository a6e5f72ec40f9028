import { oneOf } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { dossierPart } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";
import { relationKinds } from "../vocabularies/events.ts";

/** Event relations: parts of dossiers. */
export const event_relations = dossierPart({
  name: "event_relations",
  type: "event_relation",
  component: "EventRelation",
  description: "How one event relates to another: `from` follows, answers, was caused by or concerns `to`.",
  classes: [{ own: "EventRelation", subclassOf: "CreativeWork" }],
  articleTerm: "hasPart",
  label: null,
  identity: ["from", "to", "kind"],
  sorts: ["kind"],
  fields: {
    from: reference("The event that the relation starts from.", "events", { term: own }),
    to: reference("The event that the relation leads to.", "events", { term: own }),
    kind: oneOf("The kind of relation.", relationKinds, { term: own }),
  },
});
