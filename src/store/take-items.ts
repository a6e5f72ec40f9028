import { once } from "node:events";
import { parentPort } from "node:worker_threads";

/** In a worker thread that is fed: the items, each asked for once the one before is done. */
export async function* takeItems<T>(): AsyncGenerator<T> {
  if (parentPort === null) throw new Error("this is no worker thread");
  for (;;) {
    const arrived = once(parentPort, "message");
    parentPort.postMessage("next");
    const [item] = (await arrived) as [T | null];
    if (item === null) return;
    yield item;
  }
}
