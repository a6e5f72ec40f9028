/**
 * What exporting everything costs others: `npm run bench:exports -- 1000000`. A server process of its own serves
 * generated data; while this one reads an export, no faster than it comes, it asks for single records too. Printed are
 * the growth of the server's resident memory at its peak, the export's rate, and how long the other answers took.
 * With a file named after the number, the data is kept there, and used again the next time.
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

/** The records that others ask for, again and again, so that the pages of the file that they map do not count as growth. */
const RECORDS = 200;
const SAMPLE_MS = 50;

/** After so long all of the server's threads have started. */
const START_MS = 5000;

/** Resident memory of a process in MB: all of it, and what is its own rather than a file's. */
function residentMB(pid: number): { all: number; own: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const of = (name: string) => (Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) * 1024) / 1e6;
  return { all: of("VmRSS"), own: of("RssAnon") };
}

async function measure(address: string, pid: number, path: string, positions: number): Promise<Record<string, number>> {
  const next = random(7);
  const ids = Array.from({ length: RECORDS }, () => `article-${Math.floor(next() * (positions / 20))}-position-0`);
  let asked = 0;
  const one = () => fetch(`${address}/v1/positions/${ids[asked++ % RECORDS]}`).then((answer) => answer.text());
  for (let i = 0; i < RECORDS; i++) await one();
  const before = residentMB(pid);
  const peak = { ...before };
  const times: number[] = [];
  let isDone = false;
  const sampling = (async () => {
    while (!isDone) {
      const now = residentMB(pid);
      peak.all = Math.max(peak.all, now.all);
      peak.own = Math.max(peak.own, now.own);
      await delay(SAMPLE_MS);
    }
  })();
  const asking = (async () => {
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
  await Promise.all([sampling, asking]);
  times.sort((a, b) => a - b);
  return {
    lines,
    MB: Math.round(bytes / 1e6),
    "records/s": Math.round(positions / seconds),
    "resident growth, MB": Math.round(peak.all - before.all),
    "own growth, MB": Math.round(peak.own - before.own),
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
