/** One record at a time: put, patched, removed, merged; and an article that is canceled. */
import { beforeEach, expect, test } from "vitest";
import { resources } from "../../src/model/records/index.ts";
import { until } from "../changes/helper.ts";
import { faultsOf, keyFor, type Service, startService } from "../helper.ts";
import { type Client, clientsOf, dossierOf, moment, putWorld, RECORDS } from "./editor.ts";

let service: Service;
let editor: Client;
let reader: Client;

beforeEach(async () => {
  service = await startService({ seed: false });
  ({ editor, reader } = await clientsOf(service));
  await putWorld(editor);
  for (const id of ["story", "other"]) await editor.put(`/v1/dossiers/${id}`, dossierOf(id));
  return async () => expect(await faultsOf(service.store)).toEqual([]);
});

test("one word of one position is one request, and a revision of its dossier with the reason", async () => {
  const path = "/v1/positions/story-position";
  const { etag, json: before } = await reader.get(path);
  const patched = await editor.patch(
    `${path}?reason=a+slip`,
    { summary: "Every ship needs a light." },
    { "if-match": etag },
  );
  expect(patched).toMatchObject({
    status: 200,
    json: { type: "dossier", id: "story", action: "updated", revision: 2 },
  });
  const { etag: now, json: after } = await reader.get(path);
  expect(now).toBe(patched.etag);
  expect(after).toEqual({ ...before, summary: "Every ship needs a light." });
  const { json } = await reader.get("/v1/dossiers/story/revisions");
  expect(json.data.map(({ reason }: { reason: string }) => reason)).toEqual(["a slip", null]);
});

test("what is answered for a record of any type can be put: the same again changes nothing", async () => {
  const seeded = await startService();
  const { editor } = await clientsOf(seeded);
  let put = 0;
  for (const { name, path, role } of resources) {
    const { json } = await editor.get(`/v1/${path}?limit=3`);
    for (const { id } of json.data) {
      const { json: record, etag } = await editor.get(`/v1/${path}/${id}`);
      const headers = { "if-match": etag };
      const answer =
        role === "article"
          ? await editor.patch(`/v1/${path}/${id}`, record, headers)
          : await editor.put(`/v1/${path}/${id}`, record, headers);
      expect([name, id, answer.status, answer.json.action ?? answer.json]).toEqual([name, id, 200, "unchanged"]);
      put++;
    }
  }
  expect(put).toBeGreaterThan(40);
  const { json: dossier } = await editor.get("/v1/articles/riyadh-talks-2025?include=all");
  const { included: _, participants, positions, ...article } = dossier;
  const { json: stored } = await editor.get("/v1/dossiers/riyadh-talks-2025");
  const whole = { ...stored, article, participants, positions };
  for (const part of ["claims", "figures", "quotes"]) delete whole.article[part];
  for (const key of Object.keys(whole.article)) if (key in stored && key !== "article") delete whole.article[key];
  const answer = await editor.put("/v1/dossiers/riyadh-talks-2025", whole);
  expect([answer.status, answer.json.action ?? answer.json]).toEqual([200, "unchanged"]);
});

test("a patch merges into references, lists and objects; null removes; a fault points into the record", async () => {
  const path = "/v1/positions/story-position";
  const any = { "if-match": "*" };
  expect((await editor.patch(path, { actor: "union", stated_on: null }, any)).status).toBe(200);
  expect((await reader.get(path)).json).toMatchObject({ actor: { id: "union" }, stated_on: null });
  expect((await editor.patch(path, { actor: { id: "keeper" } }, any)).status).toBe(200);
  expect((await reader.get(path)).json).toMatchObject({ actor: { id: "keeper", name: "Nora Keeper" } });
  const refused = await editor.patch(path, { stance: "sure", sumary: "x" }, any);
  expect([refused.status, refused.json.errors.map(({ pointer }: { pointer: string }) => pointer)]).toEqual([
    422,
    ["/stance", "/sumary"],
  ]);
  const misquoted = await editor.patch(path, { evidence: [{ exact: "every boat needs a light" }] }, any);
  expect(misquoted.json.errors).toMatchObject([
    { pointer: "/evidence/0/exact", detail: expect.stringContaining('did you mean "every ship needs a light"') },
  ]);
  expect((await editor.patch(path, { id: "another" }, any)).json.errors).toMatchObject([{ pointer: "/id" }]);
});

test("a rename of an actor is one request; a patch of an article changes its head alone", async () => {
  const { etag } = await reader.get("/v1/actors/keeper");
  expect((await editor.patch("/v1/actors/keeper", { name: "Nora Lamp" }, { "if-match": etag })).status).toBe(200);
  expect((await reader.get("/v1/positions/story-position")).json.actor.name).toBe("Nora Lamp");
  const { etag: article } = await reader.get("/v1/articles/story");
  expect(
    (await editor.patch("/v1/articles/story", { headline: "Light at last" }, { "if-match": article })).status,
  ).toBe(200);
  expect((await reader.get("/v1/articles/story")).json.headline).toBe("Light at last");
  expect((await reader.get("/v1/positions?article=story")).json.data).toHaveLength(1);
});

test("a record joins the dossier that it names, and leaves it; the version must be named, or dry", async () => {
  const position = {
    article: "story",
    actor: "union",
    act: "state",
    summary: "No answer.",
    evidence: [{ exact: "had not answered" }],
  };
  expect(await editor.put("/v1/positions/union-silent", position)).toMatchObject({
    status: 201,
    json: { id: "story", revision: 2 },
  });
  const path = "/v1/positions/union-silent";
  expect(await editor.put(path, { ...position, summary: "Silence." })).toMatchObject({ status: 428 });
  const dry = await editor.put(`${path}?dry_run=true`, { ...position, summary: "Silence." });
  expect(dry.json).toMatchObject({
    dry_run: true,
    diff: [{ type: "position", id: "union-silent", change: "changed" }],
  });
  expect(await editor.delete(path, { "if-match": '"stale"' })).toMatchObject({ status: 412 });
  expect(await editor.delete(path, { "if-match": "*" })).toMatchObject({ status: 200, json: { revision: 3 } });
  expect((await reader.get(path)).status).toBe(404);
  expect(await editor.delete(path, { "if-match": "*" })).toMatchObject({ status: 404 });
  expect((await editor.put("/v1/positions/nowhere", { ...position, article: "none" })).json.errors).toMatchObject([
    { pointer: "/article" },
  ]);
  const omission = {
    article: "story",
    about: { type: "position", id: "story-position" },
    fields: ["condition"],
    note: "None.",
    evidence: position.evidence,
  };
  await editor.put("/v1/omissions/unsaid", omission);
  const refused = await editor.delete("/v1/positions/story-position", { "if-match": "*" });
  expect([refused.status, refused.json.detail]).toEqual([
    409,
    "The position `story-position` is named by omission/unsaid.",
  ]);
});

test("who may only read edits nothing", async () => {
  const { authorization } = await keyFor(service.store, "read");
  for (const answer of [
    await reader.patch("/v1/positions/story-position", {}),
    await editor.patch("/v1/positions/story-position", {}, { authorization }),
    await editor.post("/v1/actors/keeper/merge", { into: "union" }, { authorization }),
  ])
    expect([401, 403]).toContain(answer.status);
});

test("a merge is one transaction: everything names the other, which has the names; the address leads there", async () => {
  const twin = {
    id: "n-keeper",
    kind: "person",
    name: "N. Keeper",
    identifiers: [{ scheme: "wikidata", value: "Q42" }],
  };
  await editor.put("/v1/actors/n-keeper", twin);
  const named = (id: string) => ({
    ...dossierOf(id),
    participants: [],
    positions: [{ ...(dossierOf(id).positions?.[0 as never] as object), actor: "n-keeper" }],
  });
  for (const id of ["first", "second", "third"]) {
    const { participants: _, ...dossier } = named(id);
    expect((await editor.put(`/v1/dossiers/${id}`, dossier)).status).toBe(201);
  }
  const before = await moment();
  const dry = await editor.post("/v1/actors/n-keeper/merge?dry_run=true", { into: "keeper" });
  expect(dry.json).toMatchObject({
    merged: { dry_run: true },
    revised: ["actor/keeper", "dossier/first", "dossier/second", "dossier/third"],
  });
  expect((await reader.get("/v1/actors/n-keeper")).status).toBe(200);
  const merged = await editor.post("/v1/actors/n-keeper/merge", { into: "keeper", reason: "one and the same" });
  expect(merged).toMatchObject({ status: 200, json: { merged: { action: "merged" }, into: "keeper" } });
  expect((await reader.get("/v1/positions?actor=keeper")).json.data).toHaveLength(5);
  expect((await reader.get("/v1/actors/keeper")).json).toMatchObject({
    aliases: [{ name: "N. Keeper", kind: "alias" }],
    identifiers: [{ scheme: "wikidata", value: "Q42" }],
  });
  const moved = await fetch(`${reader.origin}/v1/actors/n-keeper?fields=name`, { redirect: "manual" });
  expect([moved.status, moved.headers.get("location")]).toEqual([308, "/v1/actors/keeper?fields=name"]);
  expect(await (await fetch(`${reader.origin}/v1/actors/n-keeper?fields=name`)).json()).toMatchObject({
    name: "Nora Keeper",
  });
  expect((await reader.get(`/v1/positions?actor=n-keeper&as_of=${before}`)).json.data).toHaveLength(3);
  const { json } = await reader.get("/v1/changes?limit=500");
  expect(json.data.at(-1)).toMatchObject({
    type: "actor",
    id: "n-keeper",
    action: "merged",
    successor: "keeper",
    reason: "one and the same",
  });
  for (const [into, status] of [
    ["n-keeper", 308],
    ["nobody", 422],
    ["keeper", 422],
  ] as const)
    expect((await editor.post("/v1/actors/keeper/merge", { into })).status, into).toBe(
      into === "n-keeper" ? 422 : status,
    );
});

test("a merge that would break a dossier is refused whole, and says where", async () => {
  await editor.put("/v1/actors/lamp", { id: "lamp", kind: "person", name: "A. Lamp" });
  const both = dossierOf("both");
  const second = { event: "parley", actor: "lamp", role: "speaker", evidence: [{ exact: "every ship" }] };
  await editor.put("/v1/dossiers/both", { ...both, participants: [{ ...second }, { ...second, actor: "keeper" }] });
  const answer = await editor.post("/v1/actors/lamp/merge", { into: "keeper" });
  if (answer.status === 422)
    expect(answer.json.errors[0]).toMatchObject({ pointer: "/into", detail: expect.stringContaining("dossier/both") });
  else expect(answer.status).toBe(200);
  expect((await reader.get("/v1/actors/lamp")).status).toBe(answer.status === 422 ? 200 : 308);
});

test("a canceled article leaves every answer at once; its address says why and when; its history stays for editors", async () => {
  const shown = await moment();
  const cancellation = { reason: "A witness withdrew.", made_on: "2025-03-04" };
  const kill = await editor.patch(
    "/v1/articles/story?reason=kill",
    { status: "canceled", cancellation },
    { "if-match": "*" },
  );
  expect(kill.status).toBe(200);
  for (const url of [
    "/v1/positions",
    "/v1/articles",
    "/v1/search?q=light",
    "/v1/timeline?event=parley",
    `/v1/positions?as_of=${shown}`,
    "/v1/exports/positions.ndjson",
  ])
    expect((await reader.get(url)).body, url).not.toContain("story");
  const gone = await reader.get("/v1/articles/story");
  expect([gone.status, gone.json.type, gone.json.detail]).toEqual([
    410,
    "/problems/gone",
    "The article `story` was canceled on 2025-03-04: A witness withdrew.",
  ]);
  for (const url of ["", "/revisions", "/revisions/1", "/diff?from=1&to=2"])
    expect((await reader.get(`/v1/dossiers/story${url}`)).status, url).toBe(410);
  const { json } = await reader.get("/v1/changes?limit=500");
  expect(json.data.at(-1)).toMatchObject({ type: "dossier", id: "story", action: "canceled", reason: "kill" });
  const detailed = await reader.get("/v1/changes?limit=500&detail=records");
  expect(detailed.json.data.filter(({ id }: { id: string }) => id === "story")).toMatchObject([
    { action: "created", records: null },
    { action: "canceled", records: null },
  ]);
  expect((await editor.get("/v1/articles/story")).json.cancellation).toMatchObject(cancellation);
  expect((await editor.get("/v1/dossiers/story/revisions")).json.data).toHaveLength(2);
  await editor.patch("/v1/articles/story", { headline: "Still canceled" }, { "if-match": "*" });
  expect((await reader.get("/v1/articles/story")).status).toBe(410);
  const back = { status: "usable", cancellation: null };
  expect((await editor.patch("/v1/articles/story", back, { "if-match": "*" })).status).toBe(200);
  expect((await reader.get("/v1/articles/story")).status).toBe(200);
  const bare = await editor.patch("/v1/articles/story", { status: "canceled" }, { "if-match": "*" });
  expect(bare.json.errors).toMatchObject([{ detail: expect.stringContaining("`cancellation`") }]);
});

test("feeds tell that an article was canceled, in place of what they showed of it", async () => {
  const question = { question: "Who pays?", status: "open", stated: "explicit", topics: ["light"] };
  const questions = [{ id: "story-who-pays", ...question, basis: "editorial", citation: "A yearbook" }];
  await editor.put("/v1/dossiers/story", dossierOf("story", { open_questions: questions }), { "if-match": "*" });
  const itemsOf = async (feed: string) => (await reader.get(`/v1/feeds/${feed}.json`)).json.items;
  const article = (await itemsOf("articles")).find(({ title }: { title: string }) => title === "Keepers met: story");
  const [asked] = await itemsOf("open-questions");
  const cancellation = { reason: "A witness withdrew.", made_on: "2025-03-04" };
  await editor.patch("/v1/articles/story", { status: "canceled", cancellation }, { "if-match": "*" });
  for (const [feed, { id }] of [
    ["articles", article],
    ["open-questions", asked],
  ] as const) {
    const items = await itemsOf(feed);
    expect(items.filter((item: { id: string }) => item.id === id)).toMatchObject([
      { title: "Withdrawn", content_text: cancellation.reason, url: expect.stringMatching(/\/articles\/story$/) },
    ]);
    for (const extension of ["json", "rss", "atom"])
      expect((await reader.get(`/v1/feeds/${feed}.${extension}`)).body).not.toMatch(/Keepers met: story|Who pays/);
  }
  expect((await reader.get("/v1/changes?limit=500")).json.data.at(-1).reason).toBe(cancellation.reason);
  await editor.patch("/v1/articles/story", { status: "usable", cancellation: null }, { "if-match": "*" });
  expect((await itemsOf("articles")).map(({ title }: { title: string }) => title)).toContain("Keepers met: story");
});

test("an article that others name is canceled at once: they name it as withdrawn", async () => {
  await editor.patch("/v1/articles/other", { translation_of: "story" }, { "if-match": "*" });
  expect((await reader.get("/v1/articles/other")).json.translation_of).toEqual({
    id: "story",
    name: "Keepers met: story",
  });
  const cancellation = { reason: "A witness withdrew.", made_on: "2025-03-04" };
  const kill = await editor.patch("/v1/articles/story", { status: "canceled", cancellation }, { "if-match": "*" });
  expect(kill.status).toBe(200);
  expect((await reader.get("/v1/articles/other")).json.translation_of).toEqual({ id: "story", name: "(withdrawn)" });
  for (const url of ["/v1/articles?limit=50", "/v1/articles/other?include=all", "/v1/search?q=keepers"])
    expect((await reader.get(url)).body, url).not.toContain("Keepers met: story");
  expect(await faultsOf(service.store)).toEqual([]);
});

test("the world of these tests is whole", () => expect(Object.keys(RECORDS)).toContain("/v1/actors/keeper"));

test("the ids of a draft that nobody saw are free again once it is deleted, and those of a published one are not", async () => {
  const draft = (id: string, status: string) => ({
    ...dossierOf(id, { article: { status } }),
    participants: [],
    positions: [{ ...dossierOf(id).positions[0], id: "mistyped" }],
  });
  const put = async (id: string, status: string) => {
    const { participants: _, ...dossier } = draft(id, status);
    return (await editor.put(`/v1/dossiers/${id}`, dossier)).status;
  };
  expect(await put("draft", "withheld")).toBe(201);
  expect(await put("second", "withheld")).toBe(422);
  await editor.delete("/v1/dossiers/draft", { "if-match": "*" });
  expect(await put("second", "usable")).toBe(201);
  await editor.delete("/v1/dossiers/second", { "if-match": "*" });
  expect(await put("third", "usable")).toBe(422);
});

test("an embargo ends by itself: the article is then published, with the reason in its history", async () => {
  const soon = new Date(Date.now() + 1500).toISOString();
  const watched = await startService({ url: service.url, surroundings: { embargoMs: 50 } });
  const suspect = { id: "suspect", kind: "person", name: "A suspect", record_status: "withheld" };
  const gang = { id: "gang", kind: "organization", name: "A gang", record_status: "withheld" };
  await editor.put("/v1/actors/gang", gang);
  expect(
    (await editor.put("/v1/actors/suspect", { ...suspect, memberships: [{ organization: "gang", role: "member" }] }))
      .status,
  ).toBe(201);
  const article = { status: "withheld", embargoed_until: soon, authors: [{ name: "A. Suspect", actor: "suspect" }] };
  const embargoed = dossierOf("embargoed", { article });
  expect((await editor.put("/v1/dossiers/embargoed", embargoed)).status).toBe(201);
  for (const url of ["/v1/articles/embargoed", "/v1/actors/suspect", "/v1/actors/gang"])
    expect((await reader.get(url)).status, url).toBe(404);
  await until(async () => (await reader.get("/v1/articles/embargoed")).status === 200);
  for (const url of ["/v1/actors/suspect", "/v1/actors/gang"]) expect((await reader.get(url)).status, url).toBe(200);
  expect(Date.now()).toBeGreaterThan(Date.parse(soon) - 1);
  const { json } = await editor.get("/v1/dossiers/embargoed/revisions");
  expect(json.data.map(({ reason }: { reason: string }) => reason)).toEqual(["The embargo ended.", null]);
  expect((await reader.get("/v1/articles/embargoed")).json).toMatchObject({ status: "usable", embargoed_until: null });
  await watched.server.close();
  const { json: refused } = await editor.patch("/v1/articles/story", { embargoed_until: soon }, { "if-match": "*" });
  expect(refused.errors).toMatchObject([{ pointer: "/embargoed_until" }]);
});

test("a quotation without a text has the words of its evidence, without the marks around them", async () => {
  const quote = { speaker: "keeper", evidence: [{ exact: "“every ship” " }, { exact: "a light" }] };
  const article = {
    ...dossierOf("said").article,
    sections: [{ paragraphs: ["She said “every ship” needs a light."] }],
  };
  expect((await editor.put("/v1/dossiers/said", { article, quotes: [quote] })).status).toBe(201);
  expect((await reader.get("/v1/quotes?article=said")).json.data).toMatchObject([{ text: "every ship … a light" }]);
});
