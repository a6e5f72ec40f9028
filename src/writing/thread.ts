/** The program of the thread that writes: it has a connection of its own to the store whose address it is told. */
import { workerData } from "node:worker_threads";
import { tables } from "../model/schema/tables.ts";
import { openStore } from "../store/open.ts";
import { serveTasks } from "../threads/serve-tasks.ts";
import type { ThreadData } from "../threads/thread.ts";
import { writeTasks } from "./tasks.ts";

const store = await openStore((workerData as ThreadData).store, tables);
serveTasks(writeTasks(store), () => store.close());
