/**
 * Measures what a PUT of one dossier costs in SQLite: `npm run bench:writes -- <positions> <puts>`. It loads generated
 * dossiers, then puts further ones through a service in this process, one by one: CPU of the whole process, latency,
 * bytes of the write-ahead log; and the size of the database, by table and index. For comparison it inserts the rows of
 * the same dossiers with prepared statements, one transaction each.
 */
import { copyFileSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Database from "better-sqlite3";
import { buildApp } from "../src/app.ts";
import { ConfigSchema } from "../src/config.ts";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import { createKey } from "../src/keys/keys.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { dossiers } from "./generate.ts";
import { load } from "./load.ts";

const positions = Number(process.argv[2] ?? 100_000);
const puts = Number(process.argv[3] ?? 300);
const POSITIONS_PER_DOSSIER = 20;
const WARM_UP = 50;
const LOGGED = 50;
/** Acts that only the claimant, or only others, can do; the generator draws both at random. */
const REFUSED: readonly unknown[] = ["retract", "confirm"];
/** Between two PUTs, as between those of an editor: what the service does when it is idle is not part of a PUT. */
const PAUSE_MS = 20;

const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-writes-"));
const file = join(folder, "bench.db");
const url = `file:${file}`;

interface Put {
  readonly id: string;
  readonly body: string;
}

/** Returns dossiers that follow the loaded ones, except those that intake can refuse. */
function further(count: number): Put[] {
  const first = Math.ceil(positions / POSITIONS_PER_DOSSIER);
  const all: Put[] = [];
  let i = 0;
  for (const dossier of dossiers(Number.POSITIVE_INFINITY)) {
    if (all.length === count) break;
    if (i++ >= first && !REFUSED.includes(dossier.claims?.[2]?.act))
      all.push({ id: dossier.article.id as string, body: JSON.stringify(dossier) });
  }
  return all;
}

function bytesOfLoaded(): number {
  let bytes = 0;
  for (const dossier of dossiers(positions)) bytes += Buffer.byteLength(JSON.stringify(dossier));
  return bytes;
}

function checkpoint(): void {
  const db = new Database(file);
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
}

/** Returns the milliseconds of CPU that the process used since an earlier `process.cpuUsage()`. */
function cpuSince(earlier: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(earlier);
  return (user + system) / 1000;
}

function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] as number;
}

function round(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}

/** Prints the largest tables and indexes, and the number of all. */
function printSizes(): void {
  const db = new Database(file, { readonly: true });
  const rows = db.prepare("SELECT name, sum(pgsize) AS bytes FROM dbstat GROUP BY name ORDER BY bytes DESC").all();
  const all = rows as { name: string; bytes: number }[];
  const sum = all.reduce((total, { bytes }) => total + bytes, 0);
  console.table(
    all.slice(0, 25).map(({ name, bytes }) => ({ name, MB: round(bytes / 1e6, 1), share: round(bytes / sum) })),
  );
  db.close();
}

/** Inserts the rows that the database has beyond the copy of it from before, a transaction for each dossier. Returns milliseconds, milliseconds of CPU, and rows of each. */
function insertRaw(before: string, ids: readonly string[]): { ms: number; cpu: number; rows: number } {
  const source = new Database(file, { readonly: true });
  const target = new Database(before);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -65536"])
    target.pragma(pragma);
  const read = tables.flatMap(({ name, columns }) => {
    const owner = ["article", "record", "id"].find((column) => column in columns);
    const isOfDossier = "article" in columns || ["articles", "changes"].includes(name);
    const ofArticle = Object.entries(columns).find(([, { references }]) => references === "articles")?.[0];
    const column = isOfDossier ? owner : "id" in columns ? undefined : ofArticle;
    return column === undefined
      ? []
      : [{ name, select: source.prepare(`SELECT * FROM "${name}" WHERE "${column}" = ?`) }];
  });
  const inserts = new Map<string, Database.Statement>();
  let [ms, cpu, rows] = [0, 0, 0];
  for (const id of ids) {
    const all = read.map(({ name, select }) => ({ name, some: select.all(id) as object[] }));
    const [began, used] = [performance.now(), process.cpuUsage()];
    target.exec("BEGIN IMMEDIATE");
    target.pragma("defer_foreign_keys = ON");
    for (const { name, some } of all)
      for (const row of some) {
        const columns = Object.keys(row);
        const text = `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`)}) VALUES (${columns.map(() => "?")})`;
        const insert = inserts.get(name) ?? target.prepare(text);
        inserts.set(name, insert);
        insert.run(Object.values(row));
        rows++;
      }
    target.exec("COMMIT");
    ms += performance.now() - began;
    cpu += cpuSince(used);
  }
  source.close();
  target.close();
  return { ms: ms / ids.length, cpu: cpu / ids.length, rows: rows / ids.length };
}

try {
  const store = await openStore(url, tables);
  await load(store, positions);
  const { key } = await createKey(store, { name: "bench", scopes: ["write"], expires_at: null }, COMMAND_LINE);
  checkpoint();
  const loaded = statSync(file).size;
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  const origin = await server.listen({ host: "127.0.0.1", port: 0 });
  const put = async ({ id, body }: Put): Promise<number> => {
    const began = performance.now();
    const answer = await fetch(`${origin}/v1/dossiers/${id}`, {
      method: "PUT",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body,
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`${id}: ${answer.status} ${text}`);
    return performance.now() - began;
  };
  const all = further(WARM_UP + puts + LOGGED);
  for (const one of all.slice(0, WARM_UP)) await put(one);
  checkpoint();
  const before = join(folder, "before.db");
  copyFileSync(file, before);
  const measured = all.slice(WARM_UP, WARM_UP + puts);
  const times: number[] = [];
  let cpu = 0;
  for (const one of measured) {
    const used = process.cpuUsage();
    times.push(await put(one));
    cpu += cpuSince(used);
    await delay(PAUSE_MS);
  }
  const sorted = times.toSorted((a, b) => a - b);
  let log = 0;
  for (const one of all.slice(WARM_UP + puts)) {
    checkpoint();
    await put(one);
    log += statSync(`${file}-wal`).size;
  }
  await server.close();
  await store.close();
  checkpoint();
  const raw = insertRaw(
    before,
    measured.map(({ id }) => id),
  );
  printSizes();
  console.table({
    "bytes of a dossier": round(measured.reduce((sum, { body }) => sum + Buffer.byteLength(body), 0) / puts, 0),
    "CPU of a PUT, ms": round(cpu / puts),
    "p50, ms": round(quantile(sorted, 0.5)),
    "p99, ms": round(quantile(sorted, 0.99)),
    "p99 / p50": round(quantile(sorted, 0.99) / quantile(sorted, 0.5)),
    "slowest, ms": round(sorted.at(-1) as number),
    "WAL of a PUT, bytes": round(log / LOGGED, 0),
    "database bytes per byte of dossier": round(loaded / bytesOfLoaded()),
    "raw inserts of a dossier, CPU, ms": round(raw.cpu),
    "raw inserts of a dossier, ms": round(raw.ms),
    "rows of a dossier": round(raw.rows, 0),
  });
} finally {
  rmSync(folder, { recursive: true });
}
