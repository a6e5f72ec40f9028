import { Problem } from "../http/problems.ts";
import type { Store } from "../store/store.ts";
import { Thread } from "../threads/thread.ts";
import type { WriteTasks } from "./tasks.ts";

/** After this time without a task, the thread tidies the store, a step at a time. */
const IDLE_MS = 10;

/** So many tasks may wait, and so many bytes of theirs. */
const MAX_WAITING = 200;
const MAX_WAITING_BYTES = 64 * 2 ** 20;
const RETRY_AFTER_S = 1;

/** A task of many documents may take so many times as long. */
const MANY = 6;

/** Bounds of a task. */
interface Bounds {
  /** The bytes that it holds while it waits. */
  readonly bytes?: number;
  /** Is aborted when nobody waits for the result any more: a task that has not begun is then left out. */
  readonly signal?: AbortSignal;
}

/**
 * Writes to a store through a thread, so that requests do not wait. Tasks queue with all other writes of the process. One
 * that takes longer than `timeoutMs` is ended with its thread, and writes nothing; the next one starts the thread again.
 */
export class Writer {
  readonly #store: Store;
  readonly #thread: Thread<WriteTasks>;
  readonly #timeoutMs: number;
  #running = 0;
  #bytes = 0;
  #idle: NodeJS.Timeout | undefined;

  constructor(store: Store, timeoutMs: number) {
    this.#store = store;
    this.#timeoutMs = timeoutMs;
    this.#thread = new Thread(new URL("./thread.ts", import.meta.url), store.address);
  }

  /**
   * Runs a task. Throws what the task throws, the problem of a task that takes too long or that too many wait before, and
   * StoreUnavailable if the thread fails.
   */
  async run<K extends keyof WriteTasks>(
    task: K,
    input: Parameters<WriteTasks[K]>[0],
    { bytes = 0, signal }: Bounds = {},
  ): Promise<Awaited<ReturnType<WriteTasks[K]>>> {
    if (this.#running >= MAX_WAITING || (this.#running > 0 && this.#bytes + bytes > MAX_WAITING_BYTES))
      throw new Problem("unavailable", "Too many writes are waiting.", {
        headers: { "retry-after": String(RETRY_AFTER_S) },
      });
    clearTimeout(this.#idle);
    this.#running++;
    this.#bytes += bytes;
    try {
      return await this.#store.enqueueWrite(() => {
        signal?.throwIfAborted();
        return this.#runNow(task, input);
      });
    } finally {
      this.#running--;
      this.#bytes -= bytes;
      this.#tidyWhenIdle();
    }
  }

  /** Starts the thread now rather than with the first task. */
  start(): void {
    this.#thread.start();
    this.#tidyWhenIdle();
  }

  async close(): Promise<void> {
    this.#running = Number.POSITIVE_INFINITY;
    clearTimeout(this.#idle);
    await this.#thread.close();
  }

  async #runNow<K extends keyof WriteTasks>(
    task: K,
    input: Parameters<WriteTasks[K]>[0],
  ): Promise<Awaited<ReturnType<WriteTasks[K]>>> {
    let isLate = false;
    const isOne = task === "put" || task === "edit" || task === "remove";
    const timeoutMs = isOne ? this.#timeoutMs : MANY * this.#timeoutMs;
    if (!this.#thread.isRunning) await this.#thread.run("ready", undefined); // its start does not count
    const timer = setTimeout(() => {
      isLate = true;
      void this.#thread.terminate();
    }, timeoutMs);
    try {
      return await this.#thread.run(task, input);
    } catch (cause) {
      throw isLate && (isOne || task === "batch") ? tooLate(timeoutMs / 1000) : cause; // lines are sent again
    } finally {
      clearTimeout(timer);
    }
  }

  #tidyWhenIdle(): void {
    clearTimeout(this.#idle);
    if (this.#running > 0) return;
    this.#idle = setTimeout(async () => {
      const isMoreLeft = await this.#thread.run("tidy", undefined).catch(() => false); // it is tried after the next task
      if (isMoreLeft) this.#tidyWhenIdle();
    }, IDLE_MS).unref();
  }
}

function tooLate(seconds: number): Problem {
  return new Problem("too-much", `The body needs more than ${seconds} s to be checked and written: split it.`);
}
