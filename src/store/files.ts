import { closeSync, mkdtempSync, openSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Creates an empty file that only its owner can read, unless it exists. */
export function createPrivateFile(path: string): void {
  closeSync(openSync(path, "a", 0o600));
}

/** Makes a folder for temporary files that only its owner can read. Its name has the id of the process. Returns its path. */
export function makeTemporaryFolder(use: "exports" | "scratch"): string {
  return mkdtempSync(join(tmpdir(), `standpoint-${use}-${process.pid}-`));
}

/** Deletes temporary folders of processes that were killed. Call it before this process makes one. */
export function deleteLeftovers(): void {
  for (const name of namesIn(tmpdir())) {
    const [, id] = /^standpoint-(?:exports|scratch)-(\d+)-/.exec(name) ?? [];
    if (id === undefined || isAnotherProcess(Number(id))) continue;
    try {
      rmSync(join(tmpdir(), name), { recursive: true });
    } catch {} // it belongs to another user
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // without a temporary folder nothing is left over
  }
}

/** Whether another process of this id runs. This process may have the id of a killed one, as in a container. */
function isAnotherProcess(id: number): boolean {
  if (id === process.pid) return false;
  try {
    return process.kill(id, 0);
  } catch (cause) {
    return (cause as { code?: string }).code === "EPERM";
  }
}
