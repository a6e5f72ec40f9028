import { oneOf, reference } from "../kit/fields.ts";
import { dossierPart } from "../kit/record-type.ts";
import { RELATION_KINDS } from "../vocabularies.ts";

/** Event relations: parts of dossiers. */
export const event_relations = dossierPart({
  name: "event_relations",
  component: "EventRelation",
  description: "How one event stands to another: `from` is part of, follows or answers `to`.",
  label: null,
  sorts: ["kind"],
  fields: {
    from: reference("The event that stands in the relation.", "events"),
    to: reference("The event that it stands in the relation to.", "events"),
    kind: oneOf("The relation.", RELATION_KINDS),
  },
});
