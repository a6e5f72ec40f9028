/** Kills and restarts three servers on one PostgreSQL database while clients write: no write may be lost or overwritten. */
import { setTimeout as delay } from "node:timers/promises";
import { createDatabase, dropDatabase } from "../../test/databases.ts";
import { random } from "../generate.ts";
import { Client, countOf, dossier, type Receipt, Writer } from "./editor.ts";
import { Ledger } from "./ledger.ts";
import { atMostMs, noneOf, type Proof } from "./proof.ts";
import { freePort, makeDatabase, type Server, startServer, verifyFaults } from "./server.ts";

const POSTGRES = process.env.BENCH_POSTGRES ?? "postgres://postgres@127.0.0.1:5432/postgres";
const SERVERS = 3;
const WRITERS = 4;
const LAG_MS = 1000;
const PAUSE_MS = 50;

/** Runs the proof on the server in BENCH_POSTGRES. */
export const processes: Proof = (scale) => processesOn(POSTGRES, scale);

/** Kills and restarts three servers over a new database of a PostgreSQL server, for `rounds` seconds. */
export async function processesOn(postgres: string, { rounds = 60, seed }: Parameters<Proof>[0]) {
  const url = await createDatabase(postgres);
  const servers: Server[] = [];
  let isOver = false;
  const stillOver = () => isOver;
  try {
    const key = await makeDatabase(url);
    for (let i = 0; i < SERVERS; i++) servers.push(await startServer(url, await freePort()));
    const next = random(seed);
    const anyOrigin = () => (servers[Math.floor(next() * SERVERS)] as Server).origin;
    await new Client(key).put(`${anyOrigin()}/v1/dossiers/counter`, dossier("counter", 0));
    const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(`writer-${i}`, key, seed + i));
    const additions: { receipt: Receipt; count: number }[] = [];
    const lags: number[] = [];
    const working = [
      ...writers.map((writer) => again(stillOver, () => writer.write(anyOrigin, stillOver))),
      ...writers.map(() => again(stillOver, () => add(anyOrigin(), key, additions))),
      again(stillOver, () => measureLag(servers, key, lags)),
    ];
    const end = performance.now() + rounds * 1000;
    let kills = 0;
    while (performance.now() < end) {
      await delay(500 + 1000 * next());
      const i = Math.floor(next() * SERVERS);
      const { origin, stop } = servers[i] as Server;
      await stop("SIGKILL");
      kills++;
      servers[i] = await startServer(url, Number(new URL(origin).port));
    }
    isOver = true;
    await Promise.all(working);

    const ledgers = servers.map(() => new Ledger(key));
    const faults: string[] = [];
    for (const [i, ledger] of ledgers.entries()) faults.push(...(await ledger.follow((servers[i] as Server).origin)));
    const [one, ...others] = ledgers.map(({ changes }) => JSON.stringify(changes));
    if (others.some((other) => other !== one)) faults.push("the servers return different changes, or another order");
    const receipts = [...writers.flatMap((writer) => writer.receipts), ...additions.map(({ receipt }) => receipt)];
    const lost = (ledgers[0] as Ledger).lost(receipts);
    const overwritten = additions
      .filter(({ receipt, count }) => receipt.revision !== count + 1)
      .map(({ receipt, count }) => `revision ${receipt.revision} of the counter is ${count}`);
    const last = await new Client(key).get(`${anyOrigin()}/v1/dossiers/counter`);
    const revisions = (ledgers[0] as Ledger).changes.filter(({ id }) => id === "counter").length;
    if (countOf(last.body) !== revisions - 1)
      overwritten.push(`the count is ${countOf(last.body)} after ${revisions - 1} additions`);
    faults.push(...(await verifyFaults(url)));
    const scale = `${rounds} s, ${kills} kills`;
    return [
      noneOf("3 processes: acknowledged writes lost", scale, lost, `${receipts.length} writes`),
      noneOf("3 processes: lost updates", scale, overwritten, `${additions.length} updates`),
      noneOf(
        "3 processes: gaps, differing orders, inconsistencies",
        scale,
        faults,
        `${ledgers[0]?.changes.length} changes`,
      ),
      atMostMs("3 processes: longest time until another process serves a write", scale, Math.max(...lags), LAG_MS),
    ];
  } finally {
    isOver = true;
    await Promise.all(servers.map(({ stop }) => stop("SIGKILL")));
    await dropDatabase(postgres, url);
  }
}

/** Repeats `work`, even if it fails, until `isOver`. */
async function again(isOver: () => boolean, work: () => Promise<void>): Promise<void> {
  while (!isOver()) {
    await work().catch(() => {}); // the server was killed
    await delay(PAUSE_MS);
  }
}

/** Adds one to the counter. The write requires the version that was read. */
async function add(origin: string, key: string, additions: { receipt: Receipt; count: number }[]): Promise<void> {
  const client = new Client(key);
  const url = `${origin}/v1/dossiers/counter`;
  const read = await client.get(url);
  const count = countOf(read.body) + 1;
  const answer = await client.put(url, dossier("counter", count), { "if-match": read.headers.get("etag") ?? "" });
  if (answer.status === 200) additions.push({ receipt: JSON.parse(answer.body) as Receipt, count });
}

/** Writes through one server, and measures the time until each other server returns the record. */
async function measureLag(servers: readonly Server[], key: string, lags: number[]): Promise<void> {
  const client = new Client(key);
  const id = `lag-${lags.length}-${performance.now().toFixed(0)}`;
  const [first, ...others] = servers.map(({ origin }) => `${origin}/v1/actors/${id}`) as [string, ...string[]];
  const { status } = await client.put(first, { id, kind: "person", name: id });
  if (status !== 201) return;
  const written = performance.now();
  const until = async (url: string) => {
    while ((await client.get(url)).status !== 200);
    return performance.now() - written;
  };
  for (const lag of await Promise.allSettled(others.map(until))) if (lag.status === "fulfilled") lags.push(lag.value);
}
