import { setTimeout as delay } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Dossier, Registry } from "../../src/intake/forms.ts";
import { authorities, parts } from "../../src/model/records/index.ts";
import { dossiers, registries } from "../arbitrary.ts";
import { importText, keyFor, longTest, runs, SEED, sampled, startService } from "../helper.ts";
import { urlsOf } from "../http/askable.ts";
import { openReadings } from "../http/document.ts";
import { type Answered, type Client, clientsOf, dossierOf, erratumAbout, moment, putWorld } from "../writing/editor.ts";

const ANY = { "if-match": "*" };

/** A marker in every text and id of a draft, and nowhere else. */
const MARK = "zqxjdraft";

/** Files whose bytes depend on the time; and changes, whose numbers count those of drafts. */
const DATED = /\/(standpoint\.db|[\w-]+\.parquet|changes)/;

/** Changes report that a published record was deleted: its id, and nothing else. */
const ID_OF_CHANGE = new RegExp(`"id":"${MARK}-\\d"`, "g");
/** Feeds repeat their filters in their address and title. */
const ASKED_OF_FEED = new RegExp(`(?:[=,]|%2C)${MARK}[\\w-]*`, "g");
const RUNS = 1;

/** The number of random requests in a run, now and as of a time, beside those that matter most. */
const SAMPLE = runs(10, 90);

/** The history of a draft: the statuses with which it is put, in order; `deleted` deletes it. */
const LIVES = [
  ["withheld"],
  ["withheld", "withheld"],
  ["usable", "withheld"],
  ["usable", "withheld", "deleted"],
  ["withheld", "deleted"],
] as const;

interface Put {
  readonly id: string;
  /** Null for a deletion. */
  readonly dossier: Dossier | null;
  readonly isDraft: boolean;
}

/** A registry, published dossiers, and drafts between them, each in its own order. */
const worlds = registries.chain((registry) => {
  const published = fc.tuple(
    ...["first-story", "second-story", "first-story"].map((id) =>
      dossiers(registry, id).map((dossier): Put => ({ id, dossier: withStatus(dossier, "usable"), isDraft: false })),
    ),
  );
  const drafts = [0, 1, 2].map((i) =>
    fc.tuple(dossiers(registry, `${MARK}-${i}`), fc.constantFrom(...LIVES)).map(([dossier, life]) =>
      life.map(
        (status): Put => ({
          id: `${MARK}-${i}`,
          dossier: status === "deleted" ? null : withStatus(marked(dossier), status),
          isDraft: true,
        }),
      ),
    ),
  );
  const order = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
  return fc.record({
    registry: fc.constant(registry),
    puts: fc.tuple(published, fc.tuple(...drafts), order).map(([all, lives, picks]) => merged([all, ...lives], picks)),
    sample: fc.array(fc.nat(), { minLength: SAMPLE, maxLength: SAMPLE }),
  });
});

test("without the write scope, every response is as if drafts did not exist", async () => {
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async ({ registry, puts, sample }) => {
      const [full, bare] = [await startService({ seed: false }), await startService({ seed: false })];
      const [{ editor, reader }, other] = [await clientsOf(full), await clientsOf(bare)];
      for (const { store } of [full, bare]) await importText(store, "registry.json", JSON.stringify(registry));
      const times: (readonly [string, string])[] = [];
      for (const { id, dossier, isDraft } of puts) {
        await write(editor, id, dossier);
        const then = await moment();
        if (!isDraft) await write(other.editor, id, dossier);
        times.push([then, await moment()]);
      }
      const urls = everyUrl(registry, puts);
      const always = sampled(
        urls.filter((url) => !url.includes("?") || /q=|facets=|include=|from=/.test(url)),
        10,
      );
      const some = sample.map((n) => urls[n % urls.length] as string);
      const asked = [...new Set([...always, ...some])].map((url) => [url, url]);
      const past = urls.filter(
        (url) =>
          !/\/(feeds|revisions|diff)|parquet|\.db|dictionary|^\/(vocab|health|ready|openapi|schemas|problems)/.test(
            url,
          ),
      );
      for (const n of sample) {
        const url = past[n % past.length] as string;
        const [one, two] = times[n % times.length] as readonly [string, string];
        const at = (time: string) => `${url}${url.includes("?") ? "&" : "?"}as_of=${time}`;
        asked.push([at(one), at(two)]);
      }
      for (const [url, same] of asked as [string, string][]) {
        const answer = await reader.get(url);
        if (answer.status === 200 || answer.status === 404) compared++;
        const said = url.startsWith("/v1/changes") ? answer.body.replaceAll(ID_OF_CHANGE, "") : answer.body;
        const body = url.startsWith("/v1/feeds") ? said.replaceAll(ASKED_OF_FEED, "") : said;
        if (answer.status === 200) expect(body, url).not.toContain(MARK);
        if (!DATED.test(url)) expect(essence(answer, url), url).toBe(essence(await other.reader.get(same), same));
      }
      const kept = puts.filter(
        ({ isDraft, id }, i) => isDraft && !puts.slice(i + 1).some((later) => later.id === id) && puts[i]?.dossier,
      );
      for (const { id } of kept) await expectSeen(editor, id);
    }),
    { numRuns: RUNS, seed: SEED, endOnFailure: true },
  );
  console.log(`drafts: ${compared} answers`);
  expect(compared).toBeGreaterThan(RUNS * SAMPLE);
});

async function expectSeen(editor: Client, id: string): Promise<void> {
  expect((await editor.get(`/v1/articles/${id}?include=all`)).body).toContain(MARK);
  expect((await editor.get(`/v1/dossiers/${id}`)).json.article.id).toBe(id);
  expect((await editor.get("/v1/articles?status=withheld")).json.data.map((one: { id: string }) => one.id)).toContain(
    id,
  );
  expect((await editor.get(`/v1/open-questions?article=${id}`)).body).toContain(MARK);
  expect((await editor.get(`/v1/search?q=${MARK}&article=${id}`)).json.page.total).toBeGreaterThan(1);
  expect((await editor.get("/v1/exports/articles.ndjson")).body).toContain(id);
  expect((await editor.get(`/v1/dossiers/${id}/revisions`)).json.data[0].action).not.toBe("deleted");
}

test("a withheld article disappears everywhere at once, and appears again when it is usable", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  const put = (status: string, headline: string) =>
    editor.put("/v1/dossiers/story", dossierOf("story", { article: { status, headline } }), ANY);
  await editor.put("/v1/dossiers/story", dossierOf("story", { article: { headline: "Lighthouse one" } }));
  const usable = await moment();
  const urls = [
    ...["articles", "dossiers"].flatMap((kind) => [`/v1/${kind}/story`, `/v1/${kind}/story?as_of=${usable}`]),
    ...["/v1/positions/story-position", "/v1/participants/story-keeper", "/v1/articles/story/coverage"],
    ...["/v1/dossiers/story/revisions", "/v1/dossiers/story/revisions/1", "/v1/dossiers/story/diff?from=1&to=1"],
  ];
  const lists = [
    ...["/v1/articles", "/v1/positions", "/v1/actors?article=story&facets=article", "/v1/search?q=lighthouse+one"],
    ...[
      "/v1/positions?facets=article",
      "/v1/timeline",
      "/v1/matrix",
      "/v1/exports/articles.ndjson",
      "/v1/exports/positions.csv",
    ],
  ].flatMap((url) => [url, `${url}${url.includes("?") ? "&" : "?"}as_of=${usable}`]);
  const feeds = ["/v1/feeds/articles.json", "/v1/feeds/articles.rss", "/v1/feeds/articles.atom"];
  const expectShown = async (isShown: boolean) => {
    for (const url of urls) expect(await reader.get(url), url).toMatchObject({ status: isShown ? 200 : 404 });
    for (const url of [...lists, ...feeds]) {
      const { status, body } = await reader.get(url);
      expect([url, status, body.includes("story")]).toEqual([url, 200, isShown]);
    }
  };
  await expectShown(true);
  await put("withheld", "Lighthouse two");
  await expectShown(false);
  const withheld = await moment();
  for (const scope of ["read", "admin"] as const)
    expect(await reader.get("/v1/articles/story", await keyFor(service.store, scope)), scope).toMatchObject({
      status: 404,
    });
  await put("withheld", "Lighthouse three");
  await expectShown(false);
  await editor.delete("/v1/dossiers/story", ANY);
  await expectShown(false);
  expect(await put("usable", "Lighthouse four")).toMatchObject({ status: 412 });
  await editor.put("/v1/dossiers/story", dossierOf("story", { article: { headline: "Lighthouse one" } }));
  await expectShown(true);

  // Readers see nothing of its time as a draft: it was deleted, and then created.
  const revisions = (await reader.get("/v1/dossiers/story/revisions")).json.data;
  expect(revisions.map(({ revision, action }: Record<string, unknown>) => [revision, action])).toEqual([
    [5, "created"],
    [2, "deleted"],
    [1, "created"],
  ]);
  expect(revisions[0].hash_before).toBeNull();
  expect(revisions[1].hash).toBeNull();
  expect((await reader.get("/v1/dossiers/story/revisions/2")).json.record).toBeNull();
  for (const url of ["revisions/3", "revisions/4", "diff?from=3&to=5"])
    expect(await reader.get(`/v1/dossiers/story/${url}`), url).toMatchObject({ status: 404 });
  expect(await reader.get(`/v1/articles/story?as_of=${withheld}`)).toMatchObject({ status: 404 });
  expect((await editor.get(`/v1/articles/story?as_of=${withheld}`)).json.headline).toBe("Lighthouse two");
  expect((await editor.get("/v1/dossiers/story/revisions")).json.data).toHaveLength(5);
  expect((await editor.get("/v1/dossiers/story/revisions/2")).json.record.article.headline).toBe("Lighthouse two");
});

longTest(
  "a published dossier cannot refer to a draft, whichever is put first, so that not even a headline is visible",
  async () => {
    const service = await startService({ seed: false });
    const { editor, reader } = await clientsOf(service);
    await putWorld(editor);
    const erratum = erratumAbout("secret");
    const secret = (status: string) => dossierOf("secret", { article: { status, headline: "Secret harbour" } });
    const naming = (status: string) => dossierOf("naming", { article: { status }, errata: [erratum] });
    const put = (id: string, value: object) =>
      editor
        .get(`/v1/dossiers/${id}`)
        .then(({ status }) => editor.put(`/v1/dossiers/${id}`, value, status === 200 ? ANY : {}));
    const refused = (pointer: string) => ({ status: 422, json: { errors: [{ in: "body", pointer }] } });

    expect(await put("secret", secret("withheld"))).toMatchObject({ status: 201 });
    expect(await put("naming", naming("usable"))).toMatchObject(refused("/errata/0/about/id"));
    expect(await put("naming", naming("withheld"))).toMatchObject({ status: 201 });
    expect(await put("naming", naming("usable"))).toMatchObject(refused("/errata/0/about/id"));
    expect((await reader.get("/v1/exports/errata.ndjson")).body).toBe("");
    expect(await reader.get("/v1/exports/standpoint.db")).toMatchObject({ status: 200 });
    expect(await put("secret", secret("usable"))).toMatchObject({ status: 200 });
    expect(await put("naming", naming("usable"))).toMatchObject({ status: 200 });
    expect(await put("secret", secret("withheld"))).toMatchObject(refused("/article/status"));
    expect((await reader.get("/v1/errata/naming-erratum")).body).toContain("Secret harbour");
    await put("naming", naming("withheld"));
    expect(await put("secret", secret("withheld"))).toMatchObject({ status: 200 });
    expect((await reader.get("/v1/search?q=harbour")).json.data).toEqual([]);
    const both = [secret("withheld"), naming("usable")].map((one) => JSON.stringify(one)).join("\n");
    await expect(importText(service.store, "both.ndjson", both)).rejects.toThrow("both.ndjson:2:");
    await importText(service.store, "both.ndjson", both.replace('"withheld"', '"usable"'));
    expect(await reader.get("/v1/exports/standpoint.db")).toMatchObject({ status: 200 });
  },
);

longTest("the change of a draft does not change the time of a feed", async () => {
  const service = await startService({ seed: false });
  const { editor, reader } = await clientsOf(service);
  await putWorld(editor);
  const { headers } = await reader.get("/v1/feeds/articles.rss");
  await delay(1100); // the header has a resolution of seconds
  await editor.put("/v1/dossiers/draft", dossierOf("draft", { article: { status: "withheld" } }));
  expect((await reader.get("/v1/feeds/articles.rss")).headers["last-modified"]).toBe(headers["last-modified"]);
});

/** Merges several sequences, and keeps the order of each. */
function merged(sequences: readonly (readonly Put[])[], picks: readonly number[]): Put[] {
  const waiting = sequences.map((one) => [...one]);
  const all: Put[] = [];
  for (let i = 0; ; i++) {
    const left = waiting.filter(({ length }) => length > 0);
    if (left.length === 0) return all;
    all.push(left[(picks[i % picks.length] as number) % left.length]?.shift() as Put);
  }
}

function withStatus(dossier: Dossier, status: string): Dossier {
  const { cancellation: _, ...article } = dossier.article;
  return { ...dossier, article: { ...article, status } } as unknown as Dossier;
}

/** Returns a dossier with the marker in its texts and ids. */
function marked(dossier: Dossier): Dossier {
  const { article } = dossier;
  const sections = [...(article.sections as object[]), { heading: MARK, paragraphs: [`${MARK} talks peace`] }];
  const question = {
    id: `${article.id}-question`,
    question: `${MARK}?`,
    status: "open",
    stated: "implicit",
    basis: "reported",
    evidence: [
      { paragraph: sections.flatMap((one) => (one as { paragraphs: string[] }).paragraphs).length, exact: MARK },
    ],
  };
  return {
    ...dossier,
    article: {
      ...article,
      headline: `${MARK} ${article.headline}`.slice(0, 400).toWellFormed(),
      authors: [{ name: MARK }],
      sections,
    },
    open_questions: [...(dossier.open_questions ?? []), question],
  } as unknown as Dossier;
}

async function write(editor: Client, id: string, dossier: Dossier | null): Promise<void> {
  const path = `/v1/dossiers/${id}`;
  const made = dossier === null ? await editor.delete(path, ANY) : await editor.put(path, dossier);
  const { status, body } = made.status === 428 ? await editor.put(path, dossier, ANY) : made;
  if (status > 201) throw new Error(body);
}

/** Returns a response without the numbers, times and request ids of its changes. */
function essence({ status, headers, body }: Answered, url: string): string {
  const said = status === 200 ? body : JSON.stringify({ ...JSON.parse(body), request_id: null });
  const own = /revisions/.test(url)
    ? said.replaceAll(/"(change|made_at|key|request_id|chain)":("[^"]*"|\d+|null)/g, '"$1":null')
    : said
        .replaceAll(/as_of=[^&"]*/g, "")
        .replaceAll(/127\.0\.0\.1:\d+/g, "")
        .replaceAll(/("date_modified":"|<updated>|<lastBuildDate>)[^"<]*/g, "$1");
  return `${status} ${headers["content-type"]} ${own}`;
}

/** Returns the URLs of all reads that need no key, with many parameters, and ids of published and unpublished records. */
function everyUrl(registry: Registry, puts: readonly Put[]): string[] {
  const shared = authorities.map(
    ({ name, path }) => [path, (registry[name] ?? []).map(({ id }) => id as string)] as const,
  );
  const own = parts.map(
    ({ name, path }) =>
      [path, puts.flatMap(({ dossier }) => dossier?.[name]?.slice(0, 1).map(({ id }) => id as string) ?? [])] as const,
  );
  const articles = puts.map(({ id }) => id);
  const idsOf = new Map([
    ...shared.map(([path, ids]) => [path, ids.slice(0, 2)] as const),
    ...own,
    ["articles", articles],
    ["dossiers", articles],
  ]);
  const fixed: Readonly<Record<string, readonly string[]>> = {
    revision: ["1", "2", "3"],
    name: [...authorities, ...parts, { path: "articles" }].map(({ path }) => path),
    code: ["gone"],
  };
  return openReadings.flatMap((operation) => {
    if (operation.path.startsWith("/schemas")) return [];
    const urls = urlsOf(operation, {
      ids: [
        ...new Set([
          ...articles,
          ...own.flatMap(([, ids]) => ids.slice(0, 2)),
          ...shared.flatMap(([, ids]) => ids.slice(0, 3)),
        ]),
      ],
      words: ["talks", "peace", MARK, MARK.slice(0, 4), `${MARK.slice(0, -1)}d`],
      values: (name, [, , kind]) => [...new Set(fixed[name] ?? idsOf.get(kind as string) ?? [])],
    });
    return [...new Set(urls)];
  });
}
