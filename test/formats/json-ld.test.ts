import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import jsonld from "jsonld";
import { expect, test } from "vitest";
import { mappingOf } from "../../src/formats/json-ld/mapping.ts";
import type { Properties, Property } from "../../src/formats/json-ld/properties.ts";
import { addsName } from "../../src/model/kit/labels.ts";
import type { ResourceName } from "../../src/model/kit/names.ts";
import type { Resource } from "../../src/model/kit/record-type.ts";
import { vocabulariesByComponent } from "../../src/model/kit/vocabulary.ts";
import { resources } from "../../src/model/records/index.ts";
import { articlePageSchema } from "../../src/reading/article-page.ts";
import { startService } from "../helper.ts";
import { importHostile } from "../hostile.ts";

type Values = Readonly<Record<string, unknown>>;

const LD = "application/ld+json";
const BASE = "https://news.example.org";
const SCHEMA = "https://schema.org/";
const ARTICLE = "riyadh-talks-2025";
const { http, store } = await startService({ config: { PUBLIC_URL: BASE } });
await importHostile(store, ["2025-02-18", null, "2025-02"]);

/** Nothing is to be fetched, and nothing dropped. */
const options = { safe: true, documentLoader: (url: string) => Promise.reject(new Error(`would fetch ${url}`)) };
const expanded = async (document: Values) =>
  (await jsonld.expand(document as never, options as never)) as unknown as Values[];

interface Quad {
  readonly subject: { readonly value: string; readonly termType: string };
  readonly predicate: { readonly value: string };
  readonly object: {
    readonly value: string;
    readonly termType: string;
    readonly datatype?: { readonly value: string };
  };
}
const quadsOf = async (document: Values) =>
  (await jsonld.toRDF(document as never, options as never)) as unknown as Quad[];

const read = async (url: string) => (await http.get(url).expect(200)).body as Values;
const readLd = async (url: string) =>
  (await http.get(url).expect(200).expect("content-type", `${LD}; charset=utf-8`)).body;

/** Every record of a resource, as JSON and as JSON-LD. */
async function both({ path }: Resource): Promise<{ json: Values; ld: Values }[]> {
  const found: { json: Values; ld: Values }[] = [];
  for (let next: string | null = ""; next !== null; ) {
    const { data, page } = await read(`/v1/${path}?limit=200${next && `&cursor=${next}`}`);
    for (const json of data as Values[])
      found.push({ json, ld: await readLd(`/v1/${path}/${json.id as string}?format=jsonld`) });
    next = (page as { next_cursor: string | null }).next_cursor;
  }
  return found;
}

const everything = new Map(await Promise.all(resources.map(async (one) => [one.name, await both(one)] as const)));
const articleLd = (await readLd(`/v1/articles/${ARTICLE}.jsonld?profile=full`)) as Values;
const documents = [...everything.values()].flat().map(({ ld }) => ld);

/** How often each key that is no keyword stands in a document. */
function keysIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + keysIn(one), 0);
  return Object.entries(value).reduce(
    (sum, [key, one]) => (key === "@context" ? sum : sum + (key.startsWith("@") ? 0 : 1) + keysIn(one)),
    0,
  );
}

test.each(resources)("every $type expands without a fetch and without losing a term, and is RDF", async ({ name }) => {
  const records = everything.get(name) ?? [];
  expect(records.length).toBeGreaterThan(0);
  for (const { ld } of records) {
    expect(keysIn(await expanded(ld)), ld["@id"] as string).toBe(keysIn(ld));
    expect((await quadsOf(ld)).length).toBeGreaterThanOrEqual(keysIn(ld));
  }
});

test("an article with all that it reports expands without losing a term, and is RDF", async () => {
  expect(keysIn(await expanded(articleLd))).toBe(keysIn(articleLd));
  expect((await quadsOf(articleLd)).length).toBeGreaterThan(1000);
});

test("every term is one that schema.org, the Web Annotation vocabulary, SKOS or the service's own defines", async () => {
  const require = createRequire(import.meta.url);
  const library = dirname(require.resolve("schema-dts/package.json"));
  const types = readFileSync(join(library, "dist/schema.d.ts"), "utf8");
  const own = new Set((await quadsOf(await readVocabulary())).map(({ subject }) => subject.value));
  const known = new Set([
    ...["Annotation", "SpecificResource", "TextQuoteSelector", "TextPositionSelector", "describing", "motivatedBy"],
    ...["hasBody", "hasTarget", "hasSource", "hasSelector", "exact", "prefix", "suffix", "start", "end"],
  ]);
  const isDefined = (iri: string) => {
    const [, term] = /[#/]([^#/]+)$/.exec(iri) as unknown as [string, string];
    if (iri.startsWith(SCHEMA))
      return new RegExp(`"${term}"\\?:|"@type": "${term}"|"https://schema.org/${term}"|export type ${term} =`).test(
        types,
      );
    if (iri.startsWith("http://www.w3.org/ns/oa#")) return known.has(term);
    if (iri.startsWith(`${BASE}/vocabulary#`)) return own.has(iri);
    return /^http:\/\/www\.w3\.org\/(2001\/XMLSchema#|1999\/02\/22-rdf-syntax-ns#|2004\/02\/skos\/core#(broader|Concept)$)|^http:\/\/id\.loc\.gov\/datatypes\/edtf\/EDTF$/.test(
      iri,
    );
  };
  const iris = new Set<string>();
  for (const document of [...documents, articleLd])
    for (const { predicate, object } of await quadsOf(document)) {
      iris.add(predicate.value);
      if (object.datatype) iris.add(object.datatype.value);
      else if (object.termType === "NamedNode" && /schema\.org|vocabulary#|w3\.org/.test(object.value))
        iris.add(object.value);
    }
  expect(iris.size).toBeGreaterThan(100);
  expect([...iris].filter((iri) => !isDefined(iri))).toEqual([]);
});

test("every field of every record is mapped, and no other", () => {
  for (const resource of resources) {
    const { name, wire, role } = resource;
    const fields = Object.keys((role === "article" ? articlePageSchema(wire) : wire).shape);
    const label = addsName(resource) ? ["name"] : []; // which the field that it comes from says
    expect([...Object.keys(mappingOf(name).properties), "id", ...label].sort(), name).toEqual(fields.sort());
  }
});

/** The fields of a mapping, those of small objects by their paths. */
const fieldsOf = (fields: Properties, at = ""): (readonly [string, Property])[] =>
  Object.entries(fields).flatMap(([name, property]) => [
    [at + name, property] as const,
    ...fieldsOf(property.fields ?? {}, `${at + name}.`),
  ]);

test("every record is said by the terms of its mapping alone, and by a class of its resource", () => {
  for (const [name, records] of everything) {
    const { properties, classes } = mappingOf(name);
    const terms = new Set(Object.values(properties).flatMap((property) => property.terms));
    for (const { json, ld } of records) {
      const stray = Object.keys(ld).filter((term) => !term.startsWith("@") && !terms.has(term));
      expect(stray, json.id as string).toEqual([]);
      if (classes !== undefined) expect([ld["@type"]].flat()).toEqual(classes);
    }
  }
});

test.each([
  ["actors", "russia", "Country"],
  ["actors", "marco-rubio", "Person"],
  ["actors", "nato", "Organization"],
  ["actors", "us-delegation", "Organization"],
  ["places", "riyadh", "City"],
  ["places", "ukraine", "Country"],
  ["places", "diriyah-palace", "Place"],
])("of %s, %s is a %s", (name, id, type) => {
  const found = everything.get(name as ResourceName)?.find(({ json }) => json.id === id);
  expect(found?.ld).toMatchObject({ "@id": `${BASE}/v1/${name}/${id}`, "@type": type });
});

test("the vocabulary has every value of every closed list with its definition, and no other", async () => {
  const graph = (await readVocabulary())["@graph"] as Values[];
  const concepts = graph.filter((node) => node["@type"] === "skos:Concept");
  const found = concepts.map((node) => [node["@id"], node["skos:definition"]]);
  const lists = [...vocabulariesByComponent().values()];
  const wanted = lists.flatMap(({ name, definitions }) =>
    Object.entries(definitions).map(([value, { definition }]) => [`sp:${name}-${value}`, definition]),
  );
  expect(wanted.length).toBeGreaterThan(70);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
});

test("a term of the vocabulary has one range, whichever record types use it, and names each of them", async () => {
  const uses = resources.flatMap(({ name, component }) =>
    fieldsOf(mappingOf(name).properties).flatMap(([, { terms, range, own: more = {} }]) =>
      terms.filter((term) => term.startsWith("sp:") && !(term in more)).map((term) => ({ term, range, component })),
    ),
  );
  const graph = new Map(((await readVocabulary())["@graph"] as Values[]).map((node) => [node["@id"], node]));
  for (const [term, same] of Map.groupBy(uses, (use) => use.term)) {
    expect(new Set(same.map(({ range }) => range)).size, term).toBe(1);
    const comments = [graph.get(term)?.["rdfs:comment"]].flat().join("\n");
    for (const { component } of same) expect(comments, term).toMatch(new RegExp(`\\b${component}\\b`));
  }
});

const readVocabulary = async () => (await http.get("/vocabulary").set("accept", LD).expect(200)).body as Values;

test("every IRI of the vocabulary leads to a page with its anchor", async () => {
  const { text } = await http
    .get("/vocabulary")
    .expect(200)
    .expect("content-type", /^text\/html/);
  const anchors = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => `${BASE}/vocabulary#${id}`));
  const own = (await quadsOf(await readVocabulary())).map(({ subject }) => subject.value);
  expect(own.length).toBeGreaterThan(100);
  expect(own.filter((iri) => iri !== `${BASE}/vocabulary` && !anchors.has(iri))).toEqual([]);
  const used = JSON.stringify([...documents, articleLd]).matchAll(
    /"(?:sp:|https:\/\/news\.example\.org\/vocabulary#)([\w-]+)"/g,
  );
  expect([...used].map(([, name]) => `${BASE}/vocabulary#${name}`).filter((iri) => !anchors.has(iri))).toEqual([]);
});

test("evidence comes back from its annotations as the record has it", () => {
  let count = 0;
  for (const { json, ld } of [...everything.values()].flat()) {
    if (json.evidence === undefined) continue;
    const article = `${BASE}/v1/articles/${(json.article as Values).id as string}`;
    const annotations = (ld["sp:evidence"] ?? []) as { body: string; target: { source: string; selector: Values[] } }[];
    const back = annotations.map(({ body, target: { source, selector } }) => {
      const [quote, place] = selector as [Values, Values];
      const paragraph = source.replace(`${article}#paragraph-`, "");
      expect([body, quote["@type"], place["@type"]]).toEqual([ld["@id"], "TextQuoteSelector", "TextPositionSelector"]);
      const { exact, prefix = null, suffix = null } = quote;
      const passage = { in: "paragraph", paragraph: Number(paragraph), section: null };
      return { ...passage, exact, prefix, suffix, start: place.start, end: place.end };
    });
    expect(back).toEqual(json.evidence);
    count += back.length;
  }
  expect(count).toBeGreaterThan(100);
});

test("evidence points at paragraphs that the article has, at the words that it quotes", async () => {
  const nodes = (await jsonld.flatten(articleLd as never, null as never, options as never)) as unknown as Values[];
  const byId = new Map(nodes.map((node) => [node["@id"], node]));
  const value = (node: Values | undefined, term: string) =>
    (node?.[term] as { "@value": string; "@id": string }[] | undefined)?.[0];
  const oa = (name: string) => `http://www.w3.org/ns/oa#${name}`;
  const targets = nodes.filter((node) => (node["@type"] as string[] | undefined)?.includes(oa("SpecificResource")));
  expect(targets.length).toBeGreaterThan(50);
  for (const target of targets) {
    const text = value(byId.get(value(target, oa("hasSource"))?.["@id"]), `${SCHEMA}text`)?.["@value"] as string;
    const selectors = (target[oa("hasSelector")] as { "@id": string }[]).map((one) => byId.get(one["@id"]));
    const [exact, start, end] = ["exact", "start", "end"].map(
      (name) => selectors.map((one) => value(one, oa(name))).find((found) => found)?.["@value"],
    );
    expect([...text].slice(Number(start), Number(end)).join("")).toBe(exact);
  }
});

test("the article's document has exactly the records of include=all", async () => {
  const page = await read(`/v1/articles/${ARTICLE}?include=all`);
  const lists = { ...page, ...(page.included as Values) } as Record<string, Values[]>;
  const wanted = resources.flatMap(({ name, path, role }) =>
    role === "article" ? [] : (lists[name] ?? []).map(({ id }) => `${BASE}/v1/${path}/${id as string}`),
  );
  // The article's own `events` are references; those that it names stand whole in `included`.
  expect(wanted.length).toBeGreaterThan(100);
  const has = (terms: readonly string[]) =>
    terms.flatMap((term) => (articleLd[term] ?? []) as Values[]).map((node) => node["@id"] as string);
  const whole = has(["hasPart", "correction", "comment", "mentions"]).filter((iri) => !iri.includes("#"));
  expect(whole.sort()).toEqual(wanted.sort());
  expect(await readLd(`/v1/articles/${ARTICLE}?include=all&format=jsonld`)).toEqual(articleLd);
});

test("each record in the article's document says what its own document says", async () => {
  const facts = async (document: Values) =>
    (await quadsOf(document))
      .filter(({ subject, object }) => ![subject, object].some(({ termType }) => termType === "BlankNode"))
      .map(({ subject, predicate, object }) => [subject.value, predicate.value, object.value].join(" "));
  const inArticle = new Set(await facts(articleLd));
  const parts = [...everything.values()]
    .flat()
    .filter(({ json }) => (json.article as Values | undefined)?.id === ARTICLE);
  expect(parts.length).toBeGreaterThan(100);
  for (const { ld } of parts) expect((await facts(ld)).filter((fact) => !inArticle.has(fact))).toEqual([]);
});

test("no text can break out of a page's script, and it is still the same text", async () => {
  const headline = "<script>alert(1)</script> & ]]> <!-- \"quoted\" 'so'";
  for (const url of ["/v1/articles/hostile-0.jsonld", "/v1/articles/hostile-0?format=jsonld"]) {
    const { text } = await http.get(url).expect(200);
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({ headline });
  }
  expect((await http.get("/v1/articles/hostile-0")).text).toContain("</script>");
});

test("the format is the one named, else the one that the client accepts; 406 where there is none", async () => {
  const url = "/v1/actors/russia";
  const type = async (query: string, accept: string) => {
    const answer = await http
      .get(url + query)
      .set("accept", accept)
      .expect(200)
      .expect("vary", /Accept/);
    return answer.type;
  };
  expect(await type("", "*/*")).toBe("application/json");
  expect(await type("", "text/html,application/xhtml+xml,*/*;q=0.8")).toBe("application/json");
  expect(await type("", LD)).toBe(LD);
  expect(await type("", `application/json;q=0.5, ${LD}`)).toBe(LD);
  expect(await type("?format=json", LD)).toBe("application/json");
  expect(await type("?format=jsonld", "application/json")).toBe(LD);
  expect(await type("?format=jsonld", "text/csv")).toBe(LD);
  const refused = await http.get(url).set("accept", "text/csv").expect(406);
  expect(refused.body.detail).toContain(LD);
  await http.get(`${url}?format=csv`).expect(400);
  await http.get("/vocabulary").set("accept", "text/csv").expect(406);
});

test("each format has a validator of its own, which is answered with 304", async () => {
  const url = "/v1/actors/russia";
  const [json, ld] = [await http.get(url), await http.get(url).set("accept", LD)];
  expect(json.headers.etag).not.toBe(ld.headers.etag);
  await http
    .get(url)
    .set("accept", LD)
    .set("if-none-match", ld.headers.etag as string)
    .expect(304);
  await http
    .get(url)
    .set("accept", LD)
    .set("if-none-match", json.headers.etag as string)
    .expect(200);
});

test("an article that is not there, and an id that is none, are problems at the document's address too", async () => {
  const { body } = await http.get("/v1/articles/not-there.jsonld").expect(404);
  expect(body.instance).toBe("/v1/articles/not-there.jsonld");
  await http.get("/v1/articles/Not_There.jsonld").expect(400);
  await http.get("/v1/articles/.jsonld").expect(400);
  await http.get(`/v1/articles/${ARTICLE}.jsonld2`).expect(400);
  await http.get(`/v1/articles/${ARTICLE}.jsonld?include=all`).expect(400);
  const { headers } = await http.post(`/v1/articles/${ARTICLE}.jsonld`).expect(405);
  expect(headers.allow).toBe("GET, HEAD, OPTIONS");
});

test("what is asked for of a record is what is said of it: picked fields, references widened to whole records", async () => {
  const { data } = await read("/v1/participants?role=excluded&actor=ukraine&limit=1");
  const path = `/v1/participants/${(data as Values[])[0]?.id as string}`;
  const picked = (await readLd(`${path}?fields=actor,evidence&format=jsonld`)) as Values;
  expect(Object.keys(picked)).toEqual(["@context", "@id", "@type", "sp:actor", "sp:excluded", "sp:evidence"]);
  expect(keysIn(await expanded(picked))).toBe(keysIn(picked));
  const widened = (await readLd(`${path}?include=actor,event&format=jsonld`)) as Record<string, Values>;
  expect(widened["sp:actor"]).toMatchObject({ "@type": "Country", "sp:kind": "sp:actor_kind-state" });
  expect(widened["sp:event"]).toMatchObject({ "@type": "Event", "sp:excluded": { "@id": `${BASE}${path}` } });
  expect(keysIn(await expanded(widened))).toBe(keysIn(widened));
});

test("schema.org's dates are whole days or instants, and every date is there as it was given", () => {
  let partial = 0;
  for (const { json, ld } of [...(everything.get("events") ?? []), ...(everything.get("articles") ?? [])])
    for (const [name, term] of [
      ["start", "startDate"],
      ["published_on", "datePublished"],
    ] as const) {
      const date = (json[name] ?? undefined) as string | undefined;
      const isDay = date !== undefined && /^\d{4}-\d\d-\d\d$/.test(date);
      const isInstant = date !== undefined && /T.*(Z|[+-]\d\d:\d\d)$/.test(date) && !date.includes("/");
      const written = isInstant ? { "@type": "DateTime", "@value": date } : isDay ? date : undefined;
      expect([ld[`sp:${name}`], ld[term]]).toEqual([date, written]);
      if (date !== undefined && written === undefined) partial++;
    }
  expect(partial).toBeGreaterThan(0);
});

test("names elsewhere are addresses where their scheme has them, and scheme and name where not", async () => {
  const russia = (await readLd("/v1/actors/russia?format=jsonld")) as Values;
  expect(russia.sameAs).toEqual(["https://www.wikidata.org/entity/Q159"]);
  expect(russia.identifier).toEqual([{ "@type": "PropertyValue", propertyID: "iso3166-1", value: "RU" }]);
});

test("without PUBLIC_URL the IRIs are made of the address that the request came to", async () => {
  const service = await startService();
  const { body } = await service.http.get("/v1/actors/russia?format=jsonld").set("host", "news.test:8080").expect(200);
  expect(body["@id"]).toBe("http://news.test:8080/v1/actors/russia");
  expect(body["@context"].sp).toBe("http://news.test:8080/vocabulary#");
  await service.http.get("/v1/actors/russia?format=jsonld").set("host", 'x"<y').expect(400);
});
