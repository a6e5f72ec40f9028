import { setTimeout as delay } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { LoggedChange } from "../reading/change-log.ts";
import type { Store } from "../store/store.ts";
import { changesAfter, lastNumber } from "./feed.ts";

/** Time between two reads of new changes, while anyone listens. */
const POLL_MS = 250;

/** How many changes stay in memory, so that each is read once, however many listen. */
const KEPT = 1000;

/** How many changes `after` returns at most. */
const BATCH = 100;

/**
 * Follows the end of the feed for all listeners of this process, by reading the store every 250 ms, as other processes
 * may write. While no one listens, it reads nothing.
 */
export class Follower {
  readonly #store: Store;
  readonly #log: FastifyBaseLogger;
  readonly #waiting = new Set<() => void>();
  #listeners = 0;
  #isPolling = false;
  /** The last changes seen, without a gap. */
  #kept: readonly LoggedChange[] = [];
  #last: number | undefined;

  constructor(store: Store, log: FastifyBaseLogger) {
    this.#store = store;
    this.#log = log;
  }

  /** Number of the last change seen; undefined before the first read. */
  get last(): number | undefined {
    return this.#last;
  }

  get listeners(): number {
    return this.#listeners;
  }

  /** Counts a listener, until the returned function is called. */
  join(): () => void {
    this.#listeners++;
    if (!this.#isPolling) void this.#poll();
    return () => {
      this.#listeners--;
    };
  }

  /** Returns the next changes after a number, without a gap; none if there are none yet. */
  async after(sequence: number): Promise<readonly LoggedChange[]> {
    const first = this.#kept[0]?.sequence;
    if (first !== undefined && sequence + 1 >= first) return this.#kept.slice(sequence + 1 - first).slice(0, BATCH);
    if (this.#last !== undefined && sequence >= this.#last) return [];
    return changesAfter(this.#store, sequence);
  }

  /** Waits until the last change seen is not `last`, for `atMostMs` at most, or until the signal is aborted. */
  wait(last: number | undefined, atMostMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (this.#last !== last || signal.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(done);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, atMostMs);
      this.#waiting.add(done);
      signal.addEventListener("abort", done);
    });
  }

  async #poll(): Promise<void> {
    this.#isPolling = true;
    this.#kept = [];
    this.#last = undefined;
    while (this.#listeners > 0) {
      const found = await this.#read().catch((err: unknown) => {
        this.#log.warn({ err }, "the changes cannot be followed now");
        return false;
      });
      if (!found) await delay(POLL_MS);
    }
    this.#isPolling = false;
  }

  /** Reads new changes and wakes those who wait. Returns whether there were any. */
  async #read(): Promise<boolean> {
    if (this.#last === undefined) {
      this.#last = await lastNumber(this.#store);
      this.#wake();
    }
    const changes = await changesAfter(this.#store, this.#last);
    if (changes.length === 0) return false;
    this.#kept = [...this.#kept, ...changes.map((change) => ({ ...change, doc: null }))].slice(-KEPT);
    this.#last = changes.at(-1)?.sequence;
    this.#wake();
    return true;
  }

  #wake(): void {
    for (const done of [...this.#waiting]) done();
  }
}
