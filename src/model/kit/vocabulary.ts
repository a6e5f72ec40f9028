import { z } from "zod";

/**
 * A code of a standard that means exactly the same as a value, read in: IPTC Media Topics (release of 2 July 2026) and
 * Genre (13 February 2024), PLOVER (manual, draft 0.8 of 4 February 2024), CAMEO (codebook 1.1b3, March 2012), schema.org
 * (release 30.0).
 */
interface StandardCode {
  readonly scheme: string;
  readonly code: string;
}

/** The meaning of a value. */
export interface Definition {
  /** A sentence of at most 15 words. */
  readonly definition: string;
  readonly example?: string;
  readonly codes?: readonly StandardCode[];
  /** The term of schema.org that stands for the value: the fields that use the vocabulary decide whether it is a class, a property or a value. */
  readonly term?: string;
}

/** A closed list of values: an enumeration in forms and answers, a filter, and a concept scheme in JSON-LD. */
export interface Vocabulary<V extends string = string> {
  /** The scheme's name: `/v1/vocabularies` lists it, and the IRI of a value is `/vocabulary#`, this name, a hyphen and the value. */
  readonly name: string;
  readonly description: string;
  readonly values: readonly V[];
  readonly definitions: Readonly<Record<V, Definition>>;
  /** The values as a named schema. */
  readonly schema: z.ZodType<V>;
}

/** Defines a vocabulary. A value without an example, a code or a term of schema.org is written as its definition alone. */
export function vocabulary<V extends string>(
  name: string,
  description: string,
  given: Readonly<Record<V, string | Definition>>,
): Vocabulary<V> {
  const values = Object.keys(given) as V[];
  const definitions = Object.fromEntries(
    Object.entries<string | Definition>(given).map(([value, one]) => [
      value,
      typeof one === "string" ? { definition: one } : one,
    ]),
  ) as Record<V, Definition>;
  const list = { name, description, values, definitions };
  const meaning = `${description} ${meaningsOf(list)}`;
  const schema = z.enum(values).meta({ id: componentName(name), description: meaning }) as unknown as z.ZodType<V>;
  const made = { ...list, schema };
  bySchema.set(made.schema, made);
  return made;
}

const bySchema = new Map<z.ZodType, Vocabulary>();

/** Returns all vocabularies that are defined, by the names of their schemas in the OpenAPI document. */
export function vocabulariesByComponent(): ReadonlyMap<string, Vocabulary> {
  return new Map([...bySchema.values()].map((one) => [componentName(one.name), one]));
}

/** Returns the values of a vocabulary with their definitions, in a sentence. */
export function meaningsOf<V extends string>({ values, definitions }: Omit<Vocabulary<V>, "schema">): string {
  return values.map((value) => `\`${value}\`: ${definitions[value]?.definition}`).join(" ");
}

/** Returns the vocabulary's name as that of a schema: `event_kind` is `EventKind`. */
function componentName(name: string): string {
  return name.replaceAll(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** Returns the term of schema.org for a value; undefined if there is none. */
export function termOf({ definitions }: Vocabulary, value: unknown): string | undefined {
  return Object.hasOwn(definitions, value as string) ? definitions[value as string]?.term : undefined;
}
