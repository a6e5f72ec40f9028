/**
 * Proves the guarantees of the service on real processes over HTTP: `npm run prove`, or `npm run prove -- kills flips
 * --rounds 20 --seed 7`. Exits with 1 if a guarantee does not hold. See docs/proofs.md.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { backups } from "./backups.ts";
import { droppedRequests, slowBodies, unreadAnswers } from "./clients.ts";
import { counters, creations } from "./counters.ts";
import { deletedFile } from "./deleted-file.ts";
import { failures } from "./failures.ts";
import { flips } from "./flips.ts";
import { hangingDns } from "./hanging-dns.ts";
import { kills } from "./kills.ts";
import { mutations } from "./mutations.ts";
import { overload } from "./overload.ts";
import { processes } from "./processes.ts";
import type { Finding, Proof } from "./proof.ts";
import { rebuilds } from "./rebuilds.ts";
import { restarts, slowHeaders } from "./restarts.ts";
import { soak } from "./soak.ts";
import { unreadExports } from "./unread-exports.ts";

const PROOFS: Readonly<Record<string, Proof>> = {
  kills,
  counters,
  creations,
  failures,
  backups,
  flips,
  processes,
  overload,
  rebuilds,
  restarts,
  slowHeaders,
  unreadAnswers,
  droppedRequests,
  slowBodies,
  unreadExports,
  deletedFile,
  hangingDns,
  soak,
  mutations,
};

const { values, positionals } = parseArgs({
  options: { rounds: { type: "string" }, seed: { type: "string" } },
  allowPositionals: true,
});
const seed = values.seed === undefined ? Math.floor(Math.random() * 2 ** 31) : Number(values.seed);
const scale = { seed, ...(values.rounds === undefined ? {} : { rounds: Number(values.rounds) }) };
const unknown = positionals.filter((name) => !Object.hasOwn(PROOFS, name));
if (unknown.length) throw new Error(`unknown proof: ${unknown.join(", ")}. Proofs: ${Object.keys(PROOFS).join(", ")}`);

const findings: Finding[] = [];
for (const [name, proof] of Object.entries(PROOFS)) {
  if (positionals.length && !positionals.includes(name)) continue;
  const began = performance.now();
  try {
    findings.push(...(await proof(scale)));
  } catch (cause) {
    console.error(cause);
    findings.push({ what: name, rounds: "", figure: (cause as Error).message, bound: "no error", held: false });
  }
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${name}: ${seconds} s, load ${loadavg()[0]?.toFixed(1)}`);
}
console.log(`\nseed ${seed}\n\n| what | rounds | figure | bound | held |\n| --- | --- | --- | --- | --- |`);
for (const { what, rounds, figure, bound, held } of findings)
  console.log(`| ${[what, rounds, figure, bound, held ? "held" : "NOT HELD"].join(" | ")} |`);
process.exitCode = findings.every(({ held }) => held) ? 0 : 1;
