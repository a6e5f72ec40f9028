import { expect, test } from "vitest";
import { issueMessage } from "../../src/http/request/messages.ts";
import { vocabulariesByComponent } from "../../src/model/kit/vocabulary.ts";
import { keyFor, startService } from "../helper.ts";
import "../../src/model/records/index.ts";

const { store, http } = await startService();

test.each([...vocabulariesByComponent()])("a misspelt value of %s has the one that was meant beside it", (_, {
  schema,
  values,
}) => {
  const value = [...values].sort((a, b) => b.length - a.length)[0] as string;
  const misspelt = `${value[0]}${value.slice(2)}`;
  const { error } = schema.safeParse(misspelt, { error: issueMessage });
  expect(error?.issues[0]?.message).toMatch(new RegExp(`^must be one of .*; did you mean \`${value}\`\\?$`));
});

test("in a document, the message names the value that was given", async () => {
  const { body } = await http
    .put("/v1/actors/new")
    .set(await keyFor(store, "write"))
    .send({ id: "new", kind: "organisation", name: "New" })
    .expect(422);
  expect(body.errors).toEqual([
    {
      in: "body",
      pointer: "/kind",
      detail: expect.stringMatching(
        /^is "organisation", but must be one of person, .*; did you mean `organization`\?$/,
      ),
    },
  ]);
});

test("in a query, each of several values has its own", async () => {
  const { body } = await http.get("/v1/positions?act=rejekt&stance=support,opose").expect(400);
  expect(body.errors.map(({ detail }: { detail: string }) => detail.split("; ")[1])).toEqual([
    "did you mean `reject`?",
    "did you mean `oppose`?",
  ]);
});

test("a value that is like none has no suggestion", async () => {
  const { body } = await http.get("/v1/positions?stance=whatsoever").expect(400);
  expect(body.errors[0].detail).toMatch(/oppose$/);
});
