import { name, number, oneOf } from "../kit/field-kinds.ts";
import { own } from "../kit/meaning.ts";
import { authority } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";
import { placeKinds } from "../vocabularies/actors.ts";
import { countryCode } from "./actors.ts";

/** Places: authority records. */
export const places = authority({
  name: "places",
  type: "place",
  component: "Place",
  description: "Where something happens: a venue, locality, region or country.",
  classes: { by: "kind", otherwise: "Place" },
  label: "name",
  sorts: ["name", "kind"],
  fields: {
    kind: oneOf("What the place is.", placeKinds, { term: own, through: true }),
    name: name("The usual English name.", { term: "name" }),
    within: reference("The place that it lies in.", "places", { term: "containedInPlace", optional: true }),
    country: countryCode("The country that it lies in.", { term: "addressCountry", pattern: "address" }),
    latitude: number("Degrees north of the equator (WGS 84).", { term: "latitude", optional: true }, -90, 90),
    longitude: number("Degrees east of Greenwich (WGS 84).", { term: "longitude", optional: true }, -180, 180),
    precision: number("How far the place may be from its coordinates, in metres.", { term: own, optional: true }, 0),
  },
  rules: [
    ({ latitude, longitude }) =>
      (latitude === undefined) === (longitude === undefined)
        ? undefined
        : "must have both latitude and longitude, or neither",
    ({ latitude, precision }) =>
      precision !== undefined && latitude === undefined
        ? "must have latitude and longitude, because it has a precision"
        : undefined,
  ],
});
