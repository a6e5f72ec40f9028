/**
 * Compares imports with plain inserts of the same rows: `npm run bench:imports -- <positions> <rounds>`. It sends
 * generated dossiers to `/v1/imports` of a service in this process, then inserts the resulting rows into another SQLite
 * database of the same schema, with prepared statements in one transaction. It alternates both, and prints the medians.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import Database from "better-sqlite3";
import { buildApp } from "../src/app.ts";
import { ConfigSchema } from "../src/config.ts";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import { createKey } from "../src/keys/keys.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { dossiers, registry } from "./generate.ts";

const positions = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 5);
const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-imports-"));
const file = (name: string) => join(folder, `${name}.db`);
const all = [...dossiers(positions)].map((dossier) => `${JSON.stringify(dossier)}\n`);

/** Sends lines to the service over HTTP. Returns the milliseconds until the last report. */
async function send(origin: string, key: string, lines: readonly string[]): Promise<number> {
  const began = performance.now();
  const answer = await fetch(`${origin}/v1/imports`, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/x-ndjson" },
    body: Readable.toWeb(Readable.from(lines)) as never,
    duplex: "half",
  } as RequestInit);
  const reports = (await answer.text()).trimEnd().split("\n");
  const refused = reports.filter((report) => !report.includes('"status":200'));
  if (refused.length || reports.length !== lines.length)
    throw new Error(`${reports.length} reports for ${lines.length} lines; the first refusal: ${refused[0]}`);
  return performance.now() - began;
}

/** Inserts every row of one database into another. Returns the number of rows and the milliseconds. */
function copyRows(from: string, to: string): { rows: number; ms: number } {
  const source = new Database(from, { readonly: true });
  const target = new Database(to);
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON", "cache_size = -65536"])
    target.pragma(pragma);
  const read = tables.map(({ name }) => ({ name, rows: source.prepare(`SELECT * FROM "${name}"`).all() as object[] }));
  const rows = read.reduce((sum, table) => sum + table.rows.length, 0);
  const began = performance.now();
  target.exec("BEGIN IMMEDIATE");
  target.pragma("defer_foreign_keys = ON");
  for (const { name, rows: some } of read) {
    const columns = Object.keys(some[0] ?? {});
    if (columns.length === 0) continue;
    const values = columns.map((column) => `@${column}`);
    const insert = target.prepare(
      `INSERT INTO "${name}" (${columns.map((column) => `"${column}"`)}) VALUES (${values})`,
    );
    for (const row of some) insert.run(row);
  }
  target.exec("COMMIT");
  const ms = performance.now() - began;
  source.close();
  target.close();
  return { rows, ms };
}

/** Imports into a new database. Returns the milliseconds. */
async function importAll(): Promise<number> {
  const store = await openStore(`file:${file("imported")}`, tables);
  const { key } = await createKey(store, { name: "bench", scopes: ["write"], expires_at: null }, COMMAND_LINE);
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  const origin = await server.listen({ host: "127.0.0.1", port: 0 });
  await send(origin, key, [`${JSON.stringify(registry())}\n`]);
  const ms = await send(origin, key, all);
  await server.close();
  await store.close();
  return ms;
}

function medianOf(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

try {
  const [imports, inserts]: [number[], number[]] = [[], []];
  let rows = 0;
  for (let i = 0; i < rounds; i++) {
    imports.push(await importAll());
    await (await openStore(`file:${file("copied")}`, tables)).close();
    const copied = copyRows(file("imported"), file("copied"));
    rows = copied.rows;
    inserts.push(copied.ms);
    for (const name of ["imported", "copied"]) rmSync(file(name));
  }
  const [importMs, ms] = [medianOf(imports), medianOf(inserts)];
  console.table({
    "imports over HTTP": { "rows/s": Math.round((rows / importMs) * 1000), ms: Math.round(importMs) },
    "prepared inserts": { "rows/s": Math.round((rows / ms) * 1000), ms: Math.round(ms) },
  });
  const ratios = imports.map((one, i) => ((inserts[i] as number) / one).toFixed(2));
  console.log(
    `${all.length} dossiers, ${rows} rows; imports run at ${(ms / importMs).toFixed(2)} of the rate of prepared inserts (${ratios.join(", ")})`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
