/** What a run of the suite leaves on disk and on a PostgreSQL server: all of it goes when the run ends. */
import { randomUUID } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Names the run: its scratch folder and its databases. */
    run: string;
  }
}

/** Names a run of a project; returns what removes its scratch folder and drops its databases. */
export default function startRun(project: TestProject): () => Promise<void> {
  const run = randomUUID().slice(0, 8);
  project.provide("run", run);
  mkdirSync(folderOf(run));
  const server = project.config.env.TEST_POSTGRES;
  return async () => {
    rmSync(folderOf(run), { recursive: true, force: true });
    if (server !== undefined) await dropDatabases(server, run);
  };
}

/** Returns the scratch folder of a run. */
export function folderOf(run: string): string {
  return join(tmpdir(), `standpoint-test-${run}`);
}

/** Creates a database on a server, empty or as a copy of another; returns its address. */
export async function createDatabase(server: string, template?: string, run = "single"): Promise<string> {
  const url = new URL(server);
  url.pathname = `standpoint_test_${run}_${randomUUID().replaceAll("-", "")}`;
  await administer(server, `CREATE DATABASE ${nameOf(url.href)}${template ? ` TEMPLATE ${nameOf(template)}` : ""}`);
  return url.href;
}

/** Drops a database from its server, whoever is connected. */
export async function dropDatabase(server: string, url: string): Promise<void> {
  await administer(server, `DROP DATABASE IF EXISTS ${nameOf(url)} WITH (FORCE)`);
}

async function dropDatabases(server: string, run: string): Promise<void> {
  const names = await administer(
    server,
    `SELECT datname FROM pg_database WHERE datname LIKE 'standpoint_test_${run}_%'`,
  );
  for (const { datname } of names) await administer(server, `DROP DATABASE ${datname} WITH (FORCE)`);
}

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1);
}

async function administer(server: string, statement: string): Promise<Record<string, string>[]> {
  const client = new pg.Client(server);
  await client.connect();
  try {
    return (await client.query(statement)).rows;
  } finally {
    await client.end();
  }
}
