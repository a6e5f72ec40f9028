/** Prints the memory of the service at rest: on a new database with the bundled example, after start without traffic. */
import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";

const REST_MS = 30_000;
const PORT = 4380;
const root = join(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "standpoint-memory-"));

/** Returns the resident, proportional and anonymous memory of a process, in MB. */
function memoryOf(pid: number): string {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
  const mb = (name: string) => Math.round(Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(rollup)?.[1]) / 1024);
  return `RSS ${mb("Rss")} MB, PSS ${mb("Pss")} MB, anonymous ${mb("Anonymous")} MB`;
}

async function fetchTimed(path: string, until: (status: number) => boolean): Promise<number> {
  const from = performance.now();
  for (;;) {
    const response = await fetch(`http://127.0.0.1:${PORT}${path}`).catch(() => undefined);
    await response?.arrayBuffer();
    if (until(response?.status ?? 0)) return Math.round(performance.now() - from);
    await delay(50);
  }
}

const isAnswer = (status: number) => status === 200;
for (const database of ["new database", "existing database"]) {
  const env = {
    ...process.env,
    DATABASE_URL: `file:${join(folder, "memory.db")}`,
    PORT: String(PORT),
    LOG_LEVEL: "silent",
  };
  const service = spawn(process.execPath, ["bin/standpoint.cjs", "serve"], { cwd: root, env, stdio: "inherit" });
  const exited = new Promise((resolve) => service.once("exit", resolve));
  const pid = service.pid as number;
  console.log(`${database}: ready after ${await fetchTimed("/readyz", isAnswer)} ms`);
  await delay(REST_MS);
  console.log(`  at rest: ${memoryOf(pid)}`);
  for (const which of ["first", "second"])
    console.log(`  ${which} export: ${await fetchTimed("/v1/exports/positions.csv", isAnswer)} ms`);
  await delay(5000);
  console.log(`  with the export thread: ${memoryOf(pid)}`);
  service.kill("SIGTERM");
  await exited;
}
rmSync(folder, { recursive: true, force: true });
