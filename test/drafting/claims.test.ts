import { expect, test } from "vitest";
import { marksOf } from "./helper.ts";

test.each([
  ["Ana Silva said that the harbour was closed.", "Ana Silva", "the harbour was closed", "state"],
  ["The harbour was closed, the union said.", "the union", "The harbour was closed", "state"],
  ["According to the union, the harbour was closed.", "the union", "the harbour was closed", "state"],
  ["The port denied that the harbour was closed.", "The port", "the harbour was closed", "deny"],
  ["Ana Silva told reporters the harbour was closed.", "Ana Silva", "the harbour was closed", "state"],
  ["The port announced it was closed.", "The port", "it was closed", "state"],
  ["Ana Silva said in May the harbour was closed.", "Ana Silva", "the harbour was closed", "state"],
  [
    "The union said the old harbour “was closed all night”.",
    "The union",
    "the old harbour “was closed all night”",
    "state",
  ],
  ["Ana Silva met the dockers and said the harbour was closed.", "Ana Silva", "the harbour was closed", "state"],
])("%s", (text, who, content, act) => expect(marksOf(text).claims).toMatchObject([{ who, text: content, act }]));

test.each([
  "“The harbour was closed all night,” said Ana Silva.",
  "Ana Silva said that the port should close the harbour.",
  "Ana Silva did not say that the harbour was closed.",
  "The survey shows that the harbour was closed.",
  "The port announced a plan that was made in May.",
  "They found gates, which, they observed, were closed.",
  "Ana Silva acted according to the rules.",
])("finds no claim in: %s", (text) => expect(marksOf(text).claims).toEqual([]));
