/** The program of the writing thread. It opens its own connection to the store. */
import { workerData } from "node:worker_threads";
import { tables } from "../model/schema/tables.ts";
import { openAgain } from "../store/open.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { ThreadData } from "../threads/thread.ts";
import { writeTasks } from "./tasks.ts";

const store = await openAgain((workerData as ThreadData).store, tables);
serveTasks(writeTasks(store), () => store.close());
