import { code, date, objects, oneOf, reference, text } from "../kit/field-kinds.ts";
import { type Meaning, own } from "../kit/meaning.ts";
import { authority } from "../kit/record-type.ts";
import { actorKinds, aliasKinds } from "../vocabularies.ts";

/** An optional country code, ISO 3166-1 alpha-2. */
export const countryCode = (description: string, meaning: Meaning) =>
  code(`${description} ISO 3166-1 alpha-2.`, /^[A-Z]{2}$/, "must be an ISO 3166-1 alpha-2 code, such as UA", {
    ...meaning,
    optional: true,
    through: true,
  });

/** Identifiers in other schemes: Wikidata, ISO 3166-1, ROR, IPTC Media Topics and others. */
export const identifiers = objects(
  "Identifiers in other schemes.",
  {
    scheme: code(
      "The scheme: wikidata, iso3166-1, ror, iptc-mediatopic and others.",
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      "must be a scheme's slug, such as wikidata",
      { term: "propertyID" },
    ),
    value: text("The identifier in that scheme, such as Q212.", 200, { term: "value" }),
  },
  { term: "identifier", class: "PropertyValue", pattern: "sameAs" },
);

/** Actors: authority records. */
export const actors = authority({
  name: "actors",
  type: "actor",
  component: "Actor",
  description: "Someone who takes part, takes a position or speaks: a person, state, organization, group or publisher.",
  classes: { by: "kind", otherwise: "Thing" },
  label: "name",
  aliases: "aliases",
  sorts: ["name", "kind"],
  fields: {
    kind: oneOf("What the actor is.", actorKinds, { term: own, through: true }),
    name: text("The usual English name.", 300, { term: "name" }),
    description: text("Who the actor is, in a sentence.", 2000, { term: "description", optional: true }),
    country: countryCode("The country that the actor belongs to.", { term: own }),
    aliases: objects(
      "Other names that texts use.",
      {
        name: text("The other name.", 300, { term: "name" }),
        kind: oneOf("How the name relates to the actor.", aliasKinds, { term: own }),
      },
      { term: own, pattern: "alternateName" },
    ),
    identifiers,
    memberships: objects(
      "Offices and memberships, as in the Popolo specification.",
      {
        organization: reference("The actor that it is a member of.", "actors", { term: "memberOf" }),
        role: text("The office or role held.", 300, { term: "roleName", optional: true }),
        start: date("The first day of the membership.", { term: "startDate", optional: true }),
        end: date("The last day of the membership.", { term: "endDate", optional: true }),
      },
      { term: "memberOf", class: "OrganizationRole" },
    ),
  },
});
