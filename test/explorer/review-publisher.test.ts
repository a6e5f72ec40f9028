/** The publisher that an editor types: an actor of that name, or a new one that replaces nobody. */
import { expect, test } from "vitest";
import { createClient } from "../../src/client/index.ts";
import { createDraft } from "../../src/explorer/browser/review/api.ts";
import { keyFor, startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";

const service = await startService();
const { origin } = await listening(service);
const { authorization } = await keyFor(service.store, "read", "write");
const client = createClient({ url: origin, key: authorization.replace("Bearer ", "") });

let drafts = 0;

/** Drafts an article, and returns its publisher and the publishers that its registry adds. */
async function drafted(name: string) {
  const text = "The ferries sailed on time on Monday, the port said.";
  const headline = `Ferries sail: report ${++drafts}`; // ids of drafts follow headlines
  const id = await createDraft(client, { text, headline, published_on: "", url: "", publisher: { name } });
  const { dossier, registry } = await client.drafts.get(id);
  const actors = (registry.actors ?? []) as { id: string; name: string; kind: string }[];
  const { publisher } = dossier.article as { publisher: string };
  return { publisher, added: actors.filter(({ kind }) => kind === "publisher").map((one) => one.name) };
}

test("is the actor that has the name, however it is written", async () => {
  for (const name of ["Reuters", "REUTERS"]) expect(await drafted(name)).toEqual({ publisher: "reuters", added: [] });
});

test("is added under an id that no other actor has", async () => {
  expect(await drafted("The Ness Courier")).toEqual({ publisher: "the-ness-courier", added: ["The Ness Courier"] });
  await client.actors.put("unnamed", { id: "unnamed", kind: "publisher", name: "نيس" });
  expect(await drafted("نيس")).toEqual({ publisher: "unnamed", added: [] });
  expect(await drafted("内斯")).toEqual({ publisher: "unnamed-2", added: ["内斯"] });
  expect(await drafted("Mark. Rutte!")).toMatchObject({ publisher: "mark-rutte-2" });
});
