import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { StoreUnavailable } from "../store/store.ts";
import { deserializeError, type SerializedError } from "./errors.ts";

/** So little memory is kept for what is thrown away soon: pieces that were sent are told to be so with it. */
const YOUNG_MB = 8;

/** What a thread does, by name. Each task takes plain data, and gives some, or bytes piece by piece. */
export type Tasks = Readonly<Record<string, Task>>;
type Task = (input: never) => Promise<unknown> | AsyncGenerator<Uint8Array>;

/** What a thread is told at its beginning. */
export interface ThreadData {
  /** The address of its program. */
  readonly program: string;
  /** The address of the store that it works with. */
  readonly store: string;
  /** The folder of compiled code. */
  readonly cache: string | undefined;
}

/** What a thread is asked, each with a number of its own: a task, the next piece of a stream or its end, or its own end. */
export type ThreadRequest = { readonly number: number } & (
  | { readonly task: string; readonly input: unknown }
  | { readonly stream: number; readonly step: "next" | "return" }
  | { readonly close: true }
);

/** What a thread answers to what it was asked: of a task that gives bytes, that it began; of a stream, a piece, or null at its end. */
export type ThreadResponse = { readonly number: number } & (
  | { readonly value: unknown }
  | { readonly failure: SerializedError }
);

/**
 * A thread that does tasks, so that the thread that answers requests does not wait for them. It starts once it is
 * asked for something. Where it ends by itself, StoreUnavailable is thrown to all who wait for it, and the next task
 * starts it anew.
 */
export class Thread<T extends Tasks> {
  readonly #program: URL;
  readonly #store: string;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #worker: Worker | undefined;
  #count = 0;

  /** `program` calls `serveTasks`; `store` is the address of the store that it works with. */
  constructor(program: URL, store: string) {
    this.#program = program;
    this.#store = store;
  }

  /** Has a task done. Throws what it throws. */
  run<K extends keyof T & string>(task: K, input: Parameters<T[K]>[0]): Promise<Awaited<ReturnType<T[K]>>> {
    return this.#ask(this.start(), { task, input }) as Promise<Awaited<ReturnType<T[K]>>>;
  }

  /** The pieces that a task gives, one asked for ahead. */
  async *stream<K extends keyof T & string>(task: K, input: Parameters<T[K]>[0]): AsyncGenerator<Buffer> {
    const worker = this.start();
    const stream = (await this.#ask(worker, { task, input })) as number;
    const step = (what: "next" | "return") => {
      const asked = this.#ask(worker, { stream, step: what }) as Promise<Uint8Array | null>;
      asked.catch(() => {}); // it is awaited in its turn
      return asked;
    };
    let isOver = false;
    try {
      for (let next = step("next"); ; ) {
        const piece = await next;
        if (piece === null) break;
        next = step("next");
        yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
      }
      isOver = true;
    } finally {
      if (!isOver) await step("return").catch(() => {}); // what was wrong was told before
    }
  }

  /** Starts the thread if it does not run. */
  start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const kept = getCompileCacheDir();
    const cache = kept === undefined ? undefined : dirname(kept); // each version of Node.js has a folder in it
    const workerData: ThreadData = { program: this.#program.href, store: this.#store, cache };
    const worker = new Worker(new URL("./start.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
    });
    const ended = (cause?: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const { reject } of this.#waiting.values()) reject(new StoreUnavailable("the thread ended", { cause }));
      this.#waiting.clear();
    };
    worker.on("message", (answered: ThreadResponse) => {
      const asked = this.#waiting.get(answered.number);
      this.#waiting.delete(answered.number);
      if ("failure" in answered) asked?.reject(deserializeError(answered.failure));
      else asked?.resolve(answered.value);
    });
    worker.once("error", ended);
    worker.once("exit", () => ended());
    this.#worker = worker;
    return worker;
  }

  /** Waits for what it was asked, and ends it. */
  async close(): Promise<void> {
    const worker = this.#worker;
    if (worker === undefined) return;
    await Promise.allSettled([...this.#waiting.values()].map(({ promise }) => promise));
    await this.#ask(worker, { close: true }).catch(() => {}); // it ended by itself
    await worker.terminate();
  }

  #ask(worker: Worker, what: { task: string; input: unknown } | { stream: number; step: string } | { close: true }) {
    if (worker !== this.#worker) throw new StoreUnavailable("the thread ended");
    const number = this.#count++;
    const asked = Promise.withResolvers<unknown>();
    this.#waiting.set(number, asked);
    worker.postMessage({ number, ...what });
    return asked.promise;
  }
}
