/**
 * Measures the pages: `npm run bench:pages -- 100000`. Server times of each page over that many generated positions and the
 * bundled example, with and without the cache of answers; then, in Chromium with the CPU slowed four times, when an article's page is painted,
 * how much it moves, and how long an article with 1,000 records keeps a frame. BENCH_DATABASE names a file to keep and use again.
 */
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { buildApp } from "../src/app.ts";
import { readFiles } from "../src/commands/files.ts";
import { ConfigSchema } from "../src/config.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { importFiles } from "../src/writing/import-files.ts";
import { launchChromium } from "../test/chromium.ts";
import { dossiers, registry } from "./generate.ts";
import { percentile } from "./prove/proof.ts";

const positions = Number(process.argv[2] ?? 100_000);
const BATCH = 250;
const RUNS = 30;
const SLOWER = 4;
const LARGE = 1000;
const RIYADH = "/articles/riyadh-talks-2025";
const ROOT = join(import.meta.dirname, "..");

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-pages-"));
const file = process.env.BENCH_DATABASE ?? join(folder, "bench.db");
const isNew = !existsSync(file);
const store = await openStore(`file:${file}`, tables);
let batch: object[] = [registry()];
const load = async () => {
  const content = Buffer.from(batch.map((one) => JSON.stringify(one)).join("\n"));
  await importFiles(store, [{ name: "generated.ndjson", content }]);
  batch = [];
};
if (isNew) {
  await importFiles(store, readFiles([join(ROOT, "seed")]));
  for (const dossier of dossiers(positions)) if (batch.push(dossier) === BATCH) await load();
  batch.push(largeDossier());
  await load();
}
while (await store.tidy());

/** An article with as many claims, one in each of its paragraphs. */
function largeDossier(): object {
  const texts = Array.from({ length: LARGE }, (_, i) => `Ship number ${i} reached the harbour of Ness on time.`);
  const claims = texts.map((text, i) => ({
    id: `large-${i}`,
    act: "state",
    actor: "actor-1",
    text,
    basis: "reported",
    evidence: [{ paragraph: i + 1, exact: text }],
  }));
  const head = { id: "large", headline: "A thousand ships", publisher: "actor-1", language: "en", status: "usable" };
  return { article: { ...head, text_kind: "original", sections: [{ paragraphs: texts }] }, claims };
}

const uncached = await buildApp(ConfigSchema.parse({ RESPONSE_CACHE_MB: "0", RATE_LIMIT: "0" }), store);
const cached = await buildApp(ConfigSchema.parse({ RATE_LIMIT: "0" }), store);

/** Returns the median and the 99th percentile of the milliseconds that a page takes, and its bytes, compressed. */
async function serverTime({ server }: typeof cached, path: string): Promise<{ p50: number; p99: number; kB: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let i = 0; i < RUNS + 5; i++) {
    const start = performance.now();
    const answer = await server.inject({ url: path, headers: { "accept-encoding": "gzip" } });
    times.push(performance.now() - start);
    if (answer.statusCode !== 200)
      throw new Error(`${path} answered ${answer.statusCode}: ${answer.body.replaceAll(/<[^>]*>/g, " ").slice(-400)}`);
    bytes = answer.rawPayload.length;
  }
  const sorted = times.slice(5).sort((a, b) => a - b);
  return { p50: round(percentile(sorted, 0.5)), p99: round(percentile(sorted, 0.99)), kB: round(bytes / 1000) };
}

const round = (value: number) => Math.round(value * 10) / 10;

const paths = [
  RIYADH,
  "/",
  "/articles/large",
  "/articles",
  "/actors",
  "/actors/actor-1",
  "/topics/topic-1",
  "/events/event-1",
  "/events/2022-cianjur-earthquake",
  "/matrix",
  "/timeline",
  "/network",
  "/disagreements",
  "/search?q=talks",
];
const table: Record<string, object> = {};
for (const path of paths) {
  const slow = await serverTime(uncached, path);
  const { p50 } = await serverTime(cached, path);
  table[path] = { "uncached p50 (ms)": slow.p50, p99: slow.p99, "from memory p50 (ms)": p50, "kB, gzip": slow.kB };
}
console.log(`server times over ${positions} generated positions`);
console.table(table);

const origin = await cached.server.listen({ host: "127.0.0.1", port: 0 });
const browser = await launchChromium();

/** Opens a page with the CPU slowed, and returns when it was painted and could be used, and how much it moved. */
async function paint(path: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  await page.addInitScript(`
    globalThis.moved = 0;
    globalThis.longest = 0;
    new PerformanceObserver((list) => { for (const one of list.getEntries()) moved += one.value; }).observe({ type: "layout-shift", buffered: true });
    new PerformanceObserver((list) => { for (const one of list.getEntries()) longest = Math.max(longest, one.startTime + one.duration); }).observe({ type: "longtask", buffered: true });
  `);
  await page.goto(`${origin}${path}`, { waitUntil: "load" });
  await page.waitForTimeout(1000);
  const told = (await page.evaluate(`({
    "first paint (ms)": Math.round(performance.getEntriesByName("first-contentful-paint")[0].startTime),
    "usable (ms)": Math.round(Math.max(longest, performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd)),
    "layout shift": moved,
  })`)) as object;
  return { page, told };
}

/** Scrolls a page through, and returns the longest time between two frames. */
async function longestFrame(page: Page): Promise<number> {
  return page.evaluate(`new Promise((done) => {
    let [last, longest] = [performance.now(), 0];
    const step = (now) => {
      longest = Math.max(longest, now - last);
      last = now;
      scrollBy(0, 400);
      const panel = document.querySelector("aside.panel");
      panel.scrollBy(0, 400);
      if (scrollY + innerHeight >= document.documentElement.scrollHeight - 1) done(Math.round(longest));
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
}

const painted: Record<string, object> = {};
for (const path of [RIYADH, "/", "/matrix", "/network", "/articles/large"]) {
  await (await paint(path)).page.close(); // once to warm up
  const { page, told } = await paint(path);
  painted[path] = path === "/articles/large" ? { ...told, "longest frame (ms)": await longestFrame(page) } : told;
  await page.close();
}
console.log(`in Chromium over loopback, CPU ${SLOWER} times slower`);
console.table(painted);

await browser.close();
await cached.server.close();
await uncached.server.close();
await store.close();
rmSync(folder, { recursive: true });
