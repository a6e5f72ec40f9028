/** Omissions: what the article does not state. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const omission = {
  id: "no-amount",
  about: { type: "actor", id: "dockers-union" },
  fields: ["country", "positions"],
  note: "The article does not state the amount of the bonus.",
  ...reported("The union wants a bonus"),
};

test("an omission is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ omissions: [omission] })).toBe(201);
  expect(await get("omissions/no-amount")).toMatchObject({
    about: { type: "actor", id: "dockers-union", name: "Dockers’ Union" },
    fields: ["country", "positions"],
    evidence: [{ exact: "The union wants a bonus" }],
  });
});

test("omissions are listed by the record that they are about", async () => {
  expect(await ids("omissions?about_id=dockers-union")).toEqual(["no-amount"]);
  expect(await ids("omissions?about_id=port-authority")).toEqual([]);
});

test("a record that is neither shared nor in the dossier is refused", async () => {
  expect(await faultsOfDossier({ omissions: [{ ...omission, about: { type: "position", id: "nowhere" } }] })).toEqual([
    "/omissions/0/about/id: names the position `nowhere`, which is not in this dossier",
  ]);
});

test("an omission of a field that is filled, or that no such record has, is refused", async () => {
  const fields = ["name", "nonsense"];
  expect(await faultsOfDossier({ omissions: [{ ...omission, fields }] })).toEqual([
    "/omissions/0/fields/0: is `name`, but the actor `dockers-union` has it: an omission is of what is not stated",
    expect.stringContaining(
      "/omissions/0/fields/1: is `nonsense`, which is no field of actor and no list of a dossier",
    ),
  ]);
});
