/** A database of a released schema, as the engine under test keeps it: see `fixtures/make.ts`. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import Database from "better-sqlite3";
import pg from "pg";
import { schemaFilesOf } from "../src/store/migrations.ts";
import { newDatabase, POSTGRES, ROOT, scratchFolder } from "./helper.ts";

const FOLDER = join(ROOT, "test/fixtures");

/** The names of the fixtures: the newest migration of each. */
export const FIXTURES: readonly string[] = readdirSync(FOLDER).flatMap((file) =>
  file.endsWith(".db.gz") ? [file.replace(/\.db\.gz$/, "")] : [],
);

/** Returns the address of a new database that is a copy of a fixture. */
export async function fixtureDatabase(name: string): Promise<string> {
  const file = join(scratchFolder(), `${name}.db`);
  writeFileSync(file, gunzipSync(readFileSync(join(FOLDER, `${name}.db.gz`))));
  if (POSTGRES === undefined) return `file:${file}`;
  const url = await newDatabase();
  await copyRows(file, url, name);
  return url;
}

/** Copies a fixture's rows into PostgreSQL, under the schema that its migrations up to that one make. */
async function copyRows(file: string, url: string, newest: string): Promise<void> {
  const { migrations } = schemaFilesOf("postgres");
  const applied = migrations.filter(({ name }) => name <= newest);
  const source = new Database(file, { readonly: true });
  const client = new pg.Client(url);
  await client.connect();
  await client.query("SET session_replication_role = replica"); // rows come in any order
  await client.query("CREATE TABLE schema_migrations (name TEXT PRIMARY KEY, hash TEXT, applied_at TEXT)");
  for (const { name, hash, statements } of applied) {
    for (const statement of statements) await client.query(statement);
    await client.query("INSERT INTO schema_migrations VALUES ($1, $2, '2026-01-01T00:00:00Z')", [name, hash]);
  }
  const { rows: tables } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  for (const { tablename } of tables as { tablename: string }[]) {
    if (tablename.startsWith("schema_")) continue;
    for (const row of source.prepare(`SELECT * FROM "${tablename}"`).all() as Record<string, unknown>[]) {
      const columns = Object.keys(row).map((column) => `"${column}"`);
      const values = columns.map((_, i) => `$${i + 1}`);
      await client.query(`INSERT INTO "${tablename}" (${columns}) VALUES (${values})`, Object.values(row));
    }
  }
  await client.end();
  source.close();
}
