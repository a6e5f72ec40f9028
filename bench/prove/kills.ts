/** Kills a server while it acknowledges writes: all acknowledged writes must survive. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { random } from "../generate.ts";
import { Client, Writer } from "./editor.ts";
import { Ledger } from "./ledger.ts";
import { atMostMs, type Finding, noneOf, type Proof, percentile, withFolder } from "./proof.ts";
import { makeDatabase, type Server, startServer, verifyFaults } from "./server.ts";

const WRITERS = 4;
const VERIFY_EVERY = 20;
const RESTART_MS = 2000;
const POLL_MS = 5;
const WRITING_WITHIN_MS = 10_000;
const STRACE = "/usr/bin/strace";
const TRACED_WRITES = 50;

/** Sends kill -9 while 4 clients write: no acknowledged write may be lost, and the restart must be fast. */
export const kills: Proof = ({ rounds = 200, seed }) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "kills.db")}`;
    const key = await makeDatabase(url);
    const next = random(seed);
    const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(`writer-${i}`, key, seed + i));
    const ledger = new Ledger(key);
    const [lost, faults]: [string[], string[]] = [[], []];
    const restarts: number[] = [];
    let server = await startServer(url);
    try {
      for (let round = 1; round <= rounds; round++) {
        const before = writers.map(({ receipts }) => receipts.length);
        const began = performance.now();
        const writing = writers.map((writer) =>
          writer.write(
            () => server.origin,
            () => false,
          ),
        );
        const isWriting = () => writers.every(({ receipts }, i) => receipts.length > (before[i] as number));
        while (!isWriting() && performance.now() - began < WRITING_WITHIN_MS) await delay(POLL_MS);
        await delay(400 * next());
        await server.stop("SIGKILL");
        await Promise.all(writing);
        server = await startServer(url);
        restarts.push(server.readyMs);
        faults.push(...(await ledger.follow(server.origin)));
        lost.push(...ledger.lost(writers.flatMap(({ receipts }, i) => receipts.slice(before[i]))));
        if (round % VERIFY_EVERY === 0 || round === rounds) faults.push(...(await verifyFaults(url)));
      }
      const receipts = writers.flatMap((writer) => writer.receipts);
      lost.push(...ledger.lost(receipts));
      const scale = `${rounds} kills`;
      return [
        noneOf("kill -9: acknowledged writes lost", scale, lost, `${receipts.length} writes`),
        noneOf("kill -9: faults of the chain and of verify", scale, faults, `${ledger.changes.length} changes`),
        noneOf(
          "kill -9: writes refused",
          scale,
          writers.flatMap(({ refusals }) => refusals),
          `${receipts.length} writes`,
        ),
        atMostMs("kill -9: restart to readiness, p99", scale, percentile(restarts, 0.99), RESTART_MS),
        atMostMs("kill -9: restart to readiness, median", scale, percentile(restarts, 0.5), RESTART_MS),
        ...(await flushes(server, key, folder)),
      ];
    } finally {
      await server.stop("SIGKILL");
    }
  });

/** Checks with strace that every write is flushed to the disk between its request and its response. */
async function flushes({ origin, pid }: Server, key: string, folder: string): Promise<Finding[]> {
  if (!existsSync(STRACE)) return [];
  const log = join(folder, "strace");
  const tracer = spawn(STRACE, ["-f", "-ttt", "-e", "trace=fsync,fdatasync", "-o", log, "-p", String(pid)]);
  const gone = once(tracer, "exit");
  await once(tracer.stderr, "data"); // strace prints that it is attached
  const client = new Client(key);
  const unflushed: string[] = [];
  const spans: [number, number][] = [];
  for (let i = 0; i < TRACED_WRITES; i++) {
    const began = now();
    const id = `traced-${i}`;
    await client.put(`${origin}/v1/actors/${id}`, { id, kind: "person", name: id });
    spans.push([began, now()]);
  }
  tracer.kill("SIGINT");
  await gone;
  const at = readFileSync(log, "utf8")
    .split("\n")
    .filter((line) => /sync\(.*= 0|sync resumed.*= 0/.test(line))
    .map((line) => Number(line.split(/ +/)[1]));
  spans.forEach(([from, to], i) => {
    if (!at.some((time) => time >= from && time <= to)) unflushed.push(`write ${i} was acknowledged without a flush`);
  });
  return [
    noneOf("kill -9: writes acknowledged before a flush", `${TRACED_WRITES} writes`, unflushed, `${at.length} flushes`),
  ];
}

function now(): number {
  return (performance.timeOrigin + performance.now()) / 1000;
}
