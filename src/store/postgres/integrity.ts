import type pg from "pg";

const MAX_FAULTS = 100;

/**
 * What is wrong with how a database keeps its rows, as far as the server does not see to it by itself: its keys and
 * references are, the words of the search index are compared with what they were made of.
 */
export async function integrityOf(client: Pick<pg.ClientBase, "query">): Promise<string[]> {
  await client.query("SET LOCAL statement_timeout = 0"); // nobody waits for it
  const faults: string[] = [];
  for (const table of ["search_entries", "search_entries_versions"]) {
    const { rows } = await client.query(
      `SELECT sequence FROM ${table} WHERE vector IS DISTINCT FROM to_tsvector('simple', words) LIMIT ${MAX_FAULTS}`,
    );
    for (const { sequence } of rows as { sequence: number }[])
      faults.push(`${table}: ${sequence} is not found by its words`);
  }
  return faults;
}
