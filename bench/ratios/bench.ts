/** What the groups of the ratio table share: rows, rounds, wrk, and peers as processes. */
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { promisify } from "node:util";
import { percentile } from "../prove/proof.ts";
import { freePort, type Server, startServer } from "../prove/server.ts";

/** What a group measures over. */
export interface Bench {
  /** The SQLite file, a copy that may be written to, and its URL. */
  readonly file: string;
  readonly url: string;
  /** A key with the scope `write`. */
  readonly key: string;
  /** A folder for files that are deleted afterwards. */
  readonly folder: string;
  /** How long each measurement takes, and how often it is repeated. */
  readonly seconds: number;
  readonly rounds: number;
}

/** A row of the table. `ratio` is ours over the limit; or the figure itself, where the limit is a figure. */
export interface Row {
  readonly work: string;
  readonly ours: string;
  readonly limit: string;
  readonly ratio: number;
  readonly toReach: { readonly atLeast: number } | { readonly atMost: number };
}

/** Measures a part of the table. */
export type Group = (bench: Bench) => Promise<Row[]>;

/** A running peer. */
export interface Peer {
  readonly origin: string;
  stop(): Promise<void>;
}

const START_WITHIN_MS = 30_000;
const IDLE_MS_PER_SECOND = 50;
const WRK = ["-t1", "-c16"];

export const LIST = "/v1/positions?limit=50";
export const RECORD = "/v1/positions/article-7-position-3";
export const ARTICLE = "/v1/articles/article-7?include=all";

/** Settings under which every protection of a request works, and none refuses the benchmark. */
const PROTECTED = { LOG_LEVEL: "info", RATE_LIMIT: "999999999" };

/** Starts the service with all protections on, and its log in a file, and waits until its threads have started. */
export async function startOurs(bench: Bench, settings: Readonly<Record<string, string>> = {}): Promise<Server> {
  const log = join(bench.folder, "service.log");
  const server = await startServer(bench.url, undefined, { ...PROTECTED, ...settings }, log);
  const end = performance.now() + START_WITHIN_MS;
  for (let before = 0; performance.now() < end; ) {
    await delay(1000);
    const now = cpuMs(server.pid);
    if (now - before < IDLE_MS_PER_SECOND) break;
    before = now;
  }
  return server;
}

/** Returns the CPU time of all threads of a process, in milliseconds. */
export function cpuMs(pid: number): number {
  const tasks = `/proc/${pid}/task`;
  const ns = (task: string) => Number(readFileSync(`${tasks}/${task}/schedstat`, "utf8").split(" ")[0]);
  return readdirSync(tasks).reduce((sum, task) => sum + ns(task), 0) / 1e6;
}

/** Starts a program of `bench/peers/`. Its arguments are a free port, and `args`. */
export async function startPeer(name: string, ...args: string[]): Promise<Peer> {
  const port = await freePort();
  return startProgram(
    process.execPath,
    [join(import.meta.dirname, `../peers/${name}.ts`), String(port), ...args],
    port,
  );
}

/** Starts a program that listens on a port, and waits until it answers. */
export async function startProgram(
  command: string,
  args: readonly string[],
  port: number,
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Peer> {
  const child = spawn(command, args, { ...options, stdio: ["ignore", "ignore", "inherit"] });
  const gone = once(child, "exit");
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
    await gone;
  };
  const end = performance.now() + START_WITHIN_MS;
  while (!(await fetch(origin).catch(() => false))) {
    if (child.exitCode === null && performance.now() < end) await delay(50);
    else {
      await stop();
      throw new Error(`${[command, ...args].join(" ")} does not answer (exit code ${child.exitCode})`);
    }
  }
  return { origin, stop };
}

/** Returns the requests per second that `wrk` gets answered by 2xx or 3xx; fails if others are among them. */
export async function requestRate(url: string, seconds: number, headers: readonly string[] = []): Promise<number> {
  const args = [...WRK, `-d${seconds}s`, ...headers.flatMap((header) => ["-H", header]), url];
  const { stdout } = await promisify(execFile)("wrk", args).catch((cause) => {
    if (cause.code === "ENOENT") throw new Error("wrk is missing: install the package `wrk` (apt-get install wrk)");
    throw cause;
  });
  const failed = /Non-2xx or 3xx responses: \d+|Socket errors: .*/.exec(stdout)?.[0];
  if (failed !== undefined) throw new Error(`${url}: ${failed}`);
  return Number(/Requests\/sec: +([\d.]+)/.exec(stdout)?.[1]);
}

/**
 * Measures each contender once in every round, in alternating order, and returns their medians. A first round, which
 * warms up, does not count.
 */
export async function medians<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, () => Promise<number>>>,
): Promise<Record<Name, number>> {
  const all = Object.entries(contenders) as [Name, () => Promise<number>][];
  const figures = new Map<Name, number[]>(all.map(([name]) => [name, []]));
  for (let round = 0; round <= rounds; round++)
    for (const [name, measure] of round % 2 ? all.toReversed() : all) {
      const figure = await measure();
      if (round > 0) figures.get(name)?.push(figure);
    }
  return Object.fromEntries(all.map(([name]) => [name, percentile(figures.get(name) ?? [], 0.5)])) as Record<
    Name,
    number
  >;
}

/** Returns the row of two rates, of which ours must reach a part of the limit. */
export function rateRow(work: string, ours: number, limit: number, atLeast: number, unit = "/s"): Row {
  const shown = (rate: number) => `${Math.round(rate).toLocaleString("en")}${unit}`;
  return { work, ours: shown(ours), limit: shown(limit), ratio: ours / limit, toReach: { atLeast } };
}

/** Runs `work` with servers that are started one after another, and stops them. */
export async function withServers<S extends { stop(): Promise<void> }, T>(
  starts: readonly (() => Promise<S>)[],
  work: (...servers: S[]) => Promise<T>,
): Promise<T> {
  const running: S[] = [];
  try {
    for (const start of starts) running.push(await start());
    return await work(...running);
  } finally {
    for (const server of running) await server.stop();
  }
}
