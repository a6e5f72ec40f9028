import { expect, test } from "vitest";
import { encodeCursor } from "../../src/http/request/cursor.ts";
import { dateSpan } from "../../src/model/kit/edtf.ts";
import type { Filter } from "../../src/model/kit/fields.ts";
import { labelOf } from "../../src/model/kit/labels.ts";
import { type ResourceName, resourceNameOf } from "../../src/model/kit/names.ts";
import type { Resource } from "../../src/model/kit/record-type.ts";
import { authorities, parts, resourceNamed, resources } from "../../src/model/records/index.ts";
import { facetsOf } from "../../src/reading/lists/filters.ts";
import { planOf } from "../../src/reading/lists/query.ts";
import type { Value } from "../../src/store/tables.ts";
import { importText, longTest, POSTGRES, runs, type Service, sampled, startService } from "../helper.ts";
import { urlsOf } from "../http/askable.ts";
import { openReadings } from "../http/document.ts";
import { DOSSIERS, dossier, REGISTRY } from "../http/examples.ts";

/** A record in a response. */
type Wire = Readonly<Record<string, unknown>> & { readonly id: string };

interface Reference {
  readonly id: string;
  readonly name: string | null;
}

interface PageAnswer {
  readonly data: readonly Wire[];
  readonly page: { readonly limit: number; readonly next_cursor: string | null; readonly total?: number };
}

interface FacetsAnswer {
  readonly facets: {
    readonly missing: Readonly<Record<string, number>>;
    readonly values: Readonly<Record<string, readonly { value: unknown; count: number }[]>>;
  };
}

const bundled = await startService();
const service = await startService();
await importText(service.store, "registry.json", REGISTRY);
for (const [i, text] of DOSSIERS.entries()) await importText(service.store, `dossier-${i}.json`, text);
const changing = await startService();
await importText(changing.store, "registry.json", REGISTRY);
const renamed = await startService();
const addressed = await startService({ config: { PUBLIC_URL: "https://news.example.org" } });
const names = resources.map(({ name }) => name);
const records = new Map<ResourceName, readonly Wire[]>();
for (const resource of resources) records.set(resource.name, await everything(service, resource));

test.each([
  ["actors", 36],
  ["events", 10],
  ["topics", 16],
  ["places", 10],
  ["positions", 14],
  ["consensus-points", 5],
  ["open-questions", 7],
  ["proposals", 2],
  ["quotes", 2],
  ["errata", 4],
  ["omissions", 8],
])("the bundled example has %s, at least %i", async (path, least) => {
  const { page } = await ask<PageAnswer>(bundled, `/v1/${path}?count=exact`);
  expect(page.total).toBeGreaterThanOrEqual(least);
});

/** On PostgreSQL a third of them: the store is compared with SQLite's elsewhere. */
const walkedNames = POSTGRES === undefined ? sampled(names, 3) : names.filter((_, i) => i % 3 === 0);

test.each(walkedNames)("cursors lead through all %s in order, for every sort and page size", async (name) => {
  const resource = resourceNamed(name);
  const keys = Object.keys(resource.sortColumns);
  const single = keys.flatMap((key) => [[key], [`-${key}`]]);
  for (const sort of [[], ...single]) {
    const walks = await Promise.all(
      sampled([1, 2, 3, 4, 5, 6, 7], 3).map((limit) => walked(service, resource, sort, limit)),
    );
    for (const walk of walks) expect(walk, `${sort}`).toEqual(walks[0]);
    inOrder(resource, sort, walks[0] ?? []);
  }
  const mixed = keys.flatMap((key, i) =>
    keys.slice(i + 1).flatMap((other) => [
      [key, `-${other}`],
      [`-${other}`, key],
    ]),
  );
  for (const [i, sort] of mixed.entries()) inOrder(resource, sort, await walked(service, resource, sort, 1 + (i % 7)));
});

longTest(
  "a list neither skips nor repeats a record while others are written and deleted between its pages",
  async () => {
    let writes = 0;
    for (const resource of parts)
      for (const sort of sampled(
        ["", "-id", ...resource.sorts.map((key, i) => (i % 2 ? `-${key}` : `${key},-id`))],
        8,
      )) {
        await importText(changing.store, "shrinking.json", dossier("m-shrinking", 0, 12));
        const before = (await everything(changing, resource)).map(({ id }) => id).filter((id) => !id.startsWith("m-"));
        const seen: string[] = [];
        let url: string | null = `/v1/${resource.path}?limit=9${sort && `&sort=${sort}`}`;
        for (let page = 0; url !== null; page++) {
          const { data, page: info }: PageAnswer = await ask<PageAnswer>(changing, url);
          seen.push(...data.map(({ id }) => id));
          url = info.next_cursor && withCursor(url, info.next_cursor);
          if (page > 1) continue;
          // Insert records before, after and among the pages, and delete them.
          const [k, size] = [writes % 5, 1 + (Math.floor(writes / 5) % 2)];
          writes++;
          await importText(changing.store, "a.json", dossier(`a-new-${k}`, k, size));
          await importText(changing.store, "z.json", dossier(`z-new-${k}`, k, 3 - size));
          await importText(changing.store, "shrinking.json", dossier("m-shrinking", 0, 10 - 3 * page));
        }
        const what = `${resource.path} by ${sort}`;
        expect(seen.length, what).toBe(new Set(seen).size);
        const stable = before.filter((id) => !/^[az]-new/.test(id));
        expect(stable.length, what).toBeGreaterThan(0);
        expect(seen.filter((id) => stable.includes(id)).length, what).toBe(stable.length);
      }
  },
);

test("a cursor with a changed, missing or additional character, or given twice, is refused", async () => {
  const { page } = await ask<PageAnswer>(service, "/v1/positions?limit=3&sort=-stated_on");
  const cursor = page.next_cursor as string;
  const changed = [...cursor].map((c, i) => `${cursor.slice(0, i)}${c === "A" ? "B" : "A"}${cursor.slice(i + 1)}`);
  const others = [
    cursor.slice(1),
    cursor.slice(0, -1),
    `${cursor}A`,
    `${cursor}=`,
    `${cursor}%20`,
    cursor + cursor,
    "",
    "A",
  ];
  for (const bad of [...changed, ...others]) await refused(`/v1/positions?limit=3&sort=-stated_on&cursor=${bad}`);
});

test("a cursor is refused by a list with other filters, another sort, or of another resource", async () => {
  const { page } = await ask<PageAnswer>(service, "/v1/positions?limit=1&basis=reported&sort=stated_on");
  const cursor = page.next_cursor;
  await ask(service, `/v1/positions?limit=7&basis=reported&sort=stated_on&fields=id&count=exact&cursor=${cursor}`);
  for (const url of [
    "/v1/positions?sort=stated_on",
    "/v1/positions?basis=editorial&sort=stated_on",
    "/v1/positions?basis=reported,editorial&sort=stated_on",
    "/v1/positions?basis=reported&sort=stated_on&stance=support",
    "/v1/positions?basis=reported",
    "/v1/positions?basis=reported&sort=-stated_on",
    "/v1/positions?basis=reported&sort=stated_on,effective_on",
    "/v1/quotes?basis=reported&sort=stated_on",
    "/v1/quotes?basis=reported",
    "/v1/actors",
  ])
    await refused(`${url}${url.includes("?") ? "&" : "?"}cursor=${cursor}`);
});

test("a forged cursor with a valid checksum, but without a position in the list, is refused", async () => {
  const positions = resourceNamed("positions");
  const { list } = planOf(positions, { limit: 1, sort: ["stated_on"] });
  const forged: unknown[] = [
    ["russia", "riyadh-talks-2025"], // too few
    ["russia", "riyadh-talks-2025", 1, 1], // too many
    [1, 2, 3], // numbers in place of text
    ["russia", "riyadh-talks-2025", "1"], // text in place of a number
    ["russia", "riyadh-talks-2025", 1.5],
    ["russia", "riyadh-talks-2025", 1e300],
    ["russia", "\0", 1],
    ["russia", "\ud800", 1],
    [null, null, null],
    [true, false, true],
    [[], {}, 1],
    { length: 3 },
    "abc",
    3,
    null,
  ];
  for (const keys of forged)
    await refused(
      `/v1/positions?sort=stated_on&cursor=${encodeCursor(list, keys as readonly Value[])}`,
      JSON.stringify(keys),
    );
});

test.each(names)("count=exact of %s is the number of records on all pages, on every page", async (name) => {
  const { path } = resourceNamed(name);
  const all = records.get(name) ?? [];
  let url: string | null = `/v1/${path}?count=exact&limit=7`;
  while (url !== null) {
    const { page }: PageAnswer = await ask<PageAnswer>(service, url);
    expect(page.total).toBe(all.length);
    url = page.next_cursor && withCursor(url, page.next_cursor);
  }
  expect((await ask<PageAnswer>(service, `/v1/${path}`)).page).not.toHaveProperty("total");
  expect((await ask<PageAnswer>(service, `/v1/${path}?id=no-such-id&count=exact`)).page.total).toBe(0);
});

test.each(
  names,
)("every filter of %s finds exactly the records with one of its values, and several what fits all", async (name) => {
  const resource = resourceNamed(name);
  const all = records.get(name) ?? [];
  const found = async (query: Readonly<Record<string, string>>) =>
    (await ask<PageAnswer>(service, `/v1/${resource.path}?${new URLSearchParams({ ...query, limit: "200" })}`)).data;
  const parameters = Object.keys(resource.filters);
  const fitting = (query: Readonly<Record<string, string>>) =>
    all.filter((record) =>
      Object.entries(query).every(([parameter, value]) =>
        valuesOf(resource, parameter, record).some((own) =>
          resource.filters[parameter]?.single ? own === value : value.split(",").includes(own),
        ),
      ),
    );
  const holds = async (query: Readonly<Record<string, string>>) =>
    expect(await found(query), JSON.stringify(query)).toEqual(fitting(query));

  for (const parameter of parameters) {
    const own = [...new Set(all.flatMap((record) => valuesOf(resource, parameter, record)))];
    expect(own.length, `no record tells whether ${parameter} works`).toBeGreaterThan(0);
    for (const value of new Set([...own, ...enumerated(resource, parameter)])) await holds({ [parameter]: value });
    if (resource.filters[parameter]?.single) continue;
    await holds({ [parameter]: own.slice(0, 50).join(",") });
    await holds({ [parameter]: [own[0], own.at(-1), own[0]].join(",") });
  }
  const pairs = parameters.flatMap((one, i) => parameters.slice(i + 1).map((other) => [one, other] as const));
  for (const [i, [one, other]] of pairs.entries()) {
    const both = all.filter((record) => [one, other].every((name) => valuesOf(resource, name, record).length));
    for (const record of [both[i % both.length], both[(7 * i) % both.length]])
      if (record !== undefined) {
        await holds(
          Object.fromEntries([one, other].map((name) => [name, valuesOf(resource, name, record)[0] as string])),
        );
        const next = all[(i + 1) % all.length] as Wire; // mostly no record matches both
        const elsewhere = valuesOf(resource, other, next)[0];
        if (elsewhere) await holds({ [one]: valuesOf(resource, one, record)[0] as string, [other]: elsewhere });
      }
  }
});

test.each(names)("every filter by _not of %s finds exactly the records without its values", async (name) => {
  const resource = resourceNamed(name);
  const all = records.get(name) ?? [];
  for (const [parameter, { single }] of Object.entries(resource.filters)) {
    const has = (record: Wire, values: readonly string[]) =>
      valuesOf(resource, parameter, record).some((value) => values.includes(value));
    const values = [...new Set(all.flatMap((record) => valuesOf(resource, parameter, record)))];
    for (const excluded of single ? [values.slice(0, 1)] : [values.slice(0, 1), values.slice(0, 3)]) {
      const url = `/v1/${resource.path}?${new URLSearchParams({ [`${parameter}_not`]: `${excluded}`, limit: "200" })}`;
      expect((await ask<PageAnswer>(service, url)).data, url).toEqual(all.filter((record) => !has(record, excluded)));
    }
  }
});

test.each(names)("every facet of %s counts all records of the filtered list by value", async (name) => {
  const resource = resourceNamed(name);
  const all = records.get(name) ?? [];
  const facets = Object.keys(facetsOf(resource));
  for (const some of [all, all.filter((_, i) => i % 2 === 0).slice(0, 50)]) {
    const filter = some === all ? "" : `&id=${some.map(({ id }) => id)}`;
    const url = `/v1/${resource.path}?limit=1&facets=${facets}${filter}`;
    const { values, missing } = (await ask<FacetsAnswer>(service, url)).facets;
    for (const facet of facets) {
      const own = some.flatMap((record) => [...new Set(valuesOf(resource, facet, record))]);
      const counts = [...Map.groupBy(own, (value) => value)].map(([value, { length: count }]) => ({ value, count }));
      counts.sort((a, b) => b.count - a.count || compare(a.value, b.value));
      const counted = values[facet]?.map(({ value, count }) => ({ value: String(value), count }));
      expect(counted, `${facet} of ${url}`).toEqual(counts.slice(0, 100));
      const without = some.filter((record) => valuesOf(resource, facet, record).length === 0);
      expect(missing[facet], `${facet} missing of ${url}`).toBe(without.length);
    }
  }
});

test.each(
  names,
)("fields= of %s answers exactly those, in lists and of one record, as they are in the whole", async (name) => {
  const { path, wire } = resourceNamed(name);
  const all = records.get(name) ?? [];
  const fields = Object.keys(wire.shape);
  const sets = [...fields.map((field) => [field]), fields, fields.slice(0, 2).reverse(), fields.slice(-3)];
  for (const picked of sets) {
    const expected = all.map((record) => Object.fromEntries(picked.map((field) => [field, record[field]])));
    const { data } = await ask<PageAnswer>(service, `/v1/${path}?limit=200&fields=${picked}`);
    expect(data, `${picked}`).toEqual(expected);
    const one = await ask(service, `/v1/${path}/${all[0]?.id}?fields=${picked}`);
    expect(one, `${picked}`).toEqual(expected[0]);
  }
});

test.each(
  names,
)("include= of %s puts the whole record in a reference's place, as its own address answers it", async (name) => {
  const resource = resourceNamed(name);
  const all = records.get(name) ?? [];
  const wholes = targets(resource);
  const documented = openReadings.find(({ path }) => path === `/v1/${resource.path}`);
  const offered = documented?.parameters?.find((parameter) => parameter.name === "include")?.schema.items;
  expect(Object.keys(wholes)).toEqual((offered as { enum?: string[] } | undefined)?.enum ?? []);
  for (const names of [...Object.keys(wholes).map((one) => [one]), Object.keys(wholes)]) {
    if (names.length === 0) continue;
    const expected = all.map((record) => ({
      ...record,
      ...Object.fromEntries(names.map((one) => [one, widened(wholes[one] as ResourceName, record[one])])),
    }));
    const { data } = await ask<PageAnswer>(service, `/v1/${resource.path}?limit=200&include=${names}`);
    expect(data, `${names}`).toEqual(expected);
    const one = await ask(service, `/v1/${resource.path}/${all[0]?.id}?include=${names}`);
    expect(one, `${names}`).toEqual(expected[0]);
  }
});

test("a record's own path returns the same document as its list", async () => {
  for (const { name, path } of resources)
    for (const record of records.get(name) ?? [])
      expect(await ask(service, `/v1/${path}/${record.id}`)).toEqual(record);
});

/** The article that reports records of every type. */
const FULL = "riyadh-talks-2025";

test("an article with include=all has the lists of its records, and every authority record that it refers to", async () => {
  for (const article of records.get("articles") ?? []) {
    const page = await ask<Wire>(service, `/v1/articles/${article.id}?include=all`);
    const { included, ...own } = page as Wire & { included: Record<string, Wire[]> };
    const lists: Record<string, readonly Wire[]> = {};
    for (const part of parts) {
      lists[part.name] = (await ask<PageAnswer>(service, `/v1/${part.path}?limit=200&article=${article.id}`)).data;
      if (article.id === FULL) expect(lists[part.name]?.length, part.name).toBeGreaterThan(0);
      const alone = await ask(service, `/v1/articles/${article.id}?include=${part.name}`);
      expect(alone).toEqual({ ...article, [part.name]: lists[part.name] });
    }
    expect(own).toEqual({ ...article, ...lists });
    expect(await ask(service, `/v1/articles/${article.id}?include=included`)).toEqual({ ...article, included });

    const named = namedBy(article.id);
    const places = new Set(named.get("places"));
    for (const event of included.events ?? []) if (event.place) places.add((event.place as Reference).id);
    named.set("places", places);
    expect(Object.keys(included)).toEqual(authorities.map(({ name }) => name));
    for (const { name } of authorities) {
      const expected = (records.get(name) ?? []).filter(({ id }) => named.get(name)?.has(id));
      if (article.id === FULL) expect(expected.length, name).toBeGreaterThan(0);
      expect(included[name], name).toEqual(expected);
    }
  }
});

test("every reference shows the current name of its record, even after a rename", async () => {
  await importText(renamed.store, "registry.json", REGISTRY);
  for (const [i, text] of DOSSIERS.entries()) await importText(renamed.store, `dossier-${i}.json`, text);
  const before = await referencesOf(renamed);
  const anew = JSON.parse(REGISTRY) as Record<string, Record<string, string>[]>;
  for (const list of Object.values(anew))
    for (const record of list) for (const label of ["name", "label"]) if (label in record) record[label] += " anew";
  await importText(renamed.store, "anew.json", JSON.stringify(anew));
  await importText(renamed.store, "headline.json", dossier("first-further", 3, 9, "Another headline"));
  const after = await referencesOf(renamed);
  const isRenamed = ({ name }: Reference) => name?.endsWith(" anew") || name === "Another headline";
  expect(before.some(isRenamed)).toBe(false);
  // Rename records of every type that records of every type refer to.
  for (const { name } of [...authorities, resourceNamed("articles")])
    expect(
      after.some((reference) => reference.to === name && isRenamed(reference)),
      name,
    ).toBe(true);
});

test("start and end of evidence are the positions of its words in the paragraph, in code points", async () => {
  let checked = 0;
  for (const article of records.get("articles") ?? []) {
    const page = await ask<Wire>(service, `/v1/articles/${article.id}?include=all`);
    const sections = page.sections as { paragraphs: { ordinal: number; text: string }[] }[];
    const paragraphs = new Map(
      sections.flatMap((section) => section.paragraphs).map(({ ordinal, text }) => [ordinal, [...text]]),
    );
    expect([...paragraphs.keys()]).toEqual([...paragraphs.keys()].map((_, i) => i + 1));
    for (const { name } of parts)
      for (const { id, basis, evidence } of page[name] as (Wire & { evidence: Record<string, unknown>[] })[]) {
        if (basis === "reported") expect(evidence.length, id).toBeGreaterThan(0);
        for (const { paragraph, exact, prefix, suffix, start, end } of evidence) {
          const text = paragraphs.get(paragraph as number) ?? [];
          expect(text.slice(start as number, end as number).join(""), id).toBe(exact);
          expect(
            text
              .slice(0, start as number)
              .join("")
              .endsWith((prefix as string) ?? ""),
            id,
          ).toBe(true);
          expect(
            text
              .slice(end as number)
              .join("")
              .startsWith((suffix as string) ?? ""),
            id,
          ).toBe(true);
          checked++;
        }
      }
  }
  expect(checked).toBeGreaterThan(100);
});

const ADDRESSES = [
  "/v1/positions",
  "/v1/positions?actor=russia&include=topic&fields=id,topic",
  "/v1/actors/russia",
  "/v1/articles/riyadh-talks-2025?include=all",
  "/v1/dossiers/riyadh-talks-2025",
  "/openapi.json",
  "/docs/types", // `/docs` itself names the address that it was asked at
];

test.each(
  ADDRESSES,
)("a client with the ETag of %s receives 304 without a body, for every form of If-None-Match", async (url) => {
  const etag = String((await bundled.http.get(url).expect(200)).headers.etag);
  expect(etag).toMatch(/^"[!#-~]+"$/); // strong
  for (const known of [etag, `W/${etag}`, `"other", ${etag}`, `W/"other" ,W/${etag},"more"`, "*"]) {
    const answer = await bundled.http.get(url).set("if-none-match", known).expect(304);
    expect(answer.headers.etag).toBe(etag);
    expect(answer.text).toBe("");
    for (const absent of ["content-type", "content-length"]) expect(answer.headers).not.toHaveProperty(absent);
  }
  for (const unknown of ['"other"', 'W/"other", "more"', etag.slice(1, -1)])
    await bundled.http.get(url).set("if-none-match", unknown).expect(200);
});

test.each(ADDRESSES)("HEAD of %s has the headers of GET and no body, and returns 304 like GET", async (url) => {
  const get = await bundled.http.get(url).expect(200);
  const head = await bundled.http.head(url).set("accept-encoding", "gzip, deflate").expect(200);
  const lasting = ({ date, "x-request-id": id, connection, "cache-status": kept, ...others }: Record<string, string>) =>
    others;
  expect(lasting(head.headers)).toEqual(lasting(get.headers));
  expect(head.text ?? "").toBe("");
  const known = await bundled.http
    .head(url)
    .set({ "if-none-match": get.headers.etag as string, "accept-encoding": "gzip, deflate" });
  expect(known.status).toBe(304);
  expect(known.headers.etag).toBe(get.headers.etag);
  // A 304 has the length of the full response, or none (RFC 9110, 8.6).
  expect([undefined, get.headers["content-length"]]).toContain(known.headers["content-length"]);
});

test("an ETag changes only with the content", async () => {
  const tag = async (url: string) => (await changing.http.get(url).expect(200)).headers.etag;
  const before = [await tag("/v1/actors/actor-0"), await tag("/v1/actors"), await tag("/v1/actors/russia")];
  await importText(changing.store, "registry.json", REGISTRY);
  expect([await tag("/v1/actors/actor-0"), await tag("/v1/actors"), await tag("/v1/actors/russia")]).toEqual(before);
  await importText(changing.store, "registry.json", REGISTRY.replace(/"name":"[^"]+"/, '"name":"Another"'));
  expect(await tag("/v1/actors/actor-0")).not.toBe(before[0]);
  expect(await tag("/v1/actors")).not.toBe(before[1]);
  expect(await tag("/v1/actors/russia")).toBe(before[2]);
});

test("the Link header leads through a list, and is absolute if the public URL is set", async () => {
  for (const [from, address] of [
    [bundled, ""],
    [addressed, "https://news.example.org"],
  ] as const) {
    const seen: string[] = [];
    let url: string | undefined = "/v1/positions?actor=russia,ukraine&sort=-stated_on&fields=id&limit=2";
    while (url !== undefined) {
      const { body, headers }: { body: PageAnswer; headers: Record<string, string> } = await from.http
        .get(url)
        .expect(200);
      seen.push(...body.data.map(({ id }) => id));
      const next: RegExpExecArray | null = /^<([^>]+)>; rel="next"$/.exec(headers.link ?? "");
      expect(next === null).toBe(body.page.next_cursor === null);
      if (next) expect(next[1]?.startsWith(`${address}/v1/positions?`)).toBe(true);
      url = next?.[1]?.slice(address.length);
    }
    const all = await from.http.get("/v1/positions?actor=russia,ukraine&sort=-stated_on");
    expect(seen).toEqual(all.body.data.map(({ id }: Wire) => id));
  }
});

/** Returns the JSON response to a GET request. */
async function ask<T = unknown>({ server }: Service, url: string): Promise<T> {
  const answer = await server.inject({ url });
  expect(answer.statusCode, `${url}: ${answer.body.slice(0, 500)}`).toBe(200);
  return answer.json<T>();
}

async function refused(url: string, what = url): Promise<void> {
  const answer = await service.server.inject({ url });
  const { type, errors } = answer.json();
  expect
    .soft([answer.statusCode, type, errors?.[0]?.parameter], what)
    .toEqual([400, "/problems/invalid-cursor", "cursor"]);
}

/** Returns all records of a list, in default order. */
async function everything(from: Service, { path }: Resource): Promise<Wire[]> {
  const all: Wire[] = [];
  let url: string | null = `/v1/${path}?limit=200`;
  while (url !== null) {
    const { data, page }: PageAnswer = await ask<PageAnswer>(from, url);
    all.push(...data);
    url = page.next_cursor && withCursor(url, page.next_cursor);
  }
  return all;
}

/** Returns the ids on all pages of a list. Every page but the last must be full. */
async function walked(from: Service, { path }: Resource, sort: readonly string[], limit: number): Promise<string[]> {
  const ids: string[] = [];
  let url: string | null = `/v1/${path}?fields=id&limit=${limit}${sort.length ? `&sort=${sort}` : ""}`;
  while (url !== null) {
    const { data, page }: PageAnswer = await ask<PageAnswer>(from, url);
    ids.push(...data.map(({ id }) => id));
    expect(ids.length, `${url}: the walk does not end`).toBeLessThanOrEqual(1000);
    if (page.next_cursor === null) expect(data.length, url).toBeLessThanOrEqual(limit);
    else expect(data.length, url).toBe(limit);
    url = page.next_cursor && withCursor(url, page.next_cursor);
  }
  return ids;
}

/** Expects the ids of all records, each once, in the order of the sort. */
function inOrder(resource: Resource, sort: readonly string[], ids: readonly string[]): void {
  const all = new Map((records.get(resource.name) ?? []).map((record) => [record.id, record]));
  expect(ids.length, `${sort}`).toBe(all.size);
  expect(new Set(ids), `${sort}`).toEqual(new Set(all.keys()));
  const keysOf = (id: string) => sort.map((key) => sortValue(resource, key.replace(/^-/, ""), all.get(id) as Wire));
  for (const [i, id] of ids.slice(1).entries()) {
    const [before, after] = [keysOf(ids[i] as string), keysOf(id)];
    const differs = sort.findIndex((_, k) => before[k] !== after[k]);
    if (differs < 0) continue;
    const sign = sort[differs]?.startsWith("-") ? -1 : 1;
    expect(sign * compare(before[differs], after[differs]), `${sort}: ${before} and then ${after}`).toBeLessThan(0);
  }
}

/** Returns the sort key of a record: the id of a reference, the beginning of a date; what is unknown sorts first. */
function sortValue({ answered }: Resource, key: string, record: Wire): string | number {
  const { kind } = answered[key] ?? {};
  const value = record[key] as string | number | Reference | null;
  if (kind === "date") return typeof value === "string" ? (dateSpan(value)?.order ?? "") : "";
  if (kind === "number") return (value ?? record.low ?? record.high ?? Number.NEGATIVE_INFINITY) as number;
  return typeof value === "object" ? (value as Reference).id : value;
}

/** Compares numbers by size, and text by code point. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [a, b].map((text) => [...String(text)].map((character) => character.codePointAt(0) as number));
  const at = (left ?? []).findIndex((point, i) => point !== right?.[i]);
  if (at < 0) return (left?.length ?? 0) - (right?.length ?? 0);
  return (left?.[at] ?? 0) - (right?.[at] ?? -1);
}

/** Returns the values of a record for a filter. */
function valuesOf(resource: Resource, parameter: string, record: Wire): string[] {
  if (parameter === "id") return [record.id];
  if (parameter === "article")
    return resource.role === "part" ? [(record.article as Reference).id] : articlesNaming(resource.name, record.id);
  const [key, field] =
    Object.entries(resource.answered).find(([key, field]) => parameter in field.filters(key, resource)) ?? [];
  if (key === undefined) throw new Error(`no field of ${resource.name} has the filter ${parameter}`);
  const value = record[key];
  if (field?.kind === "record" || field?.kind === "records")
    return ([value].flat() as Record<string, string>[]).map((one) =>
      parameter === key ? `${one.type}/${one.id}` : (one[parameter.slice(key.length + 1)] as string),
    );
  if (field?.kind === "values") {
    const { fields } = resourceNamed(resourceNameOf((record.about as { type: string }).type));
    return Object.keys(value as object).filter((name) => name in fields);
  }
  return [value ?? []].flat().map((one) => (typeof one === "object" ? (one as Reference).id : String(one)));
}

/** Returns the values that the OpenAPI document lists for a filter. */
function enumerated(resource: Resource, parameter: string): readonly string[] {
  const { path } = resource;
  const list = openReadings.find((operation) => operation.path === `/v1/${path}`);
  const items = list?.parameters?.find(({ name }) => name === parameter)?.schema.items;
  const { values } = resource.filters[parameter] as Filter;
  return (
    (items as { enum?: string[] } | undefined)?.enum ??
    ["no-such-id", "FR", "GB"].filter((value) => values.safeParse(value).success)
  );
}

/** Returns the reference fields of a record type, with their targets. */
function targets({ fields, role }: Resource): Record<string, ResourceName> {
  const own = Object.entries(fields).flatMap(([key, { to }]) => (to === undefined ? [] : [[key, to] as const]));
  return { ...(role === "part" ? { article: "articles" } : {}), ...Object.fromEntries(own) };
}

function widened(to: ResourceName, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => widened(to, one));
  return value === null ? null : (records.get(to) ?? []).find(({ id }) => id === (value as Reference).id);
}

interface Named extends Reference {
  readonly to: ResourceName;
}

/** The targets of references inside objects of a record, by the keys of the field and the object. */
const INNER: Readonly<Record<string, ResourceName>> = {
  "source.publisher": "actors",
  "memberships.organization": "actors",
  "resolution.article": "articles",
  "resolution.event": "events",
  "authors.actor": "actors",
};

/** Returns all references of a record, with their targets. Fails for a reference at an unknown place. */
function referencesIn(resource: Resource, record: Wire): Named[] {
  const found: Named[] = [];
  const wholes = targets(resource);
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, path);
    else if (value !== null && typeof value === "object" && "name" in value && "id" in value) {
      const { id, name, type } = value as Reference & { type?: string };
      const to = type === undefined ? (wholes[path] ?? INNER[path] ?? toldOf(path, record)) : resourceNameOf(type);
      if (to === undefined) throw new Error(`what does ${path} of ${resource.name} refer to?`);
      found.push({ id, name, to });
    } else if (value !== null && typeof value === "object")
      for (const [key, one] of Object.entries(value)) visit(one, path ? `${path}.${key}` : key);
  };
  for (const [key, value] of Object.entries(record)) visit(value, key);
  return found;
}

/** Returns the target of a reference in the values of an account, which are in the form of the record that it is about. */
function toldOf(path: string, { about }: Wire): ResourceName | undefined {
  const name = path.replace(/^values\./, "");
  return name === path
    ? undefined
    : (targets(resourceNamed(resourceNameOf((about as { type: string }).type)))[name] ?? INNER[name]);
}

/** Returns the records that an article and its records refer to, by resource. */
function namedBy(article: string): Map<ResourceName, Set<string>> {
  const named = new Map<ResourceName, Set<string>>();
  for (const resource of [resourceNamed("articles"), ...parts])
    for (const record of records.get(resource.name) ?? [])
      if (record.id === article || (record.article as Reference | undefined)?.id === article)
        for (const { to, id } of referencesIn(resource, record)) named.set(to, (named.get(to) ?? new Set()).add(id));
  return named;
}

const naming = new Map<string, Map<ResourceName, Set<string>>>();

function articlesNaming(name: ResourceName, id: string): string[] {
  const articles = (records.get("articles") ?? []).map((article) => article.id);
  for (const article of articles) if (!naming.has(article)) naming.set(article, namedBy(article));
  return articles.filter((article) => naming.get(article)?.get(name)?.has(id));
}

/** Returns all references of all records, after comparing each with its record. */
async function referencesOf(from: Service): Promise<Named[]> {
  const now = new Map<ResourceName, readonly Wire[]>();
  for (const resource of resources) now.set(resource.name, await everything(from, resource));
  const found = resources.flatMap((resource) =>
    (now.get(resource.name) ?? []).flatMap((record) => referencesIn(resource, record)),
  );
  for (const { to, id, name } of found) {
    const record = now.get(to)?.find((one) => one.id === id);
    expect(record, `${to}/${id}`).toBeDefined();
    expect(name, `${to}/${id}`).toBe(labelOf(resourceNamed(to), record as Wire));
  }
  return found;
}

function withCursor(url: string, cursor: string): string {
  return `${url.replace(/&cursor=[^&]*/, "")}&cursor=${cursor}`;
}

test("lists of the past answer several conditions of many values as lists of today do", async () => {
  const actors = (await bundled.http.get("/v1/actors?fields=id&limit=200")).body.data.map(({ id }: Wire) => id);
  const ids = [...actors.slice(0, 49), "riyadh-talks"];
  for (const operation of openReadings.filter(({ parameters }) => parameters?.some(({ name }) => name === "sort"))) {
    const queries = urlsOf(operation, { ids, words: ["talks"], values: () => ids.slice(0, 1) }).flatMap((url) => {
      const query = url.split("?")[1];
      return query === undefined || /^(?:sort|facets|fields|include|count|format|view|id)=/.test(query) ? [] : [query];
    });
    const pairs = queries.flatMap((one, i) => queries.slice(i + 1).map((other) => `${one}&${other}`));
    const allowed = pairs.filter((pair) => new Set(new URLSearchParams(pair).keys()).size === pair.split("&").length);
    for (const query of [...queries, ...allowed].filter((_, i) => i % runs(120, 60) === 0)) {
      const now = await bundled.http.get(`${operation.path}?${query}`);
      const past = await bundled.http.get(`${operation.path}?${query}&as_of=2100-01-01T00:00:00Z`);
      expect([past.status, past.body.data], `${operation.path}?${query}`).toEqual([now.status, now.body.data]);
    }
  }
});

test("a record is found once, however many of its references are asked for", async () => {
  const busy = await startService({ seed: false });
  const events = Array.from({ length: 70 }, (_, i) => ({ id: `vote-${i}`, kind: "vote", name: `Vote ${i}`, status: "occurred", summary: "A vote.", start: "2024-01-13", date_basis: "editorial", citation: "The gazette" })); // biome-ignore format: a record
  const registry = { actors: [{ id: "gazette", kind: "publisher", name: "Gazette" }], events };
  await importText(busy.store, "registry.json", JSON.stringify(registry));
  const article = { id: "votes", headline: "Seventy votes", publisher: "gazette", language: "en", status: "usable", text_kind: "original", published_on: "2024-01-13", sections: [{ paragraphs: ["They voted."] }] }; // biome-ignore format: a record
  await importText(
    busy.store,
    "votes.json",
    JSON.stringify({ article: { ...article, events: events.map(({ id }) => id) } }),
  );
  for (const query of ["event_kind=vote", "event_kind=vote&as_of=2100-01-01T00:00:00Z"]) {
    const { body } = await busy.http.get(`/v1/articles?${query}&count=exact`).expect(200);
    expect([body.data.map(({ id }: Wire) => id), body.page.total], query).toEqual([["votes"], 1]);
  }
});
