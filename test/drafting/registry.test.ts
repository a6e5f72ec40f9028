import { expect, test } from "vitest";
import type { Known } from "../../src/drafting/types.ts";
import { marksOf } from "./helper.ts";

const known: Known = {
  actors: [
    { id: "portugal", kind: "state", name: "Portugal", country: "PT", aliases: [{ name: "Lisbon", kind: "metonym" }] },
    {
      id: "harbour-party",
      kind: "political_party",
      name: "Harbour Party",
      aliases: [{ name: "Harbour", kind: "alias" }],
    },
    { id: "ana-silva", kind: "person", name: "Ana Silva" },
    { id: "jo-reis-mayor", kind: "person", name: "Jo Reis" },
    { id: "jo-reis-singer", kind: "person", name: "Jo Reis" },
  ],
  places: [{ id: "lisbon", kind: "locality", name: "Lisbon" }],
};

const links = (text: string) => {
  const { persons, organizations, places, nationalities } = marksOf(text, known);
  return [...persons, ...organizations, ...places, ...nationalities].map(({ exact, link }) => [exact, link]);
};

test.each([
  ["a name", "Ana Silva left.", [["Ana Silva", { actor: "ana-silva" }]]],
  [
    "a surname",
    "Ana Silva left. Silva slept.",
    [
      ["Ana Silva", { actor: "ana-silva" }],
      ["Silva", { actor: "ana-silva" }],
    ],
  ],
  ["a metonym that acts", "Lisbon rejected the plan.", [["Lisbon", { actor: "portugal" }]]],
  ["a place after a preposition", "They met in Lisbon.", [["Lisbon", { place: "lisbon" }]]],
  ["an adjective of nationality", "The Portuguese proposal failed.", [["Portuguese", { actor: "portugal" }]]],
  ["two that fit", "Jo Reis left.", [["Jo Reis", { options: ["jo-reis-mayor", "jo-reis-singer"] }]]],
])("links %s", (_, text, expected) => expect(links(text)).toMatchObject(expected));

test("never links within a longer name", () => {
  expect(
    links("The Harbour Security Adviser spoke of Ana Silva Street.").flatMap(([, link]) => Object.keys(link as object)),
  ).toEqual([]);
});

test("an alias that is an ordinary word needs a second sign", () => {
  expect(
    links("The harbour is old. Harbour won.").filter(([, link]) => Object.keys(link as object).length > 0),
  ).toEqual([]);
  expect(links("The Harbour Party met at the harbour. Harbour won.")).toContainEqual([
    "Harbour Party",
    { actor: "harbour-party" },
  ]);
});
