import { expect, test } from "vitest";
import { marksOf } from "./helper.ts";

const words = (paragraphs: string | string[]) => marksOf(paragraphs).quotations.map(({ exact }) => exact);

test.each([
  ["curly", "“We sail at dawn,” said Ana Silva.", ["We sail at dawn,"]],
  ["straight", '"We sail at dawn," said Ana Silva.', ["We sail at dawn,"]],
  ["two single ones", "''We sail at dawn,'' said Ana Silva.", ["We sail at dawn,"]],
  ["guillemets", "«We sail at dawn», said Ana Silva.", ["We sail at dawn"]],
  ["curly single", "‘We don’t sail at dawn,’ said Ana Silva.", ["We don’t sail at dawn,"]],
  ["straight single", "'We don't sail at dawn,' said Ana Silva.", ["We don't sail at dawn,"]],
  ["the possessive of a plural", "‘The dockers’ demand is just,’ said Ana Silva.", ["The dockers’ demand is just,"]],
  ["nested", "“He said ‘never’ to all of us,” said Ana Silva.", ["He said ‘never’ to all of us,"]],
  ["two in a sentence", "“We sail,” said Ana Silva, “when the wind turns.”", ["We sail,", "when the wind turns."]],
])("finds the words between marks: %s", (_, text, expected) => expect(words(text)).toEqual(expected));

test.each([
  ["apostrophes", "The dockers' strike of '84 wasn't the union's idea; it was the port's."],
  ["a title", "The film “The Long Harbour” opened on Friday."],
  ["a word held at a distance", "The so-called “dry port” lies inland."],
  ["inches", 'The board is 6" wide and 8" long.'],
])("takes for no speech: %s", (_, text) => expect(words(text)).toEqual([]));

test("marks that stay open run on in the next paragraph", () => {
  const paragraphs = ["“We sail at dawn,” Ana Silva said. “The crew is ready.", "“The sea is calm.”"];
  expect(words(paragraphs)).toEqual(["We sail at dawn,", "The crew is ready.", "The sea is calm."]);
});

test("offsets are code points, and the words stand there to the character", () => {
  const text = "🚢🚢 “We sail 🌊 at dawn,” said Ana Silva of 🏴 Port on Friday, with 40 ships.";
  const { quotations, persons, dates, figures } = marksOf(text);
  const all = [...quotations, ...persons, ...dates, ...figures];
  expect(all.length).toBeGreaterThan(3);
  for (const { start, end, exact } of all) expect(Array.from(text).slice(start, end).join("")).toBe(exact);
});
