/** Actors: people, states, organizations, groups and publishers. */
import { expect, test } from "vitest";
import { harbour } from "./harbour.ts";

const { faultsOfShared, get, ids, putShared } = await harbour();

const actor = {
  kind: "person",
  name: "Ana Silva",
  aliases: [{ name: "Anna Silva", kind: "misprint" }],
  memberships: [{ organization: "dockers-union", role: "President", start: "2023-05" }],
};

test("an actor is answered with the names of what it references", async () => {
  expect(await putShared("actors/ana-silva", actor)).toBe(201);
  expect(await get("actors/ana-silva")).toMatchObject({
    id: "ana-silva",
    aliases: [{ name: "Anna Silva", kind: "misprint" }],
    memberships: [{ organization: { id: "dockers-union", name: "Dockers’ Union" }, role: "President" }],
  });
});

test("actors are listed by kind", async () => {
  expect(await ids("actors?kind=person")).toEqual(["ana-silva"]);
  expect(await ids("actors?kind=group")).not.toContain("ana-silva");
});

test("a country that is no code is refused", async () => {
  expect(await faultsOfShared("actors/ana-silva", { ...actor, country: "Portugal" })).toEqual([
    "/country: must be a country code that ISO 3166-1 assigns, such as UA",
  ]);
});
