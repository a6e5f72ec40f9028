/** What proofs share: their form, numbers from a seed, and figures of times. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** One line of the table. */
export interface Finding {
  readonly what: string;
  readonly rounds: string;
  readonly figure: string;
  readonly bound: string;
  readonly held: boolean;
  /** Whether it is about a time, which another load of the machine alters. */
  readonly timed?: boolean;
}

/** How much is done, and the seed of what is random. */
interface Scale {
  readonly rounds?: number;
  readonly seed: number;
}

/** Does something to real processes, and tells what was found. Throws only where it could not be done. */
export type Proof = (scale: Scale) => Promise<Finding[]>;

/** A finding of faults, of which there are to be none. */
export function noneOf(what: string, rounds: string, faults: readonly string[], of: string): Finding {
  for (const fault of faults.slice(0, 10)) console.error(`${what}: ${fault}`);
  return { what, rounds, figure: `${faults.length} of ${of}`, bound: "0", held: faults.length === 0 };
}

/** A finding of a time, which is to be at most so long. */
export function atMostMs(what: string, rounds: string, ms: number, boundMs: number): Finding {
  return { what, rounds, figure: `${ms.toFixed(0)} ms`, bound: `<= ${boundMs} ms`, held: ms <= boundMs, timed: true };
}

/** The time that such a share of times are within; 0 of none. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Works with a folder that goes afterwards. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-prove-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
