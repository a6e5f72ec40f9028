import Database from "better-sqlite3";
import { StoreFull, StoreUnavailable } from "../store.ts";

/** So long is waited for another process that writes. */
export const BUSY_TIMEOUT_MS = 5000;
const MMAP_BYTES = 2 ** 30;

/** Opens a connection, set as each has to be. */
export function connect(file: string, options: Database.Options = {}): Database.Database {
  const db = new Database(file, { ...options, timeout: BUSY_TIMEOUT_MS });
  if (!options.readonly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL"); // WAL with NORMAL loses acknowledged commits when the power fails
    db.pragma("foreign_keys = ON");
    db.pragma("wal_autocheckpoint = 16000"); // pages
    db.pragma("cache_size = -65536");
  }
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  return db;
}

/** Whether another connection holds the lock to write. */
export function isBusy({ cause }: Error): boolean {
  return (cause as { code?: string } | undefined)?.code?.startsWith("SQLITE_BUSY") ?? false;
}

/** Failures that pass by themselves, or by the operator's hand, become StoreUnavailable. */
export function mapErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string };
    if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_WRITE") throw new StoreFull(message, { cause });
    const passing = /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|NOMEM)/;
    if ((code !== undefined && passing.test(code)) || message === "The database connection is not open")
      throw new StoreUnavailable(message, { cause });
    throw cause;
  }
}
