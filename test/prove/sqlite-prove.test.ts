/** A short round of the proofs that take seconds, without bounds on times: see docs/proofs.md. `npm run prove` runs all. */
import { expect, test } from "vitest";
import { backups } from "../../bench/prove/backups.ts";
import { droppedRequests } from "../../bench/prove/clients.ts";
import { counters, creations } from "../../bench/prove/counters.ts";
import { deletedFile } from "../../bench/prove/deleted-file.ts";
import { failures } from "../../bench/prove/failures.ts";
import { flips } from "../../bench/prove/flips.ts";
import { kills } from "../../bench/prove/kills.ts";
import { overloadOf } from "../../bench/prove/overload.ts";
import type { Proof } from "../../bench/prove/proof.ts";
import { rebuildOf } from "../../bench/prove/rebuilds.ts";
import { restarts, slowHeaders } from "../../bench/prove/restarts.ts";

const SHORT: Readonly<Record<string, readonly [Proof, number]>> = {
  kills: [kills, 1],
  counters: [counters, 5],
  creations: [creations, 1],
  failures: [failures, 1],
  backups: [backups, 1],
  flips: [flips, 20],
  overload: [(scale) => overloadOf(1000, scale), 2],
  rebuilds: [() => rebuildOf(2000), 1],
  restarts: [restarts, 1],
  "slow headers": [slowHeaders, 20],
  "dropped requests": [droppedRequests, 20],
  "deleted file": [deletedFile, 1],
};

for (const [name, [proof, rounds]] of Object.entries(SHORT))
  test.concurrent(`guarantees hold for a short round: ${name}`, async () => {
    const findings = await proof({ rounds, seed: 20250218 });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ held, timed }) => !held && !timed)).toEqual([]);
  });
