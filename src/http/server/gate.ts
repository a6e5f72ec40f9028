import { setImmediate } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Problem } from "../problems.ts";

/** Requests with a longer expected wait are refused at once. */
const MAX_WAIT_MS = 250;

/** This many may wait, however long recent requests took. */
const MIN_WAITING = 2;

/** Weight of the latest duration in the moving average. */
const WEIGHT = 0.2;

/** The average before anything was measured. */
const FIRST_GUESS_MS = 20;
const RETRY_AFTER_S = 1;

/** Between two costly requests the event loop turns until this many turns in a row brought nothing new. */
const QUIET_TURNS = 4;

/** Or until this time has passed. */
const MAX_QUIET_MS = 100;

/**
 * Admits one costly request at a time, in order of arrival, and lets others be answered in between. Requests that would
 * wait too long are refused, so that those admitted are answered in time. The last hook before the handler, as refused
 * requests must not wait, and `isCostly` and reading the past depend on the parsed query.
 */
export function gate(app: FastifyInstance): void {
  const admission = new Gate();
  app.server.on("connection", () => admission.arrived());
  app.server.on("request", () => admission.arrived());
  app.addHook("onRequest", async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation?.isCostly?.(request.query) || request.asOf !== undefined) await admission.enter(reply);
  });
}

class Gate {
  #waiting = 0;
  #arrived = 0;
  #averageMs = FIRST_GUESS_MS;
  #last: Promise<void> = Promise.resolve();

  /** Counts a connection or a request, costly or not. */
  arrived(): void {
    this.#arrived++;
  }

  /** Waits for the turn of a request, which ends when its answer closes. Throws the problem of a refused request. */
  async enter(reply: FastifyReply): Promise<void> {
    if (this.#waiting >= MIN_WAITING && this.#waiting * this.#averageMs > MAX_WAIT_MS)
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
    began = performance.now(); // the time between two turns is part of the wait
    await this.#quiet();
  }

  /** Waits until everything that arrived meanwhile has been answered or is waiting itself. */
  async #quiet(): Promise<void> {
    const until = performance.now() + MAX_QUIET_MS;
    for (let quiet = 0; quiet < QUIET_TURNS && performance.now() < until; quiet++) {
      const before = this.#arrived;
      await setImmediate();
      if (this.#arrived !== before) quiet = -1;
    }
  }
}
