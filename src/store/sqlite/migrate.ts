import type Database from "better-sqlite3";
import { type Applied, BOOKKEEPING, type PendingFile, pendingFiles, schemaFilesOf } from "../migrations.ts";
import { StoreUnusable } from "../store.ts";

/**
 * Migrates a database to the schema of this version: all pending files, or none. It is idempotent. Several processes can
 * run it at once: the first holds the write lock, and the others find nothing to do.
 */
export function migrate(db: Database.Database): void {
  if (isMigrated(db)) return; // needs no lock: others may be writing
  db.pragma("foreign_keys = OFF"); // rebuilding a table would delete the rows that refer to it
  db.exec("BEGIN IMMEDIATE");
  try {
    for (const statement of BOOKKEEPING) db.exec(statement);
    for (const { listedIn, name, hash, statements } of pending(db)) {
      for (const statement of statements) db.exec(statement);
      db.prepare(`INSERT OR REPLACE INTO ${listedIn} (name, hash, applied_at) VALUES (?, ?, ?)`).run(
        name,
        hash,
        new Date().toISOString(),
      );
    }
    checkReferences(db);
    db.exec("COMMIT");
  } catch (cause) {
    if (db.inTransaction) db.exec("ROLLBACK");
    throw cause;
  } finally {
    db.pragma("foreign_keys = ON");
  }
}

/** Returns whether a database has the schema of this version. */
export function isMigrated(db: Database.Database): boolean {
  return pending(db).length === 0;
}

/** Throws StoreUnusable if a row refers to a missing row. */
export function checkReferences(db: Database.Database): void {
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length) throw new StoreUnusable(`the database has ${broken.length} references to missing rows`);
}

function pending(db: Database.Database): PendingFile[] {
  const applied = (table: string) => {
    const [existing] = db.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").all(table);
    return existing === undefined
      ? []
      : (db.prepare(`SELECT name, hash FROM ${table} ORDER BY name`).all() as Applied[]);
  };
  return pendingFiles(schemaFilesOf("sqlite"), {
    migrations: applied("schema_migrations"),
    repeatable: applied("schema_repeatable"),
  });
}
