import { checkCountry, checkLanguage } from "../kit/codes.ts";
import { date } from "../kit/date-field.ts";
import { listedCode, name, oneOf, text } from "../kit/field-kinds.ts";
import { type Meaning, own } from "../kit/meaning.ts";
import { objects } from "../kit/object-fields.ts";
import { authority } from "../kit/record-type.ts";
import { reference } from "../kit/reference-fields.ts";
import { actorKinds, aliasKinds } from "../vocabularies/actors.ts";
import { refuseReversedDates } from "./rules.ts";

/** An optional country code, ISO 3166-1 alpha-2. */
export const countryCode = (description: string, meaning: Meaning) =>
  listedCode(`${description} ISO 3166-1 alpha-2.`, checkCountry, /^[A-Z]{2}$/, {
    ...meaning,
    optional: true,
    through: true,
  });

/** The beginning of every language tag; `checkLanguage` says the rest. */
export const LANGUAGE_TAG = /^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$/;

/** Actors: authority records. */
export const actors = authority({
  name: "actors",
  type: "actor",
  component: "Actor",
  description:
    "Someone who takes part, takes a position or speaks: a person, state, organization, company, party, group or publisher.",
  classes: { by: "kind", otherwise: "Thing" },
  label: "name",
  aliases: "aliases",
  sorts: ["name", "kind"],
  fields: {
    kind: oneOf("What the actor is.", actorKinds, { term: own, through: true }),
    name: name("The usual English name.", { term: "name" }),
    description: text("Who the actor is, in a sentence.", 2000, { term: "description", optional: true }),
    country: countryCode("The country that the actor belongs to.", { term: own }),
    aliases: objects(
      "Other names that texts use.",
      {
        name: name("The other name.", { term: "name" }),
        kind: oneOf("How the name relates to the actor.", aliasKinds, { term: own }),
        language: listedCode("The language of the name. BCP 47.", checkLanguage, LANGUAGE_TAG, {
          term: "inLanguage",
          optional: true,
        }),
      },
      { term: own, pattern: "alternateName" },
    ),
    memberships: objects(
      "Offices and memberships, as in the Popolo specification.",
      {
        organization: reference("The actor that it is a member of.", "actors", { term: "memberOf" }),
        role: text("The office or role held.", 300, { term: "roleName", optional: true }),
        start: date("The first day of the membership.", { term: "startDate", optional: true }),
        end: date("The last day of the membership.", { term: "endDate", optional: true }),
      },
      { term: "memberOf", class: "OrganizationRole", refine: (form) => form.superRefine(refuseReversedDates) },
    ),
  },
});
