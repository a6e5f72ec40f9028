import type pg from "pg";

const MAX_FAULTS = 100;

/**
 * Returns the faults that the server itself does not prevent: search entries whose tsvector differs from their words.
 * The server enforces keys and references.
 */
export async function integrityOf(client: Pick<pg.ClientBase, "query">): Promise<string[]> {
  await client.query("SET LOCAL statement_timeout = 0"); // no client waits for it
  const faults: string[] = [];
  for (const table of ["search_entries", "search_entries_versions"]) {
    const { rows } = await client.query(
      `SELECT sequence FROM ${table} WHERE vector IS DISTINCT FROM to_tsvector('simple', words) LIMIT ${MAX_FAULTS}`,
    );
    for (const { sequence } of rows as { sequence: number }[])
      faults.push(`${table}: the full-text index does not match the words of ${sequence}`);
  }
  return faults;
}
