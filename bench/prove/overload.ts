/** Sends far more requests to the slowest endpoint than it can serve: accepted requests must finish in time. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { loadavg } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { load } from "../load.ts";
import { requestsOf } from "../requests.ts";
import type { LoopResult } from "./open-loop.ts";
import { atMostMb, atMostMs, noneOf, type Proof, percentile, withFolder } from "./proof.ts";
import { makeDatabase, residentMb, type Server, startServer } from "./server.ts";

const POSITIONS = 20_000;
const OVERLOAD_FACTOR = 9;
/** How many generated requests are searched for the slowest, and which: always the same ones. */
const SEARCHED = 300;
const SEARCH_SEED = 7;
/** The slowest ones are measured again, each so often. */
const CANDIDATES = 8;
const ATTEMPTS = 5;
const CLIENTS = 2;
const CHEAP = "/v1/positions/article-7-position-3";
const CHEAP_RATE = 50;
const ACCEPTED_MS = 500;
const CHEAP_MS = 100;
/** The status of a read that took longer than the time limit. */
const TOO_MUCH = "400";
const GROWTH_MB = 50;

/** Offers nine times the rate that the slowest endpoint sustains, for `rounds` seconds. */
export const overload: Proof = (scale) => overloadOf(POSITIONS, scale);

/** Runs the proof over a number of generated positions. */
export const overloadOf = (positions: number, { rounds = 20 }: Parameters<Proof>[0]) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "overload.db")}`;
    await makeDatabase(url, (store) => load(store, positions));
    const server = await startServer(url, undefined, { RESPONSE_CACHE_MB: "0" });
    try {
      const { path, ms } = await slowest(server, positions);
      const sustained = await sustainedRate(server.origin + path, rounds * 250);
      const offered = sustained * OVERLOAD_FACTOR;
      console.log(
        `overload: ${shown(path)} takes ${ms.toFixed(0)} ms; ${sustained.toFixed(1)}/s sustained, ${offered.toFixed(0)}/s offered`,
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
      const late = costly.others.filter((status) => status === TOO_MUCH);
      const others = [
        ...costly.others.filter((status) => status !== TOO_MUCH),
        ...cheap.others,
        ...cheap.refused.map(() => "a cheap request was refused"),
      ];
      const sent = costly.accepted.length + costly.refused.length + costly.others.length;
      console.log(
        `overload: ${costly.accepted.length} of ${sent} accepted, cheap p99 before ${percentile(cheapBefore.accepted, 0.99).toFixed(0)} ms, load ${loadavg()[0]?.toFixed(1)}`,
      );
      return [
        atMostMs("overload: p99 of accepted requests", scale, percentile(costly.accepted, 0.99), ACCEPTED_MS),
        atMostMs("overload: p99 of refusals", scale, percentile(costly.refused, 0.99), ACCEPTED_MS),
        atMostMs("overload: p99 of a cheap endpoint", scale, percentile(cheap.accepted, 0.99), CHEAP_MS),
        { ...noneOf("overload: reads ended by the time limit", scale, late, `${sent}`), timed: true },
        noneOf("overload: responses other than 200, or 503 with Retry-After", scale, others, `${sent}`),
        atMostMb("overload: growth of resident memory (RssAnon)", scale, peak - before, GROWTH_MB),
      ];
    } finally {
      await server.stop("SIGKILL");
    }
  });

/** Returns the read with the longest median time, among generated ones that need no key and are no bulk. */
async function slowest({ origin }: Server, positions: number): Promise<{ path: string; ms: number }> {
  const wanted = { seed: SEARCH_SEED, count: SEARCHED, positions, moments: [new Date().toISOString()] };
  const searched = requestsOf(wanted).filter(({ needsKey, isBulk }) => !needsKey && !isBulk);
  const msOf = async (path: string): Promise<number> => {
    const began = performance.now();
    const answer = await fetch(origin + path);
    await answer.arrayBuffer();
    return answer.status === 200 ? performance.now() - began : 0; // others are refused, so they are not the slowest
  };
  const once: { path: string; ms: number }[] = [];
  for (const { url } of searched) once.push({ path: url, ms: await msOf(url) });
  const measured: { path: string; ms: number }[] = [];
  for (const { path } of once.toSorted((a, b) => b.ms - a.ms).slice(0, CANDIDATES)) {
    const times: number[] = [];
    for (let i = 0; i < ATTEMPTS; i++) times.push(await msOf(path));
    measured.push({ path, ms: percentile(times, 0.5) });
  }
  measured.sort((a, b) => b.ms - a.ms);
  for (const { path, ms } of measured) console.log(`overload: ${ms.toFixed(0)} ms ${shown(path)}`);
  return measured[0] as { path: string; ms: number };
}

function shown(path: string): string {
  return decodeURIComponent(path).slice(0, 100);
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
