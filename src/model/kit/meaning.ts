/** A property of schema.org by its name (`author`), of another vocabulary with a prefix (`skos:broader`), or `own`. */
export type Term = string;

/** Stands for the term of the service's own vocabulary with the field's name: `sp:stance` for the field `stance`. */
export const own = "sp:";

/**
 * The ways in which JSON-LD writes a field differently from other fields of its kind. `formats/json-ld/patterns.ts`
 * implements each.
 */
export type PatternName =
  | "address"
  | "alternateName"
  | "eventStatus"
  | "mainEntity"
  | "participationActor"
  | "participationEvent"
  | "sameAs";

/** The meaning of a field in other vocabularies. The field's kind decides how JSON-LD writes its value. */
export interface Meaning {
  readonly term: Term | readonly Term[];
  readonly pattern?: PatternName;
}

/** Returns the terms of a field, with its name in place of `own`. */
export function termsOf(name: string, { term }: Meaning): readonly Term[] {
  return [term].flat().map((one) => (one === own ? `${own}${name}` : one));
}

/** A class of schema.org, or of another vocabulary with a prefix; or an own class, with its superclass in schema.org. */
type Class = string | { readonly own: string; readonly subclassOf: string };

/**
 * The classes of the records of a type: the same for all records; or the term of the value of the field `by`, and
 * `otherwise` for values without a term.
 */
export type Classes = readonly Class[] | { readonly by: string; readonly otherwise: string };
