import { setTimeout as delay } from "node:timers/promises";
import { parseFeed } from "@rowanmanning/feed-parser";
import RssParser from "rss-parser";
import { expect, test } from "vitest";
import { startService } from "../helper.ts";
import { HOSTILE, importHostile } from "../hostile.ts";
import { ask } from "../http/exchange.ts";
import { clientsOf, dossierOf, putWorld } from "../writing/editor.ts";

interface Item {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly date_published?: string;
  readonly date_modified: string;
  readonly _standpoint: { readonly record: string };
}

interface Page {
  readonly title: string;
  readonly feed_url: string;
  readonly next_url?: string;
  readonly items: readonly Item[];
}

const NAMES = ["articles", "open-questions"] as const;
const service = await startService({ seed: false });
const { editor, reader } = await clientsOf(service);
const { origin } = editor;
const rss = new RssParser();

const question = (id: string, text: string) => ({
  id,
  question: text,
  status: "open",
  stated: "explicit",
  topics: ["light"],
  basis: "editorial",
  citation: "A yearbook",
});

const put = async (id: string, article: object = {}, more: Record<string, object> = {}) => {
  const answer = await editor.put(`/v1/dossiers/${id}`, dossierOf(id, { article, ...more }), { "if-match": "*" });
  if (answer.status === 412) return editor.put(`/v1/dossiers/${id}`, dossierOf(id, { article, ...more }));
  return answer;
};
await putWorld(editor);
await put(
  "first",
  { url: "https://example.org/a?b=1&c=2", published_on: "2025-01-10" },
  {
    open_questions: [question("first-who-pays", "Who pays?"), question("first-who-sails", "Who sails?")],
  },
);
await put(
  "second",
  { published_on: "2025", topics: ["sea"] },
  { open_questions: [question("second-who-knows", "Who knows?")] },
);

async function page(url: string): Promise<Page> {
  return JSON.parse((await ask(origin, url.replace(origin, ""))).body) as Page;
}

const idsOf = ({ items }: Page) => items.map(({ _standpoint }) => _standpoint.record.split("/").at(-1));

test("a correction moves the time of the last change, and not that of publication", async () => {
  const before = (await page("/v1/feeds/articles.json")).items[1] as Item;
  await delay(5);
  const { json } = await put("first", { url: "https://example.org/a?b=1&c=2", published_on: "2025-01-10", subheadline: "Of 50 percent." }, {
    open_questions: [question("first-who-pays", "Who pays?"), question("first-who-sails", "Who sails?")],
  }); // biome-ignore format: one document
  expect(json.outcome ?? json.action).not.toBe("unchanged");
  const after = await page("/v1/feeds/articles.json");
  const item = after.items[1] as Item;
  expect([item.id, item.date_published]).toEqual([before.id, "2025-01-10T00:00:00Z"]);
  expect(item.date_modified > before.date_modified).toBe(true);
  const { json: revisions } = await reader.get("/v1/dossiers/first/revisions");
  expect(item.date_modified).toBe(revisions.data[0].made_at);
  const { body } = await reader.get("/v1/feeds/articles.atom");
  expect(body).toContain(`<updated>${item.date_modified}</updated>\n<published>2025-01-10T00:00:00Z</published>`);
  expect(body.indexOf(`<updated>${item.date_modified}</updated>`)).toBeLessThan(body.indexOf("<entry"));
  expect(idsOf(after)).toEqual(["second", "first"]);
});

test("a draft appears when it is published, and a year is no time of publication", async () => {
  await put("draft", { status: "withheld" });
  await put("third", { published_on: "2019-03" });
  await put("draft", { published_on: "1999-12-31T23:30:00-05:00" });
  const { items } = await page("/v1/feeds/articles.json");
  expect(items.map(({ _standpoint, date_published }) => [_standpoint.record.split("/").at(-1), date_published])).toEqual([
    ["draft", "2000-01-01T04:30:00Z"],
    ["third", undefined],
    ["second", undefined],
    ["first", "2025-01-10T00:00:00Z"],
  ]); // biome-ignore format: a table
  const { body } = await reader.get("/v1/feeds/articles.rss");
  expect(body.match(/<pubDate>/g)?.length).toBe(2);
});

test.each([
  ["articles", "actor=keeper", ["draft", "third", "second", "first"]],
  ["articles", "actor=union&published_to=2020", ["draft", "third"]],
  ["articles", "topic=sea", ["second"]],
  ["articles", "publisher=keeper", []],
  ["articles", "publisher=union&id=first,second", ["second", "first"]],
  ["articles", "id_not=first&event=parley&q=second", ["second"]],
  ["open-questions", "article=first", ["first-who-sails", "first-who-pays"]],
  ["open-questions", "publisher=union&article_not=first", ["second-who-knows"]],
  ["open-questions", "publisher=keeper", []],
  ["open-questions", "topic_within=sea&actor=keeper", []],
])("%s?%s", async (name, query, ids) => {
  const feed = await page(`/v1/feeds/${name}.json?${query}`);
  expect(idsOf(feed)).toEqual(ids);
  expect(feed.feed_url).toBe(`${origin}/v1/feeds/${name}.json?${query}`);
  for (const format of ["rss", "atom"]) {
    const { status, body } = await reader.get(`/v1/feeds/${name}.${format}?${query}`);
    expect([status, body.match(/<(item|entry)\b/g)?.length ?? 0]).toEqual([200, ids.length]);
  }
});

test("what a feed fixes is no filter of it, and a filtered feed has an id and a title of its own", async () => {
  for (const url of ["articles.json?status=canceled", "open-questions.atom?status=resolved", "articles.rss?limit=5"])
    expect((await reader.get(`/v1/feeds/${url}`)).status).toBe(400);
  const head = async (url: string) => {
    const { body } = await reader.get(`/v1/feeds/articles.atom${url}`);
    return body.slice(0, body.indexOf("<subtitle>")).split("<id>")[1] as string;
  };
  const own = await head("?actor=union,keeper&topic=sea");
  expect(own).toBe(await head("?topic=sea&actor=keeper,union,keeper"));
  expect(own).toContain("<title>Standpoint: articles (actor=keeper,union, topic=sea)</title>");
  expect(own.split("</id>")[0]).not.toBe((await head("")).split("</id>")[0]);
});

test("the pages of a feed have every entry once, however old", async () => {
  const many = await startService({ seed: false });
  await importHostile(
    many.store,
    Array.from({ length: 120 }, (_, i) => (i % 3 ? `${1900 + i}-07-01` : null)),
  );
  const own = await clientsOf(many);
  for (const name of NAMES) {
    const ids: (string | undefined)[] = [];
    const sizes: number[] = [];
    for (let url: string | undefined = `/v1/feeds/${name}.json`; url !== undefined; ) {
      const { json } = await own.reader.get(url.replace(own.reader.origin, ""));
      ids.push(...idsOf(json));
      sizes.push(json.items.length);
      expect(json.feed_url.endsWith(url)).toBe(true);
      url = json.next_url;
    }
    expect(sizes).toEqual([50, 50, 20]);
    const suffix = name === "articles" ? "" : "-a";
    expect(ids).toEqual(Array.from({ length: 120 }, (_, i) => `hostile-${119 - i}${suffix}`));
    const { next_url } = (await own.reader.get(`/v1/feeds/${name}.json`)).json as { next_url: string };
    const cursor = new URL(next_url).searchParams.get("cursor");
    const other = await own.reader.get(`/v1/feeds/${name}.atom?topic=hostile-topic&cursor=${cursor}`);
    expect([other.status, other.json.type]).toEqual([400, "/problems/invalid-cursor"]);
    // RFC 5005, and the same in RSS.
    for (const format of ["atom", "rss"]) {
      let [count, url]: [number, string | undefined] = [0, `/v1/feeds/${name}.${format}?topic_not=none`];
      while (url !== undefined) {
        const { body } = await own.reader.get(url);
        count += body.match(/<(item|entry)\b/g)?.length ?? 0;
        const next: string | undefined = /<(?:atom:)?link rel="next" type="[^"]*" href="([^"]*)"/.exec(body)?.[1];
        url = next?.replaceAll("&amp;", "&").replace(own.reader.origin, "");
      }
      expect(count).toBe(120);
    }
  }
});

test("foreign readers read every feed with their defaults, over HTTP", async () => {
  const hostile = await startService();
  await importHostile(
    hostile.store,
    HOSTILE.map((_, i) => (i % 2 ? "2025-02-18" : "2025-02")),
  );
  const { origin: base } = (await clientsOf(hostile)).reader;
  for (const name of NAMES) {
    const wanted = JSON.parse((await ask(base, `/v1/feeds/${name}.json`)).body) as Page;
    expect(wanted.items.length).toBeGreaterThan(10);
    const inXml = (text: string) => text.replaceAll("\u{FFFE}", "\u{FFFD}").trim();
    const links = wanted.items.map(({ url }) => url);
    for (const format of ["rss", "atom"]) {
      const url = `${base}/v1/feeds/${name}.${format}`;
      const feed = await rss.parseURL(url);
      expect(feed.items.map(({ link }) => link)).toEqual(links);
      expect(feed.items.map(({ title }) => title?.trim())).toEqual(wanted.items.map(({ title }) => inXml(title)));
      const ids = feed.items.map((item) => (item as { id?: string }).id ?? item.guid);
      expect(ids).toEqual(wanted.items.map(({ id }) => id));
      const response = await fetch(url);
      const parsed = parseFeed(await response.text());
      expect(parsed.meta).toMatchObject({ type: format });
      expect(parsed.items.map((item) => [item.id, item.url])).toEqual(wanted.items.map((item) => [item.id, item.url]));
      const published = wanted.items.map(({ date_published }) => date_published && Date.parse(date_published));
      const times = parsed.items.map((item) => item.published?.getTime());
      expect(times).toEqual(published);
      if (format === "atom") {
        const changed = wanted.items.map(({ date_modified }) => Date.parse(date_modified));
        expect(parsed.items.map((item) => item.updated?.getTime())).toEqual(changed);
      }
    }
  }
});
