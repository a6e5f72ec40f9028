import { createHash } from "node:crypto";
import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { atomFeed, type Feed, type FeedEntry, jsonFeed, NO_DATE, rssFeed } from "../formats/feeds.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { NoQuery, type Operation } from "../http/route.ts";
import { lastChange } from "../reading/change-log.ts";
import { publicReads } from "../reading/visibility.ts";
import type { Condition, Order, Reads, Store } from "../store/store.ts";

const ENTRIES = 50;
const FIRST_DAY = "0000-01-01";

const JsonFeed = z
  .object({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: z.string(),
    description: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    items: z.array(
      z.object({
        id: z.string().describe("Unique and the same for ever."),
        url: z.string().describe("The record."),
        external_url: z.string().optional().describe("Where the article was published."),
        title: z.string(),
        summary: z.string().optional(),
        content_text: z.string(),
        date_published: z.iso.datetime().optional().describe("Left out where the day is not known."),
        authors: z.array(z.object({ name: z.string() })).optional(),
        language: z.string().optional(),
        tags: z.array(z.string()).optional(),
      }),
    ),
  })
  .meta({ id: "JsonFeed", description: "JSON Feed 1.1." });

/** The formats of a feed: its extension, name, media type, and how it is written. */
const FORMATS = [
  ["json", "JsonFeed", "application/feed+json", (feed: Feed) => JSON.stringify(jsonFeed(feed))],
  ["rss", "Rss", "application/rss+xml", rssFeed],
  ["atom", "Atom", "application/atom+xml", atomFeed],
] as const;

/** What a feed is of. */
interface Source {
  readonly name: string;
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly entries: (reads: Reads, base: string) => Promise<FeedEntry[]>;
}

const SOURCES: readonly Source[] = [
  {
    name: "articles",
    id: "Articles",
    title: "Standpoint: articles",
    description: "The newest articles that may be used.",
    entries: articleEntries,
  },
  {
    name: "open-questions",
    id: "OpenQuestions",
    title: "Standpoint: open questions",
    description: "What the newest articles leave open.",
    entries: questionEntries,
  },
];

/** Feeds of what is new, for feed readers. Their addresses are made of `publicUrl`, or of the request's own. */
export function feedRoutes(app: FastifyInstance, store: Store, publicUrl: string): void {
  for (const source of SOURCES)
    for (const [extension, format, type, write] of FORMATS) {
      const path = `/v1/feeds/${source.name}.${extension}`;
      const operation: Operation = {
        id: `feed${source.id}${format}`,
        tag: "Feeds",
        summary: `Follow ${source.name.replace("-", " ")} by ${format.replace("Feed", " Feed")}`,
        description: `${source.description} At most ${ENTRIES}, by the earliest day on which the article may have been published, the latest first; those of which no day is known come last and have no date${extension === "atom" ? `, but for the \`updated\` that Atom demands: ${NO_DATE} stands for none` : ""}.`,
        query: NoQuery,
        answers: { [type]: extension === "json" ? JsonFeed : null },
        headers: ["Last-Modified"],
        problems: [],
        example: path,
      };
      app.get(path, { config: { operation } }, async (request, reply) => {
        const base = baseUrl(request, publicUrl);
        const { title, description } = source;
        const feed = { title, description, id: idOf(source.name), homeUrl: `${base}/`, selfUrl: `${base}${path}` };
        const text = write({ ...feed, entries: await source.entries(publicReads(store), base) });
        const last = await lastChange(store, SHOWN);
        if (last !== undefined) reply.header("last-modified", new Date(last.made_at).toUTCString());
        reply.type(`${type}; charset=utf-8`);
        return reply.send(Buffer.from(text));
      });
    }
}

const SHOWN: readonly Condition[] = [{ column: "shown", isNull: false }];
const USABLE: Condition = { column: "status", in: ["usable"] };
const NEWEST_FIRST: readonly Order[] = [
  { column: "published_on_earliest", descending: true },
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
  readonly byline: string | null;
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
    id: idOf(`articles/${article.id}`),
    url: `${base}/v1/articles/${article.id}`,
    externalUrl: article.url,
    title: article.headline,
    summary: article.subheadline,
    text: article.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join("\n\n"),
    day: dayOf(article),
    author: article.byline ?? article.publisher.name,
    language: article.language,
    subjects: namesOf(article.events),
  }));
}

/** Questions that are open, of articles that have one: each of these has one at least, so that so many articles do. */
async function questionEntries(reads: Reads, base: string): Promise<FeedEntry[]> {
  const open: Condition = { column: "status", in: ["open"] };
  const asking = { column: "id", inQuery: { table: "open_questions", select: "article", where: [open] } };
  const articles = await newestArticles(reads, [USABLE, asking]);
  const entries: FeedEntry[] = [];
  for (const article of articles) {
    if (entries.length >= ENTRIES) break;
    const where = [{ column: "article", in: [article.id] }, open];
    const order = [{ column: "ordinal", descending: false }];
    const [page] = await reads.run([{ table: "open_questions", where, order, limit: ENTRIES - entries.length }]);
    for (const question of JSON.parse(`[${page?.docs ?? ""}]`) as Question[])
      entries.push(questionEntry(question, article, base));
  }
  return entries;
}

function questionEntry({ id, question, event, topics, actors }: Question, article: Article, base: string): FeedEntry {
  const about = namesOf([...topics, ...actors, ...(event === null ? [] : [event])]);
  return {
    id: idOf(`open-questions/${id}`),
    url: `${base}/v1/open-questions/${id}`,
    externalUrl: article.url,
    title: question,
    summary: null,
    text: [question, `Left open by: ${article.headline}`, ...(about.length ? [`About: ${about.join("; ")}`] : [])].join(
      "\n\n",
    ),
    day: dayOf(article),
    author: article.byline ?? article.publisher.name,
    language: article.language,
    subjects: namesOf(topics),
  };
}

async function newestArticles(reads: Reads, where: readonly Condition[]): Promise<Article[]> {
  const [page] = await reads.run([{ table: "articles", where, order: NEWEST_FIRST, limit: ENTRIES }]);
  return JSON.parse(`[${page?.docs ?? ""}]`) as Article[];
}

/** The earliest day of publication; null where none is known, or the beginning is open. */
function dayOf({ published_on_earliest: day }: Article): string | null {
  return day === FIRST_DAY ? null : day;
}

function namesOf(some: readonly Named[]): string[] {
  return [...new Set(some.map(({ name }) => name))];
}

/** A UUID of a name (RFC 9562, version 8), the same for ever and wherever the service stands. */
function idOf(name: string): string {
  const bytes = createHash("sha256").update(`standpoint/${name}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
