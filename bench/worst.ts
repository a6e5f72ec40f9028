/**
 * Searches for the slowest request: `npm run bench:worst -- 100000 --seed 7 --requests 2000 [--database file]`. Sends
 * generated GETs one after another to a service over generated data, without its cache of answers, and measures the
 * CPU that it used for each, and how long `/healthz` waited meanwhile. Linux only.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import { createKey } from "../src/keys/keys.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { cpuTimes, processMs, threadMs } from "./cpu.ts";
import { load } from "./load.ts";
import { Prober } from "./prober.ts";
import { percentile, withFolder } from "./prove/proof.ts";
import { type Server, startServer } from "./prove/server.ts";
import { type GetRequest, requestsOf } from "./requests.ts";

const SHOWN_CHARACTERS = 150;

/** Requests that are sent before, so that code is compiled and files are read. */
const WARM_UP = 100;

/** How often the requests with the longest waits are sent again: other work on the machine makes `/healthz` wait too. */
const REPEATS = 3;

/** What one request cost. */
interface Measured {
  readonly request: GetRequest;
  readonly status: number;
  readonly bytes: number;
  /** Milliseconds that all threads of the service ran, those for the probes too. */
  readonly cpuMs: number;
  /** Of these, the milliseconds of the HTTP thread. */
  readonly httpMs: number;
  /** The longest wait of `/healthz` meanwhile. */
  readonly waitMs: number;
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: "string", default: "7" },
    requests: { type: "string", default: "3000" },
    database: { type: "string" },
    worst: { type: "string", default: "10" },
  },
});
const positions = Number(positionals[0] ?? 100_000);
const seed = Number(values.seed);
const count = Number(values.requests);
const shown = Number(values.worst);

await withFolder(async (folder) => {
  const url = `file:${values.database ?? join(folder, "worst.db")}`;
  const key = await prepare(url, values.database !== undefined && existsSync(values.database));
  const server = await startServer(url, undefined, { RESPONSE_CACHE_MB: "0", RATE_LIMIT: "0" });
  try {
    const requests = requestsOf({ seed, count, positions, moments: await momentsOf(server) });
    const prober = new Prober(server.origin);
    const measured: Measured[] = [];
    for (const request of requests.slice(-WARM_UP)) await measure(server, key, prober, request);
    for (const request of requests) measured.push(await measure(server, key, prober, request));
    const again: Measured[] = [];
    for (const one of worst(measured, "waitMs")) again.push(await leastWait(server, key, prober, one));
    await prober.stop();
    report(measured, again);
  } finally {
    await server.stop("SIGKILL");
  }
});

/** Fills the database if it is new, and returns a key that may read everything. */
async function prepare(url: string, isFilled: boolean): Promise<string> {
  const store = await openStore(url, tables);
  try {
    if (!isFilled) await load(store, positions);
    const form = { name: "bench", scopes: ["read" as const, "write" as const, "admin" as const], expires_at: null };
    return (await createKey(store, form, COMMAND_LINE)).key;
  } finally {
    await store.close();
  }
}

/** Returns a time in the middle of the data, and now. */
async function momentsOf({ origin }: Server): Promise<string[]> {
  const middle = Math.floor(positions / 40);
  const { data } = (await (await fetch(`${origin}/v1/changes?since=${middle}&limit=1`)).json()) as {
    data: { made_at: string }[];
  };
  return [...data.map(({ made_at }) => made_at), new Date().toISOString()];
}

async function measure({ origin, pid }: Server, key: string, prober: Prober, request: GetRequest): Promise<Measured> {
  const { url, needsKey } = request;
  await prober.begin();
  const before = cpuTimes(pid);
  const answer = await fetch(origin + url, { headers: needsKey ? { authorization: `Bearer ${key}` } : {} });
  let bytes = 0;
  for await (const chunk of answer.body ?? []) bytes += chunk.length;
  const after = cpuTimes(pid);
  const waitMs = await prober.end();
  const [cpuMs, httpMs] = [processMs(before, after), threadMs(pid, before, after)];
  return { request, status: answer.status, bytes, cpuMs, httpMs, waitMs };
}

/** Sends a request again, and returns the measure with the shortest wait. */
async function leastWait(server: Server, key: string, prober: Prober, first: Measured): Promise<Measured> {
  let least = first;
  for (let i = 0; i < REPEATS; i++) {
    const one = await measure(server, key, prober, first.request);
    if (one.waitMs < least.waitMs) least = one;
  }
  return least;
}

type Figure = "cpuMs" | "httpMs" | "waitMs";

function worst(measured: readonly Measured[], by: Figure): Measured[] {
  return measured.toSorted((a, b) => b[by] - a[by]).slice(0, shown);
}

function report(measured: readonly Measured[], again: readonly Measured[]): void {
  const bounded = measured.filter(({ request }) => !request.isBulk);
  console.log(`\n${positions} positions, ${measured.length} requests, seed ${seed}, Node ${process.versions.node}`);
  const statuses = Map.groupBy(measured, ({ status }) => status);
  console.log("statuses:", Object.fromEntries([...statuses].map(([status, all]) => [status, all.length])));
  const figures = (name: Figure) => {
    const all = bounded.map((one) => one[name]);
    const shares = { p50: 0.5, p95: 0.95, p99: 0.99, max: 1 };
    return Object.fromEntries(Object.entries(shares).map(([of, share]) => [of, rounded(percentile(all, share))]));
  };
  console.log("milliseconds of a request, whole lists in bulk left out:");
  console.table({
    CPU: figures("cpuMs"),
    "CPU of the HTTP thread": figures("httpMs"),
    "wait of /healthz": figures("waitMs"),
  });
  list("most CPU", worst(bounded, "cpuMs"));
  list("most CPU of the HTTP thread", worst(bounded, "httpMs"));
  list(
    `longest waits of /healthz: the shortest of ${REPEATS + 1} tries each`,
    again.toSorted((a, b) => b.waitMs - a.waitMs),
  );
  list(
    "most CPU, whole lists in bulk",
    worst(
      measured.filter(({ request }) => request.isBulk),
      "cpuMs",
    ),
  );
}

function list(title: string, measured: readonly Measured[]): void {
  console.log(`\n${title}\n    CPU   HTTP   wait status    bytes`);
  for (const { request, status, bytes, ...ms } of measured) {
    const times = [ms.cpuMs, ms.httpMs, ms.waitMs].map((one) => rounded(one).padStart(7));
    const address = decodeURIComponent(request.url).slice(0, SHOWN_CHARACTERS);
    console.log(`${times.join("")}    ${status} ${String(bytes).padStart(8)} ${address}`);
  }
}

function rounded(ms: number): string {
  return ms.toFixed(1);
}
