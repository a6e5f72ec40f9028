/** Topics: matters at issue, with the proposition that stances are taken on. */
import { expect, test } from "vitest";
import { harbour } from "./harbour.ts";

const { faultsOfShared, get, ids, putShared } = await harbour();

const topic = { label: "Night bonus", proposition: "Work at night should be paid better.", broader: "night-shifts" };

test("a topic is answered with the names of what it references", async () => {
  expect(await putShared("topics/night-bonus", topic)).toBe(201);
  expect(await get("topics/night-bonus")).toMatchObject({
    label: "Night bonus",
    broader: { id: "night-shifts", name: "Night shifts" },
  });
});

test("topics are listed by the topic that they are part of", async () => {
  expect(await ids("topics?broader=night-shifts")).toEqual(["night-bonus"]);
  expect(await ids("topics?broader=night-bonus")).not.toContain("night-bonus");
});

test("a blank label is refused", async () => {
  expect(await faultsOfShared("topics/night-bonus", { ...topic, label: " " })).toEqual([
    "/label: must not be blank: leave the field out if its value is unknown",
  ]);
});
