/** Sends far more requests to the slowest endpoint than it can serve: accepted requests must finish in time. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { resources } from "../../src/model/records/index.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { load } from "../load.ts";
import type { LoopResult } from "./open-loop.ts";
import { atMostMs, type Finding, noneOf, type Proof, percentile, withFolder } from "./proof.ts";
import { type Server, startServer } from "./server.ts";

const POSITIONS = 20_000;
const OVERLOAD_FACTOR = 9;
const ATTEMPTS = 5;
const CLIENTS = 2;
const CHEAP = "/v1/positions/article-7-position-3";
const CHEAP_RATE = 50;
const ACCEPTED_MS = 500;
const CHEAP_MS = 100;
const GROWTH_MB = 50;

const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`).join(",");

/** The most expensive reads, except exports and streams, whose time grows with the data. */
const READS: readonly string[] = [
  ...resources.map(({ path }) => `/v1/${path}?limit=200&count=exact`),
  "/v1/positions?limit=200&include=actor,topic,event",
  "/v1/positions?limit=1&facets=stance,topic",
  "/v1/positions?q=talks&count=exact",
  "/v1/articles/article-0?include=all",
  "/v1/articles/article-0/coverage",
  "/v1/search?q=talks&limit=50",
  "/v1/search?q=tolks%20sumit",
  `/v1/matrix?actor=${names("actor", 20)}&topic=${names("topic", 20)}`,
  "/v1/matrix",
  "/v1/timeline?type=position,event,quote",
  `/v1/network?event=${names("event", 20)}`,
  `/v1/network?event=${names("event", 80)}`,
  `/v1/agreement?actors=${names("actor", 10)}`,
  "/v1/disagreements",
  "/v1/changes?limit=500",
  "/v1/feeds/articles.atom",
  "/v1/feeds/open-questions.json",
];

/** Offers nine times the rate that the slowest endpoint sustains, for `rounds` seconds. */
export const overload: Proof = (scale) => overloadOf(POSITIONS, scale);

/** Runs the proof over a number of generated positions. */
export const overloadOf = (positions: number, { rounds = 20 }: Parameters<Proof>[0]) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "overload.db")}`;
    const store = await openStore(url, tables);
    await load(store, positions);
    await store.close();
    const server = await startServer(url);
    try {
      const { path, ms } = await slowest(server);
      const sustained = await sustainedRate(server.origin + path, rounds * 250);
      const offered = sustained * OVERLOAD_FACTOR;
      console.log(
        `overload: ${decodeURIComponent(path).slice(0, 60)} takes ${ms.toFixed(0)} ms; ${sustained.toFixed(1)}/s sustained, ${offered.toFixed(0)}/s offered`,
      );
      const cheapBefore = await openLoop(server.origin + CHEAP, CHEAP_RATE, rounds * 0.15);
      const before = residentMb(server);
      let [peak, isOver] = [before, false];
      const sampling = (async () => {
        for (; !isOver; await delay(100)) peak = Math.max(peak, residentMb(server));
      })();
      const [costly, cheap] = await Promise.all([
        openLoop(server.origin + path, offered, rounds),
        openLoop(server.origin + CHEAP, CHEAP_RATE, rounds),
      ]);
      isOver = true;
      await sampling;
      const scale = `${rounds} s at ${OVERLOAD_FACTOR}x`;
      const others = [...costly.others, ...cheap.others, ...cheap.refused.map(() => "a cheap request was refused")];
      const sent = costly.accepted.length + costly.refused.length + costly.others.length;
      console.log(
        `overload: ${costly.accepted.length} of ${sent} accepted, cheap p99 before ${percentile(cheapBefore.accepted, 0.99).toFixed(0)} ms, load ${loadavg()[0]?.toFixed(1)}`,
      );
      return [
        atMostMs("overload: p99 of accepted requests", scale, percentile(costly.accepted, 0.99), ACCEPTED_MS),
        atMostMs("overload: p99 of refusals", scale, percentile(costly.refused, 0.99), ACCEPTED_MS),
        atMostMs("overload: p99 of a cheap endpoint", scale, percentile(cheap.accepted, 0.99), CHEAP_MS),
        noneOf("overload: responses other than 200, or 503 with Retry-After", scale, others, `${sent}`),
        growth(scale, peak - before),
      ];
    } finally {
      await server.stop("SIGKILL");
    }
  });

function growth(rounds: string, mb: number): Finding {
  const bound = `<= ${GROWTH_MB} MB`;
  const what = "overload: growth of resident memory (RssAnon)";
  return { what, rounds, figure: `${mb.toFixed(0)} MB`, bound, held: mb <= GROWTH_MB, timed: true };
}

/** Returns the read with the longest median time. */
async function slowest({ origin }: Server): Promise<{ path: string; ms: number }> {
  const all: { path: string; ms: number }[] = [];
  for (const path of READS) await (await fetch(origin + path)).arrayBuffer(); // warms up
  for (const path of READS) {
    const times: number[] = [];
    for (let i = 0; i < ATTEMPTS; i++) {
      const began = performance.now();
      const answer = await fetch(origin + path);
      const body = await answer.text();
      if (answer.status === 400) break; // the service refuses it as too large, by design
      if (answer.status !== 200) throw new Error(`${path} returned ${answer.status}: ${body}`);
      times.push(performance.now() - began);
    }
    if (times.length === 0) console.log(`overload: ${path.slice(0, 50)} is refused as too large`);
    all.push({ path, ms: percentile(times, 0.5) });
  }
  all.sort((a, b) => b.ms - a.ms);
  for (const { path, ms } of all.slice(0, 5)) console.log(`overload: ${ms.toFixed(0)} ms ${path.slice(0, 50)}`);
  return all[0] as { path: string; ms: number };
}

/** Returns the requests per second of two clients that each wait for every response. */
async function sustainedRate(url: string, forMs: number): Promise<number> {
  let answered = 0;
  const end = performance.now() + forMs;
  const client = async () => {
    while (performance.now() < end) {
      await (await fetch(url)).arrayBuffer();
      answered++;
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  return answered / (forMs / 1000);
}

async function openLoop(url: string, rate: number, seconds: number): Promise<LoopResult> {
  const script = join(import.meta.dirname, "open-loop.ts");
  const child = spawn(process.execPath, [script, url, String(rate), String(seconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  await once(child, "close");
  return JSON.parse(output) as LoopResult;
}

/** Returns the anonymous resident memory of a process, in MB. */
function residentMb({ pid }: Server): number {
  const kib = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number(kib) * 1024) / 1e6;
}
