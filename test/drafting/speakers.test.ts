import { describe, expect, test } from "vitest";
import { marksOf } from "./helper.ts";

const speakers = (paragraphs: string | string[]) =>
  marksOf(paragraphs).quotations.map(({ speaker, tier }) => [speaker, tier]);

describe("is sure of who stands after the words", () => {
  test.each([
    ["“We sail at dawn,” said Ana Silva.", "Ana Silva"],
    ["“We sail at dawn,” Ana Silva said on Friday.", "Ana Silva"],
    ["“We sail at dawn,” said the union’s president, Ana Silva.", "Ana Silva"],
    ["“We sail at dawn,” the union’s president, Ana Silva, told reporters.", "Ana Silva"],
    ["“We sail at dawn,” Ana Silva, the president of the union, said.", "Ana Silva"],
    ["“We sail at dawn,” said a spokesman for the port.", "a spokesman for the port"],
    ["“We sail at dawn,” according to the harbour master.", "the harbour master"],
    ["“Do we sail?” she asked.", "she"],
  ])("%s", (text, speaker) => expect(speakers(text)).toEqual([[speaker, "sure"]]));
});

describe("finds a likely speaker before the words", () => {
  test.each([
    ["Ana Silva said: “We sail at dawn.”", "Ana Silva"],
    ["Ana Silva on Friday called the plan “a danger to every ship in the harbour”.", "Ana Silva"],
    ["LISBON — Ana Silva left the hall on Friday, calling the plan “a danger to all of us”.", "Ana Silva"],
    ["The dockers should “stay at home” and rest, harbour master Jo Reis has insisted.", "Jo Reis"],
    ["The harbour will not close, the union said. “We hope that the port thinks again.”", "the union"],
  ])("%s", (text, speaker) => expect(speakers(text)).toEqual([[speaker, "likely"]]));
});

test("a speaker goes on in the next sentence and the next paragraph", () => {
  const paragraphs = ["“We sail,” said Ana Silva. “The crew is ready.”", "“The sea is calm today.”"];
  expect(speakers(paragraphs)).toEqual([
    ["Ana Silva", "sure"],
    ["Ana Silva", "sure"],
    ["Ana Silva", "likely"],
  ]);
});

test("words with nobody near are left open, with two candidates", () => {
  const [, , open] = marksOf([
    "Ana Silva met Jo Reis.",
    "“Yes,” said Jo Reis. “No,” said Ana Silva.",
    "A banner hung there.",
    "“We will never leave this harbour.”",
  ]).quotations;
  expect(open).toMatchObject({ tier: "open", person: null, candidates: ["Ana Silva", "Jo Reis"] });
});

describe("knows the person behind a pronoun, or says that it does not", () => {
  const person = (paragraphs: string[]) => marksOf(paragraphs).quotations.at(-1)?.person;

  test.each([
    ["the subject before", ["Maria Silva met the dockers on Friday.", "“We sail,” she said."], "Maria Silva"],
    ["a man is not she", ["Maria Silva met Peter Reis.", "“We sail,” he said."], "Peter Reis"],
    ["a surname", ["Maria Silva runs the port.", "“We sail,” Silva said."], "Maria Silva"],
    [
      "a pronoun before",
      [
        "Maria Silva runs the port.",
        "“We sail,” she said.",
        "The port is old.",
        "It is wide.",
        "“And we come back,” she said.",
      ],
      "Maria Silva",
    ],
    ["somebody without a name", ["Peter Reis spoke. A spokesman for the port disagreed. “We sail,” he said."], null],
    ["nobody", ["The port is old.", "“We sail,” she said."], null],
  ])("%s", (_, paragraphs, expected) => expect(person(paragraphs)).toBe(expected));
});
