/** The entry point of every thread: enables the compile cache of the process, if it has one, and runs the program. */
import { enableCompileCache, flushCompileCache } from "node:module";
import { workerData } from "node:worker_threads";
import { collectGarbage } from "./collect-garbage.ts";
import type { ThreadData } from "./thread.ts";

const { program, cache } = workerData as ThreadData;
if (cache !== undefined) enableCompileCache(cache);
await import(program);
flushCompileCache(); // a terminated thread would not write it
collectGarbage();
