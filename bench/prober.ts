/** A thread that asks `/healthz` again and again, and keeps the longest wait. */
import { Agent, get } from "node:http";
import { setTimeout as delay } from "node:timers/promises";
import { isMainThread, Worker, workerData } from "node:worker_threads";

/** Short, as against the waits that matter; the probes themselves use the CPU that is measured. */
const PAUSE_MS = 10;

/** Places in the shared memory: the longest wait in microseconds, and the number of answers. */
const [LONGEST, ANSWERS] = [0, 1];

/** Probes a server from a thread of its own, over a connection of its own. */
export class Prober {
  readonly #shared = new Int32Array(new SharedArrayBuffer(8));
  readonly #worker: Worker;

  constructor(origin: string) {
    this.#worker = new Worker(new URL(import.meta.url), { workerData: { origin, shared: this.#shared } });
  }

  /** Begins anew: later waits count. Resolves after the answer to the probe that is under way. */
  async begin(): Promise<void> {
    await this.#nextAnswer();
    Atomics.store(this.#shared, LONGEST, 0);
  }

  /** Returns the longest wait since `begin`, in milliseconds, with that of the probe that is under way. */
  async end(): Promise<number> {
    await this.#nextAnswer();
    return Atomics.load(this.#shared, LONGEST) / 1000;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  async #nextAnswer(): Promise<void> {
    const answers = Atomics.load(this.#shared, ANSWERS);
    while (Atomics.load(this.#shared, ANSWERS) === answers) await delay(1);
  }
}

if (!isMainThread) {
  const { origin, shared } = workerData as { readonly origin: string; readonly shared: Int32Array };
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const probe = () =>
    new Promise<void>((resolve, reject) => {
      get(`${origin}/healthz`, { agent }, (answer) => answer.resume().on("end", resolve)).on("error", reject);
    });
  for (;;) {
    const began = performance.now();
    await probe();
    const waited = Math.round((performance.now() - began) * 1000);
    Atomics.store(shared, LONGEST, Math.max(waited, Atomics.load(shared, LONGEST)));
    Atomics.add(shared, ANSWERS, 1);
    await delay(PAUSE_MS);
  }
}
