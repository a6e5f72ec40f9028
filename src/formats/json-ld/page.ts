import { embeddable, Writer } from "./document.ts";
import type { Node, Values } from "./properties.ts";

/** The fields of an article that a page shows. The text is not among them, as the page has it. */
const PAGE_FIELDS = [
  ...["headline", "subheadline", "publisher", "authors", "url", "language", "published_on", "updated_on", "rights"],
  ...["images", "corrections", "topics", "events"],
];

/** The most characters of the description of an article for a page. */
const DESCRIPTION_LENGTH = 300;

/**
 * Sends an article, as JSON with all its lists, as JSON-LD for a page that shows it: in the terms of schema.org alone, with
 * the records that it refers to by name.
 */
export function pageJsonLdText(base: string, { shaped }: { readonly shaped: Buffer }): string {
  const article = JSON.parse(shaped.toString()) as Values;
  const writer = new Writer(base, "articles", article, article);
  const picked = Object.fromEntries(PAGE_FIELDS.map((name) => [name, article[name] ?? null]));
  const node = plain(writer.node("articles", picked, article)) as Node;
  const named = new Set(JSON.stringify(node).match(/(?<="@id":")[^"]+/g));
  const mentions = Object.entries((article.included ?? {}) as Record<string, Values[]>)
    .flatMap(([resource, some]) => some.map((one) => plain(writer.reference(resource, one)) as Node))
    .filter((one) => !named.has(one["@id"] as string));
  const page = `${base}/articles/${article.id}`;
  return embeddable({
    "@context": PAGE_CONTEXT,
    ...node,
    mainEntityOfPage: article.url ?? page,
    subjectOf: { "@id": page, "@type": "WebPage" },
    description: descriptionOf(article),
    ...(mentions.length ? { mentions } : {}),
  });
}

const PAGE_CONTEXT: Node = {
  "@vocab": "https://schema.org/",
  ...Object.fromEntries(["sameAs", "url", "mainEntityOfPage"].map((term) => [term, { "@type": "@id" }])),
};

/** Returns the line below an article's headline; the beginning of its text where it has none. */
function descriptionOf({ subheadline, sections }: Values): string {
  const [first] = (sections as readonly { readonly paragraphs: readonly { readonly text: string }[] }[]).flatMap(
    ({ paragraphs }) => paragraphs,
  );
  const text = (subheadline as string | null) ?? first?.text ?? "";
  if (text.length <= DESCRIPTION_LENGTH) return text;
  return `${text.slice(0, DESCRIPTION_LENGTH).replace(/\s+\S*$/, "")}…`.toWellFormed();
}

/**
 * Returns a value in the terms of schema.org alone, without those of other vocabularies, and a date as text. An author
 * that is known is the actor, by the name that is printed.
 */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  if ("@value" in value) return value["@value"];
  const kept = Object.entries(value).flatMap(([term, one]) => {
    if (isForeign(term)) return [];
    return [[term, term === "@type" ? plainClass(one) : term === "author" ? authors(one) : plain(one)]];
  });
  return Object.fromEntries(kept);
}

function authors(written: unknown): unknown {
  return (written as readonly Node[]).map(({ sameAs, name }) => ({ ...(plain(sameAs ?? {}) as Node), name }));
}

function plainClass(classes: unknown): unknown {
  const own = [classes].flat().filter((one) => !isForeign(one as string));
  return own.length === 1 ? own[0] : own;
}

/** Whether a term or class has a prefix. */
function isForeign(term: string): boolean {
  return term.includes(":");
}
