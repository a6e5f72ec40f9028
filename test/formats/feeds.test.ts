import { XMLParser, XMLValidator } from "fast-xml-parser";
import { expect, test } from "vitest";
import { startService } from "../helper.ts";
import { HOSTILE, importHostile } from "../hostile.ts";

type Json = Record<string, unknown>;

const service = await startService({ config: { PUBLIC_URL: "https://news.example.org" } });
const { server } = service;
const elsewhere = await startService({ url: service.url });
const empty = await startService({ seed: false });
const DAYS = ["2025-02-18", null, "2025-02", "2024-12-31?", "../2025-01-01", "2025-02-18T09:30:00+02:00"];
await importHostile(service.store, DAYS);

/** What was shown last comes first. */
const ORDER = ["hostile-5", "hostile-4", "hostile-3", "hostile-2", "hostile-1", "hostile-0"];
/** A month, a day that is not certain and an open beginning are no time. */
const KNOWN_TIMES: Readonly<Record<string, string>> = {
  "hostile-0": "2025-02-18T00:00:00Z",
  "hostile-5": "2025-02-18T07:30:00Z",
};

const NAMES = ["articles", "open-questions"];

/** What XML cannot hold is replaced in it. */
const inXml = (text: string) => text.replaceAll("\u{FFFE}", "\u{FFFD}");

test.each(NAMES)("%s.json is JSON Feed 1.1", async (name) => {
  const feed = await json(name);
  const pages = await recordsOf(name);
  expect(feed.version).toBe("https://jsonfeed.org/version/1.1");
  expect(feed.title).toMatch(/\S/);
  expect(feed.home_page_url).toBe("https://news.example.org/");
  expect(feed.feed_url).toBe(`https://news.example.org/v1/feeds/${name}.json`);
  const known = ["id", "url", "title", "summary", "content_text", "date_published", "date_modified", "authors", "language", "tags", "_standpoint"]; // biome-ignore format: a list
  for (const item of feed.items) {
    for (const key of Object.keys(item)) expect(known).toContain(key);
    for (const key of ["id", "title", "content_text", "language"]) expect(item[key], key).toMatch(/\S/);
    const original = pages.get(recordOf(item))?.article.url ?? null;
    expect(item.url).toBe(original ?? pageOf(item));
    const [path, query] = pageOf(item).split("?");
    expect(path).toMatch(/^https:\/\/news\.example\.org\/articles\/[a-z0-9-]+$/);
    expect(query).toBe(name === "articles" ? undefined : `record=open_question.${idOf(item)}`);
    for (const time of [item.date_published ?? item.date_modified, item.date_modified] as string[]) {
      expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/); // RFC 3339
      expect(Number.isNaN(Date.parse(time))).toBe(false);
    }
    for (const { name: author } of (item.authors ?? []) as Json[]) expect(author).toMatch(/\S/);
    for (const tag of (item.tags ?? []) as unknown[]) expect(tag).toMatch(/\S/);
  }
  const ids = feed.items.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(NAMES)("%s.rss is RSS 2.0, and says what the JSON Feed says", async (name) => {
  const text = await body(`/v1/feeds/${name}.rss`, "application/rss+xml");
  const { rss } = parsed(text) as { rss: { "@version": string; channel: Json & { item: Json[] } } };
  expect(rss["@version"]).toBe("2.0");
  const { channel } = rss;
  expect(channel).toMatchObject({
    title: expect.stringMatching(/\S/),
    link: "https://news.example.org/",
    description: expect.stringMatching(/\S/),
    "atom:link": {
      "@rel": "self",
      "@type": "application/rss+xml",
      "@href": `https://news.example.org/v1/feeds/${name}.rss`,
    },
  });
  const { items } = await json(name);
  const last = Math.max(...items.map(({ date_modified }) => Date.parse(date_modified as string)));
  expect(channel.lastBuildDate).toBe(new Date(last).toUTCString());
  expect(channel.item.length).toBe(items.length);
  for (const [i, item] of channel.item.entries()) {
    const twin = items[i] as Json;
    expect(item.guid).toEqual({ "@isPermaLink": "false", "#text": twin.id });
    expect([item.title, item.link]).toEqual([inXml(twin.title as string), twin.url]);
    const record = { "@rel": "related", "@type": "application/json", "@href": recordOf(twin) };
    const page = { "@rel": "related", "@type": "text/html", "@href": pageOf(twin) };
    expect(item["atom:link"]).toEqual(twin.url === pageOf(twin) ? record : [page, record]);
    const { pubDate } = item;
    expect(pubDate === undefined).toBe(twin.date_published === undefined);
    if (pubDate !== undefined) {
      expect(pubDate).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/); // RFC 822, with the year of RFC 1123
      expect(Date.parse(pubDate as string)).toBe(Date.parse(twin.date_published as string));
    }
    // Readers take a description for HTML: what it shows is the text, and no markup but paragraphs.
    expect((item.description as string).replaceAll(/<\/?p>/g, "")).not.toMatch(/[<>]/);
    expect(shown(item.description as string)).toBe(inXml((twin.summary ?? twin.content_text) as string));
  }
});

test.each(NAMES)("%s.atom is Atom, and says what the JSON Feed says", async (name) => {
  const text = await body(`/v1/feeds/${name}.atom`, "application/atom+xml");
  const { feed } = parsed(text) as { feed: Json & { entry: Json[] } };
  const { items } = await json(name);
  const latest = items.map(({ date_modified }) => date_modified).sort() as string[];
  expect(feed).toMatchObject({
    "@xmlns": "http://www.w3.org/2005/Atom",
    id: expect.stringMatching(/^urn:uuid:[0-9a-f-]{36}$/),
    title: expect.stringMatching(/\S/),
    updated: latest.at(-1),
    author: { name: expect.stringMatching(/\S/) },
  });
  expect(feed.link).toEqual([
    { "@rel": "self", "@type": "application/atom+xml", "@href": `https://news.example.org/v1/feeds/${name}.atom` },
    { "@rel": "alternate", "@href": "https://news.example.org/" },
  ]);
  expect(feed.entry.length).toBe(items.length);
  for (const [i, entry] of feed.entry.entries()) {
    const twin = items[i] as Json;
    expect(entry.id).toBe(twin.id);
    expect([entry.title, entry.content]).toEqual([inXml(twin.title as string), inXml(twin.content_text as string)]);
    expect(entry.summary).toBe(twin.summary === undefined ? undefined : inXml(twin.summary as string));
    expect(entry.published).toBe(twin.date_published);
    expect(entry.updated).toBe(twin.date_modified);
    const page = pageOf(twin);
    expect(entry.link).toEqual([
      { "@rel": "alternate", "@type": "text/html", "@href": twin.url },
      ...(twin.url === page ? [] : [{ "@rel": "related", "@type": "text/html", "@href": page }]),
      { "@rel": "related", "@type": "application/json", "@href": recordOf(twin) },
    ]);
    expect(entry["@xml:lang"]).toBe(twin.language);
  }
});

test("articles come by when they were first shown, with the times of publication that are known", async () => {
  const { items } = await json("articles");
  const own = items.filter(isHostile).map((item) => [idOf(item), item.date_published]);
  expect(own).toEqual(ORDER.map((id) => [id, KNOWN_TIMES[id]]));
  expect(items.slice(0, ORDER.length).every(isHostile)).toBe(true);
});

test("hostile texts arrive as they are", async () => {
  const { items } = await json("articles");
  const titles = items.filter(isHostile).map(({ title }) => title);
  expect(titles).toEqual(ORDER.map((id) => HOSTILE[(Number(id.slice(8)) + 5) % HOSTILE.length]));
});

test("open questions are those that are open, of articles that may be used", async () => {
  const { items } = await json("open-questions");
  const own = items.filter(isHostile).map(idOf);
  expect(own).toEqual(ORDER.map((id) => `${id}-a`));
});

test("ids are the same wherever the service stands; addresses are its own", async () => {
  const own = (await json("articles")).items;
  const { items } = (
    await elsewhere.server.inject({ url: "/v1/feeds/articles.json", headers: { host: "localhost:3000" } })
  ).json();
  expect(items.map(({ id }: Json) => id)).toEqual(own.map(({ id }) => id));
  expect(recordOf(items[0])).toMatch(/^http:\/\/localhost:3000\/v1\/articles\//);
});

test("a feed of nothing is still one", async () => {
  for (const name of NAMES) {
    expect((await empty.server.inject(`/v1/feeds/${name}.json`)).json().items).toEqual([]);
    for (const format of ["rss", "atom"]) {
      const text = (await empty.server.inject(`/v1/feeds/${name}.${format}`)).body;
      expect(XMLValidator.validate(text)).toBe(true);
    }
    expect((await empty.server.inject(`/v1/feeds/${name}.atom`)).body).toContain(
      "<updated>1970-01-01T00:00:00Z</updated>",
    );
  }
});

test.each(["json", "rss", "atom"])("%s has validators, and a client that has it is told", async (format) => {
  const url = `/v1/feeds/articles.${format}`;
  const { headers } = await server.inject(url);
  const modified = headers["last-modified"] as string;
  expect(Date.parse(modified)).toBeLessThanOrEqual(Date.now());
  const status = async (sent: Record<string, string>) => (await server.inject({ url, headers: sent })).statusCode;
  expect(await status({ "if-none-match": headers.etag as string })).toBe(304);
  expect(await status({ "if-modified-since": modified })).toBe(304);
  expect(await status({ "if-modified-since": new Date(Date.parse(modified) - 1000).toUTCString() })).toBe(200);
  expect(await status({ "if-modified-since": modified, "if-none-match": '"another"' })).toBe(200);
});

/** The records of a feed, by address, each with its article. */
async function recordsOf(name: string): Promise<Map<string, { article: { url: string | null } }>> {
  const articles = (await server.inject("/v1/articles?limit=200")).json().data as { id: string; url: string | null }[];
  const { data } = (await server.inject(`/v1/${name}?limit=200`)).json() as { data: Json[] };
  return new Map(
    data.map(({ id, article }) => {
      const own = articles.find((one) => one.id === ((article as Json | undefined)?.id ?? id)) as {
        url: string | null;
      };
      return [`https://news.example.org/v1/${name}/${id}`, { article: own }];
    }),
  );
}

function pageOf({ _standpoint }: Json): string {
  return (_standpoint as { page: string }).page;
}

function recordOf({ _standpoint }: Json): string {
  return (_standpoint as Json).record as string;
}

function idOf(item: Json): string {
  return recordOf(item).split("/").at(-1) as string;
}

function isHostile(item: Json): boolean {
  return idOf(item).startsWith("hostile-");
}

async function json(name: string): Promise<Json & { items: Json[] }> {
  return JSON.parse(await body(`/v1/feeds/${name}.json`, "application/feed+json"));
}

async function body(url: string, type: string): Promise<string> {
  const answer = await server.inject(url);
  expect([answer.statusCode, answer.headers["content-type"]]).toEqual([200, `${type}; charset=utf-8`]);
  return answer.body;
}

/** A well-formed document: attributes with `@` before their names, texts as they are. */
function parsed(text: string): unknown {
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => name === "item" || name === "entry",
  }).parse(text);
}

/** What a page shows of HTML made of paragraphs. */
function shown(html: string): string {
  return html
    .replaceAll("</p><p>", "\n\n")
    .replaceAll(/<\/?p>/g, "")
    .replaceAll(
      /&(lt|gt|quot|amp);/g,
      (_, name) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name as string] as string,
    );
}
