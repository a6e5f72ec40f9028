import { setImmediate } from "node:timers/promises";
import type { Line } from "../http/request/body.ts";
import type { Author } from "../intake/requests.ts";
import { StoreFull, StoreUnavailable } from "../store/store.ts";
import type { LineReport } from "./lines.ts";
import type { Writer } from "./writer.ts";

const LINES_AT_ONCE = 100;
const BYTES_AT_ONCE = 4 * 2 ** 20;

/**
 * Writes lines as they arrive, each a dossier or a registry as JSON: each is written whole or not at all, and reported
 * once it is committed. Many share a transaction; where it fails, they are reported so, and nothing more is read.
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
    const written = writer.do("lines", { lines: some, author });
    writing = written.catch(() => {}); // it is awaited below
    next = all.next(); // which are read while those before are written
    next.catch(() => {}); // it is awaited in its turn
    try {
      yield* await written;
    } catch (cause) {
      const status = cause instanceof StoreFull ? 507 : cause instanceof StoreUnavailable ? 503 : undefined;
      if (status === undefined) throw cause;
      const detail = "it was not written: send this line and those after it again";
      return yield* some.map(({ number: line }) => ({ line, status, detail }) as const);
    }
  }
}

/**
 * Lines as many as are written together, or as arrived while those before were written: a client that waits for what
 * becomes of a line is not held back.
 */
async function* batches(lines: AsyncIterable<Line>, before: () => Promise<unknown>): AsyncGenerator<Line[]> {
  const iterator = lines[Symbol.asyncIterator]();
  let next = iterator.next();
  for (let over = false; !over; ) {
    const some: Line[] = [];
    let bytes = 0;
    while (some.length < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) {
      const taken = await (some.length === 0 ? next : Promise.race([next, before().then(() => setImmediate(WAITING))]));
      if (taken === WAITING) break;
      const { done, value } = taken as IteratorResult<Line>;
      if (done) {
        over = true;
        break;
      }
      some.push(value);
      bytes += value.content?.length ?? 0;
      next = iterator.next();
      next.catch(() => {}); // it is awaited in its turn
    }
    if (some.length) yield some;
  }
}

const WAITING = Symbol("nothing has arrived yet");
