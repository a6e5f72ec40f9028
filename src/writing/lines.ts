import type { Fault } from "../http/problems.ts";
import type { Line } from "../http/request/body.ts";
import { type Batch, batchOf, batchRecords } from "../intake/batch.ts";
import { check } from "../intake/check.ts";
import { MAX_FILE_BYTES, readBody, type SourceDocument, Unreadable } from "../intake/documents.ts";
import { type Dossier, type Flaw, readForm } from "../intake/forms.ts";
import type { Author } from "../intake/requests.ts";
import { faultsOf } from "../intake/requests.ts";
import { isDraft } from "../model/drafts.ts";
import { recordLinks } from "../model/kit/record-type.ts";
import type { Store, Transaction } from "../store/store.ts";
import { type Tallies, tallyOf, writeBatch } from "./batch.ts";
import { ChangeLog } from "./history/change-log.ts";

const FAULTS_TOLD = 20;

/** What became of one line. */
export interface LineReport {
  readonly line: number;
  /** 200: written, or what it was already. 400, 413, 422: refused, nothing of it was written. 503, 507: send it again. */
  readonly status: 200 | 400 | 413 | 422 | 503 | 507;
  /** The dossier's id, where the line is one. */
  readonly id?: string;
  /** What became of its records, by kind. */
  readonly outcome?: Tallies;
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
  const read = lines.map(readLine);
  return store.write(async (tx) => {
    const log = new ChangeLog(tx, author);
    const reports: LineReport[] = [];
    for (const run of runs(read)) reports.push(...(await writeRun(tx, run, log)));
    return reports;
  });
}

/** A line that can be read. */
interface Readable {
  readonly line: number;
  readonly batch: Batch;
  /** The dossier that it is; null for a registry. */
  readonly dossier: Dossier | null;
}

function readLine({ number: line, content }: Line): Readable | LineReport {
  if (content === null) return { line, status: 413, detail: `has more than ${MAX_FILE_BYTES} bytes` };
  const document = documentIn(content);
  if (typeof document === "string") return { line, status: 400, detail: document };
  const read = readForm(document.value);
  if ("flaws" in read) return refused(line, read.flaws);
  return { line, batch: batchOf(document, read), dossier: "dossier" in read ? read.dossier : null };
}

/**
 * Lines in a row, as many as can be written together with the same outcome as one by one: dossiers that neither name
 * each other's articles nor are drafts, which are checked against all that is there.
 */
function* runs(lines: readonly (Readable | LineReport)[]): Generator<readonly (Readable | LineReport)[]> {
  let run: Readable[] = [];
  let articles = new Set<string>();
  let named = new Set<string>();
  for (const one of lines) {
    const dossier = "batch" in one && one.dossier && !isDraft(one.dossier.article) ? one.dossier : null;
    const id = dossier?.article.id as string;
    const links = dossier === null ? [] : articlesNamedIn(one as Readable);
    const joins = dossier !== null && !articles.has(id) && !named.has(id) && !links.some((link) => articles.has(link));
    if (!joins && run.length) {
      yield run;
      [run, articles, named] = [[], new Set(), new Set()];
    }
    if (dossier === null) {
      yield [one];
      continue;
    }
    run.push(one as Readable);
    articles.add(id);
    for (const link of links) named.add(link);
  }
  if (run.length) yield run;
}

/** The articles that a dossier names, but its own. */
function articlesNamedIn({ batch }: Readable): string[] {
  return batchRecords(batch).flatMap(({ resource, values, article }) =>
    recordLinks({ resource, values }).flatMap((link) =>
      link.resource === "articles" && link.id !== article ? [link.id] : [],
    ),
  );
}

/** Writes a run together; one by one where something is wrong with one of them. */
async function writeRun(
  tx: Transaction,
  run: readonly (Readable | LineReport)[],
  log: ChangeLog,
): Promise<LineReport[]> {
  const readable = run.filter((one) => "batch" in one);
  if (readable.length > 1) {
    const batch: Batch = { registries: [], dossiers: readable.flatMap((one) => one.batch.dossiers) };
    if ((await check(tx, batch)).length === 0) {
      const { dossiers } = await writeBatch(tx, batch, log);
      return readable.map((one, i) => written(one, { dossiers: tallyOf([dossiers[i] ?? null]) }));
    }
  }
  const reports: LineReport[] = [];
  for (const one of run) reports.push("batch" in one ? await writeLine(tx, one, log) : one);
  return reports;
}

async function writeLine(tx: Transaction, one: Readable, log: ChangeLog): Promise<LineReport> {
  const flaws = await check(tx, one.batch);
  if (flaws.length) return { ...refused(one.line, flaws), ...idOf(one) };
  return written(one, (await writeBatch(tx, one.batch, log)).tallies);
}

function written(one: Readable, outcome: Tallies): LineReport {
  return { line: one.line, status: 200, ...idOf(one), outcome };
}

function idOf({ dossier }: Readable): { readonly id?: string } {
  return dossier === null ? {} : { id: dossier.article.id as string };
}

function documentIn(content: Uint8Array): SourceDocument | string {
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
