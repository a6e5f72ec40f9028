import { oneOf, reference, text } from "../kit/fields.ts";
import { authority } from "../kit/record-type.ts";
import { PLACE_KINDS } from "../vocabularies.ts";
import { countryCode, identifiers } from "./actors.ts";

/** Places: authority records. */
export const places = authority({
  name: "places",
  component: "Place",
  description: "Where something happens: a venue, city, region or country.",
  label: "name",
  sorts: ["name", "kind"],
  fields: {
    kind: oneOf("What the place is.", PLACE_KINDS),
    name: text("The usual English name.", 300),
    within: reference("The place that it lies in.", "places", { optional: true }),
    country: countryCode("The country that it lies in."),
    identifiers,
  },
});
