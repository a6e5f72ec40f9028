import Database from "better-sqlite3";
import { StoreFull, StoreUnavailable } from "../store.ts";

/** How long a write waits for another process that is writing. */
export const BUSY_TIMEOUT_MS = 5000;
const MMAP_BYTES = 2 ** 30;

/** Opens a connection and sets its pragmas. */
export function connect(file: string, options: Database.Options = {}): Database.Database {
  const db = new Database(file, { ...options, timeout: BUSY_TIMEOUT_MS });
  if (!options.readonly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL"); // with NORMAL, a power failure loses acknowledged commits
    db.pragma("foreign_keys = ON");
    db.pragma("wal_autocheckpoint = 16000"); // pages
    db.pragma("cache_size = -65536");
  }
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  return db;
}

/** Returns whether a failure means that another connection holds the write lock. */
export function isBusy({ cause }: Error): boolean {
  return (cause as { code?: string } | undefined)?.code?.startsWith("SQLITE_BUSY") ?? false;
}

/** Runs `work`, and rethrows transient failures as StoreUnavailable and a full disk as StoreFull. */
export function mapErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string };
    if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_WRITE") throw new StoreFull(message, { cause });
    const transient = /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|NOMEM)/;
    if ((code !== undefined && transient.test(code)) || message === "The database connection is not open")
      throw new StoreUnavailable(message, { cause });
    throw cause;
  }
}
