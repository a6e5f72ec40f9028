/** Participants: an actor's role in an event, or its exclusion from it. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const participant = {
  id: "union-at-the-talks",
  event: "harbour-talks",
  actor: "dockers-union",
  role: "delegate",
  ...reported("The union wants a bonus"),
};

test("a participant is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ participants: [participant] })).toBe(201);
  expect(await get("participants/union-at-the-talks")).toMatchObject({
    event: { id: "harbour-talks", name: "Harbour talks" },
    actor: { id: "dockers-union", name: "Dockers’ Union" },
    role: "delegate",
    on_behalf_of: null,
    evidence: [{ exact: "The union wants a bonus" }],
  });
});

test("participants are listed by role", async () => {
  expect(await ids("participants?role=delegate")).toEqual(["union-at-the-talks"]);
  expect(await ids("participants?role=excluded")).toEqual([]);
});

test("an actor that nobody registered is refused, and a near id is proposed", async () => {
  expect(await faultsOfDossier({ participants: [{ ...participant, actor: "docker-union" }] })).toEqual([
    "/participants/0/actor: names the actor `docker-union`, which is not here or in the database; did you mean `dockers-union`?",
  ]);
});
