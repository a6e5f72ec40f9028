/**
 * A property of another vocabulary: schema.org's by its bare name (`author`), others by a prefix (`skos:broader`), or
 * `own`.
 */
export type Term = string;

/** The term of the service's own vocabulary that has the field's name: `sp:stance` for the field `stance`. */
export const own = "sp:";

/**
 * Fields that JSON-LD writes as more than a term and a value. Each pattern starts from what the field's kind and term
 * give; `formats/json-ld/patterns.ts` implements them all.
 */
export type PatternName =
  | "address"
  | "alternateName"
  | "eventStatus"
  | "mainEntity"
  | "participationActor"
  | "participationEvent"
  | "relation"
  | "sameAs";

/** What a field means in other vocabularies. How JSON-LD writes it follows from the field's kind. */
export interface Meaning {
  readonly term: Term | readonly Term[];
  readonly pattern?: PatternName;
}

/** The field's terms, its own one with its name. */
export function termsOf(name: string, { term }: Meaning): readonly Term[] {
  return [term].flat().map((one) => (one === own ? `${own}${name}` : one));
}

/** A class of schema.org or, with a prefix, of another vocabulary; or one of the service's own and its superclass. */
type Class = string | { readonly own: string; readonly subclassOf: string };

/**
 * The classes of a record type's records: the same for all, or by a field with a vocabulary whose values name classes,
 * with one for the values that name none.
 */
export type Classes = readonly Class[] | { readonly by: string; readonly otherwise: string };
