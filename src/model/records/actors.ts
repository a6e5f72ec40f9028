import { code, date, objects, oneOf, reference, text } from "../kit/fields.ts";
import { authority } from "../kit/record-type.ts";
import { ACTOR_KINDS, ALIAS_KINDS } from "../vocabularies.ts";

/** ISO 3166-1 alpha-2. */
export const countryCode = (description: string) =>
  code(`${description} ISO 3166-1 alpha-2.`, /^[A-Z]{2}$/, "is not an ISO 3166-1 alpha-2 code, such as UA", {
    optional: true,
  });

/** What a record is called elsewhere: Wikidata, ISO 3166-1, ROR, IPTC Media Topics and others. */
export const identifiers = objects("What it is called elsewhere.", {
  scheme: code(
    "The naming scheme: wikidata, iso3166-1, ror, iptc-mediatopic and others.",
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    "is not a scheme's slug, such as wikidata",
  ),
  value: text("The name in that scheme, such as Q212.", 200),
});

/** Actors: authority records. */
export const actors = authority({
  name: "actors",
  component: "Actor",
  description: "Someone who takes part, takes a position or speaks: a person, state, organization, group or publisher.",
  label: "name",
  sorts: ["name", "kind"],
  fields: {
    kind: oneOf("What the actor is.", ACTOR_KINDS),
    name: text("The usual English name.", 300),
    description: text("Who the actor is, in a sentence.", 2000, { optional: true }),
    country: countryCode("The country that the actor belongs to."),
    aliases: objects("Other names that texts use.", {
      name: text("The other name.", 300),
      kind: oneOf("How it stands for the actor.", ALIAS_KINDS),
    }),
    identifiers,
    memberships: objects("Offices and memberships, as in the Popolo specification.", {
      organization: reference("The actor that it is a member of.", "actors"),
      role: text("The office or role held.", 300, { optional: true }),
      start: date("First day of it.", { optional: true }),
      end: date("Last day of it.", { optional: true }),
    }),
  },
});
