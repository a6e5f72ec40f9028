/** The meaning of a value: a sentence, and the term of schema.org that stands for the value, if there is one. */
export interface Definition {
  readonly definition: string;
  /** A class, a property or a value of schema.org: the fields that use the vocabulary decide which. */
  readonly term?: string;
}

/** A closed list of values: an enumeration in forms and answers, a filter, and a concept scheme in JSON-LD. */
export interface Vocabulary<V extends string = string> {
  /** The scheme's name in JSON-LD: the IRI of a value is `/vocabulary#`, this name, a hyphen and the value. */
  readonly name: string;
  readonly description: string;
  readonly values: readonly V[];
  readonly definitions: Readonly<Record<V, Definition>>;
}

/** Defines a vocabulary. A value without a term of schema.org is written as its definition alone. */
export function vocabulary<V extends string>(
  name: string,
  description: string,
  definitions: Readonly<Record<V, string | Definition>>,
): Vocabulary<V> {
  const entries = Object.entries<string | Definition>(definitions).map(([value, given]) => [
    value,
    typeof given === "string" ? { definition: given } : given,
  ]);
  return { name, description, values: Object.keys(definitions) as V[], definitions: Object.fromEntries(entries) };
}

/** Returns the term of schema.org for a value; undefined if there is none. */
export function termOf({ definitions }: Vocabulary, value: unknown): string | undefined {
  return Object.hasOwn(definitions, value as string) ? definitions[value as string]?.term : undefined;
}
