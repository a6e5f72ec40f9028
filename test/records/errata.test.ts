/** Errata: misprints of the article, with the correction beside them. */
import { expect, test } from "vitest";
import { harbour } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const erratum = {
  id: "authority",
  printed: "The Authority",
  correct: "The Port Authority",
  about: { type: "article", id: "night-shift-talks" },
  citation: "Register of companies, 2023",
  evidence: [{ paragraph: 1, exact: "The Authority" }],
};

test("an erratum is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ errata: [erratum] })).toBe(201);
  expect(await get("errata/authority")).toMatchObject({
    printed: "The Authority",
    correct: "The Port Authority",
    about: { type: "article", id: "night-shift-talks", name: "Port and Dockers Talk About the Night" },
    basis: "editorial",
    citation: "Register of companies, 2023",
    evidence: [{ paragraph: 1, exact: "The Authority", start: 0, end: 13 }],
  });
});

test("errata are listed by article", async () => {
  expect(await ids("errata?article=night-shift-talks")).toEqual(["authority"]);
  expect(await ids("errata?about_id=dockers-union")).toEqual([]);
});

test("an erratum without a citation is refused", async () => {
  expect(await faultsOfDossier({ errata: [{ ...erratum, citation: undefined }] })).toContain(
    "/errata/0: must have a citation of a published source of the correct form",
  );
});

test("an erratum whose printed form is not in its evidence is refused", async () => {
  expect(await faultsOfDossier({ errata: [{ ...erratum, printed: "The Authorty" }] })).toEqual([
    expect.stringContaining("/errata/0/printed: is not in the passages of its evidence"),
  ]);
});
