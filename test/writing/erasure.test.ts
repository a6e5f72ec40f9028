import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { faultsOf, keyFor, POSTGRES, runs, startService } from "../helper.ts";
import { tamper } from "../history.ts";
import { urlsOf } from "../http/askable.ts";
import { breaches, operations, readings } from "../http/document.ts";
import { type Client, clientsOf, dossierOf, erratumAbout, moment, putWorld, RECORDS } from "./editor.ts";

const ANY = { "if-match": "*" };
const WHY = "reason=a+court+order";
/** A person, whose words occur nowhere else. */
const PERSON = {
  id: "witness",
  kind: "person",
  name: "Xanthippe Quillfeather",
  description: "Lives at 7 Brambleside",
  aliases: [{ name: "Zuzka Nora", kind: "alias" }],
};
const WORDS = /xanthippe|quillfeather|brambleside|zuzka|umberstone/i;

/** A service with an editor, and an administrator who writes too. */
async function start() {
  const service = await startService({ seed: false });
  const clients = await clientsOf(service);
  const admin = await keyFor(service.store, "write", "admin");
  const only = await keyFor(service.store, "admin");
  const remove = (url: string, headers = {}) =>
    clients.reader.delete(url, { ...admin, ...headers }) as ReturnType<Client["delete"]>;
  return { service, ...clients, admin, only, remove };
}

/** Writes what names the person in every way, and then names her no more. Returns the times in between. */
async function nameAndForget(editor: Client): Promise<string[]> {
  const times: string[] = [];
  const put = async (path: string, value: object) => {
    const { status, body } = await editor.put(path, value, (await editor.get(path)).status === 200 ? ANY : {});
    if (status > 201) throw new Error(body);
    times.push(await moment());
  };
  const story = dossierOf("story");
  const [position] = story.positions;
  const named = [position, { ...position, id: "story-witness", actor: "witness" }];
  await put("/v1/actors/witness", PERSON);
  await put("/v1/actors/keeper", {
    ...RECORDS["/v1/actors/keeper"],
    memberships: [{ organization: "witness", role: "aide" }],
  });
  await put("/v1/dossiers/story", { ...story, positions: named });
  await put("/v1/actors/witness", { ...PERSON, name: "Xanthippe Umberstone" });
  await put("/v1/dossiers/story", story);
  await put("/v1/actors/keeper", RECORDS["/v1/actors/keeper"]);
  return times;
}

/** Returns each operation alone, all searches, and some of the other addresses. */
function asked(urls: readonly string[]): readonly string[] {
  const telling = urls.filter((url) => !url.includes("?") || /^.v1.search.*q=/.test(url));
  return [...new Set([...telling, ...urls.filter((_, i) => i % runs(80, 5) === 0)])];
}

const IDS = ["witness", "story", "keeper", "union", "light", "parley", "port"];

/** Returns all that anybody can read in words of the person, now and at some times, as faults with their addresses. */
async function leaksOf(client: Client, times: readonly string[]): Promise<string[]> {
  const faults: string[] = [];
  const known = {
    ids: IDS,
    words: ["xanthippe", "quillfeathr", "umberston", "zuzk", "brambleside"],
    values: (name: string, [, , kind]: readonly string[]) => {
      if (name === "name") return ["actors", "positions"];
      if (name === "revision") return ["1", "2"];
      if (kind === "actors") return ["witness", "keeper"];
      if (kind === "articles" || kind === "dossiers") return ["story"];
      if (kind === "positions") return ["story-witness"];
      return [];
    },
  };
  for (const operation of readings.filter(({ path }) => !/keys|audit|webhooks|schemas|docs|problems/.test(path)))
    for (const url of asked(urlsOf(operation, known))) {
      const isPast = operation.parameters?.some(({ name }) => name === "as_of");
      for (const time of isPast ? [undefined, ...times] : [undefined]) {
        const place = time === undefined ? url : `${url}${url.includes("?") ? "&" : "?"}as_of=${time}`;
        const answer = await client.get(place);
        const echo = /"(corrected|request|from)"|instance/.test(answer.body);
        const body = echo ? answer.body.replaceAll(/"(instance|from|q)":"[^"]*"/g, "") : answer.body;
        if (WORDS.test(body) || answer.status >= 500) faults.push(`${place}: ${answer.status} ${body.slice(0, 300)}`);
        if (answer.status < 500)
          faults.push(...breaches(operation, answer, { url: place }).map((breach) => `${place}: ${breach}`));
      }
    }
  return faults;
}

describe("an erased person", async () => {
  const { service, editor, reader, admin, remove } = await start();
  let times: string[] = [];
  let answer: Awaited<ReturnType<typeof remove>>;
  beforeAll(async () => {
    await putWorld(editor);
    times = await nameAndForget(editor);
    for (const url of ["/actors/witness/revisions/1", "/actors/keeper?as_of=AT", "/search?q=xanthippe&as_of=AT"])
      expect((await reader.get(`/v1${url.replace("AT", String(times[2]))}`)).body).toMatch(WORDS);
    expect((await reader.get("/v1/search?q=quillfeathr")).body).toMatch(/"to":"quillfeather"/);
    expect(await faultsOf(service.store)).toEqual([]);
    answer = await remove(`/v1/actors/witness?erase=true&${WHY}`, ANY);
    expect(answer.json).toMatchObject({ action: "erased", revision: 3, hash: null });
  });

  test("is readable nowhere any more, at no time, for nobody", async () => {
    expect(await leaksOf(reader, times)).toEqual([]);
    expect(await leaksOf(editor, times)).toEqual([]);
  });

  test("leaves its hashes in the list of revisions, and each revision is gone", async () => {
    const { data } = (await reader.get("/v1/actors/witness/revisions")).json;
    expect(data.map(({ action, erased }: Record<string, unknown>) => [action, erased])).toEqual([
      ["erased", false],
      ["updated", true],
      ["created", true],
    ]);
    for (const { hash } of data.slice(1)) expect(hash).toMatch(/^[0-9a-f]{64}$/);
    for (const path of ["revisions/1", "revisions/2", "diff?from=1&to=2", "diff?from=2&to=3", ""]) {
      const { status, json } = await reader.get(`/v1/actors/witness/${path}`.replace(/\/$/, ""));
      expect([status, json.detail]).toEqual([410, expect.stringMatching(/ was erased on \d{4}-\d\d-\d\d\.$/)]);
    }
  });

  test("leaves a database that verifies", async () => {
    expect(await faultsOf(service.store)).toEqual([]);
  });

  test("is told as erased in the feed of changes and, with the reason, in the audit log", async () => {
    const { data } = (await reader.get("/v1/changes?since=0&limit=500")).json;
    expect(data.at(-1)).toMatchObject({ type: "actor", id: "witness", action: "erased", hash: null, erased: false });
    const { json } = await reader.get("/v1/audit?subject=actor/witness", admin);
    expect(json.data[0]).toMatchObject({ action: "erased", reason: "a court order" });
    expect(json.data[1]).toMatchObject({ action: "updated", reason: null });
  });

  test("is not erased twice", async () => {
    expect((await remove(`/v1/actors/witness?erase=true&${WHY}`)).status).toBe(410);
  });

  test.skipIf(POSTGRES)("leaves no word in the files of a SQLite database", () => {
    expect(bytesOf(service.url)).not.toMatch(WORDS);
  });
});

describe("an erasure", async () => {
  const { service, editor, reader, only, remove } = await start();
  await putWorld(editor);

  test("needs the scope admin alone, and a reason", async () => {
    await editor.put("/v1/actors/witness", PERSON);
    const url = "/v1/actors/witness?erase=true";
    expect((await editor.delete(`${url}&${WHY}`, ANY)).status).toBe(403);
    expect((await reader.delete(`${url}&${WHY}`, ANY)).status).toBe(401);
    expect((await reader.delete("/v1/actors/witness", { ...only, ...ANY })).status).toBe(403);
    for (const [query, detail] of [
      ["erase=true", "is required with `erase=true`"],
      [WHY, "is only for `erase=true`"],
      [`erase=false&${WHY}`, "is only for `erase=true`"],
    ]) {
      const { status, json } = await remove(`/v1/actors/witness?${query}`, ANY);
      expect([status, json.errors]).toEqual([400, [{ in: "query", parameter: "reason", detail }]]);
    }
    for (const reason of ["", "+", "x".repeat(501)])
      expect((await remove(`${url}&reason=${reason}`, ANY)).status).toBe(400);
    expect((await remove(`${url}&${WHY}`)).status).toBe(428);
    expect((await remove(`${url}&${WHY}`, { "if-match": '"other"' })).status).toBe(412);
    expect((await reader.delete(`${url}&${WHY}`, { ...only, ...ANY })).status).toBe(200);
  });

  test("of what others name is refused, and erases nothing", async () => {
    expect((await remove(`/v1/actors/union?erase=true&${WHY}`, ANY)).status).toBe(409);
    expect((await reader.get("/v1/actors/union/revisions/1")).status).toBe(200);
  });

  test("of what never was is a 404", async () => {
    expect((await remove(`/v1/actors/nobody?erase=true&${WHY}`)).status).toBe(404);
  });

  test("takes what was deleted before; the id can be put again, and begins a past of its own", async () => {
    const person = { ...PERSON, id: "second" };
    await editor.put("/v1/actors/second", person);
    await editor.delete("/v1/actors/second", ANY);
    expect((await remove(`/v1/actors/second?erase=true&${WHY}`)).json).toMatchObject({ action: "erased", revision: 3 });
    const { status, json } = await editor.put("/v1/actors/second", { ...person, name: "Somebody Else" });
    expect([status, json.action, json.revision]).toEqual([201, "created", 4]);
    expect((await reader.get("/v1/actors/second/revisions/4")).json.record.name).toBe("Somebody Else");
    expect((await reader.get("/v1/actors/second/revisions/1")).status).toBe(410);
    expect(await faultsOf(service.store)).toEqual([]);
  });

  test("keeps the words that other names have for spelling correction", async () => {
    const { json } = await reader.get("/v1/search?q=norra");
    expect(JSON.stringify(json)).toContain("nora");
  });

  test("of a draft is told to nobody who does not see drafts", async () => {
    const draft = dossierOf("draft", { article: { status: "withheld" } });
    await editor.put("/v1/dossiers/draft", draft);
    const { change } = (await remove(`/v1/dossiers/draft?erase=true&${WHY}`, ANY)).json;
    for (const path of ["", "/revisions", "/revisions/1"])
      expect((await reader.get(`/v1/dossiers/draft${path}`)).status).toBe(404);
    const last = async (client: Client) =>
      (await client.get(`/v1/changes?since=${change - 1}`)).json.data.map(({ action }: { action: string }) => action);
    expect([await last(reader), await last(editor)]).toEqual([[], ["erased"]]);
    expect(await faultsOf(service.store)).toEqual([]);
  });

  test("that left something behind is a fault that verify names", async () => {
    const other = await start();
    await other.editor.put("/v1/places/town", { id: "town", kind: "locality", name: "Umberstone" });
    await other.editor.put("/v1/places/town", { id: "town", kind: "locality", name: "Umberston" }, ANY);
    await other.remove(`/v1/places/town?erase=true&${WHY}`, ANY);
    expect(await faultsOf(other.service.store)).toEqual([]);
    const row = "'town', 'locality', 'Umberstone', '{}', 1, 2";
    await tamper(
      other.service.url,
      `INSERT INTO places_versions (id, kind, name, doc, valid_from, valid_to) VALUES (${row})`,
    );
    await tamper(other.service.url, "UPDATE changes SET doc = '{}' WHERE sequence = 2");
    expect((await faultsOf(other.service.store)).join("\n")).toMatch(
      /change 2 is marked as erased, and is not[\s\S]*change 3 left a document of an earlier revision[\s\S]*places town is stored from change 1/,
    );
  });
});

test("every operation that erases says so in the document", () => {
  const erasing = operations.filter(({ parameters }) => parameters?.some(({ name }) => name === "erase"));
  expect(erasing.map(({ method }) => method.toUpperCase())).toEqual(Array(5).fill("DELETE"));
});

describe("an erased revision of a dossier", async () => {
  const { service, editor, reader, only, remove } = await start();
  await putWorld(editor);
  const path = "/v1/dossiers/story";
  const story = dossierOf("story", { article: { headline: "Keepers met" } });
  const [position] = story.positions;
  await editor.put(path, story);
  const article = { ...story.article, subheadline: "Xanthippe of Brambleside was there" };
  const second = { ...story, article, positions: [{ ...position, summary: "Quillfeather wants lights." }] };
  const put = await editor.put(path, second, ANY);
  const during = await moment();
  await editor.put("/v1/dossiers/naming", dossierOf("naming", { errata: [erratumAbout("story")] }));
  const named = await moment();
  const last = { ...story, positions: [{ ...position, stance: "neutral" }] };
  await editor.put(path, last, ANY);
  const after = await moment();
  const shown = async (query: string) => (await reader.get(`/v1/errata/naming-erratum${query}`)).json.about.name;

  test("needs the scope admin and a reason, and is neither the current one nor one of a deleted dossier", async () => {
    expect(put.status).toBe(200);
    expect((await editor.delete(`${path}/revisions/2?${WHY}`)).status).toBe(403);
    expect((await remove(`${path}/revisions/2`)).status).toBe(400);
    expect((await remove(`${path}/revisions/9?${WHY}`)).status).toBe(404);
    expect((await remove(`/v1/dossiers/none/revisions/1?${WHY}`)).status).toBe(404);
    expect((await remove(`${path}/revisions/3?${WHY}`)).status).toBe(409);
    await editor.put("/v1/dossiers/past", dossierOf("past"));
    await editor.delete("/v1/dossiers/past", ANY);
    expect((await remove(`/v1/dossiers/past/revisions/1?${WHY}`)).status).toBe(409);
  });

  test("is gone with all that it showed, and the others stay", async () => {
    for (const url of ["?as_of=AT", "/revisions/2"])
      expect((await reader.get(path + url.replace("AT", named))).body).toMatch(WORDS);
    expect(await shown(`?as_of=${named}`)).toBe("Keepers met");
    const { status, json } = await reader.delete(`${path}/revisions/2?${WHY}`, only);
    expect([status, json.revision, json.erased]).toEqual([200, 2, true]);
    expect(await leaksOf(editor, [during, named, after])).toEqual([]);
    for (const place of [`${path}?as_of=${named}`, `/v1/positions/story-position?as_of=${named}`])
      expect((await reader.get(place)).status).toBe(404);
    expect((await reader.get(`${path}/revisions/1`)).json.record).toEqual(story);
    expect((await reader.get(path)).json).toEqual(last);
    expect((await remove(`${path}/revisions/2?${WHY}`)).status).toBe(410);
  });

  test("is not named any more by what named it then, which names it again from the next revision on", async () => {
    expect([await shown(`?as_of=${named}`), await shown(`?as_of=${after}`), await shown("")]).toEqual([
      null,
      "Keepers met",
      "Keepers met",
    ]);
    const { json } = await reader.get("/v1/search?q=lamp");
    expect(json.data.length).toBeGreaterThan(0);
  });

  test("is in the audit log, and leaves a database that verifies, with no word in its files", async () => {
    const { json } = await reader.get("/v1/audit?subject=dossier/story", only);
    expect(json.data[0]).toMatchObject({
      action: "revision 2 erased",
      reason: "a court order",
      hash_before: put.json.hash,
    });
    expect(await faultsOf(service.store)).toEqual([]);
    if (!POSTGRES) expect(bytesOf(service.url)).not.toMatch(WORDS);
  });
});

/** Returns the files of a SQLite database. */
function bytesOf(url: string): string {
  return ["", "-wal"].map((suffix) => readFileSync(url.slice("file:".length) + suffix, "latin1")).join();
}
