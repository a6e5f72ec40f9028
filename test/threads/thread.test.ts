import { afterAll, expect, test } from "vitest";
import { Problem } from "../../src/http/problems.ts";
import { StoreFull, StoreUnavailable } from "../../src/store/store.ts";
import { Thread } from "../../src/threads/thread.ts";
import type { TestTasks } from "./program.ts";

const program = new URL("./program.ts", import.meta.url);
const thread = new Thread<TestTasks>(program, "");
afterAll(() => thread.close());

test("a thread runs several tasks concurrently, and returns each result to its caller", async () => {
  const numbers = Array.from({ length: 100 }, (_, i) => i);
  const slow = thread.run("later", 50);
  const doubled = await Promise.all(numbers.map((number) => thread.run("double", number)));
  expect(doubled).toEqual(numbers.map((number) => number * 2));
  expect(await slow).toBe("done");
});

test("the error of a task is thrown: problems with faults and headers, store errors with their cause", async () => {
  const refused = await thread.run("refuse", "It cannot be kept.").catch((cause) => cause);
  expect(refused).toBeInstanceOf(Problem);
  expect(refused).toMatchObject({
    code: "invalid-record",
    status: 422,
    message: "It cannot be kept.",
    faults: [{ in: "body", pointer: "/id", detail: "is missing" }],
    headers: { "retry-after": "3" },
  });
  const full = await thread.run("fail", "full").catch((cause) => cause);
  expect(full).toBeInstanceOf(StoreFull);
  expect([full.message, full.cause.name, full.cause.message]).toEqual(["no room", "RangeError", "the cause"]);
  expect(await thread.run("fail", "unavailable").catch((cause) => cause)).toBeInstanceOf(StoreUnavailable);
  const other = await thread.run("fail", "other").catch((cause) => cause);
  expect([other.name, other.message]).toEqual(["RangeError", "the cause"]);
  expect(other.stack).toContain("program.ts"); // for the log
});

test("a stream yields chunks, ends when its reader stops, and throws its error", async () => {
  const before = await thread.run("ended", null);
  const pieces: number[] = [];
  for await (const piece of thread.stream("count", 200)) pieces.push(...piece);
  expect(pieces).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  for await (const piece of thread.stream("count", 999)) if (piece[0] === 3) break;
  expect(await thread.run("ended", null)).toBe(before + 2);
  const reading = (async () => {
    for await (const _ of thread.stream("count", 2000));
  })();
  await expect(reading).rejects.toThrow("A thousand are too many.");
  expect(await thread.run("ended", null)).toBe(before + 3);
});

test.each([
  0, 1,
])("if a thread exits by itself (%i), pending tasks throw, and the next task starts it again", async (code) => {
  const stream = thread.stream("count", 10);
  expect((await stream.next()).value).toEqual(Buffer.from([1]));
  const pending = [thread.run("later", 60_000), thread.run("end", code)];
  for (const settled of await Promise.allSettled(pending))
    expect(settled).toMatchObject({ status: "rejected", reason: { name: "StoreUnavailable" } });
  const rest = (async () => {
    for await (const _ of stream);
  })();
  await expect(rest).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await thread.run("double", 21)).toBe(42);
});

test("closing a thread waits for pending tasks, and does not start one that never ran", async () => {
  const other = new Thread<TestTasks>(program, "");
  const result = other.run("later", 100);
  await other.close();
  expect(await result).toBe("done");
  await new Thread<TestTasks>(program, "").close();
});

test("a program that cannot start rejects the task", async () => {
  const broken = new Thread<TestTasks>(new URL("./no-such-program.ts", import.meta.url), "");
  await expect(broken.run("double", 1)).rejects.toBeInstanceOf(StoreUnavailable);
});

test("a thread without a task ends after its idle time, but not while a stream is read; the next task starts it again", async () => {
  const idle = new Thread<TestTasks>(program, "", 20);
  const stream = idle.stream("count", 3);
  const worker = idle.start();
  const exited = new Promise((resolve) => worker.once("exit", resolve));
  const read: number[] = [];
  for await (const chunk of stream) {
    read.push(...chunk);
    await new Promise((later) => setTimeout(later, 100)); // a slow reader
  }
  expect(read).toEqual([1, 2, 3]);
  await exited;
  expect(await idle.run("double", 21)).toBe(42);
  await idle.close();
});
