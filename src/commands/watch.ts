import { statSync, watch } from "node:fs";
import { basename, dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

/** Editors write a file in several steps: the work waits until nothing has changed for so long. */
const QUIET_MS = 100;

/**
 * Runs some work, and again after each change to files, or in folders and their subfolders, until SIGINT or SIGTERM.
 * Watches the folders of files, since an editor that saves may put another file in the place of the old one.
 */
export async function watchPaths(paths: readonly string[], work: () => Promise<void>): Promise<void> {
  let changes = 0;
  let wake = () => {};
  const ended = new AbortController();
  const changed = () => {
    changes++;
    wake();
  };
  const watchers = paths.map((path) =>
    statSync(path).isDirectory()
      ? watch(path, { recursive: true }, changed)
      : watch(dirname(path), (_event, name) => name === basename(path) && changed()),
  );
  const end = () => {
    ended.abort();
    wake();
  };
  process.once("SIGINT", end).once("SIGTERM", end);
  for (let seen = -1; !ended.signal.aborted; ) {
    if (seen === changes) await new Promise<void>((resolve) => (wake = resolve));
    else {
      seen = changes;
      await delay(QUIET_MS);
      if (seen === changes && !ended.signal.aborted) await work();
    }
  }
  for (const watcher of watchers) watcher.close();
}
