/** Positions: where an actor stands on a topic's proposition. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const position = {
  id: "union-on-night-shifts",
  actor: "dockers-union",
  topic: "night-shifts",
  stance: "conditional_support",
  act: "request",
  summary: "The union accepts night shifts with a bonus.",
  condition: "A bonus is paid.",
  ...reported("The union wants a bonus"),
};

test("a position is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ positions: [position] })).toBe(201);
  expect(await get("positions/union-on-night-shifts")).toMatchObject({
    actor: { id: "dockers-union", name: "Dockers’ Union" },
    topic: { id: "night-shifts", name: "Night shifts" },
    stance: "conditional_support",
    stance_score: 1,
    evidence: [{ paragraph: 1, exact: "The union wants a bonus", start: 45, end: 68 }],
  });
});

test("positions are listed by actor", async () => {
  expect(await ids("positions?actor=dockers-union")).toEqual(["union-on-night-shifts"]);
  expect(await ids("positions?actor=port-authority")).toEqual([]);
});

test("a stance that the vocabulary does not have is refused", async () => {
  expect(await faultsOfDossier({ positions: [{ ...position, stance: "agrees" }] })).toEqual([
    expect.stringMatching(/^\/positions\/0\/stance: is "agrees", but must be one of support, conditional_support/),
  ]);
});
