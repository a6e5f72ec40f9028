/** Consensus points: something that parties are said to agree on. */
import { expect, test } from "vitest";
import { harbour } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const consensusPoint = {
  id: "to-meet-again",
  event: "harbour-talks",
  title: "To meet again",
  summary: "Both sides will meet again.",
  parties: ["port-authority", "dockers-union"],
  announced_by: "port-authority",
  basis: "editorial",
  citation: "Port Authority, minutes of March 2024",
};

test("a consensus point is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ consensus_points: [consensusPoint] })).toBe(201);
  expect(await get("consensus-points/to-meet-again")).toMatchObject({
    event: { id: "harbour-talks", name: "Harbour talks" },
    parties: [{ id: "port-authority" }, { id: "dockers-union" }],
    announced_by: { name: "Port Authority" },
    confirmed_by: [],
    evidence: [],
    citation: "Port Authority, minutes of March 2024",
  });
});

test("consensus points are listed by party", async () => {
  expect(await ids("consensus-points?party=dockers-union")).toEqual(["to-meet-again"]);
  expect(await ids("consensus-points?party=harbour-gazette")).toEqual([]);
});

test("a party that is listed twice is refused", async () => {
  expect(
    await faultsOfDossier({ consensus_points: [{ ...consensusPoint, parties: ["dockers-union", "dockers-union"] }] }),
  ).toEqual(["/consensus_points/0/parties: must not name a record twice"]);
});
