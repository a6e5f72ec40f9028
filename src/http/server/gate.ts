import { setImmediate } from "node:timers/promises";
import type { FastifyReply } from "fastify";
import { Problem } from "../problems.ts";

/** Whoever would have to wait longer than this, as far as can be told, is sent away at once. */
const WAIT_AT_MOST_MS = 250;

/** So many may wait however long the work took lately. */
const ALWAYS_WAITING = 2;

/** How much the latest duration counts in the average. */
const WEIGHT = 0.2;

/** How long the work takes, before any was done. */
const FIRST_GUESS_MS = 20;
const RETRY_AFTER_S = 1;

/** Between two of them the event loop turns until so many turns brought nothing new: a connection takes some to be heard. */
const QUIET_TURNS = 4;

/** And for so long at most, where what is new never ends. */
const TURNS_AT_MOST_MS = 100;

/**
 * A gate before costly work: one request at a time passes, in the order in which they came, and between two of them
 * others are answered. Those that would wait too long are refused at once, so that those that are accepted are
 * answered in time.
 */
export class Gate {
  #waiting = 0;
  #arrived = 0;
  #averageMs = FIRST_GUESS_MS;
  #last: Promise<void> = Promise.resolve();

  /** Is told of each connection and each request, costly or not. */
  arrived(): void {
    this.#arrived++;
  }

  /** Waits for the request's turn, which ends with its answer. Throws the problem of a request that is sent away. */
  async enter(reply: FastifyReply): Promise<void> {
    if (this.#waiting >= ALWAYS_WAITING && this.#waiting * this.#averageMs > WAIT_AT_MOST_MS)
      throw new Problem("unavailable", "Too many requests of this kind are waiting.", {
        headers: { "retry-after": String(RETRY_AFTER_S) },
      });
    this.#waiting++;
    const before = this.#last;
    let leave = () => {};
    this.#last = new Promise((resolve) => {
      leave = resolve;
    });
    let began: number | undefined;
    reply.raw.once("close", () => {
      this.#waiting--;
      if (began !== undefined) this.#averageMs += WEIGHT * (performance.now() - began - this.#averageMs);
      leave();
    });
    await before;
    began = performance.now(); // what is done between two of them is waited for too
    await this.#quiet();
  }

  /** Waits until what arrived while others were answered is answered itself, or counted. */
  async #quiet(): Promise<void> {
    const until = performance.now() + TURNS_AT_MOST_MS;
    for (let turns = 0; turns < QUIET_TURNS && performance.now() < until; turns++) {
      const before = this.#arrived;
      await setImmediate();
      if (this.#arrived !== before) turns = -1;
    }
  }
}
