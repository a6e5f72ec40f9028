import { statSync } from "node:fs";
import { StoreUnavailable } from "../store.ts";

const RECENT_MS = 1000;
const SUFFIXES = ["", "-wal", "-shm"] as const;

/**
 * The files of an open database: the database, its log and the log's index. A connection goes on using a file that was
 * deleted or replaced, and what it writes there is lost, so each write checks that its files are still in place.
 */
export class DatabaseFiles {
  readonly #file: string;
  readonly #opened: readonly (string | undefined)[];
  #checkedAt = -Infinity;

  /** Notes the files of an open database. */
  constructor(file: string) {
    this.#file = file;
    this.#opened = SUFFIXES.map((suffix) => identityOf(file + suffix));
  }

  /** The URL of the database file, and what identifies it. */
  get address(): string {
    return `file:${this.#file}#${this.#opened[0]}`;
  }

  /** Throws StoreUnavailable if a file was deleted or replaced since. */
  check(): void {
    const missing = SUFFIXES.find((suffix, i) => identityOf(this.#file + suffix) !== this.#opened[i]);
    if (missing !== undefined)
      throw new StoreUnavailable(
        `${this.#file}${missing} was deleted or replaced while it was in use: stop the service, restore the file, and start it again`,
      );
    this.#checkedAt = performance.now();
  }

  /** Does the same, but not again within a second of a check that passed. */
  checkNowAndThen(): void {
    if (performance.now() - this.#checkedAt > RECENT_MS) this.check();
  }
}

/** Returns what identifies a file as long as anything has it open; undefined if it does not exist. */
function identityOf(path: string): string | undefined {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat && `${stat.dev} ${stat.ino}`;
}

/** Returns the path of an address. Throws StoreUnavailable if its file was deleted or replaced. */
export function fileAt(address: string): string {
  const at = address.lastIndexOf("#");
  const file = address.slice("file:".length, at);
  if (identityOf(file) === address.slice(at + 1)) return file;
  throw new StoreUnavailable(`${file} was deleted or replaced while it was in use`);
}
