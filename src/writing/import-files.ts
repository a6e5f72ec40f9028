import { type Batch, batchOf } from "../intake/batch.ts";
import { check, warn } from "../intake/check.ts";
import { flawLine, readDocuments } from "../intake/documents.ts";
import { type FormRead, MAX_FLAWS, readForm } from "../intake/forms.ts";
import { COMMAND_LINE } from "../intake/requests.ts";
import { isByHand, type SourceDocument, Unreadable } from "../intake/source.ts";
import { textCoverage } from "../intake/uncited.ts";
import { passageInWords } from "../model/kit/passages.ts";
import type { Reader, Store } from "../store/store.ts";
import { type Tallies, writeBatch } from "./batch.ts";
import { ChangeLog } from "./history/change-log.ts";

/** A file to import, with the name that messages use. */
export interface SourceFile {
  readonly name: string;
  readonly content: Buffer;
  /** The file's size in bytes, where `content` is only its beginning. */
  readonly bytes?: number;
}

/** A batch was refused, and nothing of it written. Each message begins with file, line and column. */
export class ImportRefused extends Error {
  override name = "ImportRefused";
  readonly messages: readonly string[];

  constructor(messages: readonly string[]) {
    super(messages.join("\n"));
    this.messages = messages;
  }
}

/** Imports files in one transaction. Calls `progress` with the number of further documents. Throws ImportRefused. */
export async function importFiles(
  store: Store,
  files: readonly SourceFile[],
  progress?: (count: number) => void,
): Promise<{ readonly tallies: Tallies; readonly warnings: readonly string[] }> {
  const read = readBatch(files);
  return store.write(async (tx) => {
    const batch = await checkedBatch(tx, read);
    const warnings = await warningLines(tx, batch);
    return { tallies: (await writeBatch(tx, batch, new ChangeLog(tx, COMMAND_LINE), progress)).tallies, warnings };
  });
}

/** What `validate` reports of files without flaws. */
export interface Validated {
  /** The number of documents. */
  readonly count: number;
  readonly warnings: readonly string[];
  /** A line for each dossier: how much of its text no record cites. */
  readonly coverage: readonly string[];
}

/** Checks files as an import would, without writing. Throws ImportRefused. */
export async function validateFiles(reader: Reader, files: readonly SourceFile[]): Promise<Validated> {
  const batch = await checkedBatch(reader, readBatch(files));
  const coverage = batch.dossiers.map(({ document, dossier }) => {
    const { quotations, uncited_quotations, figures, uncited_figures } = textCoverage(dossier);
    return `${document.where([])}: no record cites ${uncited_quotations} of ${quotations} quotations and ${uncited_figures} of ${figures} figures`;
  });
  const count = batch.registries.length + batch.dossiers.length;
  return { count, warnings: await warningLines(reader, batch), coverage };
}

async function warningLines(reader: Reader, batch: Batch): Promise<string[]> {
  const moved = batch.dossiers.flatMap(({ document, carried = [] }) =>
    carried.map(({ path, to }) =>
      flawLine(document, { path, message: `stands in ${passageInWords(to)} (carried over)` }),
    ),
  );
  const warnings = await warn(reader, batch);
  return [...moved, ...warnings.map(({ document, ...flaw }) => `${flawLine(document, flaw)} (warning)`)];
}

/** What files hold: a batch, and in their order each document, or the messages of one that cannot be parsed. */
interface FilesRead {
  readonly batch: Batch;
  readonly inOrder: readonly (SourceDocument | Unreadable)[];
}

/** A document is not looked at once there are as many flaws as are shown. */
const UNREAD: FormRead = { flaws: [], indexes: {}, flawedIds: [] };

function readBatch(files: readonly SourceFile[]): FilesRead {
  const inOrder = files.flatMap(documentsOf);
  const documents = inOrder.filter((one): one is SourceDocument => !(one instanceof Unreadable));
  let count = 0;
  const batch = batchOf(
    documents.map((document) => {
      const read = count < MAX_FLAWS ? readForm(document.value, isByHand(document)) : UNREAD;
      count += read.flaws.length;
      return { document, read };
    }),
  );
  return { batch: { ...batch, isPartial: documents.length < inOrder.length }, inOrder };
}

function documentsOf({ name, content, bytes }: SourceFile): (SourceDocument | Unreadable)[] {
  try {
    return readDocuments(name, content, bytes);
  } catch (cause) {
    if (cause instanceof Unreadable) return [cause];
    throw cause;
  }
}

async function checkedBatch(reader: Reader, { batch: given, inOrder }: FilesRead): Promise<Batch> {
  const { batch, flaws: found } = await check(reader, given);
  const flaws = Map.groupBy(found, ({ document }) => document);
  const messages = inOrder.flatMap((one) =>
    one instanceof Unreadable ? one.messages : (flaws.get(one) ?? []).map((flaw) => flawLine(one, flaw)),
  );
  if (messages.length) throw new ImportRefused(messages.slice(0, MAX_FLAWS));
  return batch;
}
