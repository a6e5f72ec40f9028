/** What an article does not state: by its omissions, and by the fields that are expected and empty. */
import { expect, test } from "vitest";
import { startService } from "../helper.ts";
import { clientsOf, dossierOf, putWorld } from "../writing/editor.ts";

const service = await startService({ seed: false });
const { editor, reader } = await clientsOf(service);
await putWorld(editor);

const fieldsOf = async (client: typeof reader, id: string) => {
  const { json } = await client.get(`/v1/articles/${id}/unstated`);
  return json.data.map((one: { about: { type: string; id: string }; field: string; derived: boolean }) =>
    [`${one.about.type}/${one.about.id}`, one.field, one.derived ? "derived" : "stated"].join(" "),
  );
};

test("an empty field that one expects is derived; one that has a value, or an account, is not there", async () => {
  const quote = {
    speaker: "keeper",
    text: "every ship needs a light",
    evidence: [{ exact: "every ship needs a light" }],
  };
  const omission = { about: { type: "event", id: "parley" }, fields: ["end"], note: "When it ended is not said." };
  const cited = { basis: "editorial", citation: "A yearbook" };
  await editor.put(
    "/v1/dossiers/story",
    dossierOf("story", {
      quotes: [{ id: "story-quote", ...quote }],
      omissions: [{ id: "story-omission", ...omission, ...cited }],
    }),
  );
  expect((await fieldsOf(reader, "story")).sort()).toEqual([
    "article/story authors derived",
    "article/story published_on derived",
    "event/parley end stated",
    "participant/story-keeper capacity derived",
    "quote/story-quote stated_on derived",
  ]);
  const { json } = await reader.get("/v1/articles/story/unstated");
  expect(json.complete).toBe(true);
  expect(json.data[0]).toEqual({
    about: { type: "event", id: "parley", name: "Parley of Ness" },
    field: "end",
    derived: false,
    omission: "story-omission",
    note: omission.note,
  });
});

test("a field that only this article's account gives is stated", async () => {
  const account = {
    about: { type: "event", id: "parley" },
    values: { end: "2025-03-02" },
    evidence: [{ exact: "every ship needs a light" }],
  };
  await editor.put("/v1/dossiers/told", dossierOf("told", { accounts: [{ id: "told-account", ...account }] }));
  expect(await fieldsOf(reader, "told")).not.toContain("event/parley end derived");
});

test("of a draft, only editors are told; of no article, nobody is", async () => {
  await editor.put("/v1/dossiers/draft", dossierOf("draft", { article: { status: "withheld" } }));
  expect((await reader.get("/v1/articles/draft/unstated")).status).toBe(404);
  expect((await editor.get("/v1/articles/draft/unstated")).status).toBe(200);
  expect((await editor.get("/v1/articles/none/unstated")).status).toBe(404);
});
