import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { scoreBundled } from "../../bench/draft/bundled.ts";
import { markedArticles } from "../../bench/draft/marked.ts";
import { scoreMarked, scores } from "../../bench/draft/score.ts";
import { ROOT, scratchFolder } from "../helper.ts";

/** The F1 of each type on the bundled texts. A change may raise these, and must not lower them. */
const FLOORS: Readonly<Record<string, number>> = {
  persons: 0.95,
  organizations: 0.83,
  places: 0.81,
  "links to known actors": 1,
  quotes: 0.88,
  "quotes with speaker": 0.75,
  claims: 0.21,
  figures: 0.82,
  "open questions": 0.32,
  "known events": 0.72,
};

test("drafts of the bundled texts score no lower than before", async () => {
  const tallies = await scoreBundled();
  const low = [...tallies]
    .map(([name, tally]) => [name, scores(tally)] as const)
    .filter(([name, { f1 }]) => f1 < (FLOORS[name] ?? 0));
  expect(low).toEqual([]);
  for (const name of Object.keys(FLOORS)) expect(tallies.has(name)).toBe(true);
  for (const name of ["links to known actors", "known events"]) {
    const tally = tallies.get(name);
    expect(tally && scores(tally).precision).toBeGreaterThanOrEqual(0.99);
  }
});

const ARTICLE = {
  published_on: "2024-03-14",
  paragraphs: [
    "“We sail at dawn,” said Ana Silva on Tuesday. “All 40 ships,” she said.",
    "The harbour was closed, the union said.",
  ],
  quotations: [
    { paragraph: 1, exact: "We sail at dawn", speaker: "Ana Silva", person: "Ana Silva" },
    { paragraph: 1, exact: "All 40 ships", speaker: "she", person: "Ana Silva" },
  ],
  persons: ["Ana Silva"],
  dates: [{ exact: "Tuesday", date: "2024-03-12" }],
  figures: [{ exact: "40", value: 40, noun: "ships" }],
  claims: [{ exact: "The harbour was closed", who: "the union" }],
};

test("a marked article has the form of the schema, and is scored by it", () => {
  const schema = JSON.parse(readFileSync(join(ROOT, "bench/draft/marked-article.schema.json"), "utf8"));
  const validate = new Ajv2020({ strict: false }).compile(schema);
  expect(validate(ARTICLE) || validate.errors).toBe(true);
  const folder = scratchFolder();
  writeFileSync(join(folder, "article.json"), JSON.stringify(ARTICLE));
  const tallies = scoreMarked(markedArticles(folder), {});
  const all = [
    "quotations",
    "speakers",
    "speakers, first tier",
    "pronouns",
    "persons",
    "dates",
    "figures",
    "figures: qualifier",
    "figures: noun",
    "claims",
  ];
  expect([...tallies.keys()].sort()).toEqual(all.sort());
  for (const tally of tallies.values()) expect(scores(tally).f1).toBe(1);
});
