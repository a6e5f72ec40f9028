/** What editors of the news do, and what each of them expects: true records, little to write, and evidence that stays. */
import { describe, expect, test } from "vitest";
import { startService } from "../helper.ts";
import { clientsOf, dossierOf, putWorld } from "./editor.ts";

type Json = Record<string, unknown>;

const service = await startService({ seed: false });
const { editor, reader } = await clientsOf(service);
await putWorld(editor);

const ANY = { "if-match": "*" };
const JSON_TYPE = { "content-type": "application/json" };

/** Puts a dossier of such paragraphs and lists of records, in place of the one before. */
async function put(id: string, paragraphs: readonly string[], lists: Json = {}, article: Json = {}) {
  const { status } = await editor.get(`/v1/dossiers/${id}`);
  const value = { article: { ...dossierOf(id).article, sections: [{ paragraphs }], ...article }, ...lists };
  return editor.put(`/v1/dossiers/${id}`, value, status === 200 ? ANY : {});
}

/** Returns the records of a list, such as `claims?article=x`. */
const list = async (path: string): Promise<Json[]> => (await reader.get(`/v1/${path}`)).json.data;

/** Returns a claim of the union that rests on some words. */
const claim = (exact: string, more: Json = {}) => ({
  ...{ actor: "union", act: "state", text: "It is so.", evidence: [{ exact }] },
  ...more,
});

describe("somebody's part in the news has its true name", () => {
  test.each([
    ["the dead of an accident", "accident", "victim", "two fishers", "Two fishers died when their boat sank."],
    ["the accused of a shooting", "attack", "suspect", "a neighbour", "A neighbour is accused of the shots."],
    ["a member who missed a vote", "vote", "absent", "the member for Ness", "The member for Ness missed the vote."],
  ])("%s", async (_, kind, role, unnamed, text) => {
    const id = `${kind}-here`;
    const event = { id, kind, name: text, summary: text, status: "occurred", date_basis: "not_stated" };
    expect((await editor.put(`/v1/events/${id}`, event)).status).toBe(201);
    const participants = [{ event: id, unnamed, role, evidence: [{ exact: text }] }];
    expect((await put(`${kind}-story`, [text], { participants })).status).toBe(201);
    expect(await list(`participants?event=${id}`)).toMatchObject([{ role, unnamed, actor: null }]);
    expect(await list(`events?kind=${kind}`)).toMatchObject([{ id }]);
  });
});

test("a source without a name is kept in the article's words, and becomes no actor", async () => {
  const actors = await list("actors");
  const text =
    "“Nobody pays,” said a person close to the port: the lamp costs 40 euros, and another one is on its way.";
  const from = { unnamed: "a person close to the port", sourcing: "unnamed", evidence: [{ exact: text }] };
  const records = {
    claims: [{ ...from, act: "state", text: "Another lamp is on its way." }],
    figures: [{ ...from, measure: "amount", label: "A lamp", value: 40, currency: "EUR" }],
    quotes: [{ ...from, text: "Nobody pays" }],
  };
  expect(await put("close-to-the-port", [text], records)).toMatchObject({ status: 201, json: { warnings: [] } });
  for (const path of Object.keys(records))
    expect(await list(`${path}?article=close-to-the-port`), path).toMatchObject([{ unnamed: from.unnamed }]);
  expect(await list("actors")).toEqual(actors);
});

test("ids, paragraphs, bases and the words of a quotation need not be written: they follow from the text", async () => {
  const text = ["The keepers met.", "“Every ship needs a light,” Nora Keeper said."];
  const exact = "Every ship needs a light";
  const short = { speaker: "keeper", evidence: [{ exact }] };
  expect((await put("short", text, { quotes: [short] })).json).toMatchObject({ action: "created", warnings: [] });
  const [quote] = await list("quotes?article=short");
  expect(quote).toMatchObject({
    id: expect.stringMatching(/^short-/),
    ...{ text: exact, basis: "reported", stated_on: null },
    evidence: [{ exact, paragraph: 2, start: 1, end: 25 }],
  });
  const long = { ...short, id: quote?.id, text: exact, basis: "reported", evidence: [{ paragraph: 2, exact }] };
  expect((await put("short", text, { quotes: [long] })).json).toMatchObject({ action: "unchanged" });
});

describe("when a text changes, evidence stays with its words, or else the change is refused", () => {
  const LEAD = "Germany and France agree.";
  const TALKS = "The talks in Germany ended. Nobody answered.";
  const EVIDENCE = [
    { paragraph: 1, exact: "Germany" },
    { paragraph: 2, exact: "Germany" },
    { paragraph: 2, exact: "Nobody answered" },
  ];
  const claims = EVIDENCE.map((one, i) => claim("", { text: `Claim ${i}.`, evidence: [one] }));
  const places = async (id: string) =>
    (await list(`claims?article=${id}`)).map(({ evidence }) => {
      const [{ paragraph, start }] = evidence as [{ paragraph: number; start: number }];
      return `${paragraph}:${start}`;
    });

  test.each([
    ["a new first paragraph", ["The keepers met.", LEAD, TALKS], ["2:0", "3:13", "3:28"]],
    ["a first paragraph that repeats words", ["Nobody answered. Germany waits.", LEAD, TALKS], ["2:0", "3:13", "3:28"]],
    ["a paragraph between", [LEAD, "Germany waits.", TALKS], ["1:0", "3:13", "3:28"]],
    ["paragraphs that change places", [TALKS, LEAD], ["2:0", "1:13", "1:28"]],
    ["two paragraphs that become one", [`${LEAD} ${TALKS}`], undefined],
    ["words that go, with equal words elsewhere", ["Nobody answered.", LEAD, "The talks ended."], undefined],
  ] as const)("%s", async (name, after, expected) => {
    const id = name.replaceAll(/\W+/g, "-");
    await put(id, [LEAD, TALKS], { claims });
    const before = await places(id);
    expect(before).toEqual(["1:0", "2:13", "2:28"]);
    const { status, json } = await put(id, after, { claims });
    expect([status, await places(id)]).toEqual(expected ? [200, expected] : [422, before]);
    const moved = EVIDENCE.filter(({ paragraph }, i) => expected && !expected[i]?.startsWith(`${paragraph}:`));
    expect((json.carried ?? []).map(({ from }: Json) => from)).toMatchObject(
      moved.map(({ paragraph }) => ({ paragraph })),
    );
  });
});

describe("evidence that the text has otherwise is refused with the words of the text, and with what differs", () => {
  test.each([
    ["a hyphen for a dash", "The plan — a bold one — failed.", "plan - a bold", "plan — a bold", "another dash"],
    ["a joiner left out", "ما می\u200cخواهیم", "میخواهیم", "می\u200cخواهیم", "an invisible character"],
    ["a joiner too many", "The lamp burns.", "la\u200cmp burns", "lamp burns", "an invisible character"],
  ])("%s", async (_, text, exact, printed, differs) => {
    const { status, json } = await put("otherwise", [text], { claims: [claim(exact)] });
    const detail = expect.stringContaining(`did you mean ${JSON.stringify(printed)} in paragraph 1 (${differs})?`);
    expect([status, json.errors]).toEqual([422, [{ in: "body", pointer: "/claims/0/evidence/0/exact", detail }]]);
  });
});

test("words that stand in another paragraph than the one named are found there, and the receipt says where", async () => {
  const claims = [claim("", { evidence: [{ paragraph: 1, exact: "The union waits" }] })];
  const { json } = await put("elsewhere", ["The keepers met.", "The union waits."], { claims });
  expect(json.carried).toMatchObject([
    { pointer: "/claims/0/evidence/0", from: { paragraph: 1 }, to: { paragraph: 2 } },
  ]);
});

test("two stances of one article on one day are one cell of the matrix, which says that they conflict", async () => {
  const text = "The union is for pilots. The union is against pilots.";
  const said = (stance: string, exact: string) => ({
    ...{ actor: "union", topic: "sea", stance, act: "state", summary: exact, stated_on: "2025-03-01" },
    ...{ id: `union-${stance}`, evidence: [{ exact }] },
  });
  const positions = [said("support", "is for pilots"), said("oppose", "is against pilots")];
  for (const listed of [positions, positions.toReversed()]) {
    expect((await put("both-ways", [text], { positions: listed })).status).toBeLessThan(300);
    const { rows } = (await reader.get("/v1/matrix?actor=union&topic=sea")).json;
    expect(rows).toMatchObject([{ cells: [{ positions: 2, conflicting: true }] }]);
  }
});

test("a canceled article is read in no view, feed, export or count, and those who follow changes are told", async () => {
  const about = [{ type: "event", id: "parley" }];
  const figures = [{ measure: "count", label: "Ships", value: 1, about, evidence: [{ exact: "every ship" }] }];
  await editor.put("/v1/dossiers/killed", dossierOf("killed", { figures }));
  const urls = [
    ...["matrix", "timeline", "agreement?actors=keeper,union", "participants", "figures", "search?q=keepers"],
    ...["feeds/articles.json", "feeds/articles.rss", "feeds/articles.atom", "exports/positions.csv"],
    ...["positions?facets=article", "actors/keeper/references", "events/parley/references"],
  ];
  const told = async () => {
    const bodies = await Promise.all(urls.map(async (url) => (await reader.get(`/v1/${url}`)).body));
    return urls.filter((_, i) => /Keepers met: killed|killed-position/.test(bodies[i] as string));
  };
  expect(await told()).toEqual(urls);
  const cancellation = { reason: "A witness withdrew.", made_on: "2025-03-04" };
  await editor.patch("/v1/articles/killed", { status: "canceled", cancellation }, ANY);
  expect(await told()).toEqual([]);
  for (const [url, status] of [
    ["articles/killed/coverage", 410],
    ["articles/killed.jsonld", 410],
    ["positions/killed-position", 404],
  ] as const)
    expect((await reader.get(`/v1/${url}`)).status, url).toBe(status);
  expect((await list("changes?limit=500")).at(-1)).toMatchObject({ type: "dossier", id: "killed", action: "canceled" });
});

test("a suspect and an event of a draft are seen by nobody without a key until the draft is published", async () => {
  const text = "A lamp is gone\n\nA lamp was stolen, and Ana Silva is suspected of it.\n";
  const { json } = await editor.post("/v1/drafts?id=theft&publisher=union", text, { "content-type": "text/plain" });
  const event = { id: "lamp-theft", kind: "crime", name: "Theft of a lamp", summary: "A lamp is gone." };
  const registry = {
    actors: [{ id: "ana-silva", kind: "person", name: "Ana Silva" }],
    events: [{ ...event, status: "alleged", date_basis: "not_stated" }],
  };
  const exact = "Ana Silva is suspected of it";
  const participants = [{ event: "lamp-theft", actor: "ana-silva", role: "suspect", evidence: [{ exact }] }];
  const reviews = Object.fromEntries(Object.keys(json.reviews).map((one) => [one, { review: "accepted" }]));
  const patch = { registry, dossier: { ...json.dossier, participants }, reviews };
  expect((await editor.patch("/v1/drafts/theft", patch, { ...JSON_TYPE, ...ANY })).status).toBe(200);
  const seen = async () => {
    const found = await Promise.all(["search?q=silva", "suggest?q=silva", "actors", "events"].map(list));
    const statuses = await Promise.all(
      ["actors/ana-silva", "events/lamp-theft"].map(async (path) => (await reader.get(`/v1/${path}`)).status),
    );
    return [...statuses, /ana-silva|lamp-theft/.test(JSON.stringify([found, await list("changes?limit=500")]))];
  };
  expect(await seen()).toEqual([404, 404, false]);
  expect((await editor.post("/v1/drafts/theft/publication", "")).status).toBe(200);
  expect(await seen()).toEqual([200, 200, true]);
});

test("a dossier that is being edited can still be put after an actor in it is renamed", async () => {
  await editor.put("/v1/dossiers/open", dossierOf("open"));
  const { etag } = await editor.get("/v1/dossiers/open");
  await editor.patch("/v1/actors/keeper", { name: "Nora Lamp" }, ANY);
  const edited = dossierOf("open", { article: { headline: "Light at last" } });
  expect((await editor.put("/v1/dossiers/open", edited, { "if-match": etag })).status).toBe(200);
  expect(await list("positions?article=open")).toMatchObject([{ actor: { name: "Nora Lamp" } }]);
  await editor.patch("/v1/actors/keeper", { name: "Nora Keeper" }, ANY);
});

test("words with a comma in a list of evidence on one line have the form beside them that keeps them whole", async () => {
  const yaml = `article: { id: comma, headline: H, publisher: union, language: en, status: usable, text_kind: original, sections: [{ paragraphs: ["The vote: 9 for, 11 against."] }] }
claims:
  - { actor: union, act: state, text: It failed., evidence: [{ paragraph: 1, exact: 9 for, 11 against }] }
`;
  const { status, json } = await editor.put("/v1/dossiers/comma", yaml, { "content-type": "application/yaml" });
  expect([status, json.errors]).toEqual([
    422,
    [
      expect.objectContaining({
        detail: expect.stringContaining('put the text in quotation marks: exact: "9 for, 11 against"'),
      }),
    ],
  ]);
});

test("each value of each vocabulary that authors write is explained in the schemas by which programs complete it", async () => {
  const schemas = await Promise.all(["dossier", "registry"].map((name) => reader.get(`/schemas/${name}.json`)));
  const explained = schemas.flatMap(({ json }) => Object.values(json.$defs as Json).map((one) => (one as Json).oneOf));
  const derived = ["effective_basis", "claim_status"];
  const written = (await list("vocabularies")).filter(({ name }) => !derived.includes(name as string));
  expect(written.length).toBeGreaterThan(20);
  for (const { name, values } of written)
    expect(explained, name as string).toContainEqual(
      (values as Json[]).map(({ value, definition }) => ({ const: value, description: definition })),
    );
});

test("headline, subheadline and headings are evidence like paragraphs, each answered as the place that it is", async () => {
  const article = {
    headline: "Keepers meet again",
    subheadline: "Late at night",
    sections: [{ heading: "No deal yet", paragraphs: ["They went home."] }],
  };
  const exact = ["meet again", "Late", "No deal", "They went home"];
  const claims = [claim("", { evidence: exact.map((words) => ({ exact: words })) })];
  expect((await put("passages", [], { claims }, article)).status).toBe(201);
  const [{ evidence } = {}] = await list("claims?article=passages");
  expect(evidence).toMatchObject([
    { in: "headline", paragraph: null, section: null, start: 8, end: 18 },
    { in: "subheadline", paragraph: null, section: null, start: 0, end: 4 },
    { in: "heading", paragraph: null, section: 1, start: 0, end: 7 },
    { in: "paragraph", paragraph: 1, section: null, start: 0, end: 14 },
  ]);
});

test("the place and the length of an event rest on words, which coverage counts as cited", async () => {
  const text = "The keepers met in the port. It lasted over four hours.";
  const about = { type: "event", id: "parley" };
  const answer = await put("lasted", [text], {
    accounts: [{ about, values: { place: "port" }, evidence: [{ exact: "The keepers met in the port." }] }],
    figures: [
      {
        ...{ measure: "duration", value: 4, unit: "h", qualifier: "more_than", about: [about] },
        evidence: [{ exact: "It lasted over four hours." }],
      },
    ],
  });
  expect(answer.status).toBe(201);
  expect(await list("accounts?about=event/parley&field=place")).toMatchObject([
    { values: { place: { id: "port" } }, evidence: [{ exact: "The keepers met in the port." }] },
  ]);
  const { paragraphs } = (await reader.get("/v1/articles/lasted/coverage")).json;
  expect(paragraphs).toMatchObject([{ cited: text.length - 1, records: [{ type: "account" }, { type: "figure" }] }]);
});

describe("names of places, topics, events and authors are seen, and written in one way", () => {
  test.each([
    ["\u200b", "must not be blank"],
    ["Rene\u0301e", "must be composed (Unicode NFC)"],
    ["Renée ", "must not begin or end with a space"],
  ])("%j is refused", async (name, fault) => {
    const event = { kind: "talks", summary: "They talk.", status: "occurred", date_basis: "not_stated" };
    const answers = [
      await editor.put("/v1/places/named", { id: "named", kind: "locality", name }),
      await editor.put("/v1/topics/named", { id: "named", label: name }),
      await editor.put("/v1/events/named", { id: "named", ...event, name }),
      await put("named", ["They talk."], {}, { authors: [{ name }] }),
    ];
    const errors = answers.flatMap(({ status, json }) => [status, ...(json.errors as Json[])]);
    expect(errors).toEqual(
      ["/name", "/label", "/name", "/article/authors/0/name"].flatMap((pointer) => [
        422,
        { in: "body", pointer, detail: expect.stringContaining(fault) },
      ]),
    );
  });
});
