import { EventEmitter, once } from "node:events";
import type { FastifyInstance, FastifyReply } from "fastify";
import { Problem } from "../problems.ts";
import { onceClosed } from "../response/once-closed.ts";

const RETRY_AFTER_S = 5;

/** How long a bulk answer waits for its turn, so that a client may ask for several short ones at once. */
const WAIT_MS = 5000;

/** How many long answers an address may receive at once, and how long a bulk answer may take. */
export interface ConcurrencyLimits {
  readonly streams: number;
  readonly exports: number;
  readonly exportTimeoutMs: number;
}

/**
 * Limits how many event streams and bulk answers one address receives at once, so that no client takes all of them, and
 * cuts a bulk answer that takes too long, as it holds a snapshot. After validation, which decides the format.
 */
export function concurrency(app: FastifyInstance, limits: ConcurrencyLimits): void {
  const streams = new AddressLimit(limits.streams, "streams", 0);
  const exports = new AddressLimit(limits.exports, "exports", WAIT_MS);
  app.addHook("onRequest", async (request, reply) => {
    const { operation } = request;
    if (operation?.endless) await streams.enter(reply);
    if (!operation?.isBulk?.(request.query, request.answerType)) return;
    await exports.enter(reply);
    const timer = setTimeout(() => {
      request.log.warn({ reqId: request.id }, "the export took too long");
      reply.raw.destroy();
    }, limits.exportTimeoutMs);
    onceClosed(reply, () => clearTimeout(timer));
  });
}

/** Counts the open answers of each address. */
class AddressLimit {
  readonly #open = new Map<string, number>();
  readonly #closed = new EventEmitter().setMaxListeners(0);
  readonly #limit: number;
  readonly #what: string;
  readonly #waitMs: number;

  constructor(limit: number, what: string, waitMs: number) {
    this.#limit = limit;
    this.#what = what;
    this.#waitMs = waitMs;
  }

  /** Counts an answer until it closes. One too many waits for its turn; throws the problem of one that waited too long. */
  async enter(reply: FastifyReply): Promise<void> {
    const { ip } = reply.request;
    const deadline = performance.now() + this.#waitMs;
    while (this.#openOf(ip) >= this.#limit) {
      const restMs = deadline - performance.now();
      if (restMs <= 0) throw this.#tooMany();
      await once(this.#closed, ip, { signal: AbortSignal.timeout(Math.ceil(restMs)) }).catch(() => {});
    }
    this.#open.set(ip, this.#openOf(ip) + 1);
    onceClosed(reply, () => this.#leave(ip));
  }

  #leave(ip: string): void {
    const rest = this.#openOf(ip) - 1;
    if (rest === 0) this.#open.delete(ip);
    else this.#open.set(ip, rest);
    this.#closed.emit(ip);
  }

  #openOf(ip: string): number {
    return this.#open.get(ip) ?? 0;
  }

  #tooMany(): Problem {
    return new Problem("too-many-requests", `An address may have ${this.#limit} ${this.#what} open at once.`, {
      headers: { "retry-after": String(RETRY_AFTER_S) },
    });
  }
}
