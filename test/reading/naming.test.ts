import { expect, test } from "vitest";
import { recordLinks } from "../../src/model/kit/record-type.ts";
import { resourceNamed, resources } from "../../src/model/records/index.ts";
import { readNaming } from "../../src/reading/naming.ts";
import { readRecords } from "../../src/reading/stored-records.ts";
import { importText, runs, type Service, startService } from "../helper.ts";
import { type Client, clientsOf, dossierOf, erratumAbout, moment, putWorld, RECORDS } from "../writing/editor.ts";

const ANY = { "if-match": "*" };

interface Naming {
  readonly type: string;
  readonly id: string;
  readonly article: { readonly id: string } | null;
  readonly field: string;
}

const AUTHORS = [
  { name: "Nora Keeper", actor: "keeper" },
  { name: "N. Keeper", actor: "keeper" },
];

/** Records in which lists, objects, lists of objects, references to any record, and accounts name others. */
const KNOT = {
  article: {
    source: { headline: "Elsewhere", publisher: "union" },
    authors: AUTHORS,
    topics: ["light", "sea"],
  },
  claims: [
    {
      id: "knot-claim",
      act: "state",
      text: "Ships need lights.",
      unnamed: "a sailor",
      about: [
        { type: "event", id: "parley" },
        { type: "actor", id: "union" },
      ],
      basis: "editorial",
      citation: "A yearbook",
    },
    {
      id: "knot-answer",
      act: "deny",
      text: "Ships need no lights.",
      actor: "keeper",
      responds_to: "knot-claim",
      basis: "editorial",
      citation: "A yearbook",
    },
  ],
  accounts: [
    {
      id: "knot-account",
      about: { type: "event", id: "parley" },
      values: { place: "coast" },
      basis: "editorial",
      citation: "A yearbook",
    },
    {
      id: "knot-office",
      about: { type: "actor", id: "keeper" },
      values: { memberships: [{ organization: "union" }] },
      basis: "editorial",
      citation: "A yearbook",
    },
  ],
};

async function putKnot(editor: Client): Promise<void> {
  const { status, body } = await editor.put("/v1/dossiers/knot", dossierOf("knot", KNOT));
  if (status !== 201) throw new Error(body);
}

/** Returns all that names a record, by pages of a size. */
async function namingOf(client: Client, path: string, limit = 200, more = ""): Promise<Naming[]> {
  const all: Naming[] = [];
  for (let cursor: string | null = ""; cursor !== null; ) {
    const url = `${path}/references?limit=${limit}${more}${cursor && `&cursor=${cursor}`}`;
    const { status, json } = await client.get(url);
    expect([url, status]).toEqual([url, 200]);
    expect(json.data.length).toBeLessThanOrEqual(limit);
    all.push(...json.data);
    cursor = json.page.next_cursor;
  }
  return all;
}

/** Returns what names each record by the links of all stored records, as text by `type/id`. */
async function namingByLinks({ store }: Service): Promise<Map<string, string[]>> {
  const typeOf = new Map(resources.map(({ name, type }) => [name, type]));
  const all = new Map<string, Set<string>>();
  for (const resource of resources)
    for (const { values, article } of await readRecords(store, resource, []))
      for (const { resource: to, id, path } of recordLinks({ resource, values })) {
        if (path[0] === "answers") continue; // the same as `responds_to` and `event` of the answer
        const names = path.filter((key) => typeof key === "string");
        const field = names[0] === "values" ? names.slice(0, 2) : names.at(-1) === "id" ? names.slice(0, -1) : names;
        const own = resource.role === "article" ? values.id : (article ?? null);
        const key = `${typeOf.get(to)}/${id}`;
        all.set(key, (all.get(key) ?? new Set()).add([resource.type, field.join("."), own, values.id].join(" ")));
      }
  return new Map([...all].map(([key, some]) => [key, [...some].sort()]));
}

test("what names a record is found by every field of every type, in one order, whatever the size of the pages", async () => {
  const service = await startService();
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  await putKnot(editor);
  const story = dossierOf("story", { errata: [erratumAbout("knot")] });
  expect(await editor.put("/v1/dossiers/story", story)).toMatchObject({ status: 201 });
  const expected = await namingByLinks(service);
  expect(expected.get("actor/union")).toEqual(
    expect.arrayContaining([
      "account values.memberships knot knot-office",
      "actor memberships.organization  keeper",
      "article publisher story story",
      "article source.publisher knot knot",
      "claim about knot knot-claim",
    ]),
  );
  const asText = ({ type, field, article, id }: Naming) => [type, field, article?.id ?? null, id].join(" ");
  let compared = 0;
  for (const { path, type, name, order } of resources) {
    const rows = await service.store.rows(name, [], order, runs(20, 400), ["id"]);
    for (const { id } of rows) {
      const whole = await namingOf(reader, `/v1/${path}/${id}`);
      expect([...whole.map(asText)].sort(), `${type}/${id}`).toEqual(expected.get(`${type}/${id}`) ?? []);
      if (whole.length > 1 && whole.length < 30) {
        expect(await namingOf(reader, `/v1/${path}/${id}`, 1)).toEqual(whole);
        expect(await namingOf(reader, `/v1/${path}/${id}`, 3)).toEqual(whole);
        compared++;
      }
      const keys = whole.map(({ type, field }) => `${type} ${field}`);
      expect(keys).toEqual([...keys].sort());
    }
  }
  expect(compared).toBeGreaterThan(20);
});

test("an entry shows the naming record and its article by their labels", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  await putKnot(editor);
  const article = { id: "knot", name: "Keepers met: knot" };
  expect(await namingOf(reader, "/v1/places/coast")).toEqual([
    { type: "account", id: "knot-account", name: null, article, field: "values.place" },
    { type: "place", id: "port", name: "Port of Ness", article: null, field: "within" },
  ]);
  expect(await namingOf(reader, "/v1/topics/sea")).toEqual([
    { type: "article", id: "knot", name: article.name, article, field: "topics" },
    { type: "topic", id: "light", name: "Lights", article: null, field: "broader" },
  ]);
  // Two authors are one actor: the article is one entry.
  expect((await namingOf(reader, "/v1/actors/keeper")).filter(({ field }) => field === "authors.actor")).toHaveLength(
    1,
  );
  expect(await namingOf(reader, "/v1/claims/knot-claim")).toMatchObject([{ id: "knot-answer", field: "responds_to" }]);
});

test("accounts that name a record are found page by page among many articles and many accounts of other records", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  const accounts = Array.from({ length: 1200 }, (_, i) => ({
    id: `many-${i}`,
    about: { type: "event", id: "parley" },
    values: { place: i % 400 === 399 ? "coast" : "port" },
    basis: "editorial",
    citation: "A yearbook",
  }));
  const about = (type: string, id: string) => ({ ...(erratumAbout("") as object), about: { type, id } });
  const plain = Array.from({ length: 600 }, (_, i) =>
    dossierOf(`a${i}`, { errata: [{ ...about("place", "coast"), id: `a${i}-erratum` }] }),
  );
  const many = dossierOf("zz", { accounts });
  await importText(service.store, "all.ndjson", [...plain, many].map((one) => JSON.stringify(one)).join("\n"));
  const found = (await namingOf(reader, "/v1/places/coast")).filter(({ type }) => type === "account");
  expect(found.map(({ id }) => id)).toEqual(["many-399", "many-799", "many-1199"]);
  const byOne = await namingOf(reader, "/v1/places/coast", 50);
  expect(byOne.filter(({ type }) => type === "account")).toEqual(found);
  expect(byOne.filter(({ type }) => type === "erratum")).toHaveLength(600);
});

test("a page looks at no more rows than it has, wherever it begins", async () => {
  const { store } = await startService({ seed: false });
  const registry = Object.groupBy(Object.entries(RECORDS), ([path]) => path.split("/")[2] as string);
  const world = Object.entries(registry).map(([name, some = []]) => [name, some.map(([, record]) => record)]);
  const stories = Array.from({ length: 500 }, (_, i) => dossierOf(`a${i}`, { article: { authors: AUTHORS } }));
  const all = [Object.fromEntries(world), ...stories].map((one) => JSON.stringify(one));
  await importText(store, "all.ndjson", all.join("\n"));
  const seen = new Set<string>();
  let cursor: string | null | undefined;
  while (cursor !== null) {
    const reads = store.within({ drafts: false }, { endsAt: performance.now() + 60_000, rows: 1000 });
    const { data, page } = await readNaming(reads, resourceNamed("actors"), "keeper", { limit: 100, cursor });
    for (const { type, field, id } of data) seen.add(`${type} ${field} ${id}`);
    cursor = page.next_cursor;
  }
  expect(seen.size).toBe(3 * 500); // authors, participants, positions
});

test("drafts that name a record are shown to those who may write, and to nobody else", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  const before = await namingOf(reader, "/v1/actors/keeper");
  await editor.put(
    "/v1/dossiers/knot",
    dossierOf("knot", { ...KNOT, article: { ...KNOT.article, status: "withheld" } }),
  );
  for (const path of Object.keys(RECORDS)) {
    expect(
      (await namingOf(reader, path)).filter(({ article }) => article !== null),
      path,
    ).toEqual([]);
    const isNamed = (await namingOf(editor, path)).some(({ article }) => article?.id === "knot");
    expect(isNamed, path).toBe(path !== "/v1/places/port");
  }
  expect(await namingOf(reader, "/v1/actors/keeper")).toEqual(before);
  expect(await reader.get("/v1/claims/knot-claim/references")).toMatchObject({ status: 404 });
  expect(await editor.get("/v1/claims/knot-claim/references")).toMatchObject({ status: 200 });
});

test("what named a record at a past time is read as of it; what is gone is 410, and what never was 404", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  await putKnot(editor);
  const whole = await namingOf(reader, "/v1/actors/keeper");
  const known = await reader.get("/v1/actors/keeper/references");
  expect(await reader.get("/v1/actors/keeper/references", { "if-none-match": known.etag })).toMatchObject({
    status: 304,
  });
  const then = await moment();
  await editor.delete("/v1/dossiers/knot", ANY);
  expect(await namingOf(reader, "/v1/actors/keeper")).toEqual([]);
  expect(await namingOf(reader, "/v1/actors/keeper", 2, `&as_of=${then}`)).toEqual(whole);
  expect((await reader.get("/v1/actors/keeper/references")).etag).not.toBe(known.etag);
  expect(await reader.get("/v1/articles/knot/references")).toMatchObject({ status: 410 });
  expect(await reader.get("/v1/actors/nobody/references")).toMatchObject({ status: 404 });
});

test("a cursor is bound to the record that it was made for", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  await putKnot(editor);
  const { next_cursor: cursor } = (await reader.get("/v1/actors/keeper/references?limit=1")).json.page;
  expect(cursor).not.toBeNull();
  expect(await reader.get(`/v1/actors/union/references?cursor=${cursor}`)).toMatchObject({
    status: 400,
    json: { type: expect.stringContaining("invalid-cursor") },
  });
});
