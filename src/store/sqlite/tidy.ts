import type Database from "better-sqlite3";

/** Pages of the full-text index that one step writes: some milliseconds. */
const MERGED_PAGES = 64;
/** Pages of the write-ahead log after which a step moves it into the database file: some milliseconds too. */
const LOG_PAGES = 1000;

/**
 * Merges some pages of the full-text index, and moves the write-ahead log into the file where it is long; a commit would
 * otherwise do either, as soon as much of it is due. Returns whether it merged some.
 */
export function tidy(db: Database.Database): boolean {
  emptyTaintedLog(db);
  const changes = db.prepare("SELECT total_changes()").pluck();
  const before = changes.get() as number;
  db.prepare("INSERT INTO search_index (search_index, rank) VALUES ('merge', ?)").run(MERGED_PAGES);
  const merged = (changes.get() as number) - before;
  const [log] = db.pragma("wal_checkpoint(NOOP)") as { log: number; checkpointed: number }[];
  if (log !== undefined && log.log - log.checkpointed > LOG_PAGES) db.pragma("wal_checkpoint(PASSIVE)");
  return merged > 1; // the command itself counts as one change
}

/** Databases whose write-ahead log may still hold what was erased. */
const tainted = new WeakSet<Database.Database>();

/**
 * Removes the words of entries that are gone from the full-text index, and from its segments, which it rewrites. Marks the
 * write-ahead log as one to empty.
 */
export function purge(db: Database.Database): void {
  db.exec(`
    DELETE FROM search_index WHERE rowid NOT IN
      (SELECT sequence FROM search_entries UNION ALL SELECT sequence FROM search_entries_versions);
    INSERT INTO search_index (search_index) VALUES ('optimize');
  `);
  tainted.add(db);
}

/** How long `emptyTaintedLog` waits for readers of older data. */
const READERS_MS = 500;

/**
 * After an erasure, moves the write-ahead log into the database file and truncates it. A reader that still needs it delays
 * that until the next call.
 */
export function emptyTaintedLog(db: Database.Database): void {
  if (!tainted.has(db)) return;
  db.pragma(`busy_timeout = ${READERS_MS}`);
  try {
    const [result] = db.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    if (result?.busy === 0) tainted.delete(db);
  } catch {
    // the next call tries again: the write itself is committed
  } finally {
    db.pragma("busy_timeout = 0");
  }
}
