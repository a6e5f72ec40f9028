/** Events: what happened, goes on or is planned. */
import { expect, test } from "vitest";
import { harbour } from "./harbour.ts";

const { faultsOfShared, get, ids, putShared } = await harbour();

const event = {
  kind: "talks",
  name: "Second talks",
  summary: "Both sides meet again.",
  status: "confirmed",
  place: "harbour-hall",
  start: "2024-04~",
  date_basis: "reported",
};

test("an event is answered with the names of what it references", async () => {
  expect(await putShared("events/second-talks", event)).toBe(201);
  expect(await get("events/second-talks")).toMatchObject({
    status: "confirmed",
    place: { id: "harbour-hall", name: "Harbour Hall" },
    start: "2024-04~",
    start_earliest: "2024-04-01",
    start_latest: "2024-04-30",
    end: null,
  });
});

test("events are listed by the days on which they begin", async () => {
  expect(await ids("events?start_from=2024-04-15")).toEqual(["second-talks"]);
  expect(await ids("events?start_from=2024-05-01")).not.toContain("second-talks");
});

test("an event with a date and without a basis for it is refused", async () => {
  expect(await faultsOfShared("events/second-talks", { ...event, date_basis: "not_stated" })).toEqual([
    expect.stringContaining("must have date_basis `not_stated` if it has neither start nor end, and only then"),
  ]);
});
