import { setTimeout as delay } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { Change } from "../reading/change-log.ts";
import type { Store } from "../store/store.ts";
import { changesAfter, lastNumber } from "./feed.ts";

/** How often the store is asked for what is new, while anybody listens. */
const POLL_MS = 250;

/** So many changes are kept, so that a change is read once however many listen. */
const KEPT = 1000;

/** So many of them are told at once. */
const TOLD = 100;

/**
 * Follows the end of the feed, for all listeners of this process: whichever process writes, what is new is found by
 * asking the store every 250 ms. While nobody listens, nothing is asked.
 */
export class Follower {
  readonly #store: Store;
  readonly #log: FastifyBaseLogger;
  readonly #waiting = new Set<() => void>();
  #listeners = 0;
  #isPolling = false;
  /** The last changes that were seen, without a gap. */
  #kept: readonly Change[] = [];
  #last: number | undefined;

  constructor(store: Store, log: FastifyBaseLogger) {
    this.#store = store;
    this.#log = log;
  }

  /** The number of the last change that was seen; undefined before the first was looked for. */
  get last(): number | undefined {
    return this.#last;
  }

  get listeners(): number {
    return this.#listeners;
  }

  /** From now on somebody listens, until the function given is called. */
  join(): () => void {
    this.#listeners++;
    if (!this.#isPolling) void this.#poll();
    return () => {
      this.#listeners--;
    };
  }

  /** The changes that follow a number, without a gap, some of them; none where there are none yet. */
  async after(sequence: number): Promise<readonly Change[]> {
    const first = this.#kept[0]?.sequence;
    if (first !== undefined && sequence + 1 >= first) return this.#kept.slice(sequence + 1 - first).slice(0, TOLD);
    if (this.#last !== undefined && sequence >= this.#last) return [];
    return changesAfter(this.#store, sequence);
  }

  /** Waits until the last change that was seen is another than `last`, so many ms at most, or until the signal. */
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
      const found = await this.#look().catch((err: unknown) => {
        this.#log.warn({ err }, "the changes cannot be followed now");
        return false;
      });
      if (!found) await delay(POLL_MS);
    }
    this.#isPolling = false;
  }

  /** Looks for what is new, and tells those who wait; whether there was something. */
  async #look(): Promise<boolean> {
    if (this.#last === undefined) {
      this.#last = await lastNumber(this.#store);
      this.#tell();
    }
    const changes = await changesAfter(this.#store, this.#last);
    if (changes.length === 0) return false;
    this.#kept = [...this.#kept, ...changes.map((change) => ({ ...change, doc: null }))].slice(-KEPT);
    this.#last = changes.at(-1)?.sequence;
    this.#tell();
    return true;
  }

  #tell(): void {
    for (const done of [...this.#waiting]) done();
  }
}
