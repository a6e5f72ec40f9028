/**
 * Measures how response times grow with the data: `npm run bench:scale -- 1000 10000 100000`. Each size has its own
 * database. Figures are medians in milliseconds, in one process; `ratio` is the last size over the first.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp } from "../src/app.ts";
import { ConfigSchema } from "../src/config.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { random } from "./generate.ts";
import { load } from "./load.ts";

const REQUESTS = 60;
const DEEP_PAGES = 10_000;

const actors = (n: number) => Array.from({ length: n }, (_, i) => `actor-${i}`).join(",");
const topics = (n: number) => Array.from({ length: n }, (_, i) => `topic-${i}`).join(",");

async function measure(positions: number): Promise<Record<string, number>> {
  const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-scale-"));
  const store = await openStore(`file:${join(folder, "bench.db")}`, tables);
  const began = performance.now();
  await load(store, positions);
  console.log(`${positions} positions loaded in ${Math.round((performance.now() - began) / 1000)} s`);
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  const next = random(7);
  const below = (n: number) => Math.floor(next() * n);
  const deep = await cursorAfter(store, positions);
  const requests: Record<string, () => string> = {
    "list by actor and topic": () => "/v1/positions?actor=actor-0&topic=topic-0&limit=10", // a full page at any size
    "list by stance and dates": () => {
      const month = 1 + below(9);
      return `/v1/positions?stance=oppose&stated_from=2024-0${month}-01&stated_to=2024-0${month}-28&sort=-stated_on`;
    },
    "list, newest first": () => "/v1/positions?sort=-stated_on",
    "deep cursor": () => `/v1/positions?limit=50&cursor=${deep}`,
    "one position": () => `/v1/positions/article-${below(positions / 20)}-position-${below(20)}`,
    "search, two rare words": () => `/v1/search?q=actor${below(400)}%20roadmap`,
    "search, a word in most": () => "/v1/search?q=talks",
    "facets, all rows": () => "/v1/positions?limit=1&facets=stance,topic",
    "facets of an actor": () => `/v1/positions?limit=1&facets=stance,topic&actor=actor-${below(20)}`,
    "matrix 20 x 20": () => `/v1/matrix?actor=${actors(20)}&topic=${topics(20)}`,
    timeline: () => `/v1/timeline?type=position,event,quote&from=2024-0${1 + below(9)}-01`,
  };
  const figures: Record<string, number> = {};
  for (const [name, request] of Object.entries(requests)) {
    const times: number[] = [];
    for (let i = 0; i < REQUESTS; i++) {
      const start = performance.now();
      const { statusCode, body } = await server.inject(request());
      times.push(performance.now() - start);
      if (statusCode !== 200) throw new Error(`${name} returned ${statusCode}: ${body.slice(0, 300)}`);
    }
    figures[name] = times.sort((a, b) => a - b)[REQUESTS / 2] as number;
  }
  await server.close();
  await store.close();
  rmSync(folder, { recursive: true });
  return figures;
}

/** Returns the cursor of page 10,000, or of the last page, with pages of 50. */
async function cursorAfter(store: Awaited<ReturnType<typeof openStore>>, positions: number): Promise<string> {
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  let cursor = "";
  for (let page = 0; page < Math.min(DEEP_PAGES / 4, positions / 200 - 1); page++)
    cursor = (await server.inject(`/v1/positions?limit=200&fields=id${cursor && `&cursor=${cursor}`}`)).json().page
      .next_cursor;
  return cursor;
}

const sizes = process.argv.slice(2).map(Number);
const all: { size: number; figures: Record<string, number> }[] = [];
for (const size of sizes.length ? sizes : [1000, 10_000]) all.push({ size, figures: await measure(size) });
const [first] = all;
console.table(
  Object.fromEntries(
    Object.keys(first?.figures ?? {}).map((name) => {
      const times = all.map(({ figures }) => figures[name] ?? 0);
      const columns = Object.fromEntries(all.map(({ size }, i) => [`${size}, ms`, Number(times[i]?.toFixed(2))]));
      return [name, { ...columns, ratio: Number(((times.at(-1) ?? 0) / (times[0] ?? 1)).toFixed(2)) }];
    }),
  ),
);
