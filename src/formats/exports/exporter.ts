import type { Store } from "../../store/store.ts";
import { Thread } from "../../threads/thread.ts";
import type { BulkStream } from "./records-stream.ts";
import type { ExportTasks } from "./tasks.ts";

/** Streams records in bulk by a thread of its own. */
export class Exporter {
  readonly #thread: Thread<ExportTasks>;

  constructor(store: Store) {
    this.#thread = new Thread(new URL("./thread.ts", import.meta.url), store.address);
  }

  /** Yields all records of a request. */
  readonly stream: BulkStream = (request) => this.#thread.stream("records", request);

  /** Starts the thread, so that the first request does not wait for it. */
  start(): void {
    this.#thread.start();
  }

  /** Ends the thread after what it is doing. */
  close(): Promise<void> {
    return this.#thread.close();
  }
}
