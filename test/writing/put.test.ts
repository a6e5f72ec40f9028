import canonicalize from "canonicalize";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { tables } from "../../src/model/schema/tables.ts";
import { importText, longTest, runs, startService } from "../helper.ts";
import { clientsOf, dossierOf, erratumAbout, putWorld, RECORDS } from "./editor.ts";

const service = await startService({ seed: false });
const { editor, reader } = await clientsOf(service);
await putWorld(editor);

const YAML = { "content-type": "application/yaml" };
const NEW = { "if-none-match": "*" };
const ANY = { "if-match": "*" };

/** Every row of every table, in one text: two are the same exactly where nothing was written. */
async function everything(): Promise<string> {
  const rows = await Promise.all(
    tables.map(async ({ name, primaryKey }) => [name, await service.store.rows(name, [], primaryKey)]),
  );
  return JSON.stringify(rows);
}

/** The value with the keys of all its objects in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]) => [key, turned(inner)]),
  );
}

describe("the same content again changes nothing", () => {
  for (const [path, value] of [
    ["/v1/dossiers/again", dossierOf("again")],
    ["/v1/actors/again", { id: "again", kind: "person", name: "Again", aliases: [{ name: "Encore", kind: "alias" }] }],
  ] as const)
    test.each([
      ["as it was", value, {}],
      ["with its keys in another order", turned(value), {}],
      ["spaced otherwise", JSON.stringify(value, null, 4), {}],
      ["as YAML", stringify(value), YAML],
      ["as YAML with its keys in another order", stringify(turned(value)), YAML],
      ["by its validator", value, ANY],
    ])(`${path} %s`, async (_, same, headers) => {
      await editor.put(path, value);
      const { body, etag } = await editor.get(path);
      const before = await everything();
      const again = await editor.put(path, same, headers);
      expect(again).toMatchObject({ status: 200, etag, json: { action: "unchanged", revision: 1, dry_run: false } });
      expect(await everything()).toBe(before);
      expect(await editor.get(path)).toMatchObject({ body, etag });
    });
});

describe("preconditions", () => {
  const path = "/v1/actors/guarded";
  const named = (name: string) => ({ id: "guarded", kind: "person", name });

  test("what is new is 201, a change without a word on what it changes is 428, and writes nothing", async () => {
    expect(await editor.put(path, named("One"), ANY)).toMatchObject({ status: 412 });
    const made = await editor.put(path, named("One"));
    expect(made).toMatchObject({ status: 201, json: { action: "created", revision: 1 } });
    expect((await editor.get(path)).etag).toBe(made.etag);
    const before = await everything();
    expect(await editor.put(path, named("Two"))).toMatchObject({ status: 428 });
    expect(await editor.put(path, named("Two"), NEW)).toMatchObject({ status: 412 });
    expect(await editor.put(path, named("One"), NEW)).toMatchObject({ status: 412 });
    expect(await editor.delete(path)).toMatchObject({ status: 428 });
    expect(await editor.delete(path, { "if-match": '"stale"' })).toMatchObject({ status: 412 });
    expect(await everything()).toBe(before);
  });

  test("the validator of what is there lets it be changed once; a stale or other one does not", async () => {
    const { etag } = await editor.get(path);
    const changed = await editor.put(path, named("Two"), { "if-match": `"other", ${etag}` });
    expect(changed).toMatchObject({ status: 200, json: { action: "updated", revision: 2 } });
    expect(changed.etag).not.toBe(etag);
    expect(await editor.put(path, named("Three"), { "if-match": etag })).toMatchObject({ status: 412 });
    expect(await editor.put(path, named("Three"), ANY)).toMatchObject({ status: 200, json: { revision: 3 } });
    expect((await editor.get(path)).json.name).toBe("Three");
  });

  test("a dossier can be changed by the validator of its JSON or of its YAML", async () => {
    const url = "/v1/dossiers/two-forms";
    await editor.put(url, dossierOf("two-forms"), NEW);
    for (const [n, accept] of ["application/json", "application/yaml"].entries()) {
      const { etag } = await editor.get(url, { accept });
      const changed = dossierOf("two-forms", { article: { headline: `Headline ${n}` } });
      expect(await editor.put(url, changed, { "if-match": etag })).toMatchObject({ status: 200 });
      expect(await editor.put(url, changed, { "if-match": etag })).toMatchObject({ status: 412 });
    }
  });

  test("the receipt of a dossier counts the quotations and figures of its text that no record cites", async () => {
    const text = ["every ship needs a light", "“Yes,” they say. 14 say “no”."];
    const article = { sections: [{ paragraphs: text }] };
    const { json } = await editor.put("/v1/dossiers/counted", dossierOf("counted", { article }), NEW);
    const counts = { quotations: 2, uncited_quotations: 2, figures: 1, uncited_figures: 1 };
    expect([json.coverage, json.warnings.length]).toEqual([counts, 3]);
    expect(
      (await editor.put("/v1/actors/uncounted", { id: "uncounted", kind: "person", name: "U" })).json,
    ).not.toHaveProperty("coverage");
  });

  test("an authority record is answered as YAML as it was put, and can be changed by that answer and its validator", async () => {
    const actor = {
      id: "as-yaml",
      kind: "person",
      name: "No: 1",
      memberships: [{ organization: "union", role: "chair" }],
    };
    await editor.put("/v1/actors/as-yaml", actor, NEW);
    const yaml = await reader.get("/v1/actors/as-yaml", { accept: "application/yaml" });
    expect(yaml.headers["content-type"]).toBe("application/yaml; charset=utf-8");
    expect(String(yaml.headers.vary)).toMatch(/\bAccept\b/);
    expect(parse(yaml.body)).toEqual(actor);
    expect((await reader.get("/v1/actors/as-yaml?format=yaml")).body).toBe(yaml.body);
    expect(yaml.etag).not.toBe((await reader.get("/v1/actors/as-yaml")).etag);
    expect(
      await reader.get("/v1/actors/as-yaml", { accept: "application/yaml", "if-none-match": yaml.etag }),
    ).toMatchObject({ status: 304 });
    const changed = yaml.body.replace("No: 1", "No: 2");
    const put = () => editor.put("/v1/actors/as-yaml", changed, { ...YAML, "if-match": yaml.etag });
    expect(await put()).toMatchObject({ status: 200, json: { revision: 2 } });
    expect(await put()).toMatchObject({ status: 412 });
    const { made_at } = (await editor.get("/v1/actors/as-yaml/revisions/1")).json;
    const before = await reader.get(`/v1/actors/as-yaml?as_of=${made_at}`, { accept: "application/yaml" });
    expect(parse(before.body)).toEqual(actor);
  });

  test.each(["places", "topics", "events"])("so are %s, by the same header", async (path) => {
    const { json } = await reader.get(`/v1/${path}?limit=1`);
    const [first] = json.data;
    const { status, body } = await reader.get(`/v1/${path}/${first.id}`, { accept: "application/yaml" });
    expect([status, parse(body).id]).toEqual([200, first.id]);
    expect(await reader.get(`/v1/${path}/none`, { accept: "application/yaml" })).toMatchObject({ status: 404 });
  });

  test("who has no key, or one that cannot write, writes nothing", async () => {
    const before = await everything();
    expect(await reader.put(path, named("Four"), ANY)).toMatchObject({ status: 401 });
    expect(await reader.delete(path, ANY)).toMatchObject({ status: 401 });
    expect(await everything()).toBe(before);
  });
});

describe("deletion", () => {
  test.each([
    ["/v1/dossiers/goes", dossierOf("goes"), "/v1/articles/goes"],
    ["/v1/actors/goes", { id: "goes", kind: "person", name: "Goes" }, "/v1/actors/goes"],
  ])("%s is 410 from then on, and its revisions go on when it is put again", async (path, value, shown) => {
    await editor.put(path, value);
    const gone = await editor.delete(path, { "if-match": (await editor.get(path)).etag });
    expect(gone).toMatchObject({ status: 200, json: { action: "deleted", revision: 2, hash: null } });
    for (const url of [path, shown, `${shown}.jsonld`].filter((one) => one !== "/v1/actors/goes.jsonld"))
      expect(await reader.get(url), url).toMatchObject({ status: 410 });
    expect(await editor.delete(path, ANY)).toMatchObject({ status: 410 });
    expect(await editor.put(path, value, ANY)).toMatchObject({ status: 412 });
    expect((await reader.get(`${path}/revisions`)).json.data.map((one: { action: string }) => one.action)).toEqual([
      "deleted",
      "created",
    ]);
    expect(await editor.put(path, value)).toMatchObject({ status: 201, json: { action: "created", revision: 3 } });
    expect(await reader.get(shown)).toMatchObject({ status: 200 });
    expect((await reader.get(`${path}/revisions`)).json.data).toHaveLength(3);
  });

  test("with a dossier goes all that it reports, from every list and from search", async () => {
    const word = "vanishing";
    await editor.put("/v1/dossiers/leaves", dossierOf("leaves", { article: { headline: `A ${word} headline` } }));
    expect((await reader.get(`/v1/search?q=${word}`)).json.data).not.toEqual([]);
    await editor.delete("/v1/dossiers/leaves", ANY);
    expect((await reader.get(`/v1/search?q=${word}`)).json.data).toEqual([]);
    expect(await reader.get("/v1/positions/leaves-position")).toMatchObject({ status: 404 });
    for (const list of [
      "articles?id=leaves",
      "positions?article=leaves",
      "participants?article=leaves",
      "actors?article=leaves",
    ])
      expect((await reader.get(`/v1/${list}`)).json.data, list).toEqual([]);
  });

  test("what is named is not deleted, and the answer says by whom", async () => {
    const erratum = erratumAbout("in-use");
    await editor.put("/v1/dossiers/in-use", dossierOf("in-use"));
    const naming = await editor.put("/v1/dossiers/naming", dossierOf("naming", { errata: [erratum] }));
    expect(naming).toMatchObject({ status: 201 });
    const before = await everything();
    for (const [path, user] of [
      ["/v1/actors/keeper", "dossier/in-use"],
      ["/v1/actors/union", "actor/keeper"],
      ["/v1/places/port", "event/parley"],
      ["/v1/places/coast", "place/port"],
      ["/v1/topics/sea", "topic/light"],
      ["/v1/topics/light", "dossier/in-use"],
      ["/v1/events/parley", "dossier/in-use"],
      ["/v1/dossiers/in-use", "dossier/naming"],
    ] as const) {
      const answer = await editor.delete(path, ANY);
      expect(answer, path).toMatchObject({ status: 409, json: { type: "/problems/in-use" } });
      expect(answer.json.detail, path).toContain(user);
    }
    expect(await everything()).toBe(before);
    await editor.delete("/v1/dossiers/naming", ANY);
    expect(await editor.delete("/v1/dossiers/in-use", ANY)).toMatchObject({ status: 200 });
  });

  test("an id is never another article's, also after its article is deleted or gave it up", async () => {
    await editor.put("/v1/dossiers/first-owner", dossierOf("first-owner"));
    const taking = dossierOf("second-owner", { participants: dossierOf("first-owner").participants });
    const refused = {
      status: 422,
      json: { errors: [{ in: "body", pointer: "/participants/0/id", detail: expect.stringContaining("first-owner") }] },
    };
    expect(await editor.put("/v1/dossiers/second-owner", taking)).toMatchObject(refused);
    const { participants, ...less } = dossierOf("first-owner");
    expect(await editor.put("/v1/dossiers/first-owner", less, ANY)).toMatchObject({ status: 200 });
    expect(await editor.put("/v1/dossiers/second-owner", taking)).toMatchObject(refused);
    await editor.delete("/v1/dossiers/first-owner", ANY);
    expect(await editor.put("/v1/dossiers/second-owner", taking)).toMatchObject(refused);
    expect(await editor.put("/v1/dossiers/first-owner", dossierOf("first-owner"))).toMatchObject({ status: 201 });
  });
});

describe("a dry run writes nothing and says what would change", () => {
  test("of what is new, what changes and what stays", async () => {
    const path = "/v1/dossiers/tried";
    const before = await everything();
    const fresh = await editor.put(`${path}?dry_run=true`, dossierOf("tried"));
    expect(fresh).toMatchObject({ status: 200, json: { action: "created", revision: 1, dry_run: true } });
    expect(fresh.json.diff).toEqual(
      [
        ["article", "tried"],
        ["participant", "tried-keeper"],
        ["position", "tried-position"],
      ].map(([type, id]) => ({ type, id, change: "added", fields: [] })),
    );
    expect(await everything()).toBe(before);
    await editor.put(path, dossierOf("tried"));
    const written = await everything();
    const {
      positions: [position],
    } = dossierOf("tried") as { positions: object[] };
    const changed = dossierOf("tried", { positions: [{ ...position, stance: "oppose" }] });
    expect(await editor.put(`${path}?dry_run=true`, changed)).toMatchObject({ status: 428 });
    expect((await editor.put(`${path}?dry_run=true`, changed, ANY)).json).toMatchObject({
      action: "updated",
      revision: 2,
      diff: [
        {
          type: "position",
          id: "tried-position",
          change: "changed",
          fields: [{ field: "stance", before: "support", after: "oppose" }],
        },
      ],
    });
    expect((await editor.put(`${path}?dry_run=true`, dossierOf("tried"))).json).toMatchObject({
      action: "unchanged",
      revision: 1,
      diff: [],
    });
    expect(
      await editor.put(`${path}?dry_run=true`, { ...changed, positions: [{ ...position, actor: "nobody" }] }, ANY),
    ).toMatchObject({ status: 422 });
    expect(await everything()).toBe(written);
  });

  test("of a deletion says by which documents it would be refused, and needs no precondition", async () => {
    await editor.put("/v1/dossiers/doomed", dossierOf("doomed"));
    await editor.put(
      "/v1/dossiers/doomed-too",
      dossierOf("doomed-too", { errata: [{ ...erratumAbout("doomed"), id: "doomed-erratum" }] }),
    );
    const before = await everything();
    const { status, json } = await editor.delete("/v1/dossiers/doomed?dry_run=true");
    expect({ status, json }).toMatchObject({
      status: 200,
      json: { type: "dossier", id: "doomed", action: "deleted", revision: 2, hash: null, dry_run: true },
    });
    expect(json.named_by).toEqual({ documents: [{ type: "dossier", id: "doomed-too" }], complete: true });
    expect(json.diff.map(({ id, change }: Record<string, string>) => [id, change])).toContainEqual([
      "doomed",
      "removed",
    ]);
    const free = await editor.delete("/v1/dossiers/doomed-too?dry_run=true");
    expect(free).toMatchObject({ status: 200, json: { named_by: { documents: [], complete: true } } });
    const stale = { "if-match": '"stale"' };
    expect(await editor.delete("/v1/dossiers/doomed?dry_run=true", stale)).toMatchObject({ status: 412 });
    expect(await editor.delete("/v1/dossiers/nobody?dry_run=true")).toMatchObject({ status: 404 });
    expect(await reader.delete("/v1/dossiers/doomed?dry_run=true")).toMatchObject({ status: 401 });
    expect(await editor.delete("/v1/dossiers/doomed?dry_run=true&erase=true&reason=test")).toMatchObject({
      status: 403,
    });
    expect(await everything()).toBe(before);
    expect(await editor.delete("/v1/dossiers/doomed", ANY)).toMatchObject({ status: 409 });
    expect(await editor.delete("/v1/dossiers/doomed-too", ANY)).toMatchObject({ status: 200 });
    expect(await editor.delete("/v1/dossiers/doomed", ANY)).toMatchObject({ status: 200 });
    expect(await editor.delete("/v1/dossiers/doomed?dry_run=true")).toMatchObject({ status: 410 });
  });

  test("of a deletion lists at most 100 documents, of all types, and says if there are more", async () => {
    await editor.put("/v1/actors/popular", { id: "popular", kind: "organization", name: "Popular" });
    const member = (i: number) => ({
      id: `member-${i}`,
      kind: "person",
      name: `Member ${i}`,
      memberships: [{ organization: "popular" }],
    });
    const named = async (count: number) => {
      const actors = Array.from({ length: count }, (_, i) => member(i));
      await importText(service.store, "members.json", JSON.stringify({ actors }));
      return (await editor.delete("/v1/actors/popular?dry_run=true")).json.named_by;
    };
    const one = await named(1);
    expect(one).toEqual({ documents: [{ type: "actor", id: "member-0" }], complete: true });
    const hundred = await named(100);
    expect([hundred.documents.length, hundred.complete]).toEqual([100, true]);
    const more = await named(101);
    expect([more.documents.length, more.complete]).toEqual([100, false]);
  });

  test("a rename, which would reach other records, is undone wholly", async () => {
    const before = await everything();
    const renamed = { ...RECORDS["/v1/actors/union"], name: "Another Union" };
    expect(await editor.put("/v1/actors/union?dry_run=true", renamed, ANY)).toMatchObject({
      status: 200,
      json: {
        action: "updated",
        diff: [{ type: "actor", id: "union", change: "changed", fields: [{ field: "name" }] }],
      },
    });
    expect(await everything()).toBe(before);
  });
});

test("a rename reaches every record that shows the name, search and exports at once", async () => {
  await editor.put("/v1/dossiers/renaming", dossierOf("renaming"));
  const [old, anew] = ["Nora Keeper", "Eleonora Zephyrine"];
  const url = {
    positions: "/v1/positions?article=renaming",
    export: "/v1/exports/participants.ndjson",
    csv: "/v1/exports/positions.csv",
    matrix: "/v1/matrix?article=renaming",
    page: "/v1/articles/renaming?include=all",
    timeline: "/v1/timeline?article=renaming",
  };
  const before = await Promise.all(Object.values(url).map((one) => reader.get(one)));
  await editor.put("/v1/actors/keeper", { ...RECORDS["/v1/actors/keeper"], name: anew }, ANY);
  for (const [i, one] of Object.values(url).entries()) {
    expect(before[i]?.body, one).toContain(`"${old}"`.replaceAll('"', one.endsWith("csv") ? "" : '"'));
    const { body } = await reader.get(one);
    expect(body, one).toContain(anew);
    // The article's own words stay as they are.
    expect(body.replaceAll(/Nora Keeper said/g, ""), one).not.toContain(old);
  }
  const found = async (q: string) =>
    (await reader.get(`/v1/search?q=${q}&article=renaming`)).json.data.map((hit: { id: string }) => hit.id).sort();
  expect(await found("zephyrine")).toEqual(["renaming-keeper", "renaming-position"]);
  expect(await found("nora")).toEqual(["renaming"]);
  const { etag } = await reader.get("/v1/actors/keeper");
  expect(await editor.put("/v1/actors/keeper", RECORDS["/v1/actors/keeper"], { "if-match": etag })).toMatchObject({
    status: 200,
  });
});

longTest("what is old is found, however often something else with the same words is changed", async () => {
  const { editor, reader } = await clientsOf(await startService({ seed: false }));
  await putWorld(editor);
  const sample = dossierOf("churned").positions[0];
  const positions = (round: number) =>
    Array.from({ length: 1000 }, (_, i) => ({ ...sample, id: `churned-${i}`, summary: `A rareword, round ${round}.` }));
  await editor.put("/v1/actors/old", { id: "old", kind: "person", name: "Old Rareword" });
  for (let round = 0; round < runs(2, 11); round++)
    await editor.put("/v1/dossiers/churned", dossierOf("churned", { positions: positions(round) }), round ? ANY : {});
  const { json } = await reader.get("/v1/search?q=rareword&type=actor");
  expect(json.data.map(({ id }: { id: string }) => id)).toEqual(["old"]);
});

describe("several writers at once", () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i);

  test.each([
    ["without a word on what is there, the others are told that it is so", "race-a", {}, 200],
    ["each wants to be the first, and the others are told that they are not", "race-b", NEW, 412],
  ])("of 100 that put one new dossier one makes it: %s", async (_, id, headers, others) => {
    const path = `/v1/dossiers/${id}`;
    const answers = await Promise.all(hundred.map(() => editor.put(path, dossierOf(id), headers)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([...hundred.slice(1).map(() => others), 201].sort());
    expect((await editor.get(`${path}/revisions`)).json.data).toHaveLength(1);
  });

  test("no update is lost where each says what it changes", async () => {
    const updates = runs(10, 50);
    const path = "/v1/actors/counter";
    await editor.put(path, { id: "counter", kind: "person", name: "0" });
    let refused = 0;
    const write = async () => {
      for (let done = 0; done < updates; ) {
        const { json, etag } = await editor.get(path);
        const next = { id: "counter", kind: "person", name: String(Number(json.name) + 1) };
        const { status } = await editor.put(path, next, { "if-match": etag });
        expect([200, 412]).toContain(status);
        if (status === 200) done++;
        else refused++;
      }
    };
    await Promise.all([write(), write(), write(), write()]);
    expect((await editor.get(path)).json.name).toBe(String(4 * updates));
    expect(refused).toBeGreaterThan(0);
    expect((await editor.get(`${path}/revisions?limit=500`)).json.data).toHaveLength(4 * updates + 1);
  });
});

describe("what cannot be kept is refused, and nothing is written", () => {
  const path = "/v1/actors/refused";
  const actor = { id: "refused", kind: "person", name: "Refused" };
  const deep = (levels: number) => `{"id":${"[".repeat(levels)}${"]".repeat(levels)}}`;

  test.each([
    ["JSON that is too deep", deep(100_000), {}, [400, 422]],
    ["YAML that is too deep", deep(100_000), YAML, [400]],
    ["too large", " ".repeat(17 * 2 ** 20), {}, [413]],
    ["not UTF-8", Buffer.from([0x7b, 0xff, 0x7d]), {}, [400]],
    ["empty", "", {}, [400]],
    ["no JSON", "{'id': 'refused'}", {}, [400]],
    ["a key twice in JSON", '{"id":"refused","kind":"person","kind":"state","name":"Refused"}', {}, [400]],
    ["a key twice in YAML", "id: refused\nkind: person\nkind: state\nname: Refused\n", YAML, [400]],
    [
      "aliases without end",
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${"*a,".repeat(9)}]\nc: &c [${"*b,".repeat(9)}]\nd: [${"*c,".repeat(9)}]\n`,
      YAML,
      [400],
    ],
    ["two documents", "id: refused\n---\nid: refused\n", YAML, [400]],
    ["null", "null", {}, [422]],
    ["half a character", '{"id":"refused","kind":"person","name":"\\ud800"}', {}, [422]],
  ])("%s", async (_, body, headers, statuses) => {
    const before = await everything();
    const answer = await editor.put(path, body, headers);
    expect(statuses, answer.body).toContain(answer.status);
    expect(answer.headers["content-type"]).toContain("application/problem+json");
    expect(await everything()).toBe(before);
  });

  test.each([
    ["an unknown key", path, { ...actor, nmae: "x" }, "/nmae", "did you mean `name`"],
    [
      "a prototype",
      path,
      '{"id":"refused","kind":"person","name":"R","__proto__":{"x":1}}',
      "/__proto__",
      "is not a known key",
    ],
    [
      "an unknown key within",
      path,
      { ...actor, aliases: [{ name: "R", kind: "alias", "a/b~c": 1 }] },
      "/aliases/0/a~1b~0c",
      "is not a known key",
    ],
    ["another id than the path's", path, { ...actor, id: "another" }, "/id", "`refused`"],
    [
      "what is not there",
      path,
      { ...actor, memberships: [{ organization: "unoin" }] },
      "/memberships/0/organization",
      "did you mean `union`",
    ],
    ["a circle", "/v1/topics/sea", { ...RECORDS["/v1/topics/sea"], broader: "light" }, "/broader", "circle"],
    ["another id than the path's", "/v1/dossiers/refused", dossierOf("another"), "/article/id", "`refused`"],
    [
      "evidence that is not in the text",
      "/v1/dossiers/refused",
      dossierOf("refused", {
        participants: [
          { ...dossierOf("refused").participants[0], evidence: [{ paragraph: 1, exact: "no such words" }] },
        ],
      }),
      "/participants/0/evidence/0/exact",
      "absent",
    ],
    ["an actor in place of a dossier", "/v1/dossiers/refused", actor, "/id", "is not a known key"],
  ])("%s: the answer points to it", async (_, url, value, pointer, detail) => {
    const before = await everything();
    const answer = await editor.put(url, value, ANY);
    const told = await editor.put(url, value);
    for (const { status, json } of answer.status === 412 ? [told] : [answer, told]) {
      expect(status).toBe(422);
      expect(json.errors).toContainEqual({ in: "body", pointer, detail: expect.stringContaining(detail) });
    }
    expect(await everything()).toBe(before);
  });
});

test("a receipt's hash is that of the canonical JSON of what was put", async () => {
  const { createHash } = await import("node:crypto");
  const { json } = await editor.put("/v1/dossiers/hashed", turned(dossierOf("hashed")));
  expect(json.hash).toBe(
    createHash("sha256")
      .update(canonicalize(dossierOf("hashed")) as string)
      .digest("hex"),
  );
});
