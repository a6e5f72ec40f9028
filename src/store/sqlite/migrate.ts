import type Database from "better-sqlite3";
import { pendingMigrations, readMigrations } from "../migrations.ts";
import { StoreUnusable } from "../store.ts";

/**
 * Brings a database to this program's schema. Safe to run twice and by several processes at once: the first
 * holds the write lock, the others find nothing left to do. All migrations happen, or none.
 */
export function migrate(db: Database.Database): void {
  if (isMigrated(db)) return; // no lock is taken: others may write all the while
  db.pragma("foreign_keys = OFF"); // a table that is rebuilt would take its children with it
  db.exec("BEGIN IMMEDIATE");
  try {
    db.exec(
      "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL)",
    );
    const record = db.prepare("INSERT INTO schema_migrations (name, hash, applied_at) VALUES (?, ?, ?)");
    for (const { name, hash, statements } of pending(db)) {
      for (const statement of statements) db.exec(statement);
      record.run(name, hash, new Date().toISOString());
    }
    refuseBrokenReferences(db);
    db.exec("COMMIT");
  } catch (cause) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw cause;
  } finally {
    db.pragma("foreign_keys = ON");
  }
}

function isMigrated(db: Database.Database): boolean {
  const [table] = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'schema_migrations'").all();
  return table !== undefined && pending(db).length === 0;
}

/** Throws StoreUnusable where a row refers to a row that is not there. */
export function refuseBrokenReferences(db: Database.Database): void {
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length) throw new StoreUnusable(`the database has ${broken.length} references to rows that do not exist`);
}

/** The migrations that a database still lacks. */
export function pending(db: Database.Database) {
  const applied = db.prepare("SELECT name, hash FROM schema_migrations ORDER BY name").all();
  return pendingMigrations(readMigrations("sqlite"), applied as { name: string; hash: string }[]);
}
