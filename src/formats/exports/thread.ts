/** The program of the export threads: each opens the store at the URL in its data. */
import { workerData } from "node:worker_threads";
import { tables } from "../../model/schema/tables.ts";
import { openAgain } from "../../store/open.ts";
import { serveTasks } from "../../threads/serve-tasks.ts";
import type { ThreadData } from "../../threads/thread.ts";
import { exportTasks } from "./tasks.ts";

const store = await openAgain((workerData as ThreadData).store, tables);
serveTasks(exportTasks(store), () => store.close());
