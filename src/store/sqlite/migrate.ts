import type Database from "better-sqlite3";
import { type Applied, BOOKKEEPING, pendingFiles, type SchemaFiles, schemaFilesOf } from "../migrations.ts";
import { StoreUnusable } from "../store.ts";

/**
 * Brings a database to this program's schema: all pending files, or none. Safe to run twice and by several processes at
 * once: the first holds the write lock, the others find nothing left to do.
 */
export function migrate(db: Database.Database): void {
  if (isMigrated(db)) return; // without a lock: others may write meanwhile
  db.pragma("foreign_keys = OFF"); // a table that is rebuilt would take its children with it
  db.exec("BEGIN IMMEDIATE");
  try {
    for (const statement of BOOKKEEPING) db.exec(statement);
    const { migrations, repeatable } = pending(db);
    for (const [table, files] of [
      ["schema_migrations", migrations],
      ["schema_repeatable", repeatable],
    ] as const) {
      const note = db.prepare(`INSERT OR REPLACE INTO ${table} (name, hash, applied_at) VALUES (?, ?, ?)`);
      for (const { name, hash, statements } of files) {
        for (const statement of statements) db.exec(statement);
        note.run(name, hash, new Date().toISOString());
      }
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

/** Returns whether a database has this program's schema. */
export function isMigrated(db: Database.Database): boolean {
  const { migrations, repeatable } = pending(db);
  return migrations.length + repeatable.length === 0;
}

/** Throws StoreUnusable where a row refers to a row that is missing. */
export function checkReferences(db: Database.Database): void {
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length) throw new StoreUnusable(`the database has ${broken.length} references to rows that do not exist`);
}

function pending(db: Database.Database): SchemaFiles {
  const applied = (table: string) => {
    const [found] = db.prepare("SELECT 1 FROM sqlite_master WHERE name = ?").all(table);
    return found === undefined ? [] : (db.prepare(`SELECT name, hash FROM ${table} ORDER BY name`).all() as Applied[]);
  };
  return pendingFiles(schemaFilesOf("sqlite"), {
    migrations: applied("schema_migrations"),
    repeatable: applied("schema_repeatable"),
  });
}
