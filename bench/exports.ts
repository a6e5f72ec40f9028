/**
 * Measures the effect of an export on other requests: `npm run bench:exports -- 1000000 [file]`. A server process serves
 * generated data. This process reads an export, and requests single records meanwhile. It prints the peak growth of the
 * server's resident memory, the rate of the export, and the times of the other requests. A second run with the same
 * `file` reuses its data.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { random } from "./generate.ts";
import { load } from "./load.ts";

const PAUSE_MS = 5;

/** The number of records that other requests read. Reading them before keeps their mapped pages out of the growth. */
const RECORDS = 200;
const SAMPLE_MS = 50;

/** The time until all threads of the server have started. */
const START_MS = 5000;

/** Returns the resident memory of a process in MB: all of it, and the anonymous part, which maps no file. */
function residentMB(pid: number): { all: number; anonymous: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024) / 1e6;
  return { all: of("VmRSS"), anonymous: of("RssAnon") };
}

async function measure(address: string, pid: number, path: string, positions: number): Promise<Record<string, number>> {
  const next = random(7);
  const ids = Array.from({ length: RECORDS }, () => `article-${Math.floor(next() * (positions / 20))}-position-0`);
  let requested = 0;
  const one = () => fetch(`${address}/v1/positions/${ids[requested++ % RECORDS]}`).then((answer) => answer.text());
  for (let i = 0; i < RECORDS; i++) await one();
  await fetch(`${address}/v1/exports/topics.csv`).then((answer) => answer.text()); // starts the export thread
  const before = residentMB(pid);
  const peak = { ...before };
  const times: number[] = [];
  let isDone = false;
  const sampling = (async () => {
    while (!isDone) {
      const now = residentMB(pid);
      peak.all = Math.max(peak.all, now.all);
      peak.anonymous = Math.max(peak.anonymous, now.anonymous);
      await delay(SAMPLE_MS);
    }
  })();
  const requesting = (async () => {
    while (!isDone) {
      const began = performance.now();
      await one();
      times.push(performance.now() - began);
      await delay(PAUSE_MS);
    }
  })();
  const began = performance.now();
  const answer = await fetch(`${address}${path}`);
  let bytes = 0;
  let lines = 0;
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) lines++;
  }
  const seconds = (performance.now() - began) / 1000;
  isDone = true;
  await Promise.all([sampling, requesting]);
  times.sort((a, b) => a - b);
  return {
    lines,
    MB: Math.round(bytes / 1e6),
    "records/s": Math.round(positions / seconds),
    "resident growth, MB": Math.round(peak.all - before.all),
    "anonymous growth, MB": Math.round(peak.anonymous - before.anonymous),
    "others' p50, ms": Number((times[Math.floor(times.length * 0.5)] ?? 0).toFixed(1)),
    "others' p99, ms": Number((times[Math.floor(times.length * 0.99)] ?? 0).toFixed(1)),
  };
}

const positions = Number(process.argv[2] ?? 10_000);
const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-exports-"));
const file = process.argv[3] ?? join(folder, "bench.db");
const url = `file:${file}`;
try {
  if (!existsSync(file)) {
    const store = await openStore(url, tables);
    await load(store, positions);
    await store.close();
  }
  const server = spawn(process.execPath, [join(import.meta.dirname, "../src/main.ts"), "serve"], {
    env: { ...process.env, DATABASE_URL: url, PORT: "0", SEED: "off" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let address: string | undefined;
  for await (const line of createInterface({ input: server.stdout })) {
    address = (JSON.parse(line) as { address?: string }).address;
    if (address !== undefined) break;
  }
  server.stdout.resume();
  await delay(START_MS);
  const figures: Record<string, Record<string, number>> = {};
  for (const path of ["/v1/exports/positions.ndjson", "/v1/exports/positions.csv"])
    figures[path] = await measure(address as string, server.pid as number, path, positions);
  server.kill();
  await once(server, "exit");
  console.table(figures);
} finally {
  rmSync(folder, { recursive: true });
}
