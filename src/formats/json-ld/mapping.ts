/**
 * What each field of each record is in JSON-LD. A term without a prefix is schema.org's, `oa:` the Web Annotation
 * vocabulary's, `skos:` SKOS's, and `sp:` the service's own (`json-ld-vocabulary.ts`). docs/json-ld.md has the same
 * table for readers.
 */
import { articleEvents, identifiers, memberNames, participation, placeAddress, relation } from "./patterns.ts";
import {
  all,
  as,
  concept,
  edtf,
  lookup,
  nested,
  type Property,
  records,
  recordsByResource,
  to,
  toAny,
} from "./properties.ts";
import { evidence, sections } from "./text.ts";

/** How records of a resource are said. */
export interface Mapping {
  /** The name of one of its records, by which `about` names it. */
  readonly type: string;
  /** The classes of every record; or those by the value of a field, with the one of a value that has none. */
  readonly classes:
    | readonly string[]
    | {
        readonly by: string;
        readonly are: Readonly<Record<string, string>>;
        readonly otherwise: string;
      };
  /** The term for the name by which a reference shows a record. */
  readonly label?: "name" | "headline";
  readonly fields: Readonly<Record<string, Property>>;
}

const days = (name: string): Record<string, Property> => ({
  [`${name}_earliest`]: as(`sp:${name}_earliest`),
  [`${name}_latest`]: as(`sp:${name}_latest`),
});

const start = { start: edtf("sp:start", "startDate"), ...days("start") };
const end = { end: edtf("sp:end", "endDate"), ...days("end") };
const stated_on = { stated_on: edtf("sp:stated_on", "dateCreated"), ...days("stated_on") };

/** The place of a dossier's record, and what it rests on. */
const part = {
  article: to("articles", "isPartOf"),
  ordinal: as("position"),
  basis: concept("basis", "sp:basis"),
  citation: as("citation"),
  evidence,
};

const claim = { ...part, article: to("articles", "isPartOf", "appearance") };

/** Resource to how its records are said. */
export const MAPPINGS: Readonly<Record<string, Mapping>> = {
  articles: {
    type: "article",
    classes: ["NewsArticle"],
    label: "headline",
    fields: {
      headline: as("headline"),
      subheadline: as("alternativeHeadline"),
      publisher: to("actors", "publisher"),
      byline: as("creditText"),
      url: as("url"),
      language: as("inLanguage"),
      published_on: edtf("sp:published_on", "datePublished"),
      ...days("published_on"),
      status: concept("article_status", "sp:status"),
      text_kind: concept("text_kind", "sp:text_kind"),
      rights: as("copyrightNotice"),
      source: nested("isBasedOn", "NewsArticle", {
        headline: as("headline"),
        publisher: to("actors", "publisher"),
        note: as("description"),
      }),
      sections,
      events: articleEvents,
      participants: records("participants", "hasPart"),
      consensus_points: records("consensus_points", "hasPart"),
      positions: records("positions", "hasPart"),
      proposals: records("proposals", "hasPart"),
      quotes: records("quotes", "hasPart"),
      open_questions: records("open_questions", "hasPart"),
      errata: records("errata", "correction"),
      omissions: records("omissions", "comment"),
      event_relations: records("event_relations", "hasPart"),
      included: recordsByResource("mentions"),
    },
  },
  events: {
    type: "event",
    classes: ["Event"],
    label: "name",
    fields: {
      kind: concept("event_kind", "sp:kind"),
      name: as("name"),
      summary: as("description"),
      status: all(
        concept("event_status", "sp:status"),
        lookup("eventStatus", {
          confirmed: "https://schema.org/EventScheduled",
          ongoing: "https://schema.org/EventScheduled",
          occurred: "https://schema.org/EventScheduled",
          cancelled: "https://schema.org/EventCancelled",
        }),
      ),
      place: to("places", "location"),
      ...start,
      ...end,
      date_basis: concept("date_basis", "sp:date_basis"),
      date_citation: as("sp:date_citation"),
      duration: nested("sp:duration", null, { text: as("text"), min_minutes: as("sp:min_minutes") }),
      cameo: as("sp:cameo"),
    },
  },
  actors: {
    type: "actor",
    classes: {
      by: "kind",
      are: {
        person: "Person",
        state: "Country",
        organization: "Organization",
        group: "Organization",
        publisher: "NewsMediaOrganization",
      },
      otherwise: "Thing",
    },
    label: "name",
    fields: {
      kind: concept("actor_kind", "sp:kind"),
      name: as("name"),
      description: as("description"),
      country: as("sp:country"),
      aliases: all(
        memberNames("alternateName", ["alias", "abbreviation"]),
        nested("sp:aliases", null, { name: as("name"), kind: concept("alias_kind", "sp:kind") }),
      ),
      identifiers,
      memberships: nested("memberOf", "OrganizationRole", {
        organization: to("actors", "memberOf"),
        role: as("roleName"),
        ...start,
        ...end,
      }),
    },
  },
  places: {
    type: "place",
    classes: { by: "kind", are: { city: "City", country: "Country" }, otherwise: "Place" },
    label: "name",
    fields: {
      kind: concept("place_kind", "sp:kind"),
      name: as("name"),
      within: to("places", "containedInPlace"),
      country: placeAddress,
      identifiers,
    },
  },
  topics: {
    type: "topic",
    classes: ["DefinedTerm", "skos:Concept"],
    label: "name",
    fields: {
      label: as("name"),
      proposition: as("sp:proposition"),
      description: as("description"),
      broader: to("topics", "skos:broader"),
      identifiers,
    },
  },
  participants: {
    type: "participant",
    classes: ["Role", "sp:Participation"],
    fields: {
      ...part,
      event: participation.event,
      actor: participation.actor,
      role: concept("role", "sp:role"),
      capacity: as("roleName"),
      on_behalf_of: to("actors", "sp:on_behalf_of"),
    },
  },
  consensus_points: {
    type: "consensus_point",
    classes: ["Claim", "sp:ConsensusPoint"],
    fields: {
      ...claim,
      event: to("events", "sp:event"),
      title: as("name"),
      summary: as("text"),
      parties: to("actors", "sp:parties"),
      announced_by: to("actors", "sp:announced_by"),
      confirmed_by: to("actors", "sp:confirmed_by"),
      topics: to("topics", "about"),
    },
  },
  positions: {
    type: "position",
    classes: ["Claim", "sp:Position"],
    fields: {
      ...claim,
      actor: to("actors", "author"),
      topic: to("topics", "about"),
      stance: concept("stance", "sp:stance"),
      stance_score: as("sp:stance_score"),
      act: concept("act", "sp:act"),
      summary: as("text"),
      condition: as("sp:condition"),
      previous_stance: concept("stance", "sp:previous_stance"),
      shift: as("sp:shift"),
      event: to("events", "sp:event"),
      ...stated_on,
      attribution: to("actors", "sp:attribution"),
    },
  },
  proposals: {
    type: "proposal",
    classes: ["Claim", "sp:Proposal"],
    fields: {
      ...claim,
      title: as("name"),
      summary: as("text"),
      topic: to("topics", "about"),
      proposers: to("actors", "author"),
      status: concept("proposal_status", "sp:status"),
      rejected_by: to("actors", "sp:rejected_by"),
      supported_by: to("actors", "sp:supported_by"),
      event: to("events", "sp:event"),
    },
  },
  quotes: {
    type: "quote",
    classes: ["Quotation"],
    fields: {
      ...part,
      speaker: to("actors", "spokenByCharacter", "creator"),
      text: as("text"),
      event: to("events", "recordedAt"),
      ...stated_on,
      topics: to("topics", "about"),
    },
  },
  open_questions: {
    type: "open_question",
    classes: ["Question"],
    fields: {
      ...part,
      question: as("name", "text"),
      topics: to("topics", "about"),
      event: to("events", "about"),
      actors: to("actors", "about"),
      status: concept("question_status", "sp:status"),
      resolution: nested("acceptedAnswer", "Answer", {
        summary: as("text"),
        article: to("articles", "isPartOf"),
        event: to("events", "sp:event"),
      }),
      stated: concept("question_form", "sp:stated"),
    },
  },
  errata: {
    type: "erratum",
    classes: ["CorrectionComment"],
    fields: { ...part, printed: as("sp:printed"), correct: as("text"), about: toAny("about"), note: as("description") },
  },
  omissions: {
    type: "omission",
    classes: ["Comment", "sp:Omission"],
    fields: { ...part, about: toAny("about"), field: as("sp:field"), note: as("text") },
  },
  event_relations: {
    type: "event_relation",
    classes: ["sp:EventRelation"],
    fields: { ...part, from: relation, to: to("events", "sp:to"), kind: concept("relation_kind", "sp:kind") },
  },
};
