/** Reads how long the threads of a process have run (Linux). */
import { readdirSync, readFileSync } from "node:fs";

/** Nanoseconds that each thread has run, by its id. The thread with the id of the process is its first. */
export type CpuTimes = ReadonlyMap<number, number>;

/** Returns the times of all threads of a process. */
export function cpuTimes(pid: number): CpuTimes {
  const folder = `/proc/${pid}/task`;
  const times = new Map<number, number>();
  for (const id of readdirSync(folder)) {
    try {
      times.set(Number(id), Number(readFileSync(`${folder}/${id}/schedstat`, "utf8").split(" ")[0]));
    } catch {
      // the thread has ended
    }
  }
  return times;
}

/** Returns the milliseconds that a thread ran between two readings. */
export function threadMs(id: number, before: CpuTimes, after: CpuTimes): number {
  const now = after.get(id);
  return now === undefined ? 0 : (now - (before.get(id) ?? 0)) / 1e6;
}

/** Returns the milliseconds that all threads ran between two readings; of those that ended meanwhile, nothing is known. */
export function processMs(before: CpuTimes, after: CpuTimes): number {
  return [...after.keys()].reduce((sum, id) => sum + threadMs(id, before, after), 0);
}
