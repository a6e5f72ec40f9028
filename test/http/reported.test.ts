/** What users of other services reported: small inputs, each with the right answer. */
import { expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";

const { store, http } = await startService();
const editor = await keyFor(store, "read", "write");
const put = (id: string, type: string, body: string) =>
  http.put(`/v1/actors/${id}`).set(editor).set("content-type", type).send(body);
const actor = (more: object) => JSON.stringify({ id: "a", kind: "person", name: "N", ...more });

test.each([
  ['{"id":"a" "kind":1}', /expected `,`/i],
  ['{"a":1}}', /expected the end/],
  ['{"id":"a",}', /expected/i],
  ["{'id':'a'}", /expected/i],
])("the fault of %s is told in the words of JSON", async (text, words) => {
  const { body } = await put("a", "application/json", text).expect(400);
  expect(body.detail).toMatch(words);
  expect(body.detail).not.toMatch(/flow|scalar|yaml|block collection/i);
});

test.each([
  "application/yaml",
  "application/x-yaml",
  "text/yaml",
  "text/x-yaml",
  "Text/YAML; charset=utf-8",
])("%s is YAML", async (type) => {
  const id = `of-${type.toLowerCase().replaceAll(/[^a-z]/g, "")}`;
  const { status } = await put(id, type, `id: ${id}\nkind: person\nname: N\n`);
  expect(status).toBe(201);
});

test("a carriage return is refused with the form that line breaks have", async () => {
  const { body } = await put("crlf", "application/json", actor({ id: "crlf", description: "One.\r\nTwo." })).expect(
    422,
  );
  expect(body.errors).toEqual([expect.objectContaining({ pointer: "/description" })]);
  expect(body.errors[0].detail).toMatch(/line breaks? (?:is|are|must be) \\n/i);
});

test("OPTIONS names the methods of a path, and a path that is not there is not", async () => {
  expect((await http.options("/v1/actors/russia").expect(204)).headers.allow).toBe(
    "DELETE, GET, HEAD, OPTIONS, PATCH, PUT",
  );
  await http.options("/v1/nope").expect(404);
});

test("a scheme in capitals is refused with its lower case", async () => {
  const { body } = await put("a", "application/json", actor({ identifiers: [{ scheme: "ISIN", value: "US0378331005" }] })).expect(422); // biome-ignore format: one request
  expect(body.errors[0]).toMatchObject({ pointer: "/identifiers/0/scheme", detail: expect.stringContaining("`isin`") });
});

test("a time may be written in lower case", async () => {
  const { body } = await http.get("/v1/actors/russia?as_of=2100-01-01t00:00:00z").expect(200);
  expect(body.id).toBe("russia");
});
