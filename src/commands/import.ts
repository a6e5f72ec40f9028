import { readConfig } from "../config.ts";
import { importFiles, Refused } from "../dossiers/import.ts";
import type { Outcome } from "../dossiers/write.ts";
import type { Command } from "../main.ts";
import { readFiles } from "./files.ts";
import { openMigrated } from "./open.ts";

/** Writes files in one transaction: says what became of them, or what is wrong with them and where. */
export const run: Command = async (paths) => {
  if (paths.length === 0) throw new Error("name the files or folders to import");
  const files = readFiles(paths);
  const store = await openMigrated(readConfig());
  try {
    const outcome = await importFiles(store, files, progressLine(files.length));
    console.log(summary(outcome));
    return 0;
  } catch (cause) {
    return refused(cause, "nothing was written");
  } finally {
    await store.close();
  }
};

/** Prints why a batch was refused; gives the exit code. Throws what is no refusal. */
export function refused(cause: unknown, consequence: string): number {
  if (!(cause instanceof Refused)) throw cause;
  for (const message of cause.messages) console.error(message);
  const count = cause.messages.length;
  console.error(`refused: ${count} ${count === 1 ? "fault" : "faults"}, ${consequence}`);
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

function summary(outcome: Outcome): string {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  const lines = Object.entries(outcome).map(
    ([name, { added, changed, unchanged }]) =>
      `${name.padEnd(10)} ${added} added, ${changed} changed, ${unchanged} unchanged`,
  );
  return lines.join("\n");
}
