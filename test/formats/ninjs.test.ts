/** Articles as ninjs: valid by the standard, and saying what the article says. */
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { expect, test } from "vitest";
import { importText, keyFor, startService } from "../helper.ts";
import { dossierOf, RECORDS } from "../writing/editor.ts";
import { NINJS_RULES } from "./ninjs-rules.ts";

const BASE = "https://news.example.org";
const { http, store } = await startService({ config: { PUBLIC_URL: BASE } });
const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
formats.default(ajv);
const isNinjs = ajv.compile(NINJS_RULES);
const editor = await keyFor(store, "read", "write");
const read = async (id: string) => (await http.get(`/v1/articles/${id}.ninjs`).set(editor).expect(200)).body;
const ids: string[] = (await http.get("/v1/articles?limit=200&fields=id")).body.data.map(
  ({ id }: { id: string }) => id,
);

test.each(ids)("%s is valid ninjs, and names every record that the article names once", async (id) => {
  const news = await read(id);
  expect(isNinjs(news) || isNinjs.errors).toBe(true);
  const { included } = (await http.get(`/v1/articles/${id}?include=included`)).body;
  for (const [property, records] of [
    [[...(news.people ?? []), ...(news.organisations ?? [])], included.actors],
    [news.places ?? [], included.places],
    [news.subjects ?? [], included.topics],
    [news.events ?? [], included.events],
  ]) {
    const named = property.map(({ literal }: { literal: string }) => literal);
    expect(named.toSorted()).toEqual(records.map((one: { id: string }) => one.id).toSorted());
  }
});

test("an article keeps its headline, its text, its byline and its address", async () => {
  const news = await read("taiwan-elections-2024-live");
  const { body: article } = await http.get("/v1/articles/taiwan-elections-2024-live");
  expect(news).toMatchObject({
    uri: `${BASE}/v1/articles/taiwan-elections-2024-live`,
    type: "text",
    language: article.language,
    pubStatus: "usable",
    contentCreated: "2024-01-13T09:06:00+08:00",
    by: "CNA",
    headlines: [{ role: "main", contentType: "text/plain", value: article.headline }],
    renditions: [{ name: "web", href: article.url, contentType: "text/html" }],
  });
  expect(news.events[0]).toEqual({
    ...{ name: article.events[0].name, uri: `${BASE}/v1/events/${article.events[0].id}` },
    ...{ literal: article.events[0].id, rel: "about" },
  });
  const paragraphs = article.sections.flatMap((one: { paragraphs: { text: string }[] }) => one.paragraphs);
  for (const { text } of paragraphs) expect(news.bodies[0].value.split("\n\n")).toContain(text);
  expect(news.bodies[1].value.match(/<p>/g)).toHaveLength(paragraphs.length);
});

test("a day is no time, markup is text, and a picture and a correction come along", async () => {
  const article = {
    published_on: "2025-02-18",
    updated_on: "2025-02-19T08:00:00Z",
    images: [{ url: "https://pictures.example.org/1.jpg", caption: "The port.", credit: "A. Photographer" }],
    corrections: [{ text: "The port is in the north." }],
    subheadline: "<b>Strikes & talks</b>",
    sections: [{ paragraphs: ["A <b> & every ship needs a light."] }],
  };
  const registry = Map.groupBy(Object.entries(RECORDS), ([path]) => path.split("/")[2] as string);
  const records = [...registry].map(([name, some]) => [name, some.map(([, record]) => record)]);
  await importText(store, "registry.json", JSON.stringify(Object.fromEntries(records)));
  const { positions: _, participants: __, ...dossier } = dossierOf("wire-report", { article });
  await importText(store, "wire.json", JSON.stringify(dossier));
  const news = await read("wire-report");
  expect(isNinjs(news) || isNinjs.errors).toBe(true);
  expect(news).not.toHaveProperty("contentCreated");
  expect(news.versionCreated).toBe("2025-02-19T08:00:00Z");
  expect(news.edNote).toContain("Correction: The port is in the north.");
  expect(news.bodies.map((one: { value: string }) => one.value)).toEqual([
    "A <b> & every ship needs a light.",
    "<p>A &lt;b&gt; &amp; every ship needs a light.</p>",
  ]);
  expect(news.descriptions[0].value).toBe("<b>Strikes & talks</b>");
  expect(news.associations).toEqual([
    {
      ...{ name: "picture-1", uri: "https://pictures.example.org/1.jpg", type: "picture", by: "A. Photographer" },
      descriptions: [{ role: "caption", contentType: "text/plain", value: "The port." }],
      renditions: [{ name: "original", href: "https://pictures.example.org/1.jpg" }],
    },
  ]);
});

test("what is not an article is none in ninjs", async () => {
  await http.get("/v1/articles/nobody.ninjs").expect(404);
  await http.get("/v1/articles/riyadh-talks-2025.ninjs?fields=id").expect(400);
  expect(isNinjs({ uri: `${BASE}/a`, headline: "A" })).toBe(false);
});
