/** Far more is asked of the slowest endpoint than it can answer: what is accepted is answered in time. */
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
import type { Told } from "./open-loop.ts";
import { atMostMs, type Finding, noneOf, type Proof, percentile, withFolder } from "./proof.ts";
import { type Server, startServer } from "./server.ts";

const POSITIONS = 20_000;
const TIMES_TOO_MUCH = 9;
const TRIES = 5;
const AT_ONCE = 2;
const CHEAP = "/v1/positions/article-7-position-3";
const CHEAP_RATE = 50;
const ACCEPTED_MS = 500;
const CHEAP_MS = 100;
const GROWTH_MB = 50;

const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`).join(",");

/** What is read, as costly as it can be asked for; exports and streams aside, which are as long as the data. */
const READINGS: readonly string[] = [
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

/** Offers nine times the rate that the slowest endpoint sustains, for so many seconds. */
export const overload: Proof = (scale) => overloadOf(POSITIONS, scale);

/** The same over so many generated positions. */
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
      const offered = sustained * TIMES_TOO_MUCH;
      console.log(
        `overload: ${decodeURIComponent(path).slice(0, 60)} takes ${ms.toFixed(0)} ms; ${sustained.toFixed(1)}/s sustained, ${offered.toFixed(0)}/s offered`,
      );
      const cheapBefore = await openLoop(server.origin + CHEAP, CHEAP_RATE, rounds * 0.15);
      const before = residentMb(server);
      let [peak, isOver] = [before, false];
      const sampling = (async () => {
        for (; !isOver; await delay(100)) peak = Math.max(peak, residentMb(server));
      })();
      const [told, cheap] = await Promise.all([
        openLoop(server.origin + path, offered, rounds),
        openLoop(server.origin + CHEAP, CHEAP_RATE, rounds),
      ]);
      isOver = true;
      await sampling;
      const said = `${rounds} s at ${TIMES_TOO_MUCH}x`;
      const others = [...told.others, ...cheap.others, ...cheap.refused.map(() => "a cheap request was refused")];
      const sent = told.accepted.length + told.refused.length + told.others.length;
      console.log(
        `overload: ${told.accepted.length} of ${sent} accepted, cheap p99 before ${percentile(cheapBefore.accepted, 0.99).toFixed(0)} ms, load ${loadavg()[0]?.toFixed(1)}`,
      );
      return [
        atMostMs("overload: p99 of accepted requests", said, percentile(told.accepted, 0.99), ACCEPTED_MS),
        atMostMs("overload: p99 of refusals", said, percentile(told.refused, 0.99), ACCEPTED_MS),
        atMostMs("overload: p99 of a cheap endpoint", said, percentile(cheap.accepted, 0.99), CHEAP_MS),
        noneOf("overload: answers but 200, or 503 with Retry-After", said, others, `${sent}`),
        growth(said, peak - before),
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

/** The reading whose median is the longest. */
async function slowest({ origin }: Server): Promise<{ path: string; ms: number }> {
  const all: { path: string; ms: number }[] = [];
  for (const path of READINGS) await (await fetch(origin + path)).arrayBuffer(); // code that ran once is faster
  for (const path of READINGS) {
    const times: number[] = [];
    for (let i = 0; i < TRIES; i++) {
      const began = performance.now();
      const answer = await fetch(origin + path);
      const body = await answer.text();
      if (answer.status === 400) break; // more than is answered at once, on purpose
      if (answer.status !== 200) throw new Error(`${path} is answered with ${answer.status}: ${body}`);
      times.push(performance.now() - began);
    }
    if (times.length === 0) console.log(`overload: ${path.slice(0, 50)} is refused as too much`);
    all.push({ path, ms: percentile(times, 0.5) });
  }
  all.sort((a, b) => b.ms - a.ms);
  for (const { path, ms } of all.slice(0, 5)) console.log(`overload: ${ms.toFixed(0)} ms ${path.slice(0, 50)}`);
  return all[0] as { path: string; ms: number };
}

/** How many requests a second are answered to two clients that each wait for their answer. */
async function sustainedRate(url: string, forMs: number): Promise<number> {
  let answered = 0;
  const end = performance.now() + forMs;
  const client = async () => {
    while (performance.now() < end) {
      await (await fetch(url)).arrayBuffer();
      answered++;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, client));
  return answered / (forMs / 1000);
}

async function openLoop(url: string, rate: number, seconds: number): Promise<Told> {
  const script = join(import.meta.dirname, "open-loop.ts");
  const child = spawn(process.execPath, [script, url, String(rate), String(seconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (data) => (said += data));
  await once(child, "close");
  return JSON.parse(said) as Told;
}

/** The process's memory that is its own, not mapped from files. */
function residentMb({ pid }: Server): number {
  const kib = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number(kib) * 1024) / 1e6;
}
