/** The ways in which a record's field is said in JSON-LD. A mapping is a table of them: see `json-ld-mapping.ts`. */

/** A record as the API answers it, or a part of one. */
export type Values = Readonly<Record<string, unknown>>;

/** A node of a JSON-LD document: term to what is said by it. */
export type Node = Record<string, unknown>;

/** What a field's value is written in the light of. */
export interface Scope {
  /** What the IRIs of the service begin with. */
  readonly base: string;
  /** The IRI of the record that the field is of. */
  readonly iri: string;
  /** The whole record, whichever of its fields are asked for. */
  readonly record: Values;
  /** A record as a node. */
  readonly whole: (resource: string, record: Values) => Node;
  /** Another record as a node that names it: a reference, or the whole record that `include` put in its place. */
  readonly other: (resource: string, reference: Values) => Node;
  /** A record of any type, by its type and id, as a node without more. */
  readonly any: (type: string, id: string) => Node;
}

/** How a field is said: by which terms, and what stands under them. */
export interface Property {
  readonly terms: readonly string[];
  /** The fields of the small objects that it holds. */
  readonly fields?: Readonly<Record<string, Property>>;
  /** Terms and values. The value given is neither null nor an empty list. */
  readonly write: (value: unknown, scope: Scope) => Node;
}

/** The value as it is. */
export const as = (...terms: string[]): Property => by(terms, (value) => value);

/** Another record, or several. */
export const to = (resource: string, ...terms: string[]): Property =>
  by(terms, (value, { other }) => each(value, (one) => other(resource, one as Values)));

/** A record of any type. */
export const toAny = (...terms: string[]): Property =>
  by(terms, (value, { any }) => any((value as Values).type as string, (value as Values).id as string));

/** Whole records. */
export const records = (resource: string, ...terms: string[]): Property =>
  by(terms, (value, { whole }) => each(value, (one) => whole(resource, one as Values)));

/** Whole records of several resources, by resource. */
export const recordsByResource = (...terms: string[]): Property =>
  by(terms, (value, { whole }) =>
    Object.entries(value as Record<string, Values[]>).flatMap(([resource, some]) =>
      some.map((one) => whole(resource, one)),
    ),
  );

/** One of a closed list of values. */
export const concept = (scheme: string, ...terms: string[]): Property =>
  by(terms, (value) => `sp:${scheme}-${value as string}`);

/** Another vocabulary's IRI for a value, where it has one. */
export const lookup = (term: string, iris: Readonly<Record<string, string>>): Property => ({
  terms: [term],
  write: (value) => (Object.hasOwn(iris, value as string) ? { [term]: iris[value as string] } : {}),
});

/** An EDTF date: by `term` as it is, by the others only where it is one whole day, which is all that they can say. */
export const edtf = (term: string, ...dayTerms: string[]): Property => ({
  terms: [term, ...dayTerms],
  write: (value) => ({ [term]: value, ...(WHOLE_DAY.test(value as string) ? same(dayTerms, value) : {}) }),
});

/** Small objects, each a node of its own type if it has one. */
export const nested = (term: string, type: string | null, fields: Readonly<Record<string, Property>>): Property => ({
  ...by([term], (value, scope) =>
    each(value, (one) => ({ ...(type ? { "@type": type } : {}), ...writeFields(one as Values, fields, scope) })),
  ),
  fields,
});

/** A value that is said in several ways. */
export const all = (...properties: readonly Property[]): Property => ({
  terms: [...new Set(properties.flatMap(({ terms }) => terms))],
  fields: Object.assign({}, ...properties.map(({ fields }) => fields)),
  write: (value, scope) => {
    const node: Node = {};
    for (const { write } of properties) add(node, write(value, scope));
    return node;
  },
});

/** A term that hangs on the value itself, or on another field of its record; undefined where there is none. */
export const depending = (
  terms: readonly string[],
  write: (value: unknown, scope: Scope) => Node | undefined,
): Property => ({ terms, write: (value, scope) => write(value, scope) ?? {} });

/** What is said of some fields. What is not known, null or an empty list, is not said. */
export function writeFields(values: Values, fields: Readonly<Record<string, Property>>, scope: Scope): Node {
  const node: Node = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (Object.hasOwn(fields, name)) add(node, (fields[name] as Property).write(value, scope));
  }
  return node;
}

const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;

function by(terms: readonly string[], write: (value: unknown, scope: Scope) => unknown): Property {
  return { terms, write: (value, scope) => same(terms, write(value, scope)) };
}

function same(terms: readonly string[], value: unknown): Node {
  return Object.fromEntries(terms.map((term) => [term, value]));
}

function each<T>(value: unknown, write: (one: unknown) => T): T | T[] {
  return Array.isArray(value) ? value.map(write) : write(value);
}

/** Adds to a node; where both say something by the same term, it says both. */
function add(node: Node, more: Node): void {
  for (const [term, value] of Object.entries(more)) node[term] = term in node ? [node[term], value].flat() : value;
}
