import type { Line } from "../http/body.ts";
import type { Fault } from "../http/problems.ts";
import type { Store, Transaction } from "../store/store.ts";
import type { Author } from "./audit.ts";
import { MAX_FILE_BYTES, readBody, type SourceDocument, Unreadable } from "./documents.ts";
import { type Flaw, readForm } from "./form.ts";
import { Journal } from "./journal.ts";
import { faultsOf } from "./requests.ts";
import { batchOf, resolve } from "./resolve.ts";
import { type Outcome, writeBatch } from "./write.ts";

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

/** Lines to be written, and who has them written. */
export interface LinesAsked {
  readonly lines: readonly Line[];
  readonly author: Author;
}

/** Writes lines in one transaction, and reports each. */
export function writeLines(store: Store, { lines, author }: LinesAsked): Promise<LineReport[]> {
  return store.write(async (tx) => {
    const journal = new Journal(tx, author);
    const reports: LineReport[] = [];
    for (const line of lines) reports.push(await writeLine(tx, line, journal));
    return reports;
  });
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

function documentIn(content: Uint8Array): SourceDocument | string {
  try {
    return readBody(Buffer.from(content.buffer, content.byteOffset, content.byteLength), true);
  } catch (cause) {
    if (cause instanceof Unreadable) return cause.messages.slice(0, FAULTS_TOLD).join("; ");
    throw cause;
  }
}

function refused(line: number, flaws: readonly Flaw[]): LineReport {
  const errors = faultsOf(flaws, FAULTS_TOLD);
  return { line, status: 422, detail: `${flaws.length} ${flaws.length === 1 ? "fault" : "faults"}`, errors };
}
