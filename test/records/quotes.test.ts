/** Quotes: words that an actor spoke or wrote, as the article gives them. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const quote = {
  id: "no-night-without-a-bonus",
  speaker: "dockers-union",
  text: "The union wants […] bonus.",
  stated_on: "2024-03",
  ...reported("The union wants a bonus"),
};

test("a quote is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ quotes: [quote] })).toBe(201);
  expect(await get("quotes/no-night-without-a-bonus")).toMatchObject({
    speaker: { id: "dockers-union", name: "Dockers’ Union" },
    text: "The union wants […] bonus.",
    stated_on: "2024-03",
    stated_on_earliest: "2024-03-01",
    stated_on_latest: "2024-03-31",
    evidence: [{ exact: "The union wants a bonus" }],
  });
});

test("quotes are listed by speaker", async () => {
  expect(await ids("quotes?speaker=dockers-union")).toEqual(["no-night-without-a-bonus"]);
  expect(await ids("quotes?speaker=port-authority")).toEqual([]);
});

test("a date that no calendar has is refused", async () => {
  expect(await faultsOfDossier({ quotes: [{ ...quote, stated_on: "2024-02-30" }] })).toEqual([
    expect.stringContaining("/quotes/0/stated_on: must be an EDTF date"),
  ]);
});

test("words that the paragraphs of the evidence do not have are refused", async () => {
  const text = "We shall sail at dawn.";
  expect(await faultsOfDossier({ quotes: [{ ...quote, text }] })).toEqual([
    expect.stringContaining("/quotes/0/text: is not in the passages of its evidence"),
  ]);
});
