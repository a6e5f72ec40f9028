import jsonld from "jsonld";
import { expect, test } from "vitest";
import { importText, startService } from "../helper.ts";
import { dossierOf, RECORDS } from "../writing/editor.ts";

type Values = Readonly<Record<string, unknown>>;

const BASE = "https://news.example.org";
const { server, store } = await startService({ config: { PUBLIC_URL: BASE } });
const options = { safe: true, documentLoader: (url: string) => Promise.reject(new Error(`would fetch ${url}`)) };

async function textOf(id: string): Promise<string> {
  const { statusCode, headers, body } = await server.inject(`/v1/articles/${id}.jsonld`);
  expect([statusCode, headers["content-type"]]).toEqual([200, "application/ld+json; charset=utf-8"]);
  return body;
}

const read = async (id: string) => JSON.parse(await textOf(id)) as Values;
const ids = ((await server.inject("/v1/articles?limit=200")).json().data as { id: string }[]).map(({ id }) => id);

test("an article for a page is small, and has what search engines read", async () => {
  const text = await textOf("riyadh-talks-2025");
  expect(Buffer.byteLength(text)).toBeLessThan(20_000);
  const page = JSON.parse(text);
  expect(page).toMatchObject({
    "@id": `${BASE}/v1/articles/riyadh-talks-2025`,
    "@type": "NewsArticle",
    url: "https://thedailycourierng.com/?p=10613",
    mainEntityOfPage: "https://thedailycourierng.com/?p=10613",
    subjectOf: { "@id": `${BASE}/articles/riyadh-talks-2025`, "@type": "WebPage" },
    headline: "Historic US-Russia Peace Talks Signal Potential End to Ukraine War",
    description: "Diplomatic Shift Raises Questions About Ukraine’s Role and European Influence",
    publisher: { "@type": "NewsMediaOrganization", name: "Thedailycourierng" },
    inLanguage: "en",
  });
  expect(page.about).toContainEqual({
    "@id": `${BASE}/v1/events/riyadh-talks`,
    "@type": "Event",
    name: "US-Russia talks in Riyadh",
  });
  expect(page.about).toContainEqual({
    "@id": `${BASE}/v1/topics/peace-settlement`,
    "@type": "DefinedTerm",
    name: "Peace settlement",
  });
  expect(page.mentions).toContainEqual({ "@id": `${BASE}/v1/actors/russia`, "@type": "Country", name: "Russia" });
  const known = new Set(page.about.map((one: Values) => one["@id"]));
  expect(page.mentions.filter((one: Values) => known.has(one["@id"]))).toEqual([]);
});

test.each(ids)("%s for a page expands in schema.org's terms, without a fetch and without losing one", async (id) => {
  const page = await read(id);
  const [expanded] = (await jsonld.expand(page as never, options as never)) as unknown as [Values];
  const terms = Object.keys(page).filter((term) => !term.startsWith("@"));
  for (const term of terms) expect(Object.keys(expanded), term).toContain(`https://schema.org/${term}`);
  const iris = JSON.stringify(expanded).match(/"https?:\/\/[^"]+"(?=:)/g) ?? [];
  expect(iris.filter((iri) => !iri.startsWith('"https://schema.org/'))).toEqual([]);
  expect(expanded["https://schema.org/mainEntityOfPage"]).toEqual([{ "@id": page.url ?? `${BASE}/articles/${id}` }]);
});

test("an author is the actor by the printed name, and an instant is text", async () => {
  expect(await read("taiwan-elections-2024-live")).toMatchObject({
    author: [{ "@id": `${BASE}/v1/actors/central-news-agency`, "@type": "NewsMediaOrganization", name: "CNA" }],
    datePublished: "2024-01-13T09:06:00+08:00",
    dateModified: "2024-01-13T22:00:00+08:00",
  });
});

test("nothing is said of what is not known, and no text ends a script", async () => {
  const registry = Map.groupBy(Object.entries(RECORDS), ([path]) => path.split("/")[2] as string);
  const records = [...registry].map(([name, some]) => [name, some.map(([, record]) => record)]);
  await importText(store, "registry.json", JSON.stringify(Object.fromEntries(records)));
  const paragraph = `Every ship needs a light. </script><!-- ${"The union had not answered. ".repeat(20)}End.`;
  const article = { published_on: "2025-02", sections: [{ paragraphs: [paragraph] }] };
  const { positions: _, participants: __, ...dossier } = dossierOf("bare", { article });
  await importText(store, "bare.json", JSON.stringify(dossier));
  const text = await textOf("bare");
  expect(text).not.toContain("<");
  const page = JSON.parse(text);
  for (const term of ["url", "author", "datePublished", "dateModified", "alternativeHeadline", "articleBody"])
    expect(page, term).not.toHaveProperty(term);
  expect(page.mainEntityOfPage).toBe(`${BASE}/articles/bare`);
  expect(page.description.length).toBeLessThanOrEqual(301);
  expect(page.description).toMatch(/^Every ship needs a light\. <\/script>.*…$/);
});

test("the profile is one of two", async () => {
  const status = async (profile: string) =>
    (await server.inject(`/v1/articles/riyadh-talks-2025.jsonld?profile=${profile}`)).statusCode;
  expect([await status("page"), await status("full"), await status("all")]).toEqual([200, 200, 400]);
  expect((await server.inject("/v1/articles/riyadh-talks-2025.jsonld?profile=page")).body).toBe(
    await textOf("riyadh-talks-2025"),
  );
});
