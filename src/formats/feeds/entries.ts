import { createHash } from "node:crypto";
import type { Condition, Order, Reads } from "../../store/store.ts";
import type { FeedEntry } from "./write.ts";

/** How many entries a feed has at most. */
export const MAX_ENTRIES = 50;

/** A feed's content: its name in addresses, and a function that reads its entries, whose addresses begin with `base`. */
export interface FeedSource {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly entries: (reads: Reads, base: string) => Promise<FeedEntry[]>;
}

/** The feeds that the service has. */
export const FEED_SOURCES: readonly FeedSource[] = [
  {
    name: "articles",
    title: "Standpoint: articles",
    description: "The newest articles that may be used.",
    entries: articleEntries,
  },
  {
    name: "open-questions",
    title: "Standpoint: open questions",
    description: "What the newest articles leave open.",
    entries: questionEntries,
  },
];

/** Returns the IRI of a name: a UUID (RFC 9562, version 8) that is the same for ever, whatever the service's address. */
export function iriOf(name: string): string {
  const bytes = createHash("sha256").update(`standpoint/${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const USABLE: Condition = { column: "status", in: ["usable"] };
const NEWEST_FIRST: readonly Order[] = [
  { column: "published_on_order", descending: true },
  { column: "id", descending: true },
];

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Article {
  readonly id: string;
  readonly headline: string;
  readonly subheadline: string | null;
  readonly publisher: Named;
  readonly authors: readonly { readonly name: string }[];
  readonly url: string | null;
  readonly language: string;
  readonly published_on_earliest: string | null;
  readonly sections: readonly { readonly paragraphs: readonly { readonly text: string }[] }[];
  readonly events: readonly Named[];
}

interface Question {
  readonly id: string;
  readonly question: string;
  readonly article: Named;
  readonly event: Named | null;
  readonly topics: readonly Named[];
  readonly actors: readonly Named[];
}

async function articleEntries(reads: Reads, base: string): Promise<FeedEntry[]> {
  const articles = await newestArticles(reads, [USABLE]);
  return articles.map((article) => ({
    id: iriOf(`articles/${article.id}`),
    url: `${base}/v1/articles/${article.id}`,
    externalUrl: article.url,
    title: article.headline,
    summary: article.subheadline,
    text: article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join("\n\n"),
    day: article.published_on_earliest,
    author: authorOf(article),
    language: article.language,
    subjects: namesOf(article.events),
  }));
}

/** Returns open questions of the newest articles that have one, so that `MAX_ENTRIES` articles suffice. */
async function questionEntries(reads: Reads, base: string): Promise<FeedEntry[]> {
  const open: Condition = { column: "status", in: ["open"] };
  const asking = { column: "id", inQuery: { table: "open_questions", select: "article", where: [open] } };
  const articles = await newestArticles(reads, [USABLE, asking]);
  const entries: FeedEntry[] = [];
  for (const article of articles) {
    if (entries.length >= MAX_ENTRIES) break;
    const where = [{ column: "article", in: [article.id] }, open];
    const order = [{ column: "ordinal", descending: false }];
    const [page] = await reads.run([{ table: "open_questions", where, order, limit: MAX_ENTRIES - entries.length }]);
    for (const question of JSON.parse(`[${page?.docs ?? ""}]`) as Question[])
      entries.push(questionEntry(question, article, base));
  }
  return entries;
}

function questionEntry({ id, question, event, topics, actors }: Question, article: Article, base: string): FeedEntry {
  const about = namesOf([...topics, ...actors, ...(event === null ? [] : [event])]);
  return {
    id: iriOf(`open-questions/${id}`),
    url: `${base}/v1/open-questions/${id}`,
    externalUrl: article.url,
    title: question,
    summary: null,
    text: [question, `Left open by: ${article.headline}`, ...(about.length ? [`About: ${about.join("; ")}`] : [])].join(
      "\n\n",
    ),
    day: article.published_on_earliest,
    author: authorOf(article),
    language: article.language,
    subjects: namesOf(topics),
  };
}

async function newestArticles(reads: Reads, where: readonly Condition[]): Promise<Article[]> {
  const [page] = await reads.run([{ table: "articles", where, order: NEWEST_FIRST, limit: MAX_ENTRIES }]);
  return JSON.parse(`[${page?.docs ?? ""}]`) as Article[];
}

/** Returns who wrote an article; its publisher, where no author is known. */
function authorOf({ authors, publisher }: Article): string {
  return authors.map(({ name }) => name).join(", ") || publisher.name;
}

function namesOf(some: readonly Named[]): string[] {
  return [...new Set(some.map(({ name }) => name))];
}
