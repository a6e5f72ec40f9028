/** How other sites ask how to embed an article: oEmbed 1.0. */
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { startService } from "../helper.ts";
import { type Client, clientsOf, dossierOf, putWorld } from "../writing/editor.ts";

const RIYADH = "/articles/riyadh-talks-2025";

let editor: Client;
let reader: Client;

beforeAll(async () => {
  ({ editor, reader } = await clientsOf(await startService()));
  await putWorld(editor);
});

const embedding = (url: string, more = "", client = reader) =>
  client.get(`/oembed?url=${encodeURIComponent(url)}${more}`);

describe("an article's page", () => {
  test("is embedded by a script and an element, which hold a link to it", async () => {
    const page = `${reader.origin}${RIYADH}`;
    const { json, headers } = await embedding(page);
    expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    const { html, ...others } = json;
    expect(others).toEqual({
      type: "rich",
      version: "1.0",
      title: "Historic US-Russia Peace Talks Signal Potential End to Ukraine War",
      author_name: "Thedailycourierng",
      provider_name: "Standpoint",
      provider_url: reader.origin,
      cache_age: 3600,
      width: 800,
      height: 600,
    });
    const { document } = parseHTML(`<html><body>${html}</body></html>`);
    expect(document.querySelector("script")?.getAttribute("src")).toBe(`${reader.origin}/embed.js`);
    const element = document.querySelector("standpoint-article");
    expect(element?.getAttribute("src")).toBe(page);
    expect(element?.getAttribute("height")).toBe("600");
    expect(element?.querySelector("a")?.getAttribute("href")).toBe(page);
    expect(element?.textContent).toBe(json.title);
  });

  test("links to what embeds it", async () => {
    const { document } = parseHTML((await reader.get(RIYADH)).body);
    const link = document.querySelector('link[type="application/json+oembed"]')?.getAttribute("href") ?? "";
    expect((await reader.get(link)).json.title).toContain("Historic US-Russia Peace Talks");
  });

  test("has no more than the room that there is", async () => {
    const { json } = await embedding(RIYADH, "&maxwidth=320&maxheight=400&format=json");
    expect(json).toMatchObject({ width: 320, height: 400, html: expect.stringContaining('height="400"') });
    expect((await embedding(RIYADH, "&maxwidth=5000")).json.width).toBe(800);
    expect((await embedding(RIYADH, "&maxwidth=0")).status).toBe(400);
  });

  test("keeps its chosen record, and no text in it becomes code", async () => {
    const headline = `"><script>alert(1)</script> & more`;
    const dossier = dossierOf("code", { article: { headline } });
    expect((await editor.put("/v1/dossiers/code", dossier)).status).toBe(201);
    const { json } = await embedding(`${reader.origin}/articles/code?record=position.code-position&x="><b>`);
    expect(json.title).toBe(headline);
    const { document } = parseHTML(`<html><body>${json.html}</body></html>`);
    expect(document.querySelectorAll("script, b").length).toBe(1);
    expect(document.querySelector("standpoint-article")?.getAttribute("src")).toContain(
      "?record=position.code-position&",
    );
  });
});

test("what is no page of an article of this service is not found", async () => {
  const { origin } = reader;
  for (const url of [
    `${origin}/articles/no-such-article`,
    `${origin}/articles/${"a".repeat(200)}`,
    `${origin}/articles/%zz`,
    `${origin}/articles/riyadh-talks-2025/coverage`,
    `${origin}/articles/`,
    `${origin}/topics/peace-settlement`,
    `https://elsewhere.example${RIYADH}`,
    `${origin}.elsewhere.example${RIYADH}`,
    "riyadh-talks-2025",
    "javascript:alert(1)",
  ])
    expect([url, (await embedding(url)).status]).toEqual([url, 404]);
  expect((await reader.get("/oembed")).status).toBe(400);
});

test("a draft is embedded for nobody without a key", async () => {
  const dossier = dossierOf("draft", { article: { status: "withheld" } });
  expect((await editor.put("/v1/dossiers/draft", dossier)).status).toBe(201);
  expect((await embedding("/articles/draft")).status).toBe(404);
  expect((await embedding("/articles/draft", "", editor)).status).toBe(200);
});

test("there is no XML", async () => {
  const { status, json } = await embedding(RIYADH, "&format=xml");
  expect([status, json.type]).toEqual([501, "/problems/not-implemented"]);
});

test("addresses begin with the public one of the service", async () => {
  const base = "https://news.example.org/standpoint";
  const { reader: other } = await clientsOf(await startService({ config: { PUBLIC_URL: base } }));
  const { json } = await embedding(`${base}${RIYADH}`, "", other);
  expect(json.html).toContain(`src="${base}/embed.js"`);
  expect(json.html).toContain(`src="${base}${RIYADH}"`);
  expect((await embedding(RIYADH, "", other)).status).toBe(200);
  expect((await embedding(`${other.origin}${RIYADH}`, "", other)).status).toBe(404);
});
