/** What tests share: databases of their own, the app over one, and the command line. Nothing is mocked. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import supertest from "supertest";
import { afterAll, inject, onTestFinished, TestRunner } from "vitest";
import { type App, buildApp, type Overrides } from "../src/app.ts";
import { readFiles } from "../src/commands/files.ts";
import { type Config, ConfigSchema } from "../src/config.ts";
import type { KeyScope } from "../src/http/request/keys.ts";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import { verify } from "../src/integrity/verify.ts";
import { createKey } from "../src/keys/keys.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import type { Store } from "../src/store/store.ts";
import type { Table } from "../src/store/tables.ts";
import { importFiles } from "../src/writing/import-files.ts";
import { copyFile, createDatabase, dropDatabase, type Template } from "./databases.ts";

export const ROOT = join(import.meta.dirname, "..");

/** Has something done when the test is over, or, outside of one, when the file is. */
function afterwards(work: () => unknown): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(work as () => void);
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

/** The address of a new database, empty or a copy, which goes when the test file is done: a file, or on a server. */
export async function newDatabase(template?: Template): Promise<string> {
  const from = template && inject("templates")[template];
  if (POSTGRES === undefined) {
    const url = `file:${join(scratchFolder(), "test.db")}`;
    if (from !== undefined) copyFile(from, url);
    return url;
  }
  const url = await createDatabase(POSTGRES, from);
  afterwards(() => dropDatabase(POSTGRES as string, url));
  return url;
}

export interface Service extends App {
  readonly store: Store;
  readonly url: string;
  /** Sends requests over HTTP. */
  readonly http: ReturnType<typeof supertest>;
}

/** The service over a database: a new one with the bundled example, unless another is named. */
export async function startService(
  options: { url?: string; seed?: boolean; config?: Partial<Config>; surroundings?: Overrides } = {},
): Promise<Service> {
  const { url: given, seed = given === undefined } = options;
  const url = given ?? (await newDatabase(seed ? "example" : "schema"));
  const store = await openStore(url, tables);
  if (given !== undefined && seed) await importFiles(store, readFiles([join(ROOT, "seed")]));
  const app = await buildApp({ ...ConfigSchema.parse({}), ...options.config }, store, undefined, options.surroundings);
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

/** What `verify` finds wrong with a store: nothing, if all that it answers follows from its change log. */
export async function faultsOf(store: Store): Promise<string[]> {
  const faults: string[] = [];
  await verify(
    store,
    (fault) => faults.push(fault),
    () => {},
  );
  return faults;
}

/** The header of a new key with some scopes. */
export async function keyFor(store: Store, ...scopes: KeyScope[]): Promise<{ readonly authorization: string }> {
  const { key } = await createKey(store, { name: "test", scopes, expires_at: null }, COMMAND_LINE);
  return { authorization: `Bearer ${key}` };
}

/** Tables of the records as they are: not of what became of them, which has times and numbers of its own. */
export const recordTables: readonly Table[] = tables.filter(
  ({ name }) => !name.endsWith("_versions") && !["changes", "audit", "projections"].includes(name),
);

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
