import { setImmediate } from "node:timers/promises";
import type { Line } from "../http/body.ts";
import type { Fault } from "../http/problems.ts";
import { type Store, StoreFull, StoreUnavailable, type Transaction } from "../store/store.ts";
import type { Author } from "./audit.ts";
import { MAX_FILE_BYTES, readBody, type SourceDocument, Unreadable } from "./documents.ts";
import { type Flaw, readForm } from "./form.ts";
import { Journal } from "./journal.ts";
import { faultsOf } from "./requests.ts";
import { batchOf, resolve } from "./resolve.ts";
import { type Outcome, writeBatch } from "./write.ts";

const LINES_AT_ONCE = 100;
const BYTES_AT_ONCE = 4 * 2 ** 20;
const FAULTS_TOLD = 20;

/** What became of one line. */
export interface LineReport {
  readonly line: number;
  /** 200: written, or what it was already. 400, 413, 422: refused, nothing of it was written. 503, 507: send it again. */
  readonly status: 200 | 400 | 413 | 422 | 503 | 507;
  /** The dossier's id, where the line is one. */
  readonly id?: string;
  /** What became of its records, by kind. */
  readonly outcome?: Outcome;
  readonly detail?: string;
  readonly errors?: readonly Fault[];
}

/**
 * Writes lines, each a dossier or a registry as JSON: each is written whole or not at all, and reported once it is
 * committed. Many share a transaction; where it fails, they are reported so, and nothing more is read.
 */
export async function* importLines(
  store: Store,
  lines: AsyncIterable<Line>,
  author: Author,
): AsyncGenerator<LineReport> {
  for await (const some of batches(lines)) {
    const reports = await writeLines(store, some, author);
    yield* reports;
    if (reports.some(({ status }) => status >= 503)) return;
  }
}

async function writeLines(store: Store, lines: readonly Line[], author: Author): Promise<LineReport[]> {
  try {
    return await store.write(async (tx) => {
      const journal = new Journal(tx, author);
      const reports: LineReport[] = [];
      for (const line of lines) reports.push(await writeLine(tx, line, journal));
      return reports;
    });
  } catch (cause) {
    const status = cause instanceof StoreFull ? 507 : cause instanceof StoreUnavailable ? 503 : undefined;
    if (status === undefined) throw cause;
    const detail = "it was not written: send this line and those after it again";
    return lines.map(({ number }) => ({ line: number, status, detail }));
  }
}

async function writeLine(tx: Transaction, { number: line, content }: Line, journal: Journal): Promise<LineReport> {
  if (content === null) return { line, status: 413, detail: `has more than ${MAX_FILE_BYTES} bytes` };
  const document = documentIn(content);
  if (typeof document === "string") return { line, status: 400, detail: document };
  const read = readForm(document.value);
  if ("flaws" in read) return refused(line, read.flaws);
  const batch = batchOf(document, read);
  const id = "dossier" in read ? { id: read.dossier.article.id as string } : {};
  const flaws = await resolve(tx, batch);
  if (flaws.length) return { ...refused(line, flaws), ...id };
  return { line, status: 200, ...id, outcome: await writeBatch(tx, batch, journal) };
}

function documentIn(content: Buffer): SourceDocument | string {
  try {
    return readBody(content, true);
  } catch (cause) {
    if (cause instanceof Unreadable) return cause.messages.slice(0, FAULTS_TOLD).join("; ");
    throw cause;
  }
}

function refused(line: number, flaws: readonly Flaw[]): LineReport {
  const errors = faultsOf(flaws, FAULTS_TOLD);
  return { line, status: 422, detail: `${flaws.length} ${flaws.length === 1 ? "fault" : "faults"}`, errors };
}

/** Lines as many as arrived already, or as are written together: one that waits for the next is not held back. */
async function* batches(lines: AsyncIterable<Line>): AsyncGenerator<Line[]> {
  const iterator = lines[Symbol.asyncIterator]();
  let next = iterator.next();
  for (let over = false; !over; ) {
    const some: Line[] = [];
    let bytes = 0;
    while (some.length < LINES_AT_ONCE && bytes < BYTES_AT_ONCE) {
      const taken = await (some.length === 0 ? next : Promise.race([next, setImmediate(WAITING)]));
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
