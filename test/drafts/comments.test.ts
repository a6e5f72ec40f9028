/** Comments: what editors say to each other of records, which no reader and no record shows. */
import { beforeEach, expect, test } from "vitest";
import { faultsOf, keyFor, type Service, startService } from "../helper.ts";
import { ask } from "../http/exchange.ts";
import { type Client, clientsOf, dossierOf, putWorld } from "../writing/editor.ts";

let service: Service;
let editor: Client;
let reader: Client;

beforeEach(async () => {
  service = await startService({ seed: false });
  ({ editor, reader } = await clientsOf(service));
  await putWorld(editor);
  await editor.put("/v1/dossiers/story", dossierOf("story"));
});

const say = (type: string, id: string, text: string) => editor.post("/v1/comments", { record: { type, id }, text });

test("a comment is about any record, is listed by record and by article, and can be deleted", async () => {
  const [position] = (await editor.get("/v1/positions?article=story")).json.data;
  const made = await say("position", position.id, "The ministry or the minister?");
  expect([made.status, made.json]).toMatchObject([201, { record: { type: "position", id: position.id } }]);
  expect(made.json.key).toMatch(/^\w+$/);
  await say("article", "story", "Ready for review.");
  await say("actor", "keeper", "Two of that name?");
  const texts = async (query: string) =>
    (await editor.get(`/v1/comments${query}`)).json.data.map(({ text }: { text: string }) => text);
  expect(await texts("")).toHaveLength(3);
  expect(await texts("?article=story")).toEqual(["Ready for review.", "The ministry or the minister?"]);
  expect(await texts(`?record=position/${position.id}`)).toEqual(["The ministry or the minister?"]);
  expect((await editor.delete(`/v1/comments/${made.json.id}`)).status).toBe(200);
  expect((await editor.delete(`/v1/comments/${made.json.id}`)).status).toBe(404);
  expect(await texts("?article=story")).toEqual(["Ready for review."]);
});

test("no reader sees comments, and neither record nor ETag changes", async () => {
  const before = await editor.get("/v1/actors/keeper");
  const { json } = await say("actor", "keeper", "zqxsecret");
  const after = await editor.get("/v1/actors/keeper");
  expect([after.body, after.etag]).toEqual([before.body, before.etag]);
  for (const url of ["/v1/comments", "/v1/comments?record=actor/keeper"])
    expect((await reader.get(url)).status, url).toBe(401);
  const readOnly = await keyFor(service.store, "read");
  expect((await ask(reader.origin, "/v1/comments", { headers: readOnly })).status).toBe(403);
  for (const url of ["/v1/actors/keeper", "/v1/search?q=zqxsecret", "/v1/changes?limit=500"])
    expect((await reader.get(url)).body, url).not.toMatch(/zqxsecret"/);
  expect((await reader.delete(`/v1/comments/${json.id}`)).status).toBe(401);
});

test.each([
  ["of a record that does not exist", { record: { type: "actor", id: "nobody" }, text: "Hm." }, "/record/id"],
  ["of no record type", { record: { type: "thing", id: "keeper" }, text: "Hm." }, "/record/type"],
  ["without words", { record: { type: "actor", id: "keeper" }, text: "  " }, "/text"],
  ["with an unknown key", { record: { type: "actor", id: "keeper" }, text: "Hm.", by: "me" }, "/by"],
])("one %s is refused", async (_, comment, pointer) => {
  const { status, json } = await editor.post("/v1/comments", comment);
  expect([status, json.errors[0].pointer]).toEqual([422, pointer]);
});

test("what was said of an erased article is erased with it", async () => {
  const [position] = (await editor.get("/v1/positions?article=story")).json.data;
  await say("position", position.id, "Off the record.");
  await say("actor", "keeper", "Stays.");
  const admin = await keyFor(service.store, "admin", "write");
  const erased = await ask(reader.origin, "/v1/dossiers/story?erase=true&reason=Privacy", {
    method: "DELETE",
    headers: { ...admin, "if-match": "*" },
  });
  expect(erased.status).toBe(200);
  expect((await editor.get("/v1/comments")).json.data).toMatchObject([{ text: "Stays." }]);
  expect(await faultsOf(service.store)).toEqual([]);
});
