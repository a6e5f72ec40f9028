/** The ways to write a field's value in JSON-LD. `mapping.ts` picks one by the field's kind, `patterns.ts` adds to it. */

/** A record as the API answers it, or an object in one. */
export type Values = Readonly<Record<string, unknown>>;

/** A node of a JSON-LD document: values by term. */
export type Node = Record<string, unknown>;

/** The surroundings of a value that is written. */
export interface Scope {
  /** The beginning of the service's IRIs. */
  readonly base: string;
  /** The IRI of the record that the field belongs to. */
  readonly iri: string;
  /** The whole record, whichever of its fields the request asks for. */
  readonly record: Values;
  /** Returns a record as a node. */
  readonly whole: (resource: string, record: Values) => Node;
  /** Returns a node for another record: for a reference to it, or for the whole record that `include` puts in its place. */
  readonly other: (resource: string, reference: Values) => Node;
  /** Returns a node with nothing but the IRI and class of a record, by its type and id. */
  readonly any: (type: string, id: string) => Node;
}

/** What the values of a term are. */
export type Range = "text" | "number" | "day" | "edtf" | "record" | "concept" | "part";

/** How JSON-LD writes a field. */
export interface Property {
  /** All terms that it can write. */
  readonly terms: readonly string[];
  readonly range: Range;
  readonly description?: string;
  /** The properties of the small objects that the field holds. */
  readonly fields?: Properties;
  /** The terms of the service's own vocabulary that only the field's pattern writes, with their descriptions. */
  readonly own?: Readonly<Record<string, string>>;
  /** A remark for the documentation. */
  readonly note?: string;
  /** Returns terms and values. `value` is neither null nor an empty list. */
  readonly write: (value: unknown, scope: Scope) => Node;
}

/** Properties by field name. */
export type Properties = Readonly<Record<string, Property>>;

/** Writes the value unchanged. */
export const value = (range: Range, terms: readonly string[]): Property => by(terms, range, (given) => given);

/** Writes a node for another record, or for several. */
export const to = (resource: string, terms: readonly string[]): Property =>
  by(terms, "record", (given, { other }) => each(given, (one) => other(resource, one as Values)));

/** Writes a node for a record of any type, or for several. */
export const toAny = (terms: readonly string[]): Property =>
  by(terms, "record", (given, { any }) =>
    each(given, (one) => any((one as Values).type as string, (one as Values).id as string)),
  );

/** Writes whole records. */
export const records = (resource: string, terms: readonly string[]): Property =>
  by(terms, "record", (given, { whole }) => each(given, (one) => whole(resource, one as Values)));

/** Writes whole records of several resources, given by resource. */
export const recordsByResource = (terms: readonly string[]): Property =>
  by(terms, "record", (given, { whole }) =>
    Object.entries(given as Record<string, Values[]>).flatMap(([resource, some]) =>
      some.map((one) => whole(resource, one)),
    ),
  );

/** Writes the IRI of a vocabulary's value. */
export const concept = (scheme: string, terms: readonly string[]): Property =>
  by(terms, "concept", (given) => `sp:${scheme}-${given as string}`);

/** Writes an EDTF date by `term`, and by `dayTerms` only if it is one whole day or an instant, since schema.org has no other dates. */
export const edtf = (term: string, dayTerms: readonly string[]): Property => ({
  terms: [term, ...dayTerms],
  range: "edtf",
  ...(dayTerms.length
    ? { note: `${dayTerms.map((one) => `\`${one}\``).join(", ")} only for a whole day or an instant` }
    : {}),
  write: (given) => {
    if (WHOLE_DAY.test(given as string)) return { [term]: given, ...same(dayTerms, given) };
    const instant = { "@type": "DateTime", "@value": given };
    return { [term]: given, ...(INSTANT.test(given as string) ? same(dayTerms, instant) : {}) };
  },
});

/** Writes objects as nodes, each with a class if one is given. */
export const nested = (terms: readonly string[], of: string | undefined, fields: Properties): Property => ({
  ...by(terms, "part", (given, scope) =>
    each(given, (one) => ({ ...(of ? { "@type": of } : {}), ...writeFields(one as Values, fields, scope) })),
  ),
  fields,
  ...(of ? { note: `class \`${of}\`` } : {}),
});

/** Writes a property, and adds what `more` writes. */
export const also = (property: Property, more: Pick<Property, "terms" | "write">): Property => ({
  ...property,
  terms: [...new Set([...property.terms, ...more.terms])],
  write: (given, scope) => {
    const node = property.write(given, scope);
    add(node, more.write(given, scope));
    return node;
  },
});

/** Writes fields by their properties. Leaves out null and the empty list. */
export function writeFields(values: Values, fields: Properties, scope: Scope): Node {
  const node: Node = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    if (Object.hasOwn(fields, name)) add(node, (fields[name] as Property).write(value, scope));
  }
  return node;
}

/** A date of one whole day. */
export const WHOLE_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A date with a time of day and an offset. */
export const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/;

function by(terms: readonly string[], range: Range, write: (value: unknown, scope: Scope) => unknown): Property {
  return { terms, range, write: (given, scope) => same(terms, write(given, scope)) };
}

function same(terms: readonly string[], value: unknown): Node {
  return Object.fromEntries(terms.map((term) => [term, value]));
}

function each<T>(value: unknown, write: (one: unknown) => T): T | T[] {
  return Array.isArray(value) ? value.map(write) : write(value);
}

/** Adds to a node. A term in both gets the values of both. */
function add(node: Node, more: Node): void {
  for (const [term, value] of Object.entries(more)) node[term] = term in node ? [node[term], value].flat() : value;
}
