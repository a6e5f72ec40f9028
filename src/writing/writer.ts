import type { Store } from "../store/store.ts";
import { Thread } from "../threads/thread.ts";
import type { WriteTasks } from "./tasks.ts";

/** Writes into a store by a thread of its own, each task in its turn among all that is written. */
export class Writer {
  readonly #store: Store;
  readonly #thread: Thread<WriteTasks>;

  constructor(store: Store) {
    this.#store = store;
    this.#thread = new Thread(new URL("./thread.ts", import.meta.url), store.address);
  }

  /** Has a task done. Throws what it throws, and StoreUnavailable where the thread fails. */
  do<K extends keyof WriteTasks>(
    task: K,
    asked: Parameters<WriteTasks[K]>[0],
  ): Promise<Awaited<ReturnType<WriteTasks[K]>>> {
    return this.#store.enqueueWrite(() => this.#thread.run(task, asked));
  }

  /** Starts the thread, so that the first task does not wait for it. */
  start(): void {
    this.#thread.start();
  }

  close(): Promise<void> {
    return this.#thread.close();
  }
}
