import { expect, test } from "vitest";
import { marksOf } from "./helper.ts";

const names = (text: string | string[]) => {
  const { persons, organizations, places } = marksOf(text);
  const of = (marks: typeof persons) => [...new Set(marks.map(({ name }) => name))];
  return { persons: of(persons), organizations: of(organizations), places: of(places) };
};

test.each([
  ["President Ana Silva met Jo Reis.", { persons: ["Ana Silva", "Jo Reis"] }],
  ["Ana Silva spoke. Silva then left.", { persons: ["Ana Silva"] }],
  ["The talks took place in Lisbon, Portugal.", { places: ["Lisbon", "Portugal"] }],
  ["The city of Vellmar lies near the Brenn River.", { places: ["Vellmar", "Brenn River"] }],
  ["The Port Authority and the Dockers’ Union met.", { organizations: ["Port Authority", "Dockers’ Union"] }],
  ["The Food and Drug Administration agreed.", { organizations: ["Food and Drug Administration"] }],
  ["The University of Lisbon agreed.", { organizations: ["University of Lisbon"] }],
  ["The US-Russia talks failed.", { places: ["US", "Russia"] }],
  ["NATO Secretary-General Ana Silva spoke.", { persons: ["Ana Silva"], organizations: ["NATO"] }],
  ["The World Harbour Championships begin on Monday.", {}],
])("%s", (text, expected) => expect(names(text)).toEqual({ persons: [], organizations: [], places: [], ...expected }));
