/** A short round of the proof that requires PostgreSQL: see docs/proofs.md. */
import { expect, test } from "vitest";
import { processesOn } from "../../bench/prove/processes.ts";
import { POSTGRES } from "../helper.ts";

test("three processes on one database lose and overwrite no write when they are killed", async () => {
  const findings = await processesOn(POSTGRES as string, { rounds: 2, seed: 20250218 });
  expect(findings.filter(({ held, timed }) => !held && !timed)).toEqual([]);
});
