/** Errata: misprints of the article, with the correction beside them. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const erratum = {
  id: "harbor",
  printed: "Harbor Hall",
  correct: "Harbour Hall",
  about: { type: "article", id: "night-shift-talks" },
  basis: "editorial",
  citation: "Register of buildings, 2023",
};

test("an erratum is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ errata: [erratum] })).toBe(201);
  expect(await get("errata/harbor")).toMatchObject({
    printed: "Harbor Hall",
    correct: "Harbour Hall",
    about: { type: "article", id: "night-shift-talks", name: "Port and Dockers Talk About the Night" },
    citation: "Register of buildings, 2023",
    evidence: [],
  });
});

test("errata are listed by article", async () => {
  expect(await ids("errata?article=night-shift-talks")).toEqual(["harbor"]);
  expect(await ids("errata?about_id=dockers-union")).toEqual([]);
});

test("an erratum without a citation is refused", async () => {
  expect(
    await faultsOfDossier({ errata: [{ ...erratum, ...reported("The union wants a bonus"), citation: undefined }] }),
  ).toEqual(["/errata/0: must have a citation of a published source of the correct form"]);
});
