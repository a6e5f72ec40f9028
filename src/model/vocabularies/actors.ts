/** Closed vocabularies of actors and places. */
import { vocabulary } from "../kit/vocabulary.ts";

/** Kinds of actor. */
export const actorKinds = vocabulary("actor_kind", "Kinds of actor.", {
  person: {
    definition: "One human being.",
    example: "A prime minister",
    term: "Person",
    codes: [{ scheme: "schema.org", code: "Person" }],
  },
  state: { definition: "A country as an actor.", example: "Mexico", term: "Country" },
  organization: {
    definition: "A body with rules and members or staff: authority, court, union, club, alliance.",
    example: "A central bank",
    term: "Organization",
  },
  company: {
    definition: "A business.",
    example: "A truck maker",
    term: "Corporation",
    codes: [{ scheme: "schema.org", code: "Corporation" }],
  },
  political_party: {
    definition: "A party that stands for election.",
    example: "Labour",
    term: "PoliticalParty",
    codes: [{ scheme: "schema.org", code: "PoliticalParty" }],
  },
  group: {
    definition: "People or bodies that are spoken of together.",
    example: "Oil-producing nations",
    term: "Organization",
  },
  publisher: {
    definition: "An outlet or agency that publishes news.",
    example: "A newspaper",
    term: "NewsMediaOrganization",
    codes: [{ scheme: "schema.org", code: "NewsMediaOrganization" }],
  },
});

/** How another name relates to the actor. */
export const aliasKinds = vocabulary("alias_kind", "How another name relates to the actor.", {
  alias: { definition: "Another name in use.", example: "National, for the National Party", term: "alternateName" },
  abbreviation: { definition: "Its short form in letters.", example: "AOSIS", term: "alternateName" },
  metonym: { definition: "A place or thing that stands for it.", example: "The White House" },
  former: { definition: "A name that it had.", example: "Burma", term: "alternateName" },
  translation: { definition: "Its name in another language.", example: "Deutschland", term: "alternateName" },
  misprint: { definition: "A wrong spelling that an article printed.", example: "Ruth, for Rutte" },
});

/** Kinds of place. */
export const placeKinds = vocabulary("place_kind", "Kinds of place.", {
  country: {
    definition: "A country or territory with an assigned code.",
    example: "New Zealand",
    term: "Country",
    codes: [{ scheme: "schema.org", code: "Country" }],
  },
  region: {
    definition: "An area within or across countries, or a sea.",
    example: "Central Italy; an electoral district",
  },
  locality: { definition: "A city, town or village.", example: "Portland; a hamlet", term: "City" },
  venue: { definition: "A building, site or address.", example: "A truck plant" },
});
