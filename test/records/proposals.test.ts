/** Proposals: something that is put forward, or an option under discussion. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const proposal = {
  id: "a-night-bonus",
  title: "A night bonus",
  summary: "Dockers who work at night are paid a bonus.",
  topic: "night-shifts",
  proposers: ["dockers-union"],
  status: "proposed",
  ...reported("The union wants a bonus"),
};

test("a proposal is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ proposals: [proposal] })).toBe(201);
  expect(await get("proposals/a-night-bonus")).toMatchObject({
    topic: { id: "night-shifts", name: "Night shifts" },
    proposers: [{ id: "dockers-union", name: "Dockers’ Union" }],
    status: "proposed",
    supported_by: [],
    evidence: [{ exact: "The union wants a bonus" }],
  });
});

test("proposals are listed by proposer", async () => {
  expect(await ids("proposals?proposer=dockers-union")).toEqual(["a-night-bonus"]);
  expect(await ids("proposals?proposer=port-authority")).toEqual([]);
});

test("evidence that the article does not contain is refused", async () => {
  expect(await faultsOfDossier({ proposals: [{ ...proposal, ...reported("The union wants a raise") }] })).toEqual([
    '/proposals/0/evidence/0/exact: of proposal `a-night-bonus` is absent: the article does not contain "The union wants a raise"; did you mean "The union wants a bonus" in paragraph 1 (`bonus`, not `raise`)?',
  ]);
});
