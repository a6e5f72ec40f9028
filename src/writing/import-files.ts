import type { Batch } from "../intake/batch.ts";
import { check, warn } from "../intake/check.ts";
import { flawLine, readDocuments, type SourceDocument, Unreadable } from "../intake/documents.ts";
import { readForm } from "../intake/forms.ts";
import { COMMAND_LINE } from "../intake/requests.ts";
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
  const batch = readBatch(files);
  return store.write(async (tx) => {
    await refuseFlaws(tx, batch);
    const warnings = await warningLines(tx, batch);
    return { tallies: (await writeBatch(tx, batch, new ChangeLog(tx, COMMAND_LINE), progress)).tallies, warnings };
  });
}

/** Checks files as an import would, without writing. Returns the number of documents. Throws ImportRefused. */
export async function validateFiles(
  reader: Reader,
  files: readonly SourceFile[],
): Promise<{ readonly count: number; readonly warnings: readonly string[] }> {
  const batch = readBatch(files);
  await refuseFlaws(reader, batch);
  return { count: batch.registries.length + batch.dossiers.length, warnings: await warningLines(reader, batch) };
}

async function warningLines(reader: Reader, batch: Batch): Promise<string[]> {
  return (await warn(reader, batch)).map(({ document, ...flaw }) => `${flawLine(document, flaw)} (warning)`);
}

function readBatch(files: readonly SourceFile[]): Batch {
  const messages: string[] = [];
  const registries: Batch["registries"][number][] = [];
  const dossiers: Batch["dossiers"][number][] = [];
  for (const file of files) {
    for (const document of documentsOf(file, messages)) {
      const read = readForm(document.value);
      if ("flaws" in read) messages.push(...read.flaws.map((flaw) => flawLine(document, flaw)));
      else if ("dossier" in read) dossiers.push({ document, dossier: read.dossier });
      else registries.push({ document, registry: read.registry });
    }
  }
  if (messages.length) throw new ImportRefused(messages);
  return { registries, dossiers };
}

function documentsOf({ name, content, bytes }: SourceFile, messages: string[]): SourceDocument[] {
  try {
    return readDocuments(name, content, bytes);
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    messages.push(...cause.messages);
    return [];
  }
}

async function refuseFlaws(reader: Reader, batch: Batch): Promise<void> {
  const flaws = await check(reader, batch);
  if (flaws.length) throw new ImportRefused(flaws.map(({ document, ...flaw }) => flawLine(document, flaw)));
}
