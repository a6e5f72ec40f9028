/** Articles: news articles, the heads of dossiers, with their text in sections and paragraphs. */
import { expect, test } from "vitest";
import { harbour, reported } from "./harbour.ts";

const { faultsOfDossier, get, ids, putDossier } = await harbour();

test("an article is answered with its paragraphs numbered, and with all of its dossier by `include`", async () => {
  const question = { id: "who-pays", question: "Who pays the bonus?", status: "open", stated: "implicit" };
  const lists = { open_questions: [{ ...question, ...reported("The union wants a bonus") }] };
  expect(await putDossier({ article: { events: ["harbour-talks"] }, ...lists })).toBe(201);
  expect(await get("articles/night-shift-talks?include=all")).toMatchObject({
    publisher: { id: "harbour-gazette", name: "Harbour Gazette" },
    sections: [{ heading: null, paragraphs: [{ ordinal: 1, text: expect.stringContaining("wants a bonus") }] }],
    events: [{ id: "harbour-talks", name: "Harbour talks" }],
    open_questions: [{ id: "who-pays", evidence: [{ exact: "The union wants a bonus" }] }],
  });
});

test("articles are listed by publisher", async () => {
  expect(await ids("articles?publisher=harbour-gazette")).toEqual(["night-shift-talks"]);
  expect(await ids("articles?publisher=port-authority")).toEqual([]);
});

test("a digest that does not name its source is refused", async () => {
  expect(await faultsOfDossier({ article: { text_kind: "digest" } })).toEqual([
    "/article: must have a source, because its text_kind is `digest`: name the article that it retells",
  ]);
});
