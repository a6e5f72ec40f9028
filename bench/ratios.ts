/**
 * Compares the service with what limits it, each pair in one run: `npm run bench:ratios -- --only cached,uncached`. Prints
 * a table of ratios with what each must reach, and exits with 1 if one does not. See docs/performance-ratios.md.
 */
import { constants, copyFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import { createKey } from "../src/keys/keys.ts";
import { tables } from "../src/model/schema/tables.ts";
import { openStore } from "../src/store/open.ts";
import { load } from "./load.ts";
import { withFolder } from "./prove/proof.ts";
import { standpoint } from "./prove/server.ts";
import type { Bench, Group, Row } from "./ratios/bench.ts";
import { exported, wire } from "./ratios/bytes.ts";
import { cached, writing } from "./ratios/cached.ts";
import { peers } from "./ratios/peers.ts";
import { cpu, tail, uncached } from "./ratios/reads.ts";

/** `writing` changes the data, and therefore comes last. `peers` installs programs, and runs only if it is named. */
const GROUPS: Readonly<Record<string, Group>> = { cached, uncached, cpu, tail, export: exported, wire, writing };

const { values } = parseArgs({
  options: {
    positions: { type: "string", default: "100000" },
    database: { type: "string" },
    seconds: { type: "string", default: "2" },
    rounds: { type: "string", default: "5" },
    only: { type: "string", default: Object.keys(GROUPS).join(",") },
  },
});
const names = values.only.split(",");
const known: Readonly<Record<string, Group>> = { ...GROUPS, peers };
const unknown = names.filter((name) => !Object.hasOwn(known, name));
if (unknown.length) throw new Error(`unknown: ${unknown.join(", ")}. Groups: ${Object.keys(known).join(", ")}`);

/** Copies the database, or generates one, brings it up to date, and creates a key. */
async function prepare(folder: string): Promise<Bench> {
  const file = join(folder, "bench.db");
  const url = `file:${file}`;
  if (values.database !== undefined) {
    copyFileSync(values.database, file, constants.COPYFILE_FICLONE);
    const { code, stderr } = await standpoint(["migrate"], url);
    if (code !== 0) throw new Error(`the database cannot be brought up to date: ${stderr}`);
  }
  const store = await openStore(url, tables);
  try {
    if (values.database === undefined) await load(store, Number(values.positions));
    const { key } = await createKey(store, { name: "ratios", scopes: ["write"], expires_at: null }, COMMAND_LINE);
    return { file, url, key, folder, seconds: Number(values.seconds), rounds: Number(values.rounds) };
  } finally {
    await store.close();
  }
}

function holds({ ratio, toReach }: Row): boolean {
  return "atLeast" in toReach ? ratio >= toReach.atLeast : ratio <= toReach.atMost;
}

function line(row: Row): string {
  const { work, ours, limit, ratio, toReach } = row;
  const bound = "atLeast" in toReach ? `>= ${toReach.atLeast}` : `<= ${toReach.atMost}`;
  return `| ${[work, ours, limit, ratio.toFixed(2), bound, holds(row) ? "held" : "NOT HELD"].join(" | ")} |`;
}

const began = `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node}, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)} at begin`;
await withFolder(async (folder) => {
  const bench = await prepare(folder);
  const size = values.database ?? `${values.positions} positions`;
  console.log(`${began}; ${size}, ${bench.rounds} rounds of ${bench.seconds} s\n`);
  console.log("| work | ours | limit | ratio | to reach | held |\n| --- | --- | --- | --- | --- | --- |");
  for (const name of names) {
    const rows = (await known[name]?.(bench)) ?? [];
    for (const row of rows) console.log(line(row));
    if (!rows.every(holds)) process.exitCode = 1;
  }
});
