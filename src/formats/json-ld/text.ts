/** An article's text, and the words in it that records rest on. */
import { depending, type Property, type Values } from "./properties.ts";

interface Section {
  readonly heading: string | null;
  readonly paragraphs: readonly { readonly ordinal: number; readonly text: string }[];
}

/** An article's text: as a whole, and in sections and paragraphs that have IRIs for evidence to point at. */
export const sections: Property = depending(["articleBody", "hasPart"], (value, { iri }) => {
  const all = value as readonly Section[];
  const texts = all.flatMap(({ heading, paragraphs }) => [heading ?? [], ...paragraphs.map(({ text }) => text)].flat());
  return {
    articleBody: texts.join("\n\n"),
    hasPart: all.map(({ heading, paragraphs }, i) => ({
      "@id": `${iri}#section-${i + 1}`,
      "@type": "CreativeWork",
      ...(heading === null ? {} : { name: heading }),
      position: i + 1,
      hasPart: paragraphs.map(({ ordinal, text }) => ({
        "@id": `${iri}#paragraph-${ordinal}`,
        "@type": "CreativeWork",
        position: ordinal,
        text,
      })),
    })),
  };
});

interface Evidence {
  readonly paragraph: number;
  readonly exact: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Evidence as W3C Web Annotations: the record describes (`motivation`) a stretch of a paragraph, which is found by
 * its words or, the same, by its position in code points.
 */
export const evidence: Property = depending(["sp:evidence"], (value, { base, iri, record }) => {
  const article = `${base}/v1/articles/${(record.article as Values).id as string}`;
  const annotations = (value as readonly Evidence[]).map(({ paragraph, exact, prefix, suffix, start, end }, i) => ({
    "@id": `${iri}#evidence-${i + 1}`,
    "@type": "Annotation",
    motivation: "describing",
    body: iri,
    target: {
      "@type": "SpecificResource",
      source: `${article}#paragraph-${paragraph}`,
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
  return { "sp:evidence": annotations };
});

/** The terms of the Web Annotation vocabulary, as its own context names them. They hold within `sp:evidence` alone. */
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
