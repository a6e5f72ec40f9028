import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { StoreUnusable } from "./store.ts";

/** A step from one version of the schema to the next, as drizzle-kit wrote it. */
export interface Migration {
  readonly name: string;
  readonly statements: readonly string[];
  /** SHA-256 of the file, so that a file that changed after it was applied is noticed. */
  readonly hash: string;
}

/** The migrations of an engine, in order: `migrations/{engine}/NNNN_name.sql`. */
export function readMigrations(engine: string): readonly Migration[] {
  const folder = join(import.meta.dirname, "../../migrations", engine);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith(".sql"))
    .sort();
  return files.map((file) => {
    const content = readFileSync(join(folder, file), "utf8");
    return {
      name: file.replace(/\.sql$/, ""),
      statements: content.split("--> statement-breakpoint").map((statement) => statement.trim()),
      hash: createHash("sha256").update(content).digest("hex"),
    };
  });
}

/** The migrations still to be applied to a database in which those given were. */
export function pendingMigrations(
  known: readonly Migration[],
  applied: readonly { readonly name: string; readonly hash: string }[],
): readonly Migration[] {
  for (const [i, { name, hash }] of applied.entries()) {
    const own = known[i];
    if (own === undefined)
      throw new StoreUnusable(
        `the database was written by a newer version of Standpoint (its schema has ${name}): run that version, or one after it`,
      );
    if (own.name !== name || own.hash !== hash)
      throw new StoreUnusable(
        `the database's schema is not this program's: it has ${name} where ${own.name} is expected`,
      );
  }
  return known.slice(applied.length);
}
