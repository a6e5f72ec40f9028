/** Claims: that something is so, as somebody says, and the answers to it. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier, putShared } = await harbour();

const accusation = {
  id: "union-accuses-the-port",
  actor: "dockers-union",
  act: "accuse",
  text: "The port has broken its word.",
  about: [{ type: "actor", id: "port-authority" }],
  event: "harbour-talks",
  ...reported("The union wants a bonus"),
};
const denial = {
  id: "port-denies-it",
  actor: "port-authority",
  unnamed: "a spokeswoman",
  act: "deny",
  responds_to: "union-accuses-the-port",
  stated_on: "2024-03-02",
  ...reported("The Authority wants ships unloaded"),
};

test("a claim is answered with what it is about, and with its status after the latest answer", async () => {
  expect(await putDossier({ claims: [accusation, denial] })).toBe(201);
  expect(await get("claims/union-accuses-the-port")).toMatchObject({
    actor: { id: "dockers-union", name: "Dockers’ Union" },
    about: [{ type: "actor", id: "port-authority", name: "Port Authority" }],
    status: "denied",
    evidence: [{ exact: "The union wants a bonus" }],
  });
  expect(await get("claims/port-denies-it")).toMatchObject({
    unnamed: "a spokeswoman",
    text: null,
    responds_to: { id: "union-accuses-the-port", name: "The port has broken its word." },
    status: "asserted",
    effective_on: "2024-03-02",
    effective_basis: "stated",
  });
});

test("claims are listed by what they are about, by status and by the claim that they answer", async () => {
  expect(await ids("claims?about=actor/port-authority")).toEqual(["union-accuses-the-port"]);
  expect(await ids("claims?status=denied")).toEqual(["union-accuses-the-port"]);
  expect(await ids("claims?responds_to=union-accuses-the-port")).toEqual(["port-denies-it"]);
});

test("the latest answer by effective date decides, whatever its place in the list", async () => {
  const admission = { ...denial, id: "port-admits-it", act: "admit", text: "It did.", stated_on: "2024-03-05" };
  await putDossier({ claims: [admission, accusation, denial] });
  expect(await get("claims/union-accuses-the-port")).toMatchObject({ status: "confirmed" });
  await putDossier({ claims: [{ ...admission, stated_on: "2024-03-01" }, accusation, denial] });
  expect(await get("claims/union-accuses-the-port")).toMatchObject({ status: "denied" });
});

test("an answer without a date counts from its event, and follows it when that is moved", async () => {
  const dispute = { ...denial, id: "port-disputes-it", act: "dispute", stated_on: undefined, event: "hearing" };
  const hearing = { kind: "legal_case", name: "Hearing", summary: "A hearing.", status: "occurred" };
  await putShared("events/hearing", { ...hearing, start: "2024-04-01", date_basis: "reported" });
  await putDossier({ claims: [accusation, dispute, denial] });
  expect(await get("claims/union-accuses-the-port")).toMatchObject({ status: "disputed" });
  await putShared("events/hearing", { ...hearing, start: "2024-02-01", date_basis: "reported" });
  expect(await get("claims/union-accuses-the-port")).toMatchObject({ status: "denied" });
});

test("a claim that says nothing is refused, and so is one that nobody makes", async () => {
  expect(await faultsOfDossier({ claims: [{ ...accusation, text: undefined, actor: undefined }] })).toEqual([
    "/claims/0: must have `actor`, or `unnamed` where the article gives no name",
    "/claims/0: must have a text, or `responds_to` with the claim that it answers",
  ]);
});

test("claims that answer each other in a circle are refused", async () => {
  const faults = await faultsOfDossier({ claims: [{ ...accusation, responds_to: "port-denies-it" }, denial] });
  expect(faults).toContainEqual(expect.stringContaining("/claims/0/responds_to: forms a circle"));
});

test("only who made a claim takes it back, and only another confirms it", async () => {
  const answer = (more: object) => ({ ...denial, id: "answer", actor: "dockers-union", unnamed: undefined, ...more });
  const faults = (more: object) => faultsOfDossier({ claims: [accusation, answer(more)] });
  expect(await faults({ act: "confirm" })).toEqual([expect.stringContaining("/claims/1/act: is `confirm`, but")]);
  expect(await faults({ act: "retract", actor: "port-authority" })).toEqual([
    expect.stringContaining("/claims/1/act: is `retract`, but `dockers-union` made the claim"),
  ]);
  expect(await faults({ act: "retract" })).toEqual([]);
  expect(await get("claims/union-accuses-the-port")).toMatchObject({ status: "retracted" });
});

test("a retraction counts until it is taken back itself", async () => {
  const retraction = { ...denial, id: "port-retracts", act: "retract", responds_to: "port-denies-it" };
  await putDossier({ claims: [accusation, denial, retraction] });
  expect(await get("claims/union-accuses-the-port")).toMatchObject({ status: "asserted" });
  const second = { ...retraction, id: "port-retracts-that", responds_to: "port-retracts" };
  await putDossier({ claims: [accusation, denial, retraction, second] });
  expect(await get("claims/union-accuses-the-port")).toMatchObject({ status: "denied" });
  const third = { ...retraction, id: "port-retracts", responds_to: "port-retracts-that" };
  expect(await faultsOfDossier({ claims: [accusation, denial, third, second] })).toContainEqual(
    expect.stringContaining("forms a circle"),
  );
});
