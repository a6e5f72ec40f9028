import { statSync } from "node:fs";
import { isMainThread } from "node:worker_threads";
import type Database from "better-sqlite3";

/** SQLite truncates a longer log when it starts it again. More than one automatic checkpoint's pages. */
export const LOG_LIMIT_BYTES = 64 * 2 ** 20;
const CHECK_MS = 2000;
const WAIT_FOR_READERS_MS = 100;

/**
 * Shrinks the log of a database whenever it is over the limit: a long snapshot lets it grow, and SQLite by itself keeps
 * the file's size until later writes. Not on the main thread, as copying a long log into the database takes seconds.
 * Returns what ends it.
 */
export function keepLogShort(db: Database.Database): () => void {
  if (isMainThread) return () => {};
  const timer = setInterval(() => {
    const bytes = statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes <= LOG_LIMIT_BYTES || db.inTransaction) return;
    try {
      truncateLog(db);
    } catch {} // the database cannot be written: the next write says so
  }, CHECK_MS).unref();
  return () => clearInterval(timer);
}

/** Truncates the log, except while a snapshot is open or another connection writes. Throws if files cannot be written. */
function truncateLog(db: Database.Database): void {
  db.pragma("wal_checkpoint(PASSIVE)"); // copies most of it without the lock that writes wait for
  db.pragma(`busy_timeout = ${WAIT_FOR_READERS_MS}`);
  try {
    db.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    db.pragma("busy_timeout = 0");
  }
}
