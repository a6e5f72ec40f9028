/** What tests share: databases of their own, the app over one, and the command line. Nothing is mocked. */
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setImmediate } from "node:timers/promises";
import supertest from "supertest";
import { afterAll, inject, onTestFinished, TestRunner, test } from "vitest";
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
import { causes } from "./causes.ts";
import { createDatabase, dropDatabase, folderOf } from "./databases.ts";

export const ROOT = join(import.meta.dirname, "..");

/** Has something done when the test is over, or, outside of one, when the file is. */
export function afterwards(work: () => unknown): void {
  if (TestRunner.getCurrentTest() === undefined) afterAll(work as () => void);
  else onTestFinished(work as () => void);
}

/** The seed of all that is random; vitest.config.ts prints it, and TEST_SEED repeats it. */
export const SEED = Number(process.env.TEST_SEED);

/** Whether this is the quick lane. */
const IS_QUICK = process.env.TEST_LANE !== "all";

/** A test for the lane that runs everything: it takes long, starts several processes, or waits for time-outs. */
export const longTest = test.skipIf(IS_QUICK);

/** Returns how often something random is tried: a few times in the quick lane, often where all tests run. */
export function runs(quick: number, all: number): number {
  return IS_QUICK ? quick : all;
}

/** Returns all of many similar cases where all tests run, and in the quick lane one in so many, the first among them. */
export function sampled<T>(cases: readonly T[], oneIn: number): readonly T[] {
  return IS_QUICK ? cases.filter((_, i) => i % oneIn === 0) : cases;
}

/** A folder that goes when the test, or else the test file, is done. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(folderOf(inject("run")), "scratch-"));
  afterwards(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The PostgreSQL server that this run of the suite is for; undefined where it is for SQLite. */
export const POSTGRES = process.env.TEST_POSTGRES;

/** How a new database begins: with the schema alone, or with the bundled example too. */
type Template = "schema" | "example";

const made = new Map<string, Promise<string>>();

/** Makes a database once in this worker: a copy of a template, which is then filled. Returns its address, for copies only. */
export function madeOnce(
  name: string,
  from: Template | undefined,
  fill: (url: string) => Promise<void>,
): Promise<string> {
  const make = async () => {
    const url = await copy(from && (await templateOf(from)));
    await fill(url);
    return url;
  };
  const url = made.get(name) ?? make();
  made.set(name, url);
  return url;
}

function templateOf(name: Template): Promise<string> {
  return madeOnce(name, name === "example" ? "schema" : undefined, async (url) => {
    const store = await openStore(url, tables);
    if (name === "example") await importFiles(store, readFiles([join(ROOT, "seed")]));
    await store.close();
  });
}

/** Returns the address of a new database, empty or a copy of a template, which goes when the test file is done. */
export async function newDatabase(template?: Template): Promise<string> {
  return copyOf(template && (await templateOf(template)));
}

/** Returns the address of a copy of a database that nothing has open, which goes when the test file is done. */
export async function copyOf(original?: string): Promise<string> {
  const url = await copy(original);
  afterwards(() =>
    POSTGRES === undefined ? rmSync(dirname(pathOf(url)), { recursive: true }) : dropDatabase(POSTGRES, url),
  );
  return url;
}

/** Returns the address of a copy that stays until the end of the run. */
async function copy(original?: string): Promise<string> {
  const run = inject("run");
  if (POSTGRES !== undefined) return createDatabase(POSTGRES, original, run);
  const url = `file:${join(mkdtempSync(join(folderOf(run), "database-")), "test.db")}`;
  if (original !== undefined) copyFileSync(pathOf(original), pathOf(url));
  return url;
}

function pathOf(url: string): string {
  return url.slice("file:".length);
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
  const app = await buildApp({ ...ConfigSchema.parse({}), ...options.config }, store, causes, options.surroundings);
  afterwards(async () => {
    await app.server.close();
    await store.close();
  });
  return { ...app, store, url, http: supertest(app.server.server) };
}

/** Imports one text as a file of that name. Returns in a later turn of the event loop, in which kept answers are checked again. */
export async function importText(store: Store, name: string, text: string) {
  const { tallies } = await importFiles(store, [{ name, content: Buffer.from(text) }]);
  await setImmediate();
  return tallies;
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

/** Runs the command line to its end, in the folder of the project unless another is named. */
export function standpoint(
  args: readonly string[],
  environment: Record<string, string> = {},
  folder = ROOT,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), ...args], {
      cwd: folder,
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
