/** Open questions: what the article leaves open, and how it was answered since. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

const openQuestion = {
  id: "who-pays",
  question: "Who pays the bonus?",
  topics: ["night-shifts"],
  status: "open",
  stated: "implicit",
  ...reported("The union wants a bonus"),
};

test("an open question is answered with the names of what it references, and with its evidence", async () => {
  expect(await putDossier({ open_questions: [openQuestion] })).toBe(201);
  expect(await get("open-questions/who-pays")).toMatchObject({
    question: "Who pays the bonus?",
    topics: [{ id: "night-shifts", name: "Night shifts" }],
    status: "open",
    resolution: null,
    evidence: [{ exact: "The union wants a bonus" }],
  });
});

test("open questions are listed by status", async () => {
  expect(await ids("open-questions?status=open")).toEqual(["who-pays"]);
  expect(await ids("open-questions?status=resolved")).toEqual([]);
});

test("a question that is resolved without a resolution is refused", async () => {
  expect(await faultsOfDossier({ open_questions: [{ ...openQuestion, status: "resolved" }] })).toEqual([
    "/open_questions/0: must have status `resolved` if it has a resolution, and only then",
  ]);
});
