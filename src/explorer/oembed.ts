import type { FastifyInstance } from "fastify";
import { render } from "preact-render-to-string";
import { z } from "zod";
import type { Article } from "../client/api.ts";
import { type Ask, askInside } from "../http/ask.ts";
import { Problem } from "../http/problems.ts";
import { baseUrl } from "../http/request/base-url.ts";
import { PART_OF_REQUEST } from "../http/request/part.ts";
import { wholeNumber } from "../http/request/query.ts";
import { sendValue } from "../http/response/send.ts";
import { route } from "../http/route.ts";
import { html } from "./html.ts";
import { frameWords } from "./words/frame.ts";

/** The size of an embedded article in pixels, unless the site has less room. */
const SIZE = { width: 800, height: 600 } as const;

const CACHE_AGE_S = 3600;

const Pixels = wholeNumber(1, 10_000).optional();

const Query = z.strictObject({
  url: z.string().max(2000).describe("The address of an article's page at this service, or its path."),
  maxwidth: Pixels.describe("How many pixels wide it may be."),
  maxheight: Pixels.describe("How many pixels high it may be."),
  format: z.enum(["json", "xml"]).optional().describe("The format of the answer: `json`; there is no other."),
});

const Embedding = z
  .object({
    type: z.literal("rich"),
    version: z.literal("1.0"),
    title: z.string().describe("The headline."),
    author_name: z.string().describe("Who published the article."),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int().describe("For how many seconds it may be kept."),
    html: z.string().describe("What a page has in the place of the article: a script and an element."),
    width: z.int().describe("In pixels."),
    height: z.int().describe("In pixels."),
  })
  .meta({ id: "Embedding", description: "How a page shows an article of this service (oEmbed 1.0)." });

/** Adds the address at which other sites ask how to embed an article (https://oembed.com). */
export function oembedRoute(app: FastifyInstance, publicUrl: string): void {
  route(
    app,
    {
      id: "getEmbedding",
      path: "/oembed",
      tag: "Articles",
      summary: "Ask how to embed an article",
      description: "oEmbed 1.0 (https://oembed.com). The page of each article links here.",
      query: Query,
      answers: { "application/json": Embedding },
      problems: [404, 501],
      example: "/oembed?url=/articles/riyadh-talks-2025",
    },
    async (request, reply) => {
      const { url, maxwidth, maxheight, format } = request.query;
      if (format === "xml") throw new Problem("not-implemented", "There is no XML: ask for JSON.");
      const base = baseUrl(reply, publicUrl);
      const page = articlePageAt(url, base);
      const article = await articleOf(page, askInside(app, request, { more: PART_OF_REQUEST }));
      const width = Math.min(maxwidth ?? SIZE.width, SIZE.width);
      const height = Math.min(maxheight ?? SIZE.height, SIZE.height);
      return sendValue(reply, {
        type: "rich",
        version: "1.0",
        title: article.headline,
        author_name: article.publisher.name,
        provider_name: frameWords.name,
        provider_url: base,
        cache_age: CACHE_AGE_S,
        html: elementFor(article, page, base, height),
        width,
        height,
      } satisfies z.infer<typeof Embedding>);
    },
  );
}

/** Returns the address of an article's page that a text names. Throws the problem that it is none of this service. */
function articlePageAt(text: string, base: string): URL {
  const page = URL.parse(text.startsWith("/") ? `${base}${text}` : text);
  const start = `${base}/articles/`;
  if (
    page === null ||
    !page.href.startsWith(start) ||
    !/^[^/]+$/.test(page.pathname.slice(new URL(start).pathname.length))
  )
    throw nothingAt(text);
  return page;
}

async function articleOf(page: URL, ask: Ask): Promise<Pick<Article, "headline" | "publisher" | "language">> {
  const id = page.pathname.split("/").at(-1);
  const { status, body } = await ask(`/v1/articles/${id}?fields=headline,publisher,language`);
  if (status === 200) return body as Article;
  if (status === 500) throw new Error("the article was not read; its own request has logged why");
  if (status > 500 || status === 429)
    throw new Problem("unavailable", "The article cannot be read now.", { headers: { "retry-after": "1" } });
  throw nothingAt(page.href);
}

function nothingAt(url: string): Problem {
  return new Problem("no-such-record", `There is no page of an article of this service at ${url}.`);
}

/** Returns the element with its script; a link stands in it where scripts do not run. */
function elementFor(
  { headline, language }: Pick<Article, "headline" | "language">,
  page: URL,
  base: string,
  height: number,
): string {
  const script = html`<script type="module" src=${`${base}/embed.js`}></script>`;
  const element = html`<standpoint-article src=${page.href} height=${height}><a href=${page.href} lang=${language}>${headline}</a></standpoint-article>`;
  return `${render(script)}\n${render(element)}`;
}
