import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Registry } from "../../src/intake/forms.ts";
import { authorities, parts } from "../../src/model/records/index.ts";
import { dossiers, registries } from "../arbitrary.ts";
import { importText, runs, SEED, sampled, startService } from "../helper.ts";
import { urlsOf } from "../http/askable.ts";
import { readings } from "../http/document.ts";
import { type Answered, type Client, clientsOf, dossierOf, moment, putWorld, RECORDS } from "./editor.ts";

type Json = Record<string, unknown>;

const ANY = { "if-match": "*" };
const sha256 = (value: unknown) =>
  createHash("sha256")
    .update(canonicalize(value) as string)
    .digest("hex");

describe("revisions", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  const path = "/v1/dossiers/story";
  const first = dossierOf("story");
  const [position] = first.positions;
  const other = { ...position, id: "story-second", stance: "oppose" };
  const versions = [
    first,
    dossierOf("story", { positions: [position, other] }),
    dossierOf("story", { positions: [other, { ...position, summary: "Ships need many lights." }] }),
    null,
    dossierOf("story", { article: { headline: "Told anew", subheadline: "At last" } }),
  ];
  for (const version of versions)
    await (version === null
      ? editor.delete(path, ANY)
      : editor.put(path, version, (await reader.get(path)).status === 200 ? ANY : {}));

  test("each is listed, the latest first, page by page, with who made it and the hash of what was put", async () => {
    const all: Json[] = (await reader.get(`${path}/revisions`)).json.data;
    expect(all.map(({ revision, action }) => [revision, action])).toEqual([
      [5, "created"],
      [4, "deleted"],
      [3, "updated"],
      [2, "updated"],
      [1, "created"],
    ]);
    const paged: Json[] = [];
    for (let before = ""; before !== "null"; ) {
      const { json } = await reader.get(`${path}/revisions?limit=2${before && `&before=${before}`}`);
      paged.push(...json.data);
      before = String(json.next);
    }
    expect(paged).toEqual(all);
    for (const [i, { hash, hash_before, key }] of all.toReversed().entries()) {
      const [before, now] = [versions[i - 1] ?? null, versions[i] ?? null];
      expect(hash).toBe(now && sha256(now));
      expect(hash_before).toBe(before && sha256(before));
      expect(key).toMatch(/^\w+$/);
    }
    expect(await reader.get("/v1/dossiers/nowhere/revisions")).toMatchObject({ status: 404 });
  });

  test("each is answered as it was put, also after the record is deleted", async () => {
    for (const [i, version] of versions.entries())
      expect((await reader.get(`${path}/revisions/${i + 1}`)).json).toMatchObject({ revision: i + 1, record: version });
    expect(await reader.get(`${path}/revisions/6`)).toMatchObject({ status: 404 });
    await editor.put("/v1/actors/short-lived", { id: "short-lived", kind: "person", name: "Short" });
    await editor.delete("/v1/actors/short-lived", ANY);
    expect((await reader.get("/v1/actors/short-lived/revisions/1")).json.record.name).toBe("Short");
  });

  test("two of them are compared: what was added, changed field by field, moved, and removed", async () => {
    const diff = async (from: number, to: number) => (await reader.get(`${path}/diff?from=${from}&to=${to}`)).json.diff;
    const of = (id: string, change: string, fields: object[] = []) => ({ type: "position", id, change, fields });
    const summary = ["Ships need lights.", "Ships need many lights."] as const;
    const words = [
      { text: "Ships need ", change: "same" },
      { text: "many ", change: "added" },
      { text: "lights.", change: "same" },
    ];
    expect(await diff(1, 1)).toEqual([]);
    expect(await diff(1, 2)).toEqual([of("story-second", "added")]);
    expect(await diff(2, 1)).toEqual([of("story-second", "removed")]);
    expect(await diff(2, 3)).toEqual([
      of("story-position", "changed", [
        { field: "summary", before: summary[0], after: summary[1], words },
        { field: "ordinal", before: 1, after: 2 },
      ]),
      of("story-second", "changed", [{ field: "ordinal", before: 2, after: 1 }]),
    ]);
    expect((await diff(3, 4)).map(({ change }: Json) => change)).toEqual(["removed", "removed", "removed", "removed"]);
    expect(await diff(1, 5)).toEqual([
      {
        type: "article",
        id: "story",
        change: "changed",
        fields: [
          { field: "headline", before: "Keepers met: story", after: "Told anew" },
          { field: "subheadline", before: null, after: "At last" },
        ],
      },
    ]);
    expect(await reader.get(`${path}/diff?from=1&to=9`)).toMatchObject({ status: 404 });
  });

  test("all changes are one chain, in which times never go back", async () => {
    const paths = [...Object.keys(RECORDS), path, "/v1/actors/short-lived"];
    const lists = await Promise.all(paths.map((one) => reader.get(`${one}/revisions?limit=500`)));
    const changes = lists.flatMap(({ json }) => json.data).sort((a, b) => a.change - b.change);
    let [chain, time] = ["0".repeat(64), ""];
    for (const [i, one] of changes.entries()) {
      const { change, type, id, revision, action, made_at, key, request_id, hash_before, hash } = one;
      expect(change).toBe(i + 1);
      expect(made_at >= time).toBe(true);
      const facts = {
        sequence: change,
        type,
        record: id,
        revision,
        action,
        made_at,
        key_id: key,
        request_id,
        before: hash_before,
        hash,
      };
      chain = sha256([chain, facts]);
      expect(one.chain).toBe(chain);
      time = made_at;
    }
    expect(changes.length).toBeGreaterThan(10);
  });
});

describe("as of a time", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  const start = await moment();
  await putWorld(editor);
  await editor.put("/v1/dossiers/story", dossierOf("story"));
  const before = await moment();
  await editor.put("/v1/actors/keeper", { ...RECORDS["/v1/actors/keeper"], name: "Eleonora Zephyrine" }, ANY);
  await editor.delete("/v1/dossiers/story", ANY);
  const at = (url: string, time: string) =>
    reader.get(`${url}${url.includes("?") ? "&" : "?"}as_of=${encodeURIComponent(time)}`);

  test("before everything, lists are empty and no record is there", async () => {
    for (const { path } of [...authorities, ...parts])
      expect((await at(`/v1/${path}`, start)).json.data, path).toEqual([]);
    expect((await at("/v1/search?q=keeper", start)).json.data).toEqual([]);
    for (const url of ["/v1/actors/keeper", "/v1/articles/story", "/v1/dossiers/story", "/v1/positions/story-position"])
      expect(await at(url, start), url).toMatchObject({ status: 404 });
    expect(await at("/v1/actors/keeper", "0000-01-01T00:00:00+23:59")).toMatchObject({ status: 404 });
  });

  test("what was deleted since is there with the names of then, in every list, in search and in views", async () => {
    expect(await reader.get("/v1/articles/story")).toMatchObject({ status: 410 });
    const page = await at("/v1/articles/story?include=all", before);
    expect(page.json.positions[0].actor).toEqual({ id: "keeper", name: "Nora Keeper" });
    expect((await at("/v1/dossiers/story", before)).json).toEqual(dossierOf("story"));
    expect((await at("/v1/search?q=nora", before)).json.data).not.toEqual([]);
    expect((await at("/v1/search?q=zephyrine", before)).json.data).toEqual([]);
    expect((await at("/v1/matrix", before)).body).toContain("Nora Keeper");
    expect((await reader.get("/v1/search?q=nora")).json.data).toEqual([]);
  });

  test("the time of a change shows what it made", async () => {
    const [{ made_at }] = (await reader.get("/v1/actors/keeper/revisions")).json.data;
    expect((await at("/v1/actors/keeper", made_at)).json.name).toBe("Eleonora Zephyrine");
  });

  test("a time with an offset is the same moment", async () => {
    const shifted = `${new Date(Date.parse(before) + 5.5 * 3_600_000).toISOString().slice(0, -1)}+05:30`;
    expect((await at("/v1/actors", shifted)).body).toBe((await at("/v1/actors", before)).body);
    expect((await at("/v1/actors", shifted)).body).not.toBe((await reader.get("/v1/actors")).body);
  });

  test("a time to come is now", async () => {
    const now = await reader.get("/v1/actors");
    for (const time of ["2999-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59-23:59"])
      expect((await at("/v1/actors", time)).body, time).toBe(now.body);
  });

  test("what is no time, or comes without its offset, is refused", async () => {
    for (const time of ["yesterday", "2025-02-18", "2025-02-18T00:00:00", "2025-02-30T00:00:00Z", ""])
      expect(await at("/v1/actors", time), time).toMatchObject({
        status: 400,
        json: { errors: [{ parameter: "as_of" }] },
      });
  });
});

const RUNS = runs(1, 2);

/** So many of all the ways of asking are tried in a run, beside those that matter most. */
const SAMPLE = runs(15, 80);
const STORIES = ["story-one", "story-two", "story-three"];

/** What is put at a path; null where it is deleted. */
interface Step {
  readonly path: string;
  readonly value: Json | null;
}

/** A registry, what becomes of it and of some dossiers, whether drafts are among them, and which ways of asking are tried. */
const histories = registries.chain((registry) => {
  const authority = fc.constantFrom(...recordsOf(registry));
  const name = fc.array(fc.constantFrom("talks", "peace", "мир", "é", "treaty"), { minLength: 1, maxLength: 3 });
  const renamed = fc
    .tuple(authority, name)
    .map(([{ path, record, label }, words]): Step => ({ path, value: { ...record, [label]: words.join(" ") } }));
  const lessened = fc
    .tuple(authority, fc.constantFrom("memberships", "within", "broader", "aliases", "country", "place"))
    .map(([{ path, record }, field]): Step => {
      const { [field]: _, ...rest } = record;
      return { path, value: rest };
    });
  const told = fc
    .constantFrom(...STORIES)
    .chain((id) => dossiers(registry, id))
    .map((dossier): Step => ({ path: `/v1/dossiers/${dossier.article.id}`, value: dossier as Json }));
  const deleted = fc
    .oneof(
      fc.constantFrom(...STORIES.map((id) => `/v1/dossiers/${id}`)),
      authority.map(({ path }) => path),
    )
    .map((path): Step => ({ path, value: null }));
  const step = fc.oneof(
    { weight: 5, arbitrary: told },
    { weight: 3, arbitrary: renamed },
    { weight: 1, arbitrary: lessened },
    { weight: 2, arbitrary: deleted },
  );
  return fc.record({
    registry: fc.constant(registry),
    steps: fc.array(step, { minLength: runs(5, 8), maxLength: runs(6, 10), size: "max" }),
    withDrafts: fc.boolean(),
    sample: fc.array(fc.nat(), { minLength: SAMPLE, maxLength: SAMPLE }),
  });
});

test("whatever is put, renamed and deleted, a request as of a time answers what it answered then", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(histories, async ({ registry, steps, withDrafts, sample }) => {
      const service = await startService({ seed: false });
      const { editor, reader } = await clientsOf(service);
      // Who sees no drafts sees nothing of what is a draft now: to them, its past is not what it was.
      const client = withDrafts ? editor : reader;
      const urls = someUrls(registry, sample);
      await importText(service.store, "registry.json", JSON.stringify(registry));
      const memories: { time: string; answers: Answered[] }[] = [];
      for (const { path, value } of steps) {
        const put = withDrafts || value === null ? value : noDraft(value);
        const { status, body } = await (put === null ? editor.delete(path, ANY) : putOver(editor, path, put));
        if (status >= 500) throw new Error(body);
        const answers: Answered[] = [];
        for (const url of urls) answers.push(await client.get(url));
        memories.push({ answers, time: await moment() });
      }
      for (const { time, answers } of memories)
        for (const [i, then] of answers.entries()) {
          const url = urls[i] as string;
          const now = await client.get(`${url}${url.includes("?") ? "&" : "?"}as_of=${time}`);
          // Mistyped words are corrected by all names there ever were, later ones too.
          if (isCorrected(now) || isCorrected(then)) continue;
          expect(essence(now), url).toEqual(essence(then));
          if (then.status === 200) compared++;
        }
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  console.log(`as of: ${compared} answers`);
  expect(compared).toBeGreaterThan(RUNS * SAMPLE);
});

function recordsOf(registry: Registry): { path: string; record: Json; label: string }[] {
  return authorities.flatMap(({ name, path, label }) =>
    (registry[name] ?? []).map((record) => ({ path: `/v1/${path}/${record.id}`, record, label: label as string })),
  );
}

async function putOver(editor: Client, path: string, value: object): Promise<Answered> {
  const made = await editor.put(path, value);
  return made.status === 428 ? editor.put(path, value, ANY) : made;
}

/** The same, and no draft if it is a dossier. */
function noDraft(value: Json): Json {
  const { cancellation: _, ...article } = (value as { article?: Json }).article ?? {};
  return "status" in article ? { ...value, article: { ...article, status: "usable" } } : value;
}

function isCorrected({ body }: Answered): boolean {
  return body.includes('"corrected":[{');
}

/** What an answer says; of a problem, what does not tell of the very request. */
function essence({ status, headers, body }: Answered) {
  return { status, type: headers["content-type"], body: status === 200 ? body : JSON.parse(body).detail };
}

/** All lists, records, views and exports that can be asked for as of a time, and some of all that they can be asked. */
function someUrls(registry: Registry, sample: readonly number[]): string[] {
  const records = recordsOf(registry).map(({ path }) => path);
  const past = readings.filter(({ parameters }) => parameters?.some(({ name }) => name === "as_of"));
  const all = past.flatMap((operation) =>
    urlsOf(operation, {
      ids: [...STORIES, ...records.map((path) => path.split("/")[3] as string)],
      words: ["talks", "peace", "мир", "é -peace", '"talks peace"', "pea"],
      values: (name, [, , kind]) => {
        if (name === "name") return [...authorities, ...parts].map(({ path }) => path);
        if (kind === "articles" || kind === "dossiers") return STORIES;
        return records.filter((path) => path.startsWith(`/v1/${kind}/`)).map((path) => path.split("/")[3] as string);
      },
    }),
  );
  const always = sampled(
    all.filter((url) => !url.includes("?") || /^.v1.(search|agreement)|facets=|include=/.test(url)),
    10,
  );
  return [...new Set([...always, ...sample.map((n) => all[n % all.length] as string)])];
}
