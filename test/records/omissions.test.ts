/** Omissions: what the article does not state. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier, putShared } = await harbour();

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

test("an omission of what an account gives, of another article or of an inner column is refused", async () => {
  const about = { type: "event", id: "harbour-talks" };
  const account = { id: "when", about, values: { start: "2024-03-01" }, ...reported("The union wants a bonus") };
  expect(
    await faultsOfDossier({ accounts: [account], omissions: [{ ...omission, about, fields: ["start"] }] }),
  ).toEqual(["/omissions/0/fields/0: is `start`, but the dossier has the account `when` of it"]);
  const claim = { id: "c", actor: "dockers-union", act: "state", text: "T.", ...reported("The union wants a bonus") };
  const inner = { ...omission, about: { type: "claim", id: "c" }, fields: ["answers"] };
  expect(await faultsOfDossier({ claims: [claim], omissions: [inner] })).toEqual([
    expect.stringContaining("/omissions/0/fields/0: is `answers`, which is no field of claim"),
  ]);
});

test("an unchanged dossier stays unchanged after its event gets what the article leaves out", async () => {
  const about = { type: "event", id: "harbour-talks" };
  const dossier = { omissions: [{ ...omission, about, fields: ["end"] }] };
  expect(await putDossier(dossier)).toBe(200);
  const talks = { kind: "talks", name: "Harbour talks", summary: "They talk.", status: "occurred" };
  expect(await putShared("events/harbour-talks", { ...talks, end: "2024-03-02", date_basis: "reported" })).toBe(200);
  expect(await putDossier(dossier)).toBe(200);
  expect(await faultsOfDossier({ omissions: [{ ...dossier.omissions[0], id: "new" }] })).toHaveLength(1);
});
