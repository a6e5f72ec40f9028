import { parentPort } from "node:worker_threads";
import { serializeError } from "./errors.ts";
import type { Tasks, ThreadRequest, ThreadResponse } from "./thread.ts";

/** In a thread: does the tasks that it is asked for, several at once, until it is told to end; then `close` is called. */
export function serveTasks(tasks: Tasks, close: () => Promise<void>): void {
  const port = parentPort;
  if (port === null) throw new Error("this is no thread");
  const streams = new Map<number, AsyncGenerator<Uint8Array>>();

  const answer = async (asked: ThreadRequest): Promise<unknown> => {
    if ("close" in asked) return close();
    if ("task" in asked) {
      const given = tasks[asked.task]?.(asked.input as never);
      if (given === undefined || given instanceof Promise) return given;
      streams.set(asked.number, given);
      return asked.number;
    }
    const stream = streams.get(asked.stream);
    const { done, value } = (await (asked.step === "next" ? stream?.next() : stream?.return(null))) ?? { done: true };
    if (!done) return value;
    streams.delete(asked.stream);
    return null;
  };

  port.on("message", async (asked: ThreadRequest) => {
    const { number } = asked;
    const answered: ThreadResponse = await answer(asked).then(
      (value) => ({ number, value }),
      (cause) => ({ number, failure: serializeError(cause) }),
    );
    port.postMessage(answered, "value" in answered ? transferable(answered.value) : []);
    if ("close" in asked) port.close();
  });
}

/** The memory of bytes that share it with nothing else: it is handed over, and not copied. */
function transferable(value: unknown): ArrayBuffer[] {
  const isOwn = value instanceof Uint8Array && value.byteLength === value.buffer.byteLength;
  return isOwn ? [value.buffer as ArrayBuffer] : [];
}
