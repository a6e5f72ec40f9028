/** Places: venues, cities, regions and countries. */
import { expect, test } from "vitest";
import { harbour } from "./harbour.ts";

const { faultsOfShared, get, ids, putShared } = await harbour();

const place = { kind: "venue", name: "Quay 4", within: "harbour-hall", country: "PT" };

test("a place is answered with the names of what it references", async () => {
  expect(await putShared("places/quay-4", place)).toBe(201);
  expect(await get("places/quay-4")).toMatchObject({
    kind: "venue",
    within: { id: "harbour-hall", name: "Harbour Hall" },
    country: "PT",
    identifiers: [],
  });
});

test("places are listed by the place that they lie in", async () => {
  expect(await ids("places?within=harbour-hall")).toEqual(["quay-4"]);
  expect(await ids("places?within=quay-4")).not.toContain("quay-4");
});

test("a place that lies in itself is refused", async () => {
  expect(await faultsOfShared("places/quay-4", { ...place, within: "quay-4" })).toEqual([
    "/within: forms a circle: quay-4 → quay-4",
  ]);
});
