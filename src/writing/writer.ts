import type { Store } from "../store/store.ts";
import { Thread } from "../threads/thread.ts";
import type { WriteTasks } from "./tasks.ts";

/** Writes to a store through a thread, so that requests do not wait. Tasks queue with all other writes of the process. */
export class Writer {
  readonly #store: Store;
  readonly #thread: Thread<WriteTasks>;

  constructor(store: Store) {
    this.#store = store;
    this.#thread = new Thread(new URL("./thread.ts", import.meta.url), store.address);
  }

  /** Runs a task. Throws what the task throws, and StoreUnavailable if the thread fails. */
  run<K extends keyof WriteTasks>(
    task: K,
    input: Parameters<WriteTasks[K]>[0],
  ): Promise<Awaited<ReturnType<WriteTasks[K]>>> {
    return this.#store.enqueueWrite(() => this.#thread.run(task, input));
  }

  /** Starts the thread now rather than with the first task. */
  start(): void {
    this.#thread.start();
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
