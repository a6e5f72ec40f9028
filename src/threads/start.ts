/** Where every thread begins: it keeps compiled code where the process does, if it does, and runs its program. */
import { enableCompileCache, flushCompileCache } from "node:module";
import { workerData } from "node:worker_threads";
import type { ThreadData } from "./thread.ts";

const { program, cache } = workerData as ThreadData;
if (cache !== undefined) enableCompileCache(cache);
await import(program);
flushCompileCache(); // a thread that is ended leaves it for the next one
