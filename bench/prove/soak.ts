/** Mixed load: reads, exports, writes, wrong requests and clients that leave. Memory must stay flat, and nothing fail. */
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { random } from "../generate.ts";
import { load } from "../load.ts";
import { requestsOf } from "../requests.ts";
import { sendAndLeave } from "./attackers.ts";
import { Writer } from "./editor.ts";
import { atMostMb, noneOf, type Proof, percentile, withFolder } from "./proof.ts";
import { importExample, makeDatabase, residentMb, type Server, startServer, verifyFaults } from "./server.ts";

const POSITIONS = 2000;
const REQUESTS = 1000;
const READERS = 3;
const PAUSE_MS = 20;
const LEAVES_AFTER_MS = 10;
const SAMPLE_MS = 200;
const GROWTH_MB = 50;
const EXPORTS = ["/v1/exports/positions.ndjson", "/v1/exports/articles.csv", "/v1/exports/quotes.parquet"];

/** Requests that must be refused. */
const WRONG: readonly (readonly [string, RequestInit])[] = [
  ["/v1/positions?limit=9999", {}],
  ["/v1/positions?cursor=broken", {}],
  ["/v1/nothing", {}],
  ["/v1/actors/no-such-actor", {}],
  ["/v1/positions", { method: "DELETE" }],
  ["/v1/actors/wrong", { method: "PUT", body: "{" }],
  ["/v1/positions", { headers: { authorization: "Bearer wrong" } }],
];

/** Runs the load for `rounds` seconds. */
export const soak: Proof = ({ rounds = 600, seed }) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "soak.db")}`;
    const key = await makeDatabase(url, async (store) => {
      await importExample(store);
      await load(store, POSITIONS);
    });
    const server = await startServer(url);
    const crowd = new Crowd(server, key, seed);
    const writer = new Writer("soak", key, seed);
    const samples: number[] = [];
    const end = performance.now() + rounds * 1000;
    const isOver = () => performance.now() > end;
    try {
      await Promise.all([
        crowd.run(isOver),
        writer.write(() => server.origin, isOver),
        repeat(isOver, SAMPLE_MS, async () => void samples.push(residentMb(server))),
      ]);
    } finally {
      await server.stop();
    }
    const tenth = Math.ceil(samples.length / 10);
    const median = (from: number) => percentile(samples.slice(from, from + tenth), 0.5);
    const [early, late] = [median(tenth), median(samples.length - tenth)];
    const scale = `${rounds} s`;
    const sent = crowd.sent + writer.receipts.length;
    const failed = [...crowd.failed, ...writer.refusals];
    return [
      noneOf("soak: responses that are neither expected, nor 503 with Retry-After", scale, failed, `${sent} requests`),
      noneOf("soak: wrong requests that were accepted", scale, crowd.accepted, `${crowd.wrong} wrong requests`),
      noneOf("soak: inconsistencies afterwards", scale, await verifyFaults(url), `${writer.receipts.length} writes`),
      atMostMb(
        `soak: growth of resident memory (RssAnon)`,
        `${scale}, from ${early.toFixed(0)} MB`,
        late - early,
        GROWTH_MB,
      ),
    ];
  });

/** Clients that read, that ask wrongly, and that leave. */
class Crowd {
  readonly failed: string[] = [];
  readonly accepted: string[] = [];
  sent = 0;
  wrong = 0;
  readonly #server: Server;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #reads: readonly string[];
  readonly #next: () => number;

  constructor(server: Server, key: string, seed: number) {
    this.#server = server;
    this.#headers = { authorization: `Bearer ${key}` };
    const wanted = { seed, count: REQUESTS, positions: POSITIONS, moments: [new Date().toISOString()] };
    this.#reads = requestsOf(wanted).flatMap(({ url, isBulk }) => (isBulk ? [] : [url]));
    this.#next = random(seed);
  }

  async run(isOver: () => boolean): Promise<void> {
    const reader = () => repeat(isOver, PAUSE_MS, () => this.#read(this.#oneOf(this.#reads)));
    await Promise.all([
      ...Array.from({ length: READERS }, reader),
      repeat(isOver, PAUSE_MS, () => this.#read(this.#oneOf(EXPORTS))),
      repeat(isOver, PAUSE_MS, () => this.#askWrongly(...this.#oneOf(WRONG))),
      repeat(isOver, PAUSE_MS, () => sendAndLeave(this.#server, this.#oneOf(this.#reads), LEAVES_AFTER_MS)),
    ]);
  }

  async #read(path: string): Promise<void> {
    const { status, retryAfter } = await this.#ask(path, { headers: this.#headers });
    if (status >= 500 && !(status === 503 && retryAfter)) this.failed.push(`${status} ${path}`);
  }

  async #askWrongly(path: string, init: RequestInit): Promise<void> {
    this.wrong++;
    const { status } = await this.#ask(path, init);
    if (status < 400) this.accepted.push(`${status} ${path}`);
    if (status >= 500) this.failed.push(`${status} ${path}`);
  }

  async #ask(path: string, init: RequestInit): Promise<{ status: number; retryAfter: string | null }> {
    this.sent++;
    try {
      const answer = await fetch(this.#server.origin + path, init);
      await answer.arrayBuffer();
      return { status: answer.status, retryAfter: answer.headers.get("retry-after") };
    } catch (cause) {
      this.failed.push(`${path}: ${cause}`);
      return { status: 0, retryAfter: null };
    }
  }

  #oneOf<T>(values: readonly T[]): T {
    return values[Math.floor(this.#next() * values.length)] as T;
  }
}

/** Works again and again, with pauses. */
async function repeat(isOver: () => boolean, pauseMs: number, work: () => Promise<void>): Promise<void> {
  for (; !isOver(); await delay(pauseMs)) await work();
}
