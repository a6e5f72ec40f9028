import { getCompileCacheDir } from "node:module";
import { dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { StoreUnavailable } from "../store/store.ts";
import { deserializeError, type SerializedError } from "./errors.ts";

/** A small young generation, so that garbage collection soon frees the chunks that were sent. */
const YOUNG_MB = 8;

/** A thread that needs more memory ends, and not the process. */
const OLD_MB = 1024;

/** The tasks of a thread, by name. Each takes plain data, and returns plain data or a stream of chunks. */
export type Tasks = Readonly<Record<string, Task>>;
type Task = (input: never) => Promise<unknown> | AsyncGenerator<Uint8Array>;

/** The data that a thread starts with. */
export interface ThreadData {
  /** The URL of its program. */
  readonly program: string;
  /** The address of its store. */
  readonly store: string;
  /** The folder of the compile cache; undefined if the process has none. */
  readonly cache: string | undefined;
}

/** A request to a thread, with a number of its own: to run a task, to read or end a stream, or to close. */
export type ThreadRequest = { readonly number: number } & (
  | { readonly task: string; readonly input: unknown }
  | { readonly stream: number; readonly step: "next" | "return" }
  | { readonly close: true }
);

/**
 * The response to the request of the same number. Its value is the result of a task or the number of its stream, or a
 * chunk of a stream or null at its end.
 */
export type ThreadResponse = { readonly number: number } & (
  | { readonly value: unknown }
  | { readonly error: SerializedError }
);

/**
 * A thread that runs tasks without blocking the HTTP thread. The first task starts it. If it exits by itself, all
 * pending tasks throw StoreUnavailable, and the next task starts it again. A thread takes about 40 MB.
 */
export class Thread<T extends Tasks> {
  readonly #program: URL;
  readonly #store: string;
  readonly #idleMs: number | undefined;
  readonly #pending = new Map<number, PromiseWithResolvers<unknown>>();
  #worker: Worker | undefined;
  #count = 0;
  #running = 0;
  #idle: NodeJS.Timeout | undefined;

  /**
   * `program` must call `serveTasks`. `store` is the address of its store. With `idleMs`, the thread ends after so many
   * milliseconds without a task, and the next task starts it again.
   */
  constructor(program: URL, store: string, idleMs?: number) {
    this.#program = program;
    this.#store = store;
    this.#idleMs = idleMs;
  }

  /** Runs a task and returns its result. Throws the error of the task. */
  async run<K extends keyof T & string>(task: K, input: Parameters<T[K]>[0]): Promise<Awaited<ReturnType<T[K]>>> {
    const worker = this.#begin();
    try {
      return (await this.#request(worker, { task, input })) as Awaited<ReturnType<T[K]>>;
    } finally {
      this.#end();
    }
  }

  /** Yields the chunks of a task, and requests each one ahead. */
  async *stream<K extends keyof T & string>(task: K, input: Parameters<T[K]>[0]): AsyncGenerator<Buffer> {
    const worker = this.#begin();
    try {
      yield* this.#chunks(worker, (await this.#request(worker, { task, input })) as number);
    } finally {
      this.#end();
    }
  }

  async *#chunks(worker: Worker, stream: number): AsyncGenerator<Buffer> {
    const step = (name: "next" | "return") => {
      const chunk = this.#request(worker, { stream, step: name }) as Promise<Uint8Array | null>;
      chunk.catch(() => {}); // handled when the chunk is awaited
      return chunk;
    };
    let isOver = false;
    try {
      for (let next = step("next"); ; ) {
        const chunk = await next;
        if (chunk === null) break;
        next = step("next");
        yield Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
      }
      isOver = true;
    } finally {
      if (!isOver) await step("return").catch(() => {}); // the read before threw the error
    }
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  /** Starts the thread if it is not running. */
  start(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const folder = getCompileCacheDir();
    const cache = folder === undefined ? undefined : dirname(folder); // Node.js appends a folder for its version
    const workerData: ThreadData = { program: this.#program.href, store: this.#store, cache };
    const worker = new Worker(new URL("./start.ts", import.meta.url), {
      workerData,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB, maxOldGenerationSizeMb: OLD_MB },
    });
    const ended = (cause?: Error) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const { reject } of this.#pending.values()) reject(new StoreUnavailable("the thread ended", { cause }));
      this.#pending.clear();
    };
    worker.on("message", (response: ThreadResponse) => {
      const request = this.#pending.get(response.number);
      this.#pending.delete(response.number);
      if ("error" in response) request?.reject(deserializeError(response.error));
      else request?.resolve(response.value);
    });
    worker.once("error", ended);
    worker.once("exit", () => ended());
    this.#worker = worker;
    return worker;
  }

  /** Ends the thread at once, as soon as native code in it returns. Its pending tasks throw StoreUnavailable; the next one starts it again. */
  async terminate(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** Waits for pending tasks, and ends the thread. */
  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    if (worker === undefined) return;
    await Promise.allSettled([...this.#pending.values()].map(({ promise }) => promise));
    await this.#request(worker, { close: true }).catch(() => {}); // it has already exited
    await worker.terminate();
  }

  #begin(): Worker {
    clearTimeout(this.#idle);
    this.#running++;
    return this.start();
  }

  #end(): void {
    this.#running--;
    if (this.#running === 0 && this.#idleMs !== undefined)
      this.#idle = setTimeout(() => this.#endIdle(), this.#idleMs).unref();
  }

  #endIdle(): void {
    const worker = this.#worker;
    this.#worker = undefined; // a task that comes now starts another one
    worker?.once("message", () => worker.terminate());
    worker?.postMessage({ number: this.#count++, close: true } satisfies ThreadRequest);
  }

  #request(
    worker: Worker,
    body: { task: string; input: unknown } | { stream: number; step: string } | { close: true },
  ) {
    if (worker !== this.#worker) throw new StoreUnavailable("the thread ended");
    const number = this.#count++;
    const request = Promise.withResolvers<unknown>();
    this.#pending.set(number, request);
    worker.postMessage({ number, ...body });
    return request.promise;
  }
}
