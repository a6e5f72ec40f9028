/** Reads that are not in memory: rates against prepared statements, CPU per request, and the times of others meanwhile. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { LoopResult } from "../prove/open-loop.ts";
import { percentile } from "../prove/proof.ts";
import type { Server } from "../prove/server.ts";
import {
  ARTICLE,
  cpuMs,
  type Group,
  LIST,
  medians,
  type Peer,
  RECORD,
  type Row,
  rateRow,
  requestRate,
  startOurs,
  startPeer,
  withServers,
} from "./bench.ts";

const UNCACHED = { RESPONSE_CACHE_MB: "0" };
const RATE = 200;

const names = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}-${i}`).join(",");
const FACETS = "/v1/positions?facets=actor&limit=1";
const SEARCH = "/v1/search?q=talks";
const MATRIX = `/v1/matrix?actor=${names("actor", 20)}&topic=${names("topic", 20)}`;

/** Compares reads with prepared statements over the same file, whose answers must be the same. */
export const uncached: Group = (bench) =>
  withServers<Peer, Row[]>(
    [() => startOurs(bench, UNCACHED), () => startPeer("prepared", bench.file)],
    async (ours, prepared) => {
      const [a, b] = [ours, prepared].map((server) => (server as Peer).origin) as [string, string];
      const rows: Row[] = [];
      for (const [name, path, least] of [
        ["list of 50", LIST, 1.9],
        ["record", RECORD, 1],
        ["article, include=all", ARTICLE, 2],
      ] as const) {
        await checkSame(a + path, b + path);
        const figures = await medians(bench.rounds, {
          ours: () => requestRate(a + path, bench.seconds),
          prepared: () => requestRate(b + path, bench.seconds),
        });
        rows.push(rateRow(`uncached: ${name}`, figures.ours, figures.prepared, least));
      }
      return rows;
    },
  );

/** Throws if two answers differ in more than their cursors, which each server makes in its own way. */
export async function checkSame(one: string, other: string): Promise<void> {
  const answer = async (url: string) => {
    const response = await fetch(url);
    if (response.status !== 200) throw new Error(`${url} returned ${response.status}`);
    return JSON.parse((await response.text()).replace(/"next_cursor":"[^"]*"/, '"next_cursor":""')) as unknown;
  };
  if (!isDeepStrictEqual(await answer(one), await answer(other))) throw new Error(`${one} and ${other} differ`);
}

/** Measures the CPU time that the service spends on requests which look at many rows. */
export const cpu: Group = (bench) =>
  withServers([() => startOurs(bench, UNCACHED)], async (started) => {
    const { origin, pid } = started as Server;
    const rows: Row[] = [];
    for (const [work, path, atMost] of [
      ["facets over all rows", FACETS, 10],
      ["matrix of 20 x 20", MATRIX, 10],
      ["search of a common word", SEARCH, 20],
    ] as const) {
      await requestsFor(origin + path, bench.seconds); // warms up
      const { ms } = await medians(bench.rounds, { ms: () => cpuPerRequest(pid, origin + path, bench.seconds) });
      rows.push({ work: `CPU: ${work}`, ours: `${ms.toFixed(1)} ms`, limit: "-", ratio: ms, toReach: { atMost } });
    }
    return rows;
  });

async function cpuPerRequest(pid: number, url: string, seconds: number): Promise<number> {
  const before = cpuMs(pid);
  const count = await requestsFor(url, seconds);
  return (cpuMs(pid) - before) / count;
}

/** Sends one request after another, and returns how many were answered. */
async function requestsFor(url: string, seconds: number, isOver = () => false): Promise<number> {
  const end = performance.now() + seconds * 1000;
  let count = 0;
  for (; performance.now() < end && !isOver(); count++) {
    const answer = await fetch(url);
    const body = await answer.text();
    if (answer.status !== 200) throw new Error(`${url} returned ${answer.status}: ${body.slice(0, 300)}`);
  }
  return count;
}

/** Compares the 99th percentile of a record's times beside one client of a costly read with the same alone. */
export const tail: Group = (bench) =>
  withServers([() => startOurs(bench, UNCACHED)], async (started) => {
    const { origin } = started as Peer;
    const alone = () => tailMs(origin + RECORD, bench.seconds);
    const rows: Row[] = [];
    for (const [name, path] of [
      ["facets", FACETS],
      ["search", SEARCH],
    ]) {
      const beside = async () => {
        let isOver = false;
        const costly = requestsFor(origin + path, bench.seconds * 10, () => isOver);
        const ms = await alone();
        isOver = true;
        await costly;
        return ms;
      };
      const figures = await medians(bench.rounds, { alone, beside });
      rows.push({
        work: `p99 of a record, ${RATE}/s, beside a client of ${name}`,
        ours: `${figures.beside.toFixed(1)} ms`,
        limit: `${figures.alone.toFixed(1)} ms`,
        ratio: figures.beside / figures.alone,
        toReach: { atMost: 2 },
      });
    }
    return rows;
  });

/** Returns the 99th percentile of the times of requests at a fixed rate, which another process sends. */
async function tailMs(url: string, seconds: number): Promise<number> {
  const script = join(import.meta.dirname, "../prove/open-loop.ts");
  const child = spawn(process.execPath, [script, url, String(RATE), String(seconds)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (data) => (output += data));
  await once(child, "close");
  const { accepted, refused, others } = JSON.parse(output) as LoopResult;
  if (refused.length + others.length) throw new Error(`${url}: ${refused.length} refused, ${others.length} failed`);
  return percentile(accepted, 0.99);
}
