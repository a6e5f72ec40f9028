/** An article as ninjs 3, the standard of the IPTC for news as JSON: https://iptc.org/std/ninjs. */
import { z } from "zod";

/** The version of the standard, and the address of its schema. */
const STANDARD = { name: "ninjs", version: "3.1", schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json" };

const Named = z
  .object({
    name: z.string(),
    rel: z.string().optional().describe("`about`: what the article is about; absent for what it mentions."),
    uri: z.url(),
    literal: z.string(),
  })
  .meta({ id: "NinjsConcept", description: "A record that an article names, in ninjs." });
const named = z.array(Named).optional();

const Text = z
  .object({ role: z.string(), contentType: z.string(), value: z.string() })
  .meta({ id: "NinjsText", description: "A headline, a description or a body, in ninjs." });
const texts = z.array(Text).optional();

const Rendition = z.object({ name: z.string(), href: z.url(), contentType: z.string().optional() });

/** The schema of an article in ninjs: the properties of the standard that an article has a value for. */
export const Ninjs = z
  .object({
    uri: z.url().describe("The address of the article in this service."),
    type: z.enum(["text"]),
    standard: z.object({ name: z.string(), version: z.string(), schema: z.url() }),
    language: z.string(),
    pubStatus: z.enum(["usable", "withheld", "canceled"]),
    contentCreated: z.string().optional().describe("When it was published, where the time of day is known."),
    versionCreated: z
      .string()
      .optional()
      .describe("When its publisher last changed it, where the time of day is known."),
    by: z.string().optional().describe("Who wrote it, as printed."),
    copyrightNotice: z.string().optional(),
    edNote: z.string().optional().describe("What a digest retells, and what its publisher corrected."),
    headlines: z.array(Text),
    descriptions: texts,
    bodies: z.array(Text).describe("The text, plain and as HTML, paragraph by paragraph."),
    people: named,
    organisations: named.describe("Actors that are not persons."),
    places: named,
    subjects: named,
    events: named.describe("The main event first."),
    infoSources: z
      .array(z.object({ name: z.string(), role: z.string(), uri: z.url(), literal: z.string() }))
      .describe("Its publisher; for a digest also that of the article that it retells."),
    genres: z.array(z.object({ literal: z.string() })).optional(),
    altIds: z.array(z.object({ role: z.string(), value: z.string() })).describe("Its id in this service."),
    renditions: z.array(Rendition).optional(),
    associations: z
      .array(
        z.object({
          name: z.string(),
          uri: z.url(),
          type: z.enum(["picture"]),
          by: z.string().optional(),
          descriptions: texts,
          renditions: z.array(Rendition),
        }),
      )
      .optional(),
  })
  .meta({ id: "Ninjs", description: "An article in ninjs 3.1. What is not known is absent." });

interface Reference {
  readonly id: string;
  readonly name: string;
}

interface Section {
  readonly heading: string | null;
  readonly paragraphs: readonly { readonly text: string }[];
}

/** An article as the API answers it with `include=included`, as far as it is read here. */
interface Article extends Reference {
  readonly headline: string;
  readonly subheadline: string | null;
  readonly publisher: Reference;
  readonly authors: readonly { readonly name: string }[];
  readonly url: string | null;
  readonly language: string;
  readonly genre: string | null;
  readonly topics: readonly Reference[];
  readonly events: readonly Reference[];
  readonly published_on: string | null;
  readonly updated_on: string | null;
  readonly status: "usable" | "withheld" | "canceled";
  readonly rights: string | null;
  readonly source: { readonly headline: string; readonly publisher: Reference } | null;
  readonly images: readonly Image[];
  readonly corrections: readonly { readonly text: string }[];
  readonly sections: readonly Section[];
  readonly included: {
    readonly actors: readonly (Reference & { readonly kind: string })[];
    readonly places: readonly Reference[];
    readonly topics: readonly (Reference & { readonly label: string })[];
    readonly events: readonly Reference[];
  };
}

interface Image {
  readonly url: string;
  readonly caption: string | null;
  readonly credit: string | null;
  readonly alternative_text: string | null;
}

/** Returns an article, read as JSON with `include=included`, as ninjs. Addresses of records begin with `base`. */
export function ninjsText(base: string, { shaped }: { readonly shaped: Buffer }): string {
  return JSON.stringify(ninjsOf(base, JSON.parse(shaped.toString()) as Article));
}

function ninjsOf(base: string, article: Article): z.infer<typeof Ninjs> {
  const { actors, places, topics, events } = article.included;
  const concepts = (resource: string, about: readonly Reference[], all: readonly Reference[]) =>
    conceptsOf(`${base}/v1/${resource}`, about, all);
  const isPerson = ({ kind }: { readonly kind: string }) => kind === "person";
  return withoutEmpty({
    uri: `${base}/v1/articles/${article.id}`,
    type: "text",
    standard: STANDARD,
    language: article.language,
    pubStatus: article.status,
    contentCreated: timeOf(article.published_on),
    versionCreated: timeOf(article.updated_on),
    by: article.authors.map(({ name }) => name).join(", "),
    copyrightNotice: article.rights ?? undefined,
    edNote: noteOf(article),
    headlines: [plain("main", article.headline)],
    descriptions: article.subheadline === null ? [] : [plain("subheadline", article.subheadline)],
    bodies: bodiesOf(article.sections),
    people: concepts("actors", [], actors.filter(isPerson)),
    organisations: concepts(
      "actors",
      [],
      actors.filter((one) => !isPerson(one)),
    ),
    places: concepts("places", [], places),
    subjects: concepts(
      "topics",
      article.topics,
      topics.map(({ id, label: name }) => ({ id, name })),
    ),
    events: concepts("events", article.events, events),
    infoSources: [
      source(base, "publisher", article.publisher),
      ...(article.source === null ? [] : [source(base, "source", article.source.publisher)]),
    ],
    genres: article.genre === null ? [] : [{ literal: article.genre }],
    altIds: [{ role: "standpoint", value: article.id }],
    renditions: article.url === null ? [] : [{ name: "web", href: article.url, contentType: "text/html" }],
    associations: article.images.map(pictureOf),
  });
}

/** Returns concepts: first those that the article is about, then the others that it names. */
function conceptsOf(path: string, about: readonly Reference[], all: readonly Reference[]): z.infer<typeof Named>[] {
  const known = new Set(about.map(({ id }) => id));
  const concept = ({ id, name }: Reference) => ({ name, uri: `${path}/${id}`, literal: id });
  return [
    ...about.map((one) => ({ ...concept(one), rel: "about" })),
    ...all.filter(({ id }) => !known.has(id)).map(concept),
  ];
}

function source(base: string, role: string, { id, name }: Reference) {
  return { name, role, uri: `${base}/v1/actors/${id}`, literal: id };
}

function pictureOf({ url, caption, credit, alternative_text }: Image, i: number) {
  return withoutEmpty({
    name: `picture-${i + 1}`,
    uri: url,
    type: "picture" as const,
    by: credit ?? undefined,
    descriptions: [
      ...(caption === null ? [] : [plain("caption", caption)]),
      ...(alternative_text === null ? [] : [plain("alternative", alternative_text)]),
    ],
    renditions: [{ name: "original", href: url }],
  });
}

/** Returns the text as plain paragraphs with an empty line between them, and as HTML. */
function bodiesOf(sections: readonly Section[]): z.infer<typeof Text>[] {
  const paragraphs = sections.flatMap(({ heading, paragraphs: own }) => [
    ...(heading === null ? [] : [{ tag: "h2", text: heading }]),
    ...own.map(({ text }) => ({ tag: "p", text })),
  ]);
  const html = paragraphs.map(({ tag, text }) => `<${tag}>${escaped(text)}</${tag}>`).join("\n");
  return [
    plain("main", paragraphs.map(({ text }) => text).join("\n\n")),
    { role: "richtext", contentType: "text/html", value: html },
  ];
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function noteOf({ source: retold, corrections }: Article): string {
  const digest = retold === null ? [] : [`Digest of “${retold.headline}” (${retold.publisher.name}).`];
  return [...digest, ...corrections.map(({ text }) => `Correction: ${text}`)].join("\n");
}

function plain(role: string, value: string): z.infer<typeof Text> {
  return { role, contentType: "text/plain", value };
}

/** Returns a date that is an instant; nothing for a day, a month or an uncertain date, since the standard has times alone. */
function timeOf(date: string | null): string | undefined {
  const isTime = date !== null && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(date);
  return isTime ? date : undefined;
}

/** Returns an object without undefined values, empty texts and empty lists. */
function withoutEmpty<T extends object>(object: T): T {
  const kept = Object.entries(object).filter(([, value]) => value !== undefined && value.length !== 0);
  return Object.fromEntries(kept) as T;
}
