/** What tests share: databases of their own, the app over one, and the command line. Nothing is mocked. */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import supertest from "supertest";
import { afterAll, expect, onTestFinished } from "vitest";
import { type App, buildApp } from "../src/app.ts";
import { readFiles } from "../src/commands/files.ts";
import { type Config, ConfigSchema } from "../src/config.ts";
import { importFiles } from "../src/dossiers/import.ts";
import { tables } from "../src/resources/index.ts";
import { openStore } from "../src/store/open.ts";
import type { Store } from "../src/store/store.ts";

export const ROOT = join(import.meta.dirname, "..");

/** Has something done when the test is over, or, outside of one, when the file is. */
function afterwards(work: () => unknown): void {
  if (expect.getState().currentTestName === undefined) afterAll(work as () => void);
  else onTestFinished(work as () => void);
}

/** A folder that goes when the test file is done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-test-"));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The PostgreSQL server that this run of the suite is for; undefined where it is for SQLite. */
export const POSTGRES = process.env.TEST_POSTGRES;

/** The address of a new, empty database, which goes when the test file is done: in a file, or on a server. */
export async function newDatabase(server: string | undefined = POSTGRES): Promise<string> {
  if (server === undefined) return `file:${join(scratchFolder(), "test.db")}`;
  const name = `standpoint_test_${randomUUID().replaceAll("-", "")}`;
  await administer(server, `CREATE DATABASE ${name}`);
  afterwards(() => administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client(server);
  await client.connect();
  await client.query(statement);
  await client.end();
}

export interface Service extends App {
  readonly store: Store;
  readonly url: string;
  /** Sends requests over HTTP. */
  readonly http: ReturnType<typeof supertest>;
}

/** The service over a database: a new one with the bundled example, unless another is named. */
export async function startService(
  options: { url?: string; seed?: boolean; config?: Partial<Config> } = {},
): Promise<Service> {
  const url = options.url ?? (await newDatabase());
  const store = await openStore(url, tables);
  if (options.seed ?? options.url === undefined) await importFiles(store, readFiles([join(ROOT, "seed")]));
  const app = await buildApp({ ...ConfigSchema.parse({}), ...options.config }, store);
  afterwards(async () => {
    await app.server.close();
    await store.close();
  });
  return { ...app, store, url, http: supertest(app.server.server) };
}

/** Imports one text as a file of that name. */
export function importText(store: Store, name: string, text: string) {
  return importFiles(store, [{ name, content: Buffer.from(text) }]);
}

export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line to its end. */
export function standpoint(args: readonly string[], environment: Record<string, string> = {}): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = { stdout: "", stderr: "" };
    child.stdout.on("data", (data) => (output.stdout += data));
    child.stderr.on("data", (data) => (output.stderr += data));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...output }));
  });
}
