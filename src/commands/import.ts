import { accessSync, createReadStream } from "node:fs";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { linesOf } from "../http/request/body.ts";
import { COMMAND_LINE } from "../intake/requests.ts";
import { MAX_JSON_BYTES } from "../intake/source.ts";
import type { Tallies } from "../writing/batch.ts";
import { ImportRefused, importFiles } from "../writing/import-files.ts";
import { importLines } from "../writing/line-batches.ts";
import { Writer } from "../writing/writer.ts";
import type { Command } from "./command.ts";
import { readFiles } from "./files.ts";
import { openMigrated } from "./open.ts";

const STANDARD_INPUT = "-";

/** Imports files in one transaction, or line by line with `--lines`. Prints the result, or every error with its place. */
export const run: Command = async (args) => {
  const options = { lines: { type: "boolean", default: false } } as const;
  const { values, positionals: paths } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (paths.length === 0) throw new Error("name the files or folders to import");
  return values.lines ? importLineByLine(paths) : importTogether(paths);
};

/** Imports NDJSON files of any length, each line in a transaction of its own. Prints a report for each line, as `POST /v1/imports` returns. */
async function importLineByLine(paths: readonly string[]): Promise<number> {
  for (const path of paths) if (path !== STANDARD_INPUT) accessSync(path);
  const config = readConfig();
  const store = await openMigrated(config);
  const writer = new Writer(store, config.WRITE_TIMEOUT_S * 1000);
  let isComplete = true;
  try {
    for (const path of paths) {
      const input = path === STANDARD_INPUT ? process.stdin : createReadStream(path);
      for await (const report of importLines(writer, linesOf(input, MAX_JSON_BYTES), COMMAND_LINE)) {
        console.log(JSON.stringify(paths.length === 1 ? report : { file: path, ...report }));
        isComplete &&= report.status === 200;
      }
    }
    return isComplete ? 0 : 1;
  } finally {
    await writer.close();
    while (await store.tidy());
    await store.close();
  }
}

async function importTogether(paths: readonly string[]): Promise<number> {
  const files = readFiles(paths);
  const store = await openMigrated(readConfig());
  try {
    const { tallies, warnings } = await importFiles(store, files, progressLine(files.length));
    while (await store.tidy());
    for (const warning of warnings) console.error(warning);
    console.log(summary(tallies));
    return 0;
  } catch (cause) {
    return reportRefusal(cause, "nothing was written");
  } finally {
    await store.close();
  }
}

/** Prints the errors of a refused import, and returns the exit code. Rethrows any other error. */
export function reportRefusal(cause: unknown, consequence: string): number {
  if (!(cause instanceof ImportRefused)) throw cause;
  for (const message of cause.messages) console.error(message);
  const count = cause.messages.length;
  console.error(`refused: ${count} ${count === 1 ? "error" : "errors"}, ${consequence}`);
  return 1;
}

function progressLine(files: number): (count: number) => void {
  if (!process.stderr.isTTY) return () => {};
  let written = 0;
  process.stderr.write(`reading ${files} files...`);
  return (count) => {
    written += count;
    process.stderr.write(`\r\u001b[Kwriting: ${written}`);
  };
}

function summary(outcome: Tallies): string {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const lines = Object.entries(outcome).map(
    ([name, { added, changed, unchanged }]) =>
      `${name.padEnd(10)} ${added} added, ${changed} changed, ${unchanged} unchanged`,
  );
  return lines.join("\n");
}
