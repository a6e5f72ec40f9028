/** A value of a vocabulary: its definition in a sentence, and the schema.org term that means the same, where one does. */
export interface Definition {
  readonly definition: string;
  /** A class, a property or a value of schema.org, by the field that uses the vocabulary. */
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

/** Defines a vocabulary. Write a value as its definition alone where schema.org has no term for it. */
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

/** The schema.org term for a value; undefined where there is none. */
export function termOf({ definitions }: Vocabulary, value: unknown): string | undefined {
  return Object.hasOwn(definitions, value as string) ? definitions[value as string]?.term : undefined;
}
