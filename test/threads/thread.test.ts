import { afterAll, expect, test } from "vitest";
import { Problem } from "../../src/http/problems.ts";
import { StoreFull, StoreUnavailable } from "../../src/store/store.ts";
import { Thread } from "../../src/threads/thread.ts";
import type { TestTasks } from "./program.ts";

const program = new URL("./program.ts", import.meta.url);
const thread = new Thread<TestTasks>(program, "");
afterAll(() => thread.close());

test("a thread does several tasks at once, each answered by its own value", async () => {
  const numbers = Array.from({ length: 100 }, (_, i) => i);
  const slow = thread.run("later", 50);
  const doubled = await Promise.all(numbers.map((number) => thread.run("double", number)));
  expect(doubled).toEqual(numbers.map((number) => number * 2));
  expect(await slow).toBe("done");
});

test("what a task throws is thrown: problems with all that they say, failures of the store with their cause", async () => {
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

test("bytes come piece by piece, and end where they are no longer wanted", async () => {
  const before = await thread.run("ended", null);
  const pieces: number[] = [];
  for await (const piece of thread.stream("count", 200)) pieces.push(...piece);
  expect(pieces).toEqual(Array.from({ length: 200 }, (_, i) => i + 1));
  for await (const piece of thread.stream("count", 999)) if (piece[0] === 3) break;
  expect(await thread.run("ended", null)).toBe(before + 2);
  const taken = (async () => {
    for await (const _ of thread.stream("count", 2000));
  })();
  await expect(taken).rejects.toThrow("A thousand are too many.");
  expect(await thread.run("ended", null)).toBe(before + 3);
});

test.each([
  0, 1,
])("where a thread ends by itself (%i), all who wait are told, and the next task starts it anew", async (code) => {
  const stream = thread.stream("count", 10);
  expect((await stream.next()).value).toEqual(Buffer.from([1]));
  const waiting = [thread.run("later", 60_000), thread.run("end", code)];
  for (const settled of await Promise.allSettled(waiting))
    expect(settled).toMatchObject({ status: "rejected", reason: { name: "StoreUnavailable" } });
  const rest = (async () => {
    for await (const _ of stream);
  })();
  await expect(rest).rejects.toBeInstanceOf(StoreUnavailable);
  expect(await thread.run("double", 21)).toBe(42);
});

test("a thread that is closed finishes what it was asked, and one that never ran is closed at once", async () => {
  const other = new Thread<TestTasks>(program, "");
  const asked = other.run("later", 100);
  await other.close();
  expect(await asked).toBe("done");
  await new Thread<TestTasks>(program, "").close();
});

test("a program that cannot start is told to who asked", async () => {
  const broken = new Thread<TestTasks>(new URL("./no-such-program.ts", import.meta.url), "");
  await expect(broken.run("double", 1)).rejects.toBeInstanceOf(StoreUnavailable);
});
