/** Events: what happened, goes on or is planned. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfShared, get, getText, ids, putDossier, putShared } = await harbour();

const event = {
  kind: "talks",
  name: "Second talks",
  summary: "Both sides meet again.",
  status: "expected",
  place: "harbour-hall",
  start: "2024-04~",
  date_basis: "reported",
};

test("an event is answered with the names of what it references", async () => {
  expect(await putShared("events/second-talks", event)).toBe(201);
  expect(await get("events/second-talks")).toMatchObject({
    status: "expected",
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

test("an event that ends before it starts is refused", async () => {
  const reversed = { ...event, start: "2025-02-18", end: "2025-02-10" };
  expect(await faultsOfShared("events/second-talks", reversed)).toEqual(["/end: must not be before `start`"]);
});

test("what is only alleged says so wherever the event is shown, counted, exported or found", async () => {
  const alleged = { ...event, kind: "crime", name: "Bribe at the port", status: "alleged", place: undefined };
  expect(await putShared("events/bribe", alleged)).toBe(201);
  const participant = { id: "suspect", event: "bribe", actor: "port-authority", role: "suspect" };
  await putDossier({ participants: [{ ...participant, ...reported("The Authority wants") }] });
  const name = "Bribe at the port (alleged)";
  expect(await get("participants/suspect")).toMatchObject({ event: { id: "bribe", name } });
  expect(await get("participants?facets=event")).toMatchObject({ facets: { values: { event: [{ name, count: 1 }] } } });
  expect(await get("search?q=bribe")).toMatchObject({ data: [{ type: "event", name }, { type: "participant" }] });
  expect(await getText("participants?format=csv")).toContain(`,bribe,${name},`);
  expect(await putShared("events/bribe", { ...alleged, status: "occurred" })).toBe(200);
  expect(await get("participants/suspect")).toMatchObject({ event: { name: "Bribe at the port" } });
});

test("an alleged event says so in its own search result and in JSON-LD", async () => {
  await putShared("events/bribe", { ...event, kind: "crime", name: "Bribe at the port", status: "alleged" });
  const { data } = (await get("search?q=bribe&type=event")) as { data: { snippet: { text: string } }[] };
  expect(data[0]?.snippet.text).not.toMatch(/Bribe at the port(?! \(alleged\))/);
  const ld = JSON.parse(await getText("events/bribe?format=jsonld")) as { name: string };
  expect(ld.name).toBe("Bribe at the port (alleged)");
});

test("a time of day has its offset in any form of ISO 8601", async () => {
  for (const [start, day] of [
    ["2024-01-13T09:06:00+01", "2024-01-13"],
    ["2024-01-13T09:06:00-0800", "2024-01-13"],
    ["2024-01-13T09:06:00+08:00", "2024-01-13"],
  ] as const) {
    expect(await putShared("events/second-talks", { ...event, start })).toBe(200);
    expect(await get("events/second-talks")).toMatchObject({ start, start_earliest: day });
  }
  expect(await ids("events?start_from=2024-01-13T01:06:00Z&start_to=2024-01-13T01:06:00Z")).toEqual(["second-talks"]);
});
