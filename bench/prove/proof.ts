/** The types of proofs, and helpers that build findings. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A row of the result table. */
export interface Finding {
  readonly what: string;
  readonly rounds: string;
  readonly figure: string;
  readonly bound: string;
  readonly held: boolean;
  /** Whether the figure depends on the speed and load of the machine. */
  readonly timed?: boolean;
}

/** The number of rounds, and the seed of random choices. */
interface Scale {
  readonly rounds?: number;
  readonly seed: number;
}

/** Tests real processes, and returns its findings. Throws only if it cannot run. */
export type Proof = (scale: Scale) => Promise<Finding[]>;

/** Returns a finding that holds if there are no faults. */
export function noneOf(what: string, rounds: string, faults: readonly string[], of: string): Finding {
  for (const fault of faults.slice(0, 10)) console.error(`${what}: ${fault}`);
  return { what, rounds, figure: `${faults.length} of ${of}`, bound: "0", held: faults.length === 0 };
}

/** Returns a finding that holds if a time is at most `boundMs`. */
export function atMostMs(what: string, rounds: string, ms: number, boundMs: number): Finding {
  return { what, rounds, figure: `${ms.toFixed(0)} ms`, bound: `<= ${boundMs} ms`, held: ms <= boundMs, timed: true };
}

/** Returns a finding that holds if an amount of memory or disk is at most `boundMb`. It depends on the load of the machine. */
export function atMostMb(what: string, rounds: string, mb: number, boundMb: number): Finding {
  return { what, rounds, figure: `${mb.toFixed(0)} MB`, bound: `<= ${boundMb} MB`, held: mb <= boundMb, timed: true };
}

/** Returns a percentile of some times, such as 0.99; 0 if there are none. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs `work` with a temporary folder, and deletes it. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), "standpoint-prove-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
