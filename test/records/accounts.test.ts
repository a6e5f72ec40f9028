/** Accounts: what an article, or one source in it, says of a shared record. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier, putShared } = await harbour();

const account = {
  id: "talks-in-the-hall",
  about: { type: "event", id: "harbour-talks" },
  values: { place: "harbour-hall", start: "2024-03-01" },
  according_to: "dockers-union",
  ...reported("The Authority wants ships unloaded"),
};

test("an account is answered with its values in the form of the record that it is about", async () => {
  expect(await putDossier({ accounts: [account] })).toBe(201);
  expect(await get("accounts/talks-in-the-hall")).toMatchObject({
    about: { type: "event", id: "harbour-talks", name: "Harbour talks" },
    values: {
      place: { id: "harbour-hall", name: "Harbour Hall" },
      start: "2024-03-01",
      start_earliest: "2024-03-01",
      start_latest: "2024-03-01",
    },
    according_to: { id: "dockers-union", name: "Dockers’ Union" },
  });
});

test("accounts are listed by what they are about, by field and by source", async () => {
  expect(await ids("accounts?about=event/harbour-talks&field=place")).toEqual(["talks-in-the-hall"]);
  expect(await ids("accounts?field=end")).toEqual([]);
  expect(await ids("accounts?according_to=dockers-union")).toEqual(["talks-in-the-hall"]);
});

test("two accounts that cannot both be true are a disagreement; a coarser date or place is none", async () => {
  await putShared("places/town", { kind: "locality", name: "Town" });
  await putShared("places/harbour-hall", { kind: "venue", name: "Harbour Hall", within: "town" });
  const coarser = { ...account, id: "in-march", according_to: undefined, values: { start: "2024-03", place: "town" } };
  await putDossier({ accounts: [account, coarser] });
  expect(await get("disagreements?type=account")).toEqual({ data: [] });
  const other = { ...account, id: "talks-later", according_to: "port-authority", values: { start: "2024-03-02" } };
  await putDossier({ accounts: [account, coarser, other] });
  expect(await get("disagreements?event=harbour-talks")).toMatchObject({
    data: [{ type: "account", field: "start", versions: [{}, {}, {}] }],
  });
});

test("a field that no such record has, a value that it cannot have and an unknown record are refused", async () => {
  const faults = (values: object) => faultsOfDossier({ accounts: [{ ...account, values }] });
  expect(await faults({ strat: "2024" })).toEqual([
    "/accounts/0/values/strat: is not a field of event; did you mean `start`?",
  ]);
  expect(await faults({ start: "soon" })).toEqual([
    expect.stringContaining("/accounts/0/values/start: must be an EDTF date"),
  ]);
  expect(await faults({ place: "nowhere" })).toEqual([
    expect.stringContaining("/accounts/0/values/place: names the place `nowhere`, which is not here"),
  ]);
});

test("two times of day are one instant or a disagreement", async () => {
  const at = (id: string, start: string, according_to?: string) => ({
    ...account,
    id,
    according_to,
    values: { start },
  });
  const told = async (one: string, other: string) => {
    await putDossier({ accounts: [at("one", one), at("other", other, "dockers-union")] });
    return ((await get("disagreements?type=account")).data as unknown[]).length;
  };
  expect(await told("2024-03-01T23:30:00-10:00", "2024-03-02T09:30:00Z")).toBe(0);
  expect(await told("2024-03-01T09:00:00Z", "2024-03-01T15:00:00Z")).toBe(1);
  expect(await told("2024-03-01T09:00:00Z", "2024-03-01")).toBe(0);
});

test("values are kept in the form of their record, and follow its rules", async () => {
  const of = { ...account, about: { type: "actor", id: "port-authority" } };
  const values = { identifiers: [{ scheme: "wikidata", value: "q42" }] };
  expect(await putDossier({ accounts: [{ ...of, values }] })).toBe(200);
  expect(await get("accounts/talks-in-the-hall")).toMatchObject({
    values: { identifiers: [{ scheme: "wikidata", value: "Q42" }] },
  });
  const reversed = { start: "2024-03-02", end: "2024-03-01" };
  expect(await faultsOfDossier({ accounts: [{ ...account, values: reversed }] })).toEqual([
    "/accounts/0/values/end: must not be before `start`",
  ]);
});
