import { setImmediate } from "node:timers/promises";
import { Problem } from "../http/problems.ts";
import type { Line } from "../http/request/body.ts";
import type { Author } from "../intake/requests.ts";
import { StoreFull, StoreUnavailable } from "../store/store.ts";
import type { LineReport } from "./lines.ts";
import type { Writer } from "./writer.ts";

const LINES_AT_ONCE = 100;
const BYTES_AT_ONCE = 4 * 2 ** 20;

/**
 * Writes lines as they arrive, each a dossier or a registry in JSON: whole or not at all. Yields the report of each once
 * it is committed. Many lines share a transaction; if that fails, their reports say so and no further line is read.
 */
export async function* importLines(
  writer: Writer,
  lines: AsyncIterable<Line>,
  author: Author,
): AsyncGenerator<LineReport> {
  let writing: Promise<unknown> = Promise.resolve();
  const all = batches(lines, () => writing);
  let next = all.next();
  for (;;) {
    const { done, value: some } = await next;
    if (done) return;
    const written = writer.run("lines", { lines: some, author });
    writing = written.catch(() => {}); // awaited below
    next = all.next(); // read while the current batch is written
    next.catch(() => {}); // awaited in the next round
    try {
      yield* await written;
    } catch (cause) {
      const status =
        cause instanceof StoreFull ? 507 : cause instanceof StoreUnavailable || isRefused(cause) ? 503 : undefined;
      if (status === undefined) throw cause;
      const detail = "was not written: send this line and those after it again";
      return yield* some.map(({ number: line }) => ({ line, status, detail }) as const);
    }
  }
}

/**
 * Groups lines into batches: of at most 100, or of those that arrived while the batch before was written, so that a
 * client that waits for a report is not delayed.
 */
async function* batches(lines: AsyncIterable<Line>, before: () => Promise<unknown>): AsyncGenerator<Line[]> {
  const iterator = lines[Symbol.asyncIterator]();
  let next = iterator.next();
  for (let ended = false; !ended; ) {
    const some: Line[] = [];
    let bytes = 0;
    while (some.length < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) {
      const arrived = await (some.length === 0
        ? next
        : Promise.race([next, before().then(() => setImmediate(WAITING))]));
      if (arrived === WAITING) break;
      const { done, value } = arrived as IteratorResult<Line>;
      if (done) {
        ended = true;
        break;
      }
      some.push(value);
      bytes += value.content?.length ?? 0;
      next = iterator.next();
      next.catch(() => {}); // awaited in the next round
    }
    if (some.length) yield some;
  }
}

/** Whether too many writes were waiting. */
function isRefused(cause: unknown): boolean {
  return cause instanceof Problem && cause.code === "unavailable";
}

const WAITING = Symbol("nothing has arrived yet");
