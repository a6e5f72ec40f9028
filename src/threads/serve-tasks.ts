import { parentPort } from "node:worker_threads";
import { serializeError } from "./errors.ts";
import type { Tasks, ThreadRequest, ThreadResponse } from "./thread.ts";

/** Runs the tasks that the parent thread requests, concurrently. Calls `close` when the parent closes the thread. Throws outside a thread. */
export function serveTasks(tasks: Tasks, close: () => Promise<void>): void {
  const port = parentPort;
  if (port === null) throw new Error("serveTasks must run in a worker thread");
  const streams = new Map<number, AsyncGenerator<Uint8Array>>();

  const handle = async (request: ThreadRequest): Promise<unknown> => {
    if ("close" in request) return close();
    if ("task" in request) {
      const result = tasks[request.task]?.(request.input as never);
      if (result === undefined || result instanceof Promise) return result;
      streams.set(request.number, result);
      return request.number;
    }
    const stream = streams.get(request.stream);
    const { done, value } = (await (request.step === "next" ? stream?.next() : stream?.return(null))) ?? { done: true };
    if (!done) return value;
    streams.delete(request.stream);
    return null;
  };

  port.on("message", async (request: ThreadRequest) => {
    const { number } = request;
    const response: ThreadResponse = await handle(request).then(
      (value) => ({ number, value }),
      (cause) => ({ number, error: serializeError(cause) }),
    );
    port.postMessage(response, "value" in response ? transferable(response.value) : []);
    if ("close" in request) port.close();
  });
}

/** Returns the memory of bytes to transfer instead of copy: only memory that the bytes do not share. */
function transferable(value: unknown): ArrayBuffer[] {
  const isUnshared = value instanceof Uint8Array && value.byteLength === value.buffer.byteLength;
  return isUnshared ? [value.buffer as ArrayBuffer] : [];
}
