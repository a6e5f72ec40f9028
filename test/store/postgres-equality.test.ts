/** Both engines return the same bytes for the same data. */

import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { resources } from "../../src/model/records/index.ts";
import { POSTGRES, scratchFolder, startService } from "../helper.ts";

const RANDOM_REQUESTS = 2000;
const SEED = 20250218;

const config = { RESPONSE_CACHE_MB: 0 }; // PostgreSQL keeps no answers
const sqlite = await startService({ url: `file:${join(scratchFolder(), "equal.db")}`, seed: true, config });
const postgres = await startService({ config });
let compared = 0;
const unequal: string[] = [];
expect(POSTGRES).toBeDefined();

afterAll(() => console.log(`engines compared: ${compared} answers, ${unequal.length} unequal (seed ${SEED})`));

/** Sends a request to both, records any difference, and returns the response. */
async function ask(url: string, headers: Record<string, string> = {}) {
  const answers = await Promise.all(
    [sqlite, postgres].map(async ({ server }) => {
      const { statusCode, body, headers: got } = await server.inject({ url, headers });
      // A problem holds the id of its request.
      const text = body.replace(/"request_id":"[^"]+"/, "");
      return { status: statusCode, text, etag: got.etag, link: got.link, type: got["content-type"] };
    }),
  );
  compared++;
  const [first, second] = answers;
  if (JSON.stringify(first) !== JSON.stringify(second)) unequal.push(url);
  return first as NonNullable<typeof first>;
}

test("every GET route over the bundled data", async () => {
  for (const { path, sortColumns, filters } of resources) {
    const all: { id: string }[] = JSON.parse((await ask(`/v1/${path}?limit=200&count=exact`)).text).data;
    for (const { id } of all) await ask(`/v1/${path}/${id}`);
    for (const key of Object.keys(sortColumns))
      for (const sort of [key, `-${key}`]) await walk(`/v1/${path}?limit=3&sort=${sort}`);
    for (const name of Object.keys(filters)) {
      const values = new Set(all.flatMap((record) => JSON.stringify(record).match(/"[a-z][a-z0-9_-]+"/g) ?? []));
      for (const value of [...values].slice(0, 25)) await ask(`/v1/${path}?${name}=${value.slice(1, -1)}`);
    }
  }
  for (const include of ["all", "positions,quotes", "included", "publisher,events"])
    await ask(`/v1/articles/riyadh-talks-2025?include=${include}`);
  await ask("/v1/dossiers/riyadh-talks-2025");
  await ask("/v1/dossiers/riyadh-talks-2025", { accept: "application/yaml" });
  const { data: articles } = JSON.parse((await ask("/v1/articles?fields=id")).text) as { data: { id: string }[] };
  for (const { id } of articles)
    for (const rest of ["?include=all", ".jsonld", "/coverage"]) await ask(`/v1/articles/${id}${rest}`);
  for (const q of [
    "talks",
    "kyiv",
    "Rutte -paris",
    '"security guarantees"',
    "Zelenski",
    "no such words at all",
    "2%",
    "é",
  ])
    await walk(`/v1/search?limit=5&q=${encodeURIComponent(q)}`);
  await walk("/v1/timeline?limit=4");
  for (const view of VIEWS) await ask(view);
  for (const { path } of resources) {
    for (const filter of [
      "q=ukraine",
      "has_evidence=true",
      "id_not=russia",
      `facets=${path === "articles" ? "publisher" : "article"}`,
    ])
      await ask(`/v1/${path}?limit=20&${filter}`);
    for (const format of ["csv", "ndjson"]) await ask(`/v1/${path}?format=${format}`);
  }
  for (const path of ["/healthz", "/readyz", "/openapi.json", "/schemas/dossier.json", "/problems/unavailable"])
    await ask(path);
  expect(unequal).toEqual([]);
});

const VIEWS = [
  "/v1/matrix",
  "/v1/matrix?topic_within=security&rows=3",
  "/v1/timeline?undated=only&limit=200",
  "/v1/network",
  "/v1/agreement?actors=russia,ukraine,united-kingdom,germany,olaf-scholz",
  "/v1/disagreements",
  "/v1/positions?actor_country=DE,UA&stance_score_from=-1&facets=stance,actor,topic",
  "/v1/participants?event_place_within=riyadh&actor_kind=person&stated_from=x",
  "/v1/positions?stated_from=2025-02-17&stated_to=2025-02-18&sort=-stated_on",
  "/v1/exports/positions.csv",
  "/v1/exports/actors.ndjson",
];

/** Reads all pages of a list from both engines, with the cursors of one of them. */
async function walk(url: string): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: { page: { next_cursor: string | null } } = JSON.parse(
      (await ask(cursor === null ? url : `${url}&cursor=${cursor}`)).text,
    );
    cursor = page.page.next_cursor;
  } while (cursor !== null);
}

test(`${RANDOM_REQUESTS} random requests`, async () => {
  const ids = new Map<string, string[]>();
  for (const { name, path } of resources) {
    const { data } = JSON.parse((await ask(`/v1/${path}?limit=200&fields=id`)).text) as { data: { id: string }[] };
    ids.set(
      name,
      data.map(({ id }) => id),
    );
  }
  const anyId = fc.constantFrom(...[...ids.values()].flat(), "no-such-id", "É", "");
  const request = fc.constantFrom(...resources).chain(({ path, filters, sortColumns, wire }) => {
    const filter = fc.tuple(fc.constantFrom(...Object.keys(filters)), fc.array(anyId, { minLength: 1, maxLength: 3 }));
    const sort = fc.uniqueArray(fc.constantFrom(...Object.keys(sortColumns).flatMap((key) => [key, `-${key}`])), {
      maxLength: 2,
    });
    const fields = fc.uniqueArray(fc.constantFrom(...Object.keys(wire.shape)), { maxLength: 3 });
    return fc.record({
      path: fc.constant(path),
      filters: fc.array(filter, { maxLength: 2 }),
      sort,
      fields,
      limit: fc.integer({ min: 0, max: 210 }),
      count: fc.boolean(),
    });
  });
  for (const { path, filters, sort, fields, limit, count } of fc.sample(request, {
    numRuns: RANDOM_REQUESTS,
    seed: SEED,
  })) {
    const query = new URLSearchParams(filters.map(([name, values]): [string, string] => [name, values.join(",")]));
    if (sort.length) query.set("sort", sort.join(","));
    if (fields.length) query.set("fields", fields.join(","));
    if (count) query.set("count", "exact");
    query.set("limit", String(limit));
    await ask(`/v1/${path}?${query}`);
  }
  expect(unequal).toEqual([]);
});
