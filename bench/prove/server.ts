/** Runs servers and commands as processes, and creates their databases. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { readFiles } from "../../src/commands/files.ts";
import { COMMAND_LINE } from "../../src/intake/requests.ts";
import { createKey } from "../../src/keys/keys.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import type { Store } from "../../src/store/store.ts";
import { importFiles } from "../../src/writing/import-files.ts";

const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "src/main.ts");
const READY_WITHIN_MS = 60_000;

/** A running server. */
export interface Server {
  readonly origin: string;
  readonly pid: number;
  /** Milliseconds from its start until it was ready. */
  readonly readyMs: number;
  readonly process: ChildProcess;
  /** Sends a signal, and waits until the process exits. */
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/**
 * Starts a server over a database, on `port` or a free one, with more settings in `environment`, and waits until it is
 * ready. Its log goes to the file `log`.
 */
export async function startServer(
  url: string,
  port?: number,
  environment: Readonly<Record<string, string>> = {},
  log = "/dev/null",
): Promise<Server> {
  const at = port ?? (await freePort());
  const began = performance.now();
  const settings = { DATABASE_URL: url, HOST: "127.0.0.1", PORT: String(at), SEED: "off", LOG_LEVEL: "warn" };
  const output = openSync(log, "a");
  const child = spawn(process.execPath, [MAIN, "serve"], {
    cwd: ROOT,
    env: { ...process.env, ...settings, ...environment },
    stdio: ["ignore", output, "inherit"],
  });
  closeSync(output);
  const gone = once(child, "exit");
  const origin = `http://127.0.0.1:${at}`;
  for (;;) {
    const { status } = await fetch(`${origin}/readyz`).catch(() => ({ status: 0 }));
    if (status === 200) break;
    if (child.exitCode !== null || performance.now() - began > READY_WITHIN_MS) {
      child.kill("SIGKILL");
      throw new Error(`the server did not become ready (exit code ${child.exitCode})`);
    }
    await delay(10);
  }
  const readyMs = performance.now() - began;
  let isStopped = false;
  child.once("exit", (code, signal) => {
    if (!isStopped) console.error(`server ${child.pid} exited unexpectedly: ${signal ?? `exit code ${code}`}`);
  });
  const stop = async (signal: NodeJS.Signals = "SIGTERM") => {
    isStopped = true;
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { origin, pid: child.pid as number, readyMs, process: child, stop };
}

/** Returns the anonymous resident memory of a server, in MB (Linux). */
export function residentMb({ pid }: Server): number {
  const kib = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return (Number(kib) * 1024) / 1e6;
}

/** Returns a free port. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}

/** Imports the bundled example. */
export const importExample = (store: Store): Promise<unknown> => importFiles(store, readFiles([join(ROOT, "seed")]));

/** Creates a database, by default with the bundled example. Returns a key with the scopes `read` and `write`. */
export async function makeDatabase(url: string, fill = importExample): Promise<string> {
  const store = await openStore(url, tables);
  try {
    await fill(store);
    const form = { name: "prove", scopes: ["read" as const, "write" as const], expires_at: null };
    return (await createKey(store, form, COMMAND_LINE)).key;
  } finally {
    await store.close();
  }
}

/** The result of a command. */
export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command over a database, and waits until it exits. */
export async function standpoint(args: readonly string[], url: string): Promise<CommandResult> {
  const environment = { ...process.env, DATABASE_URL: url, PORT: "0", SEED: "off" };
  const child = spawn(process.execPath, [MAIN, ...args], { cwd: ROOT, env: environment });
  const output = { stdout: "", stderr: "" };
  child.stdout.on("data", (data) => (output.stdout += data));
  child.stderr.on("data", (data) => (output.stderr += data));
  const [code] = (await once(child, "close")) as [number | null];
  return { code, ...output };
}

/** Returns the faults that `standpoint verify` finds; none if the database is consistent. */
export async function verifyFaults(url: string): Promise<string[]> {
  const { code, stderr } = await standpoint(["verify"], url);
  return code === 0 ? [] : [`verify exits with ${code}: ${stderr.trim().split("\n").slice(0, 3).join("; ")}`];
}
