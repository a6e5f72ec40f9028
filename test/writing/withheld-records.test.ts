/** Authority records that are withheld: keys with `write` see them, and nobody else, by any door and at any time. */
import { expect, test } from "vitest";
import { authorities } from "../../src/model/records/index.ts";
import { faultsOf, startService } from "../helper.ts";
import { clientsOf, dossierOf, moment, putWorld } from "./editor.ts";

const MARK = "zqxsuspect";
const ANY = { "if-match": "*" };

/** A withheld record of each type, with its name in every text. */
const WITHHELD = {
  actors: {
    id: `${MARK}-actor`,
    kind: "person",
    name: `Zqxsuspect Person`,
    aliases: [{ name: "Zqxsuspect Alias", kind: "alias" }],
    memberships: [{ organization: "union", role: "member" }],
  },
  places: { id: `${MARK}-place`, kind: "locality", name: "Zqxsuspect Hideout", within: "coast" },
  topics: { id: `${MARK}-topic`, label: "Zqxsuspect topic", proposition: "It should be so.", broader: "sea" },
  events: {
    id: `${MARK}-event`,
    kind: "crime",
    name: "Zqxsuspect event",
    summary: "It happened.",
    status: "occurred",
    place: `${MARK}-place`,
    date_basis: "not_stated",
  },
} as const;

const service = await startService({ seed: false });
const { editor, reader } = await clientsOf(service);
await putWorld(editor);
await editor.put("/v1/dossiers/story", dossierOf("story"));
const before = await moment();
for (const [path, record] of Object.entries(WITHHELD)) {
  const { status, body } = await editor.put(`/v1/${path}/${record.id}`, { ...record, record_status: "withheld" });
  expect([status, body]).toMatchObject([201, expect.anything()]);
}

test("no list, view, search, suggestion, export, feed or change shows them to readers, now or as of a time", async () => {
  const now = await moment();
  const urls = authorities.flatMap(({ path }) => [
    `/v1/${path}`,
    `/v1/${path}?limit=200&facets=kind`.replace("topics?limit=200&facets=kind", "topics?limit=200"),
    `/v1/${path}.csv`,
    `/v1/${path}/${MARK}-${path.slice(0, -1)}`,
    `/v1/${path}/${MARK}-${path.slice(0, -1)}/references`,
    `/v1/${path}/${MARK}-${path.slice(0, -1)}/revisions`,
    `/v1/${path}/${MARK}-${path.slice(0, -1)}/revisions/1`,
    `/v1/exports/${path}.ndjson`,
    `/v1/exports/${path}.csv`,
  ]);
  const more = [
    "/v1/search?q=zqxsuspect",
    "/v1/search?q=zqxsuspekt",
    "/v1/suggest?q=zqxsus",
    "/v1/suggest?q=zqxsuspekt",
    "/v1/changes?limit=500&detail=records",
    "/v1/actors?member_of=union",
    "/v1/places?within=coast",
    "/v1/actors/union/references",
    "/v1/places/coast/references",
    "/v1/timeline",
    "/v1/exports/standpoint.json",
  ];
  for (const url of [...urls, ...more])
    for (const asked of [url, `${url}${url.includes("?") ? "&" : "?"}as_of=${now}`]) {
      const { status, body } = await reader.get(asked);
      if (status === 404 || status === 400) continue;
      expect(body, asked).not.toMatch(/zqxsuspect[- ](?!kt)/i);
    }
  for (const { path } of authorities) {
    const url = `/v1/${path}/${MARK}-${path.slice(0, -1)}`;
    expect((await reader.get(url)).status, url).toBe(404);
    expect((await reader.get(`${url}/revisions`)).status, url).toBe(404);
    const kept = await editor.get(url);
    expect([kept.status, kept.json.record_status], url).toEqual([200, "withheld"]);
  }
  const total = async (client: typeof reader) => (await client.get("/v1/actors?limit=200")).json.data.length;
  expect(await total(editor)).toBe((await total(reader)) + 1);
  expect((await editor.get("/v1/suggest?q=zqxsus")).json.data).toHaveLength(4);
  expect((await editor.get("/v1/search?q=zqxsuspect")).json.data.length).toBe(4);
  expect(before < now).toBe(true);
});

test("what all readers see must not name them, whichever is put first", async () => {
  const naming = await editor.put(
    "/v1/dossiers/naming",
    dossierOf("naming", { article: { topics: [WITHHELD.topics.id], events: [WITHHELD.events.id] } }),
  );
  expect(naming.status).toBe(422);
  expect(naming.json.errors.map(({ detail }: { detail: string }) => detail)).toContainEqual(
    expect.stringContaining(`names the topic \`${WITHHELD.topics.id}\`, which is withheld`),
  );
  const inside = await editor.put("/v1/places/den", {
    id: "den",
    kind: "venue",
    name: "Den",
    within: WITHHELD.places.id,
  });
  expect(inside.status).toBe(422);
  for (const [path, user] of [
    ["actors/keeper", "article `story`"],
    ["places/coast", "place `port`"],
  ] as const) {
    const withheld = await editor.patch(`/v1/${path}`, { record_status: "withheld" }, ANY);
    expect([withheld.status, withheld.json.errors?.[0]]).toMatchObject([
      422,
      { pointer: "/record_status", detail: expect.stringContaining(user) },
    ]);
  }
});

test("a draft may name them; both are shown in one request, and then everybody reads them", async () => {
  const article = { status: "withheld", topics: [WITHHELD.topics.id], events: [WITHHELD.events.id] };
  const draft = dossierOf("draft", { article });
  expect((await editor.put("/v1/dossiers/draft", draft)).status).toBe(201);
  expect((await editor.patch("/v1/articles/draft", { status: "usable" }, ANY)).status).toBe(422);
  const { actors, places, topics, events } = WITHHELD;
  const batch = {
    registry: { actors: [actors], places: [places], topics: [topics], events: [events] },
    dossiers: [{ ...draft, article: { ...draft.article, status: "usable" } }],
  };
  expect((await editor.post("/v1/batches", batch)).status).toBe(200);
  expect((await reader.get(`/v1/actors/${actors.id}`)).json.name).toBe(actors.name);
  expect((await reader.get("/v1/articles/draft")).json.topics).toMatchObject([{ id: topics.id }]);
  expect((await reader.get("/v1/search?q=zqxsuspect")).json.data.length).toBeGreaterThanOrEqual(4);
  expect((await reader.get(`/v1/actors/${actors.id}/revisions`)).json.data).toMatchObject([{ action: "created" }]);
});

test("one that was shown and is withheld again is gone for readers, with all its past", async () => {
  const actor = { id: "lamp", kind: "person", name: "Abe Lampwright" };
  await editor.put("/v1/actors/lamp", actor);
  const shown = await moment();
  await editor.patch("/v1/actors/lamp", { record_status: "withheld" }, ANY);
  expect((await reader.get("/v1/actors/lamp")).status).toBe(404);
  for (const url of [
    "/v1/actors/lamp/revisions",
    "/v1/actors/lamp/revisions/1",
    `/v1/actors/lamp?as_of=${shown}`,
    `/v1/actors?as_of=${shown}`,
    "/v1/changes?limit=500&detail=records",
  ])
    expect((await reader.get(url)).body, url).not.toContain("Lampwright");
  expect((await editor.get("/v1/actors/lamp")).json.name).toBe(actor.name);
});

test("their words and rows are what verify expects", async () => {
  expect(await faultsOf(service.store)).toEqual([]);
});
