import { expect, test } from "vitest";
import { marksOf } from "./helper.ts";

test.each([
  ["Foreign Minister Ana Silva left.", "Foreign Minister"],
  ["Portuguese Foreign Minister Ana Silva left.", "Portuguese Foreign Minister"],
  ["The union president Ana Silva left.", "union president"],
  ["Ana Silva, the mayor of Lisbon, left.", "mayor of Lisbon"],
  ["The mayor of Lisbon, Ana Silva, left.", "mayor of Lisbon"],
  ["Ana Silva, who is the chief executive of the port, left.", "chief executive of the port"],
])("%s", (text, office) => expect(marksOf(text).offices).toMatchObject([{ exact: office, person: "Ana Silva" }]));

test.each([
  "Ana Silva, 67, left.",
  "Mr. Silva left.",
  "Ana Silva, who met the mayor, left.",
])("finds no office in: %s", (text) => expect(marksOf(text).offices).toEqual([]));
