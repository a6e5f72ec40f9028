import { z } from "zod";
import { resourceNameOf } from "../../model/kit/names.ts";
import { mappingOf } from "./mapping.ts";
import { type Node, type Range, type Scope, type Values, writeFields } from "./properties.ts";
import { ANNOTATION_CONTEXT } from "./text.ts";
import { PROPERTIES } from "./vocabulary.ts";

/** The media type of JSON-LD. */
export const JSON_LD = "application/ld+json";

/** The schema of a JSON-LD document in the API's contract. */
export const JsonLd = z
  .looseObject({
    "@context": z.looseObject({}).describe("The meaning of all terms, so that a reader fetches nothing."),
    "@id": z.string().describe("The record's IRI: its address in this service."),
    "@type": z.union([z.string(), z.array(z.string())]).describe("Its classes, of schema.org and the service's own."),
  })
  .meta({
    id: "JsonLd",
    description:
      "JSON-LD 1.1 in the terms of schema.org, the Web Annotation vocabulary and the service's own vocabulary (`/vocabulary`).",
  });

/**
 * Sends a record as JSON-LD. `shaped` is its JSON with the requested fields, `whole` with all fields, since some terms
 * depend on several fields.
 */
export function jsonLdText(
  base: string,
  resource: string,
  { shaped, whole }: { readonly shaped: Buffer; readonly whole: Buffer },
): string {
  const parse = (json: Buffer) => JSON.parse(json.toString()) as Values;
  return embeddable(jsonLdOf(base, resource, parse(shaped), parse(whole)));
}

/** Returns a record as a self-contained JSON-LD document whose IRIs begin with `base`. */
function jsonLdOf(base: string, resource: string, shaped: Values, whole: Values = shaped): Node {
  return { "@context": contextOf(base), ...new Writer(base, resource, shaped, whole).node(resource, shaped, whole) };
}

/** Returns JSON that is safe in a page's `<script>`: no text in it can end the script or open a comment. */
export function embeddable(document: Node): string {
  return JSON.stringify(document).replaceAll("<", "\\u003c");
}

/** Returns an example of a document: of every list of nodes, the first node of each class. */
export function excerptOf(document: unknown): unknown {
  if (Array.isArray(document)) {
    const classes = document.map((one: unknown) => JSON.stringify((one as Node | null)?.["@type"]));
    return document.filter((_, i) => classes[i] === undefined || classes.indexOf(classes[i]) === i).map(excerptOf);
  }
  if (typeof document !== "object" || document === null) return document;
  return Object.fromEntries(Object.entries(document).map(([term, value]) => [term, excerptOf(value)]));
}

/** Returns the context of every document. */
function contextOf(base: string): Node {
  const day = { "@type": "Date" };
  const own = PROPERTIES.flatMap(({ name, range }) => {
    const type = VALUE_TYPES[range];
    return type === undefined ? [] : [[`sp:${name}`, { "@id": `sp:${name}`, "@type": type }]];
  });
  return {
    "@version": 1.1,
    "@vocab": "https://schema.org/",
    oa: "http://www.w3.org/ns/oa#",
    skos: "http://www.w3.org/2004/02/skos/core#",
    xsd: "http://www.w3.org/2001/XMLSchema#",
    sp: `${base}/vocabulary#`,
    ...Object.fromEntries(["sameAs", "url", "eventStatus"].map((term) => [term, { "@type": "@id" }])),
    ...Object.fromEntries(["datePublished", "dateCreated", "startDate", "endDate"].map((term) => [term, day])),
    ...Object.fromEntries(own),
    "sp:evidence": { "@id": "sp:evidence", "@context": ANNOTATION_CONTEXT },
  };
}

const VALUE_TYPES: Readonly<Partial<Record<Range, string>>> = {
  concept: "@id",
  day: "xsd:date",
  edtf: "http://id.loc.gov/datatypes/edtf/EDTF",
};

/** Writes the nodes of one document. */
export class Writer {
  readonly #base: string;
  /** The IRI of the document's own record: nodes that refer to it need no class and name. */
  readonly #root: string;
  /** The classes of the records that the document includes, by IRI, for nodes that only refer to them. */
  readonly #classes = new Map<string, readonly string[]>();

  constructor(base: string, resource: string, shaped: Values, whole: Values) {
    this.#base = base;
    this.#root = this.#iri(resource, whole.id);
    for (const [resource, some] of Object.entries((shaped.included ?? {}) as Record<string, Values[]>))
      for (const one of some) this.#classes.set(this.#iri(resource, one.id), mappingOf(resource).classesOf(one));
  }

  /** Returns the node of a record with the requested fields. */
  node(resource: string, shaped: Values, whole: Values = shaped): Node {
    const { classesOf, properties, label, labelOf } = mappingOf(resource);
    const iri = this.#iri(resource, whole.id);
    const scope: Scope = {
      base: this.#base,
      iri,
      record: whole,
      whole: (of, record) => this.node(of, record),
      other: (of, reference) => this.#other(of, reference),
      any: (type, id) => this.#other(resourceNameOf(type), { id }),
    };
    const fields = writeFields(shaped, properties, scope);
    const says = labelOf(whole); // "(alleged)", "(forecast)"
    if (Object.hasOwn(fields, label) && says !== undefined) fields[label] = says;
    return { "@id": iri, ...typed(classesOf(whole)), ...fields };
  }

  /** Returns a node with the IRI, class and name of a record. */
  reference(resource: string, record: Values): Node {
    return this.#other(resource, { id: record.id, name: mappingOf(resource).labelOf(record) ?? record.name });
  }

  #other(resource: string, reference: Values): Node {
    const { id, name, ...more } = reference;
    if (Object.keys(more).length) return this.node(resource, reference);
    const { classes = [], label } = mappingOf(resource);
    const iri = this.#iri(resource, id);
    if (iri === this.#root) return { "@id": iri };
    const known = this.#classes.get(iri) ?? classes;
    return { "@id": iri, ...typed(known), ...(name === undefined ? {} : { [label]: name }) };
  }

  #iri(resource: string, id: unknown): string {
    return `${this.#base}/v1/${resource.replaceAll("_", "-")}/${id as string}`;
  }
}

function typed(classes: readonly string[]): Node {
  return classes.length === 0 ? {} : { "@type": classes.length === 1 ? classes[0] : classes };
}
