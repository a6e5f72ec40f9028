import type { FastifyInstance } from "fastify";
import { z } from "zod";
import { type FeedExtension, MAX_ENTRIES } from "../formats/feeds/read.ts";
import { FEED_SOURCES, type FeedSource } from "../formats/feeds/sources.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { route } from "../http/route.ts";
import { parametersOf } from "../reading/lists/query.ts";
import type { Reading } from "./reading.ts";

const JsonFeed = z
  .object({
    version: z.literal("https://jsonfeed.org/version/1.1"),
    title: z.string(),
    description: z.string(),
    home_page_url: z.string(),
    feed_url: z.string(),
    next_url: z.string().optional().describe("The next page; left out on the last one."),
    items: z.array(
      z.object({
        id: z.string().describe("Unique and the same for ever."),
        url: z.string().describe("Where the article was published; the record where that is not known."),
        title: z.string(),
        summary: z.string().optional(),
        content_text: z.string(),
        date_published: z.iso.datetime().optional().describe("Left out where the day is not known."),
        date_modified: z.iso.datetime().describe("The time of the last revision."),
        authors: z.array(z.object({ name: z.string() })),
        language: z.string(),
        tags: z.array(z.string()).optional(),
        _standpoint: z.object({
          about: z.string(),
          page: z.string().describe("The service's own page of it."),
          record: z.string().describe("The record."),
        }),
      }),
    ),
  })
  .meta({ id: "JsonFeed", description: "JSON Feed 1.1." });

/** The formats of a feed: extension, name and media type. */
const FORMATS: readonly (readonly [extension: FeedExtension, name: string, type: string])[] = [
  ["json", "JsonFeed", "application/feed+json"],
  ["rss", "Rss", "application/rss+xml"],
  ["atom", "Atom", "application/atom+xml"],
];

const NEXT: Readonly<Record<FeedExtension, string>> = {
  json: "`next_url`",
  rss: 'an `atom:link` with `rel="next"`',
  atom: 'a `link` with `rel="next"`',
};

/** Adds the feeds. Their addresses begin with `publicUrl`, or if it is empty with the origin of the request. */
export function feedRoutes(app: FastifyInstance, reading: Reading, publicUrl: string): void {
  for (const source of FEED_SOURCES) for (const format of FORMATS) feedRoute(app, reading, publicUrl, source, format);
}

function feedRoute(
  app: FastifyInstance,
  reading: Reading,
  publicUrl: string,
  { name, description, filters }: FeedSource,
  [extension, format, type]: (typeof FORMATS)[number],
): void {
  const path = `/v1/feeds/${name}.${extension}`;
  route(
    app,
    {
      id: `feed${pascalCase(name)}${format}`,
      path,
      tag: "Feeds",
      summary: `Follow ${name.replace("-", " ")} by ${format.replace("Feed", " Feed")}`,
      description: `${description} They are in the order in which their articles were first shown, the latest first. A page has at most ${MAX_ENTRIES}, and ${NEXT[extension]} leads to the next. The date of publication is left out where the day is not known.`,
      query: z.strictObject({
        ...parametersOf(filters),
        cursor: z.string().max(1000).optional().describe("Where the page begins: from the address of the next page."),
      }),
      answers: { [type]: extension === "json" ? JsonFeed : null },
      headers: ["Last-Modified"],
      problems: [],
      example: path,
      exampleExcerpt: withoutTimes,
    },
    async (request, reply) => {
      const { query, url } = request;
      const asked = { name, extension, query, base: baseUrl(reply, publicUrl), url };
      const { body, modified } = await reading.read(request, reply, "feed", asked);
      if (modified !== null) reply.header("last-modified", new Date(modified).toUTCString());
      return reply.type(`${type}; charset=utf-8`).send(body);
    },
  );
}

function pascalCase(name: string): string {
  return name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Returns an example feed with one time in place of those at which its data were imported. */
function withoutTimes(feed: unknown): unknown {
  const text = typeof feed === "string" ? feed : JSON.stringify(feed);
  const fixed = text
    .replaceAll(/(?<=<updated>|"date_modified":")[^<"]+/g, EXAMPLE_TIME.toISOString())
    .replaceAll(/(?<=<lastBuildDate>)[^<]+/g, EXAMPLE_TIME.toUTCString());
  return typeof feed === "string" ? fixed : JSON.parse(fixed);
}

const EXAMPLE_TIME = new Date("2025-02-19T09:00:00.000Z");
