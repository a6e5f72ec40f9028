import type { Fault } from "../http/problems.ts";
import type { Line } from "../http/request/body.ts";
import { type Batch, batchOf, batchRecords } from "../intake/batch.ts";
import { check, warn } from "../intake/check.ts";
import { readBody } from "../intake/documents.ts";
import { type Dossier, type Flaw, readForm } from "../intake/forms.ts";
import type { Author } from "../intake/requests.ts";
import { faultsOf } from "../intake/requests.ts";
import { MAX_JSON_BYTES, type SourceDocument, Unreadable } from "../intake/source.ts";
import { isDraft } from "../model/drafts.ts";
import { recordLinks } from "../model/kit/record-type.ts";
import type { Store, Transaction } from "../store/store.ts";
import { type Tallies, tallyOf, writeBatch } from "./batch.ts";
import { ChangeLog } from "./history/change-log.ts";

const FAULTS_SHOWN = 20;

/** The result of one line of a bulk import. */
export interface LineReport {
  readonly line: number;
  /** 200: written, or unchanged. 400, 413, 422: refused, and nothing of it written. 503, 507: send it again. */
  readonly status: 200 | 400 | 413 | 422 | 503 | 507;
  /** The id of the dossier, where the line is one. */
  readonly id?: string;
  /** How many of its documents were added, changed and unchanged, by resource. */
  readonly outcome?: Tallies;
  readonly detail?: string;
  readonly errors?: readonly Fault[];
  /** What is probably a mistake, and was written all the same. */
  readonly warnings?: readonly Fault[];
}

/** Lines to write, and their author. */
export interface LinesTask {
  readonly lines: readonly Line[];
  readonly author: Author;
}

/** Writes lines in one transaction; returns a report of each. */
export function writeLines(store: Store, { lines, author }: LinesTask): Promise<LineReport[]> {
  const read = lines.map(readLine);
  return store.write(async (tx) => {
    const log = new ChangeLog(tx, author);
    const reports: LineReport[] = [];
    for (const run of runs(read)) reports.push(...(await writeRun(tx, run, log)));
    return reports;
  });
}

/** A line that is a document. */
interface ParsedLine {
  readonly line: number;
  readonly batch: Batch;
  /** The line's dossier; null where it is a registry. */
  readonly dossier: Dossier | null;
}

function readLine({ number: line, content }: Line): ParsedLine | LineReport {
  if (content === null) return { line, status: 413, detail: `must have at most ${MAX_JSON_BYTES} bytes` };
  const document = documentIn(content);
  if (typeof document === "string") return { line, status: 400, detail: document };
  const batch = batchOf([{ document, read: readForm(document.value) }]);
  return { line, batch, dossier: batch.dossiers[0]?.dossier ?? null };
}

/**
 * Cuts lines into runs that can be written together with the same result as one by one: published dossiers that do not
 * name each other's articles. A draft is checked against all stored dossiers, so it is a run of its own.
 */
function* runs(lines: readonly (ParsedLine | LineReport)[]): Generator<readonly (ParsedLine | LineReport)[]> {
  let run: ParsedLine[] = [];
  let articles = new Set<string>();
  let named = new Set<string>();
  for (const one of lines) {
    const dossier = "batch" in one && isPublished(one) ? one.dossier : null;
    const id = dossier?.article.id as string;
    const links = dossier === null ? [] : articlesNamedIn(one as ParsedLine);
    const joins = dossier !== null && !articles.has(id) && !named.has(id) && !links.some((link) => articles.has(link));
    if (!joins && run.length) {
      yield run;
      [run, articles, named] = [[], new Set(), new Set()];
    }
    if (dossier === null) {
      yield [one];
      continue;
    }
    run.push(one as ParsedLine);
    articles.add(id);
    for (const link of links) named.add(link);
  }
  if (run.length) yield run;
}

/** Whether a line is a dossier without flaws of form, and no draft. */
function isPublished({ batch, dossier }: ParsedLine): boolean {
  return dossier !== null && !batch.flaws?.length && !isDraft(dossier.article);
}

/** Returns the other articles that a dossier names. */
function articlesNamedIn({ batch }: ParsedLine): string[] {
  return batchRecords(batch).flatMap(({ resource, values, article }) =>
    recordLinks({ resource, values }).flatMap((link) =>
      link.resource === "articles" && link.id !== article ? [link.id] : [],
    ),
  );
}

/** Writes a run together; line by line if one of them has a flaw. */
async function writeRun(
  tx: Transaction,
  run: readonly (ParsedLine | LineReport)[],
  log: ChangeLog,
): Promise<LineReport[]> {
  const readable = run.filter((one) => "batch" in one);
  if (readable.length > 1) {
    const given: Batch = { registries: [], dossiers: readable.flatMap((one) => one.batch.dossiers) };
    const { batch, flaws } = await check(tx, given);
    if (flaws.length === 0) {
      const warnings = Map.groupBy(await warn(tx, batch), ({ document }) => document);
      const { dossiers } = await writeBatch(tx, batch, log);
      return readable.map((one, i) => {
        const document = batch.dossiers[i]?.document as SourceDocument;
        return written(one, { dossiers: tallyOf([dossiers[i] ?? null]) }, warnings.get(document));
      });
    }
  }
  const reports: LineReport[] = [];
  for (const one of run) reports.push("batch" in one ? await writeLine(tx, one, log) : one);
  return reports;
}

async function writeLine(tx: Transaction, one: ParsedLine, log: ChangeLog): Promise<LineReport> {
  const { batch, flaws } = await check(tx, one.batch);
  if (flaws.length) return { ...refused(one.line, flaws), ...idOf(one) };
  const warnings = await warn(tx, batch);
  return written(one, (await writeBatch(tx, batch, log)).tallies, warnings);
}

function written(one: ParsedLine, outcome: Tallies, warnings: readonly Flaw[] = []): LineReport {
  const report: LineReport = { line: one.line, status: 200, ...idOf(one), outcome };
  return warnings.length ? { ...report, warnings: faultsOf(warnings, FAULTS_SHOWN) } : report;
}

function idOf({ dossier }: ParsedLine): { readonly id?: string } {
  return dossier === null ? {} : { id: dossier.article.id as string };
}

function documentIn(content: Uint8Array): SourceDocument | string {
  try {
    return readBody(content, true);
  } catch (cause) {
    if (cause instanceof Unreadable) return cause.messages.slice(0, FAULTS_SHOWN).join("; ");
    throw cause;
  }
}

function refused(line: number, flaws: readonly Flaw[]): LineReport {
  const errors = faultsOf(flaws, FAULTS_SHOWN);
  return { line, status: 422, detail: `${flaws.length} ${flaws.length === 1 ? "fault" : "faults"}`, errors };
}
