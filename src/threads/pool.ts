import { Problem } from "../http/problems.ts";
import type { Tasks, Thread } from "./thread.ts";

/** Tasks with a longer expected wait are refused at once. */
const MAX_WAIT_MS = 500;

/** So many may wait for each thread, however long recent tasks took. */
const MIN_WAITING = 2;

/** Weight of the latest duration in the moving average. */
const WEIGHT = 0.2;

/** The average before anything was measured. */
const FIRST_GUESS_MS = 20;

const RETRY_AFTER_S = 1;

/** A thread of a pool, and what it does. */
interface Member<T extends Tasks> {
  readonly thread: Thread<T>;
  isBusy: boolean;
  streams: number;
}

/**
 * Threads that run one task each at a time, and streams beside it. Tasks wait in the order of arrival; those that would
 * wait too long are refused, so that those accepted are answered in time. A thread starts when the others are busy.
 */
export class ThreadPool<T extends Tasks> {
  readonly #members: readonly Member<T>[];
  readonly #waiting: ((member: Member<T>) => void)[] = [];
  #averageMs = FIRST_GUESS_MS;

  constructor(threads: readonly Thread<T>[]) {
    this.#members = threads.map((thread) => ({ thread, isBusy: false, streams: 0 }));
  }

  /** Runs a task when it is its turn. Throws the problem of a refused task, or the reason of a `signal` that is aborted before. */
  async run<K extends keyof T & string>(
    task: K,
    input: Parameters<T[K]>[0],
    signal: AbortSignal,
  ): Promise<Awaited<ReturnType<T[K]>>> {
    const member = await this.#turn(signal);
    const began = member.thread.isRunning ? performance.now() : undefined; // starting a thread says nothing of tasks
    try {
      return await member.thread.run(task, input);
    } finally {
      if (began !== undefined) this.#averageMs += WEIGHT * (performance.now() - began - this.#averageMs);
      const next = this.#waiting.shift();
      member.isBusy = next !== undefined;
      next?.(member);
    }
  }

  /** Yields the chunks of a task, in the thread with the fewest streams. */
  async *stream<K extends keyof T & string>(task: K, input: Parameters<T[K]>[0]): AsyncGenerator<Buffer> {
    const member = this.#members.reduce((best, one) => (one.streams < best.streams ? one : best));
    member.streams++;
    try {
      yield* member.thread.stream(task, input);
    } finally {
      member.streams--;
    }
  }

  /** Ends the threads after what they are doing. */
  async close(): Promise<void> {
    await Promise.all(this.#members.map(({ thread }) => thread.close()));
  }

  async #turn(signal: AbortSignal): Promise<Member<T>> {
    const free = this.#free();
    if (free !== undefined) {
      free.isBusy = true;
      return free;
    }
    const waiting = this.#waiting.length;
    const expectedMs = ((waiting + 1) * this.#averageMs) / this.#members.length;
    if (waiting >= MIN_WAITING * this.#members.length && expectedMs > MAX_WAIT_MS)
      throw new Problem("unavailable", "Too many requests of this kind are waiting.", {
        headers: { "retry-after": String(RETRY_AFTER_S) },
      });
    signal.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Member<T>>();
    const leave = () => {
      const place = this.#waiting.indexOf(resolve);
      if (place >= 0) this.#waiting.splice(place, 1);
      reject(signal.reason);
    };
    this.#waiting.push(resolve);
    signal.addEventListener("abort", leave, { once: true });
    return promise.finally(() => signal.removeEventListener("abort", leave));
  }

  /** Prefers threads that run already. */
  #free(): Member<T> | undefined {
    const free = this.#members.filter(({ isBusy }) => !isBusy);
    return free.find(({ thread }) => thread.isRunning) ?? free[0];
  }
}
