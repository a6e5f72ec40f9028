import type { FastifyReply, FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import type { BulkStream } from "../formats/exports/records-stream.ts";
import { onceClosed } from "../http/response/once-closed.ts";
import { scopeOf } from "../reading/visibility.ts";
import { OutOfTime, type Store } from "../store/store.ts";
import { ThreadPool } from "../threads/pool.ts";
import { Thread } from "../threads/thread.ts";
import { type ReaderTasks, type ReadInput, type ReadResult, type ReadTask, readers, tooMuch } from "./read-tasks.ts";

/** How many rows a read may look at in the HTTP thread: a few milliseconds. One that looks at more begins again in a reader thread. */
const ROWS_HERE = 2000;

/** How many queries may be built for a read in the HTTP thread, enough for an article with all its lists: about a millisecond each, which no row counts. */
const QUERIES_HERE = 20;

/** For so long after one that looked at more, requests of the same form go to the reader threads at once. */
const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 1000;

/** A reader thread without a task for so long ends, so that its memory is free. */
const IDLE_MS = 60_000;

/** Limits of reads. */
export interface ReadLimits {
  /** How long a read may take in a reader thread. */
  readonly timeoutMs: number;
  /** The number of reader threads. */
  readonly threads: number;
}

/**
 * Reads what requests ask for. What looks at few rows is read at once; all else in reader threads, so that no request keeps
 * another waiting, and not longer than the time limit. The work ends when the client leaves.
 */
export class Reading {
  readonly #store: Store;
  readonly #limits: ReadLimits;
  readonly #pool: ThreadPool<ReaderTasks>;
  readonly #slow = new LRUCache<string, true>({ max: MAX_REMEMBERED, ttl: REMEMBERED_MS });

  constructor(store: Store, limits: ReadLimits) {
    this.#store = store;
    this.#limits = limits;
    const program = new URL("./reader-thread.ts", import.meta.url);
    this.#pool = new ThreadPool(
      Array.from({ length: limits.threads }, () => new Thread<ReaderTasks>(program, store.address, IDLE_MS)),
    );
  }

  /** Reads for a request. Throws the problem of what takes too long, or of too many that wait. */
  async read<K extends ReadTask>(
    request: FastifyRequest,
    reply: FastifyReply,
    task: K,
    input: ReadInput<K>,
  ): Promise<ReadResult<K>> {
    const form = formOf(request);
    if (this.#slow.has(form)) return this.#readInThread(request, reply, task, input);
    const limit = { endsAt: performance.now() + this.#limits.timeoutMs, rows: ROWS_HERE, queries: QUERIES_HERE };
    try {
      return (await readers[task](this.#store.within(scopeOf(request), limit), input as never)) as ReadResult<K>;
    } catch (cause) {
      if (!(cause instanceof OutOfTime)) throw cause;
      if (performance.now() >= limit.endsAt) throw tooMuch(this.#limits.timeoutMs); // a server that counts no rows
      this.#slow.set(form, true);
      return this.#readInThread(request, reply, task, input);
    }
  }

  /** Yields all records of a request, in a reader thread. */
  readonly stream: BulkStream = (request) => this.#pool.stream("records", request);

  close(): Promise<void> {
    return this.#pool.close();
  }

  async #readInThread<K extends ReadTask>(
    request: FastifyRequest,
    reply: FastifyReply,
    task: K,
    input: ReadInput<K>,
  ): Promise<ReadResult<K>> {
    const { timeoutMs } = this.#limits;
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    const leaving = new AbortController();
    const leave = () => {
      Atomics.store(cancelled, 0, 1);
      leaving.abort(new OutOfTime("the client has left"));
    };
    onceClosed(reply, leave);
    const read = { task, input, scope: scopeOf(request), timeoutMs, cancelled };
    return withBuffers(await this.#pool.run("read", read, leaving.signal)) as ReadResult<K>;
  }
}

/** Returns what a thread sent, with the bytes in it as buffers again. */
function withBuffers(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBuffers(inner)]));
}

/** Returns what requests have in common that take about as long: the operation and the names of its parameters. */
function formOf({ operation, query, asOf }: FastifyRequest): string {
  const names = Object.keys(query as object).filter((name) => (query as Record<string, unknown>)[name] !== undefined);
  return `${operation?.id} ${asOf === undefined ? "" : "as_of "}${names.sort()}`;
}
