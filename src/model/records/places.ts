import { oneOf, reference, text } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { authority } from "../kit/record-type.ts";
import { placeKinds } from "../vocabularies.ts";
import { countryCode, identifiers } from "./actors.ts";

/** Places: authority records. */
export const places = authority({
  name: "places",
  type: "place",
  component: "Place",
  description: "Where something happens: a venue, city, region or country.",
  classes: { by: "kind", otherwise: "Place" },
  label: "name",
  sorts: ["name", "kind"],
  fields: {
    kind: oneOf("What the place is.", placeKinds, { term: own, through: true }),
    name: text("The usual English name.", 300, { term: "name" }),
    within: reference("The place that it lies in.", "places", { term: "containedInPlace", optional: true }),
    country: countryCode("The country that it lies in.", { term: "addressCountry", pattern: "address" }),
    identifiers,
  },
});
