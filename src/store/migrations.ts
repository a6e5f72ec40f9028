import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StoreUnusable } from "./store.ts";

/** A file of SQL statements that changes the schema. */
interface SchemaFile {
  readonly name: string;
  readonly statements: readonly string[];
  /** SHA-256 of the file, in hexadecimal. */
  readonly hash: string;
}

/**
 * The schema files of an engine. `migrations` (`migrations/{engine}/NNNN_name.sql`, written by drizzle-kit) run once, in
 * order. `repeatable` files (`migrations/{engine}/repeatable/`) hold what drizzle-kit does not know: full text,
 * triggers, generated columns. They are idempotent, and run after every migration and after each change of theirs.
 */
export interface SchemaFiles {
  readonly migrations: readonly SchemaFile[];
  readonly repeatable: readonly SchemaFile[];
}

/** A schema file that was applied to a database. */
export type Applied = Pick<SchemaFile, "name" | "hash">;

/** A schema file that must still run on a database, and the table that lists it afterwards. */
export interface PendingFile extends SchemaFile {
  readonly listedIn: "schema_migrations" | "schema_repeatable";
}

/** The statements that create the tables of applied files. */
export const BOOKKEEPING: readonly string[] = ["schema_migrations", "schema_repeatable"].map(
  (table) =>
    `CREATE TABLE IF NOT EXISTS ${table} (name TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL)`,
);

const read = new Map<string, SchemaFiles>();

/** Returns the schema files of an engine, read once. */
export function schemaFilesOf(engine: string): SchemaFiles {
  const folder = join(import.meta.dirname, "../../migrations", engine);
  const files = read.get(engine) ?? {
    migrations: readFolder(folder),
    repeatable: readFolder(join(folder, "repeatable")),
  };
  read.set(engine, files);
  return files;
}

function readFolder(folder: string): SchemaFile[] {
  const files = readdirSync(folder).filter((file) => file.endsWith(".sql"));
  return files.sort().map((file) => {
    const content = readFileSync(join(folder, file), "utf8");
    return {
      name: file.replace(/\.sql$/, ""),
      statements: content.split("--> statement-breakpoint").map((statement) => statement.trim()),
      hash: createHash("sha256").update(content).digest("hex"),
    };
  });
}

/** The first migrations of versions before 0.2. */
const FIRST_BEFORE = ["0000_schema", "0000_baseline"];

/**
 * Returns the files that must still run on a database, in order. Throws StoreUnusable if its schema is of a newer version, of
 * one before the baseline, or changed by hand.
 */
export function pendingFiles(
  known: SchemaFiles,
  applied: { readonly migrations: readonly Applied[]; readonly repeatable: readonly Applied[] },
): PendingFile[] {
  for (const [i, { name, hash }] of applied.migrations.entries()) {
    const own = known.migrations[i];
    if (own === undefined)
      throw new StoreUnusable(
        `the database was written by a newer version of Standpoint (its schema has ${name}): run that version or a newer one`,
      );
    if (own.name !== name || own.hash !== hash)
      throw new StoreUnusable(
        FIRST_BEFORE.includes(name)
          ? "the database has the schema of a version before 0.2, which this version cannot read: see docs/operations.md for how to move its data"
          : `the schema of the database is not of this version: its migration ${name} is not the one that this version has`,
      );
  }
  const migrations = known.migrations.slice(applied.migrations.length);
  const hashes = new Map(applied.repeatable.map(({ name, hash }) => [name, hash]));
  const changed = known.repeatable.filter(({ name, hash }) => hashes.get(name) !== hash);
  const repeatable = migrations.length ? known.repeatable : changed;
  return [
    ...migrations.map((file) => ({ ...file, listedIn: "schema_migrations" }) as const),
    ...repeatable.map((file) => ({ ...file, listedIn: "schema_repeatable" }) as const),
  ];
}
