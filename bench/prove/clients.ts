/** Clients that do not read, leave, or write slowly: other clients must hardly notice, and everything recovers. */
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Store } from "../../src/store/store.ts";
import { importFiles } from "../../src/writing/import-files.ts";
import { cpuTimes, processMs } from "../cpu.ts";
import { load } from "../load.ts";
import { Prober } from "../prober.ts";
import {
  longDossier,
  loopbackAddress,
  openUnread,
  type Rest,
  readRest,
  sendAndLeave,
  writeSlowly,
} from "./attackers.ts";
import { Client } from "./editor.ts";
import { atMostMs, type Finding, noneOf, type Proof, withFolder } from "./proof.ts";
import { importExample, makeDatabase, type Server, startServer } from "./server.ts";

const POSITIONS = 2000;
const ADDRESSES = 8;
const SEND_TIMEOUT_S = 2;
const BASELINE_MS = 2000;

/** Long answers are made one after another, within so long. */
const ANSWERED_MS = 6000;

/** How long the service works on after clients left, and what of the CPU it may use. */
const AFTER_MS = 3000;
const CPU_AFTER_MS = 1000;

/** Dropped requests are sent within so long. Each client leaves after a moment, so that its request has arrived. */
const SENT_WITHIN_MS = 500;
const LEAVES_AFTER_MS = 50;

/** How much longer than before `/healthz` may wait. */
const WAIT_MS = 100;

/** A body may take 10 s. */
const BODY_CLOSED_MS = 13_000;

/** Long lists and a stream of all changes. The first two are over 15 MB. */
const UNREAD = ["/v1/articles?q=%22long%20report%22&limit=5", "/v1/dossiers/long-report", "/v1/changes/stream?since=0"];
const UNREAD_MIN_BYTES = 12_000_000;

/** Requests that took seconds in an earlier version. */
const COSTLY = [
  "/v1/matrix?q=talks&rows=50&columns=50",
  "/v1/matrix?actor_kind=person&stated_to=2026-01-01&stance=support,neutral",
  "/v1/quotes?topic_not=topic-0&facets=article,speaker,event",
  "/v1/positions?has_evidence=false&facets=article,actor,topic&count=exact",
  "/v1/positions?event_place_within=place-7&q=%22talks%20talks%22&sort=-id&facets=topic",
  "/v1/search?q=tolks%20sumit",
];

/** Attacks a server by so many clients. Returns its findings. */
type Attack = (server: Server, key: string, count: number) => Promise<Finding[]>;

/** Clients that do not read long answers and streams. */
export const unreadAnswers: Proof = ({ rounds = 24 }) => besideOthers("unread answers", unread, rounds);

/** Clients that send costly requests, and leave. */
export const droppedRequests: Proof = ({ rounds = 60 }) => besideOthers("dropped requests", dropped, rounds);

/** Clients that write their bodies letter by letter. */
export const slowBodies: Proof = ({ rounds = 60 }) => besideOthers("slow bodies", writtenSlowly, rounds);

/** Runs an attack from several addresses beside a client that reads and writes. */
function besideOthers(name: string, attack: Attack, count: number): Promise<Finding[]> {
  return withFolder(async (folder) => {
    const url = `file:${join(folder, "clients.db")}`;
    const key = await makeDatabase(url, fill);
    const settings = { SEND_TIMEOUT_S: String(SEND_TIMEOUT_S), RESPONSE_CACHE_MB: "0" };
    const server = await startServer(url, undefined, settings);
    const prober = new Prober(server.origin);
    const others = new Others(server, key);
    try {
      await delay(BASELINE_MS); // what starting left to do
      await prober.begin();
      await delay(BASELINE_MS);
      const baseline = await prober.end();
      await prober.begin();
      const findings = await attack(server, key, count);
      const waited = await prober.end();
      await others.stop();
      const scale = `${count} clients; ${baseline.toFixed(0)} ms before`;
      const extra = Math.max(0, waited - baseline);
      return [
        ...findings,
        atMostMs(`${name}: longest wait of /healthz beyond the one before`, scale, extra, WAIT_MS),
        noneOf(
          `${name}: failures of others, meanwhile and afterwards`,
          scale,
          others.failed,
          `${others.sent} requests`,
        ),
      ];
    } finally {
      await prober.stop();
      await server.stop("SIGKILL");
    }
  });
}

async function unread({ origin }: Server, _key: string, count: number): Promise<Finding[]> {
  const sockets = Array.from({ length: count }, (_, i) => {
    const path = UNREAD[i % UNREAD.length] as string;
    return { path, socket: openUnread({ origin, from: loopbackAddress(i, ADDRESSES) }, path) };
  });
  await delay(SEND_TIMEOUT_S * 1000 + ANSWERED_MS);
  const long = sockets.filter(({ path }) => !path.includes("stream"));
  const rests = await Promise.all(long.map(({ socket }) => readRest(socket, AFTER_MS)));
  const isRight = ({ status, bytes, isClosed }: Rest) => status === 503 || (isClosed && bytes < UNREAD_MIN_BYTES);
  const faults = rests.filter((rest) => !isRight(rest)).map((rest) => JSON.stringify(rest));
  for (const { socket } of sockets) socket.destroy();
  return [noneOf("unread answers: neither refused nor cut", `${count} clients`, faults, `${long.length} answers`)];
}

async function dropped({ origin, pid }: Server, _key: string, count: number): Promise<Finding[]> {
  const idle = await cpuDuring(pid, AFTER_MS);
  const send = async (_: unknown, i: number) => {
    await delay((i / count) * SENT_WITHIN_MS);
    const path = `${COSTLY[i % COSTLY.length]}`;
    await sendAndLeave({ origin, from: loopbackAddress(i, ADDRESSES) }, path, LEAVES_AFTER_MS);
  };
  await Promise.all(Array.from({ length: count }, send));
  const used = await cpuDuring(pid, AFTER_MS);
  const what = `dropped requests: CPU in the ${AFTER_MS / 1000} s after the last left, beyond the one before`;
  return [atMostMs(what, `${count} clients`, Math.max(0, used - idle), CPU_AFTER_MS)];
}

async function writtenSlowly({ origin }: Server, key: string, count: number): Promise<Finding[]> {
  const head = `PUT /v1/actors/slow HTTP/1.1\r\nAuthorization: Bearer ${key}\r\nContent-Type: application/json`;
  const write = (_: unknown, i: number) => writeSlowly({ origin, from: loopbackAddress(i, ADDRESSES) }, head);
  const times = await Promise.all(Array.from({ length: count }, write));
  return [
    atMostMs("slow bodies: time until the last is closed", `${count} clients`, Math.max(...times), BODY_CLOSED_MS),
  ];
}

/** Milliseconds of CPU that a process uses in a time. */
async function cpuDuring(pid: number, ms: number): Promise<number> {
  const before = cpuTimes(pid);
  await delay(ms);
  return processMs(before, cpuTimes(pid));
}

/** A client that reads and writes a little, one request after another, and when it stops once of each kind. */
class Others {
  readonly failed: string[] = [];
  sent = 0;
  readonly #client: Client;
  readonly #origin: string;
  readonly #running: Promise<void>;
  #isOver = false;

  constructor({ origin }: Server, key: string) {
    this.#origin = origin;
    this.#client = new Client(key);
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#isOver = true;
    await this.#running;
    for (const path of ["/v1/exports/topics.csv", "/v1/search?q=talks", ...COSTLY]) await this.#get(path);
  }

  async #run(): Promise<void> {
    while (!this.#isOver) {
      await this.#get(`/v1/positions/article-${this.sent % 100}-position-3`);
      const id = `beside-${this.sent}`;
      const actor = { id, kind: "person", name: `Actor ${id}` };
      this.#note("a PUT", (await this.#client.put(`${this.#origin}/v1/actors/${id}`, actor)).status);
      await delay(20);
    }
  }

  async #get(path: string): Promise<void> {
    this.#note(path, (await this.#client.get(this.#origin + path)).status);
  }

  #note(what: string, status: number): void {
    this.sent++;
    if (status !== 200 && status !== 201) this.failed.push(`${what} returned ${status}`);
  }
}

async function fill(store: Store): Promise<void> {
  await importExample(store);
  await load(store, POSITIONS);
  await importFiles(store, [{ name: "long.json", content: Buffer.from(JSON.stringify(longDossier("long-report"))) }]);
}
