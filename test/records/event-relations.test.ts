/** Event relations: how one event relates to another. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier, putShared } = await harbour();
const strike = {
  kind: "statement",
  name: "Call for a strike",
  summary: "The union calls for a strike.",
  status: "occurred",
  date_basis: "not_stated",
};
expect(await putShared("events/strike", strike)).toBe(201);

const eventRelation = {
  id: "talks-answer-a-strike",
  from: "harbour-talks",
  to: "strike",
  kind: "responds_to",
  ...reported("The union wants a bonus"),
};

test("an event relation is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ event_relations: [eventRelation] })).toBe(201);
  expect(await get("event-relations/talks-answer-a-strike")).toMatchObject({
    from: { id: "harbour-talks", name: "Harbour talks" },
    to: { id: "strike", name: "Call for a strike" },
    kind: "responds_to",
    evidence: [{ exact: "The union wants a bonus" }],
  });
});

test("event relations are listed by the event that they start from", async () => {
  expect(await ids("event-relations?from=harbour-talks")).toEqual(["talks-answer-a-strike"]);
  expect(await ids("event-relations?from=strike")).toEqual([]);
});

test("a relation without its kind is refused", async () => {
  expect(await faultsOfDossier({ event_relations: [{ ...eventRelation, kind: undefined }] })).toEqual([
    "/event_relations/0/kind: is required",
  ]);
});
