import type { ClientBase } from "pg";
import { pendingMigrations, readMigrations } from "../migrations.ts";

/** Any numbers that other programs on the same database are unlikely to lock. */
const MIGRATING = 7_326_461;

/** What is locked while anything is written. */
export const WRITING = 7_326_462;

/** What engines answer that speak PostgreSQL's protocol and have no advisory locks. */
const NO_SUCH_FUNCTION = ["42883", "0A000"];

/**
 * Brings a database to this program's schema. Safe to run twice and by several processes at once: they wait for
 * each other by an advisory lock, where the engine has one. All migrations happen, or none.
 */
export async function migrate(client: ClientBase): Promise<void> {
  await advisory(client, "pg_advisory_lock", MIGRATING);
  try {
    await client.query("BEGIN");
    await client.query(
      "CREATE TABLE IF NOT EXISTS schema_migrations (name TEXT PRIMARY KEY NOT NULL, hash TEXT NOT NULL, applied_at TEXT NOT NULL)",
    );
    for (const { name, hash, statements } of await pending(client)) {
      for (const statement of statements) await client.query(statement);
      const values = [name, hash, new Date().toISOString()];
      await client.query("INSERT INTO schema_migrations (name, hash, applied_at) VALUES ($1, $2, $3)", values);
    }
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    throw cause;
  } finally {
    await advisory(client, "pg_advisory_unlock", MIGRATING);
  }
}

/** The migrations that a database still lacks. */
export async function pending(client: Pick<ClientBase, "query">) {
  const { rows } = await client.query("SELECT name, hash FROM schema_migrations ORDER BY name");
  return pendingMigrations(readMigrations("postgres"), rows as { name: string; hash: string }[]);
}

/** Takes or gives back an advisory lock, where the engine has such. */
export async function advisory(
  client: Pick<ClientBase, "query">,
  lock: "pg_advisory_lock" | "pg_advisory_unlock",
  number: number,
): Promise<void> {
  try {
    await client.query(`SELECT ${lock}($1::bigint)`, [number]);
  } catch (cause) {
    if (!NO_SUCH_FUNCTION.includes((cause as { code?: string }).code ?? "")) throw cause;
  }
}
