/** Fields that are said in a pattern of their own, by more than a term and a value. */
import { all, as, depending, type Property, to, type Values } from "./properties.ts";

/** Naming schemes whose names are addresses: what stands before a name, and what a name looks like. */
const ADDRESSES: Readonly<Record<string, { readonly before: string; readonly name: RegExp }>> = {
  wikidata: { before: "https://www.wikidata.org/entity/", name: /^[QPL]\d+$/ },
  ror: { before: "https://ror.org/", name: /^0[a-z0-9]{8}$/ },
  viaf: { before: "https://viaf.org/viaf/", name: /^\d+$/ },
  isni: { before: "https://isni.org/isni/", name: /^\d{15}[\dX]$/ },
  geonames: { before: "https://sws.geonames.org/", name: /^\d+$/ },
  "iptc-mediatopic": { before: "http://cv.iptc.org/newscodes/mediatopic/", name: /^\d{8}$/ },
};

/** What a record is called elsewhere: its address there where the scheme has addresses, else scheme and name. */
export const identifiers: Property = {
  ...depending(["sameAs", "identifier"], (value) => {
    const given = (value as { scheme: string; value: string }[]).map(({ scheme, value }) => {
      const known = Object.hasOwn(ADDRESSES, scheme) ? ADDRESSES[scheme] : undefined;
      const address = known?.name.test(value) ? known.before + value : undefined;
      return { address, node: { "@type": "PropertyValue", propertyID: scheme, value } };
    });
    const sameAs = given.flatMap(({ address }) => address ?? []);
    const identifier = given.flatMap(({ address, node }) => (address === undefined ? node : []));
    return { ...(sameAs.length ? { sameAs } : {}), ...(identifier.length ? { identifier } : {}) };
  }),
  fields: { scheme: as("propertyID"), value: as("value") },
};

/** The names of those of a list's members that are of some kinds. */
export const memberNames = (term: string, kinds: readonly string[]): Property =>
  depending([term], (value) => {
    const names = (value as { name: string; kind: string }[]).filter(({ kind }) => kinds.includes(kind));
    return names.length ? { [term]: names.map(({ name }) => name) } : undefined;
  });

/** The events that an article is about; the first one is the main one, which the order alone would not say in RDF. */
export const articleEvents: Property = all(
  to("events", "about"),
  depending(["mainEntity"], (value, { any }) => {
    const [main] = value as readonly Values[];
    return main && { mainEntity: any("event", main.id as string) };
  }),
);

/** A place's country, as part of its address. */
export const placeAddress: Property = depending(["address"], (value) => ({
  address: { "@type": "PostalAddress", addressCountry: value },
}));

/** The property of an event by which a role is said in it. */
const ROLE_TERMS: Readonly<Record<string, string>> = {
  host: "sp:host",
  mediator: "sp:mediator",
  delegate: "attendee",
  attendee: "attendee",
  organizer: "organizer",
  speaker: "performer",
  third_party: "sp:third_party",
  excluded: "sp:excluded",
  invited: "sp:invited",
};
const roleTerms = [...new Set(Object.values(ROLE_TERMS))];
const roleTerm = ({ role }: Values) => ROLE_TERMS[role as string];

/** schema.org's Role: the event has the participation by the same property as the participation has the actor. */
export const participation: Readonly<Record<"event" | "actor", Property>> = {
  event: depending(["sp:event", ...roleTerms], (value, { other, record, iri }) => {
    const term = roleTerm(record);
    return { "sp:event": { ...other("events", value as Values), ...(term ? { [term]: { "@id": iri } } : {}) } };
  }),
  actor: all(
    to("actors", "sp:actor"),
    depending(roleTerms, (value, { other, record }) => {
      const term = roleTerm(record);
      return term === undefined ? undefined : { [term]: other("actors", value as Values) };
    }),
  ),
};

/** The event that stands in a relation; where it is part of the other one, schema.org can say so of itself. */
export const relation: Property = depending(["sp:from", "superEvent"], (value, { other, record }) => {
  const isPart = record.kind === "subevent_of";
  const superEvent = isPart ? { superEvent: other("events", record.to as Values) } : {};
  return { "sp:from": { ...other("events", value as Values), ...superEvent } };
});
