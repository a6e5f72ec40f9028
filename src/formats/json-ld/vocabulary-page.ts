import type { Node, Range } from "./properties.ts";
import { CLASSES, PROPERTIES, SCHEMES } from "./vocabulary.ts";

/** Returns the vocabulary as RDF Schema and SKOS. */
export function vocabularyOf(base: string): Node {
  const about = (...comments: readonly string[]) => ({
    "rdfs:comment": comments.length === 1 ? comments[0] : comments,
    "rdfs:isDefinedBy": { "@id": `${base}/vocabulary` },
  });
  const classes = CLASSES.map(({ name, subclassOf, description }) => ({
    "@id": `sp:${name}`,
    "@type": "rdfs:Class",
    "rdfs:label": name,
    ...about(description),
    "rdfs:subClassOf": { "@id": `schema:${subclassOf}` },
  }));
  const properties = PROPERTIES.map(({ name, range, descriptions }) => ({
    "@id": `sp:${name}`,
    "@type": "rdf:Property",
    "rdfs:label": name,
    ...about(...descriptions),
    ...(RANGES[range] ? { "rdfs:range": { "@id": RANGES[range] } } : {}),
  }));
  const schemes = SCHEMES.flatMap(({ name, description, definitions }) => [
    { "@id": `sp:${schemeId(name)}`, "@type": "skos:ConceptScheme", "rdfs:label": name, ...about(description) },
    ...Object.entries(definitions).map(([value, { definition }]) => ({
      "@id": `sp:${name}-${value}`,
      "@type": "skos:Concept",
      "skos:prefLabel": value.replaceAll("_", " "),
      "skos:notation": value,
      "skos:definition": definition,
      "skos:inScheme": { "@id": `sp:${schemeId(name)}` },
    })),
  ]);
  const itself = { "@id": `${base}/vocabulary`, "@type": "owl:Ontology", "rdfs:label": TITLE };
  return {
    "@context": {
      owl: "http://www.w3.org/2002/07/owl#",
      rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
      rdfs: "http://www.w3.org/2000/01/rdf-schema#",
      schema: "https://schema.org/",
      skos: "http://www.w3.org/2004/02/skos/core#",
      xsd: "http://www.w3.org/2001/XMLSchema#",
      sp: `${base}/vocabulary#`,
    },
    "@graph": [itself, ...classes, ...properties, ...schemes],
  };
}

const TITLE = "Vocabulary of Standpoint";

const RANGES: Readonly<Partial<Record<Range, string>>> = {
  text: "xsd:string",
  number: "xsd:integer",
  day: "xsd:date",
  edtf: "http://id.loc.gov/datatypes/edtf/EDTF",
  concept: "skos:Concept",
};

/** Returns the address of a scheme: its name can also be that of a property. */
function schemeId(name: string): string {
  return `${name}-values`;
}

/** Returns the vocabulary as a page whose anchors are the ends of the IRIs. */
export function vocabularyPage(): string {
  const entry = (id: string, name: string, ...texts: string[]) =>
    `<dt id="${id}"><code>${name}</code>${texts.map((text) => `<dd>${text}`).join("")}`;
  const list = (entries: readonly string[]) => `<dl>${entries.join("")}</dl>`;
  const classes = CLASSES.map(({ name, subclassOf, description }) =>
    entry(name, name, `${html(description)} Subclass of <a href="https://schema.org/${subclassOf}">${subclassOf}</a>.`),
  );
  const properties = PROPERTIES.map(({ name, descriptions }) => entry(name, name, ...descriptions.map(html)));
  const schemes = SCHEMES.map(
    ({ name, description, definitions }) =>
      `<h3 id="${schemeId(name)}">${name}</h3><p>${html(description)}</p>${list(
        Object.entries(definitions).map(([value, { definition }]) =>
          entry(`${name}-${value}`, value, html(definition)),
        ),
      )}`,
  );
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>${TITLE}</title><h1>${TITLE}</h1>
<p>The terms in JSON-LD answers for which schema.org and the Web Annotation vocabulary have none. Also available as
<code>application/ld+json</code>, by the <code>Accept</code> header.</p>
<h2>Classes</h2>${list(classes)}<h2>Properties</h2>${list(properties)}<h2>Values</h2>${schemes.join("")}</html>`;
}

/** Returns text as HTML, with text between backticks as code. */
function html(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/`([^`]*)`/g, "<code>$1</code>");
}
