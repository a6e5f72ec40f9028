import type { ClientBase } from "pg";
import { type Applied, BOOKKEEPING, type PendingFile, pendingFiles, schemaFilesOf } from "../migrations.ts";

/** The advisory lock of a migration. Other programs on the same database are unlikely to use these numbers. */
const MIGRATION_LOCK = 7_326_461;

/** The advisory lock of a write. */
export const WRITE_LOCK = 7_326_462;

/** The errors of engines that speak the protocol of PostgreSQL and have no advisory locks. */
const NO_SUCH_FUNCTION = ["42883", "0A000"];

/**
 * Migrates a database to the schema of this version: all pending files, or none. It is idempotent. Several processes can
 * run it at once: they wait for each other's advisory lock, if the engine has one.
 */
export async function migrate(client: ClientBase): Promise<void> {
  await advisoryLock(client, "pg_advisory_lock", MIGRATION_LOCK);
  try {
    await client.query("BEGIN");
    for (const statement of BOOKKEEPING) await client.query(statement);
    for (const { listedIn, name, hash, statements } of await pending(client)) {
      for (const statement of statements) await client.query(statement);
      await client.query(
        `INSERT INTO ${listedIn} (name, hash, applied_at) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET hash = excluded.hash, applied_at = excluded.applied_at`,
        [name, hash, new Date().toISOString()],
      );
    }
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw cause;
  } finally {
    await advisoryLock(client, "pg_advisory_unlock", MIGRATION_LOCK);
  }
}

/** Returns whether a database has the schema of this version. */
export async function isMigrated(client: Pick<ClientBase, "query">): Promise<boolean> {
  return (await pending(client)).length === 0;
}

async function pending(client: Pick<ClientBase, "query">): Promise<PendingFile[]> {
  const applied = async (table: string) =>
    (await client.query(`SELECT name, hash FROM ${table} ORDER BY name`)).rows as Applied[];
  return pendingFiles(schemaFilesOf("postgres"), {
    migrations: await applied("schema_migrations"),
    repeatable: await applied("schema_repeatable"),
  });
}

/** Acquires or releases an advisory lock, if the engine has them. */
export async function advisoryLock(
  client: Pick<ClientBase, "query">,
  lock: "pg_advisory_lock" | "pg_advisory_unlock",
  key: number,
): Promise<void> {
  try {
    await client.query(`SELECT ${lock}($1::bigint)`, [key]);
  } catch (cause) {
    if (!NO_SUCH_FUNCTION.includes((cause as { code?: string }).code ?? "")) throw cause;
  }
}
