import type { ClientBase } from "pg";
import { type Applied, BOOKKEEPING, pendingFiles, type SchemaFiles, schemaFilesOf } from "../migrations.ts";

/** Any numbers that other programs on the same database are unlikely to lock. */
const MIGRATION_LOCK = 7_326_461;

/** The lock that is held while anything is written. */
export const WRITE_LOCK = 7_326_462;

/** What engines answer that speak PostgreSQL's protocol and have no advisory locks. */
const NO_SUCH_FUNCTION = ["42883", "0A000"];

/**
 * Brings a database to this program's schema: all pending files, or none. Safe to run twice and by several processes at
 * once: they wait for each other by an advisory lock, where the engine has one.
 */
export async function migrate(client: ClientBase): Promise<void> {
  await advisoryLock(client, "pg_advisory_lock", MIGRATION_LOCK);
  try {
    await client.query("BEGIN");
    for (const statement of BOOKKEEPING) await client.query(statement);
    const { migrations, repeatable } = await pending(client);
    for (const [table, files] of [
      ["schema_migrations", migrations],
      ["schema_repeatable", repeatable],
    ] as const)
      for (const { name, hash, statements } of files) {
        for (const statement of statements) await client.query(statement);
        await client.query(
          `INSERT INTO ${table} (name, hash, applied_at) VALUES ($1, $2, $3)
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

/** Returns whether a database has this program's schema. */
export async function isMigrated(client: Pick<ClientBase, "query">): Promise<boolean> {
  const { migrations, repeatable } = await pending(client);
  return migrations.length + repeatable.length === 0;
}

async function pending(client: Pick<ClientBase, "query">): Promise<SchemaFiles> {
  const applied = async (table: string) =>
    (await client.query(`SELECT name, hash FROM ${table} ORDER BY name`)).rows as Applied[];
  return pendingFiles(schemaFilesOf("postgres"), {
    migrations: await applied("schema_migrations"),
    repeatable: await applied("schema_repeatable"),
  });
}

/** Takes or returns an advisory lock, where the engine has such. */
export async function advisoryLock(
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
