/** Articles: news articles, the heads of dossiers, with their text in sections and paragraphs. */
import { expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";
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

test("articles that reprint and translate each other form no circle, whichever field closes it", async () => {
  const { http, store } = await startService({ seed: false });
  const key = await keyFor(store, "write");
  await http.put("/v1/actors/gazette").set(key).send({ id: "gazette", kind: "publisher", name: "Gazette" }).expect(201);
  const put = (id: string, more: object, status: number) =>
    http
      .put(`/v1/dossiers/${id}`)
      .set(status === 201 ? key : { ...key, "if-match": "*" })
      .send({
        article: {
          ...{ id, headline: id, publisher: "gazette", language: "en", status: "usable", text_kind: "original" },
          ...{ sections: [{ paragraphs: ["News."] }], ...more },
        },
      })
      .expect(status);
  await put("first", {}, 201);
  await put("second", { translation_of: "first" }, 201);
  await put("third", { reprint_of: "second", translation_of: "first" }, 201);
  const { body } = await put("first", { reprint_of: "third" }, 422);
  expect(body.errors).toMatchObject([
    { pointer: "/article/reprint_of", detail: expect.stringContaining("forms a circle: first → third → ") },
  ]);
});
