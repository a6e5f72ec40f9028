import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { FEED_SOURCES, type FeedSource, iriOf, MAX_ENTRIES } from "../formats/feeds/entries.ts";
import { atomFeed, type Feed, jsonFeed, NO_DATE, rssFeed } from "../formats/feeds/write.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { route } from "../http/route.ts";
import { lastChange } from "../reading/change-log.ts";
import { publicReads } from "../reading/visibility.ts";
import type { Condition, Store } from "../store/store.ts";

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

/** The formats of a feed: extension, name, media type, and the function that writes it. */
const FORMATS = [
  ["json", "JsonFeed", "application/feed+json", (feed: Feed) => JSON.stringify(jsonFeed(feed))],
  ["rss", "Rss", "application/rss+xml", rssFeed],
  ["atom", "Atom", "application/atom+xml", atomFeed],
] as const;

/** Adds the feeds. Their addresses begin with `publicUrl`, or if it is empty with the origin of the request. */
export function feedRoutes(app: FastifyInstance, store: Store, publicUrl: string): void {
  for (const source of FEED_SOURCES) for (const format of FORMATS) feedRoute(app, store, publicUrl, source, format);
}

function feedRoute(
  app: FastifyInstance,
  store: Store,
  publicUrl: string,
  { name, title, description, entries }: FeedSource,
  [extension, format, type, write]: (typeof FORMATS)[number],
): void {
  const path = `/v1/feeds/${name}.${extension}`;
  route(
    app,
    {
      id: `feed${pascalCase(name)}${format}`,
      path,
      tag: "Feeds",
      summary: `Follow ${name.replace("-", " ")} by ${format.replace("Feed", " Feed")}`,
      description: `${description} At most ${MAX_ENTRIES}, by the earliest day on which the article may have been published, the latest first; those of which no day is known come last and have no date${extension === "atom" ? `, but for the \`updated\` that Atom demands: ${NO_DATE} stands for none` : ""}.`,
      answers: { [type]: extension === "json" ? JsonFeed : null },
      headers: ["Last-Modified"],
      problems: [],
      example: path,
    },
    async (request, reply) => {
      const base = baseUrl(request, publicUrl);
      const about = { title, description, id: iriOf(name), homeUrl: `${base}/`, selfUrl: `${base}${path}` };
      const feed: Feed = { ...about, entries: await entries(publicReads(store), base) };
      const last = await lastChange(store, SHOWN);
      if (last !== undefined) reply.header("last-modified", new Date(last.made_at).toUTCString());
      return reply.type(`${type}; charset=utf-8`).send(Buffer.from(write(feed)));
    },
  );
}

const SHOWN: readonly Condition[] = [{ column: "shown", isNull: false }];

function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}
