import { Worker } from "node:worker_threads";

/**
 * Lets a worker thread work on items, each sent once it asks for the next: work that takes long is done there, so
 * that the thread that answers requests does not wait for it. The worker says "next" for each item, and ends after
 * the `null` that follows the last one. Resolves when it has ended; throws what it throws.
 */
export async function feedWorker(program: URL, data: unknown, items: AsyncIterable<unknown>): Promise<void> {
  const worker = new Worker(program, { workerData: data });
  const ended = new Promise<void>((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the worker ended with ${code}`))));
  });
  ended.catch(() => {}); // it is awaited below, maybe after it failed
  const asked = () => Promise.race([ended, new Promise((resolve) => worker.once("message", resolve))]);
  try {
    await asked();
    for await (const item of items) {
      const next = asked();
      worker.postMessage(item);
      await next;
    }
    worker.postMessage(null);
    await ended;
  } finally {
    await worker.terminate();
  }
}
