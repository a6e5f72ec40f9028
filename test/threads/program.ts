/** A thread program for tests, with tasks that succeed, fail, stream and exit. */
import { setTimeout as delay } from "node:timers/promises";
import { Problem } from "../../src/http/problems.ts";
import { StoreFull, StoreUnavailable } from "../../src/store/store.ts";
import { serveTasks } from "../../src/threads/serve-tasks.ts";

let ended = 0;

const tasks = {
  double: async (number: number) => number * 2,
  later: async (ms: number) => delay(ms, "done"),
  refuse: async (detail: string): Promise<void> => {
    const faults = [{ in: "body", pointer: "/id", detail: "is missing" }] as const;
    throw new Problem("invalid-record", detail, { faults, headers: { "retry-after": "3" } });
  },
  fail: async (kind: "full" | "unavailable" | "other"): Promise<void> => {
    const cause = new RangeError("the cause");
    if (kind === "other") throw cause;
    throw kind === "full" ? new StoreFull("no room", { cause }) : new StoreUnavailable("not now", { cause });
  },
  end: async (code: number) => process.exit(code),
  count: async function* (to: number) {
    try {
      for (let i = 1; i <= to; i++) {
        if (i === 1000) throw new Problem("too-much", "A thousand are too many.");
        yield new Uint8Array([i]);
      }
    } finally {
      ended++;
    }
  },
  ended: async (_: null) => ended,
};

/** The tasks of the program. */
export type TestTasks = typeof tasks;

serveTasks(tasks, async () => {});
