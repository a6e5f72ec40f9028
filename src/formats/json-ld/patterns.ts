/** The fields that JSON-LD writes differently from other fields of their kind. */
import type { Field } from "../../model/kit/fields.ts";
import type { PatternName } from "../../model/kit/meaning.ts";
import { termOf } from "../../model/kit/vocabulary.ts";
import { aliasKinds } from "../../model/vocabularies/actors.ts";
import { roles } from "../../model/vocabularies/events.ts";
import { also, type Node, type Property, type Values } from "./properties.ts";

/** The patterns by name. Each changes the property that follows from the field's kind and term. */
export const PATTERNS = {
  /** Writes a place's country as part of its address. */
  address: (country) => ({
    ...country,
    terms: ["address"],
    note: "the `addressCountry` of a `PostalAddress`",
    write: (value, scope) => ({ address: { "@type": "PostalAddress", ...country.write(value, scope) } }),
  }),

  /** Writes names of certain kinds also as schema.org's alternate names. */
  alternateName: (aliases) => ({
    ...aliases,
    terms: ["alternateName", ...aliases.terms],
    note: "`alternateName` for the kinds that schema.org has it for; `sp:aliases` for all, with their kinds",
    write: (value, scope) => {
      const named = (value as { name: string; kind: string }[]).filter(({ kind }) => termOf(aliasKinds, kind));
      const names = named.length ? { alternateName: named.map(({ name }) => name) } : {};
      return { ...names, ...aliases.write(value, scope) };
    },
  }),

  /** Writes a status also as schema.org's, if it has it. */
  eventStatus: (status, { vocabulary }) => ({
    ...also(status, {
      terms: ["eventStatus"],
      write: (value) => {
        const term = vocabulary && termOf(vocabulary, value);
        return term === undefined ? {} : { eventStatus: `https://schema.org/${term}` };
      },
    }),
    note: "`eventStatus` for the statuses that schema.org has",
  }),

  /** Writes the first event also as the main one: RDF does not keep the order of a list. */
  mainEntity: (events) => ({
    ...also(events, {
      terms: ["mainEntity"],
      write: (value, { any }) => {
        const [main] = value as readonly Values[];
        return main === undefined ? {} : { mainEntity: any("event", main.id as string) };
      },
    }),
    note: "`mainEntity` is the first one",
  }),

  /** Writes the actor also by the term of the role, as schema.org requires of a Role. */
  participationActor: (actor) => ({
    ...also(actor, {
      terms: roles.values.map(roleTerm),
      write: (value, scope) => {
        const { "sp:actor": node } = actor.write(value, scope);
        return { [roleTerm(scope.record.role)]: node };
      },
    }),
    own: ownRoleTerms(),
    note: "`sp:actor`, and the term of the role",
  }),

  /** Writes the event with its reference to the participation, by the term of the role. */
  participationEvent: (event) => ({
    ...event,
    terms: [...new Set([...event.terms, ...roles.values.map(roleTerm)])],
    own: ownRoleTerms(),
    note: "`sp:event`; that event has the participation by the term of its role",
    write: (value, scope) => {
      const { "sp:event": node } = event.write(value, scope);
      return { "sp:event": { ...(node as Node), [roleTerm(scope.record.role)]: { "@id": scope.iri } } };
    },
  }),

  /** Writes an identifier as an address if its scheme has addresses, else as its scheme and value. */
  sameAs: (identifiers) => ({
    ...identifiers,
    terms: ["sameAs", ...identifiers.terms],
    note: "`sameAs` for Wikidata, ROR, VIAF, ISNI, GeoNames and IPTC Media Topics; a `PropertyValue` for the others",
    write: (value, scope) => {
      const given = (value as readonly Identifier[]).map((one) => ({ one, address: addressOf(one) }));
      const sameAs = given.flatMap(({ address }) => address ?? []);
      const others = given.flatMap(({ one, address }) => (address === undefined ? one : []));
      return {
        ...(sameAs.length ? { sameAs } : {}),
        ...(others.length ? identifiers.write(others, scope) : {}),
      };
    },
  }),
} as const satisfies Record<PatternName, (property: Property, field: Field) => Property>;

/** Returns the property by which an event refers to a participant with a role. */
function roleTerm(role: unknown): string {
  return termOf(roles, role) ?? `sp:${role as string}`;
}

/** Returns the own terms for roles without a property in schema.org, with their descriptions. */
function ownRoleTerms(): Record<string, string> {
  const own = roles.values.filter((role) => termOf(roles, role) === undefined);
  const lead = (role: string) =>
    `Leads from an event to a participation in the role \`${role}\`, and from there to the actor.`;
  return Object.fromEntries(own.map((role) => [roleTerm(role), `${lead(role)} ${roles.definitions[role].definition}`]));
}

interface Identifier {
  readonly scheme: string;
  readonly value: string;
}

/** Schemes whose identifiers are addresses: what precedes an identifier, and the form of one. */
const ADDRESSES: Readonly<Record<string, { readonly before: string; readonly form: RegExp }>> = {
  wikidata: { before: "https://www.wikidata.org/entity/", form: /^[QPL]\d+$/ },
  ror: { before: "https://ror.org/", form: /^0[a-z0-9]{8}$/ },
  viaf: { before: "https://viaf.org/viaf/", form: /^\d+$/ },
  isni: { before: "https://isni.org/isni/", form: /^\d{15}[\dX]$/ },
  geonames: { before: "https://sws.geonames.org/", form: /^\d+$/ },
  "iptc-mediatopic": { before: "http://cv.iptc.org/newscodes/mediatopic/", form: /^\d{8}$/ },
};

/** Returns the address that an identifier stands for; undefined where its scheme has none. */
export function addressOf({ scheme, value }: Identifier): string | undefined {
  const known = Object.hasOwn(ADDRESSES, scheme) ? ADDRESSES[scheme] : undefined;
  return known?.form.test(value) ? known.before + value : undefined;
}
