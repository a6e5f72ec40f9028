/** An article's text, and the evidence in it. */
import type { Node, Property, Values } from "./properties.ts";

interface Section {
  readonly heading: string | null;
  readonly published_on: string | null;
  readonly paragraphs: readonly { readonly ordinal: number; readonly text: string }[];
}

/** Writes an article's text as a whole, and in sections and paragraphs, whose IRIs are the targets of evidence. */
export const sections = (terms: readonly string[]): Property => ({
  terms,
  range: "part",
  note: "each section and paragraph a `CreativeWork` with an IRI: `#section-2`, `#paragraph-3`",
  write: (value, { iri }) => writeSections(value as readonly Section[], iri),
});

function writeSections(all: readonly Section[], iri: string): Node {
  const texts = all.flatMap(({ heading, paragraphs }) => [heading ?? [], ...paragraphs.map(({ text }) => text)].flat());
  return {
    articleBody: texts.join("\n\n"),
    hasPart: all.map(({ heading, published_on, paragraphs }, i) => ({
      "@id": `${iri}#section-${i + 1}`,
      "@type": "CreativeWork",
      ...(heading === null ? {} : { name: heading }),
      ...(published_on === null ? {} : { "sp:published_on": published_on }),
      position: i + 1,
      hasPart: paragraphs.map(({ ordinal, text }) => ({
        "@id": `${iri}#paragraph-${ordinal}`,
        "@type": "CreativeWork",
        position: ordinal,
        text,
      })),
    })),
  };
}

interface Evidence {
  readonly paragraph: number | null;
  readonly section: number | null;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Writes evidence as W3C Web Annotations. The record describes (`motivation`) a passage of a paragraph, given by its
 * words and by its position in code points.
 */
export const evidence = (terms: readonly string[]): Property => ({
  terms,
  range: "part",
  note: "Web Annotations",
  write: (value, { base, iri, record }) => {
    const article = `${base}/v1/articles/${(record.article as Values).id as string}`;
    return { [terms[0] as string]: annotations(value as readonly Evidence[], article, iri) };
  },
});

function annotations(all: readonly Evidence[], article: string, iri: string): Node[] {
  return all.map(({ exact, prefix, suffix, start, end, ...passage }, i) => ({
    "@id": `${iri}#evidence-${i + 1}`,
    "@type": "Annotation",
    motivation: "describing",
    body: iri,
    target: {
      "@type": "SpecificResource",
      source: article + fragmentOf(passage),
      selector: [
        {
          "@type": "TextQuoteSelector",
          exact,
          ...(prefix === null ? {} : { prefix }),
          ...(suffix === null ? {} : { suffix }),
        },
        { "@type": "TextPositionSelector", start, end },
      ],
    },
  }));
}

/** The part of an IRI that names a passage; none for the headline and the subheadline, which are the article's. */
function fragmentOf({ paragraph, section }: Pick<Evidence, "paragraph" | "section">): string {
  if (paragraph !== null) return `#paragraph-${paragraph}`;
  return section === null ? "" : `#section-${section}`;
}

/** The context of the Web Annotation vocabulary. It holds only within `sp:evidence`. */
export const ANNOTATION_CONTEXT = {
  Annotation: "oa:Annotation",
  SpecificResource: "oa:SpecificResource",
  TextQuoteSelector: "oa:TextQuoteSelector",
  TextPositionSelector: "oa:TextPositionSelector",
  describing: "oa:describing",
  motivation: { "@id": "oa:motivatedBy", "@type": "@vocab" },
  body: { "@id": "oa:hasBody", "@type": "@id" },
  target: { "@id": "oa:hasTarget", "@type": "@id" },
  source: { "@id": "oa:hasSource", "@type": "@id" },
  selector: { "@id": "oa:hasSelector", "@type": "@id" },
  exact: "oa:exact",
  prefix: "oa:prefix",
  suffix: "oa:suffix",
  start: { "@id": "oa:start", "@type": "xsd:nonNegativeInteger" },
  end: { "@id": "oa:end", "@type": "xsd:nonNegativeInteger" },
} as const;
