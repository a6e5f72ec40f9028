import { expect, test } from "vitest";
import { stringify } from "yaml";
import { tables } from "../../src/model/schema/tables.ts";
import { keyFor, startService } from "../helper.ts";
import { ask } from "../http/exchange.ts";
import { clientsOf, dossierOf, putWorld } from "./editor.ts";

const service = await startService({ seed: false });
const { editor, reader } = await clientsOf(service);
const key = await keyFor(service.store, "write");
await putWorld(editor);

const ANY = { "if-match": "*" };

/** Posts a batch; text is sent as YAML. */
async function post(value: unknown, query = "", headers: Record<string, string> = key) {
  const isText = typeof value === "string";
  const type = isText ? "application/yaml" : "application/json";
  const answer = await ask(reader.origin, `/v1/batches${query}`, {
    method: "POST",
    headers: { ...headers, "content-type": type },
    body: isText ? value : JSON.stringify(value),
  });
  return { status: answer.status, json: JSON.parse(answer.body) };
}

async function everything(): Promise<string> {
  const rows = await Promise.all(
    tables.map(async ({ name, primaryKey }) => [name, await service.store.rows(name, [], primaryKey)]),
  );
  return JSON.stringify(rows);
}

const person = (i: number, name = `Sailor ${i}`) => ({ id: `sailor-${i}`, kind: "person", name });

/** A dossier in which fifteen actors take part who are new with it. */
const CREW = {
  registry: { actors: Array.from({ length: 15 }, (_, i) => person(i)) },
  dossiers: [
    dossierOf("crew", {
      participants: Array.from({ length: 15 }, (_, i) => ({
        event: "parley",
        actor: `sailor-${i}`,
        role: "attendee",
        evidence: [{ paragraph: 2, exact: "every ship needs a light" }],
      })) as unknown as object,
    }),
  ],
};

const asText = ({ type, id, action }: Record<string, string>) => `${action} ${type} ${id}`;

test("a dossier with fifteen new actors is one request, answered by a receipt for each document", async () => {
  const before = await everything();
  const dry = await post(CREW, "?dry_run=true");
  expect(dry).toMatchObject({ status: 200, json: { dry_run: true } });
  expect(dry.json.receipts).toHaveLength(16);
  expect(dry.json.receipts[15]).toMatchObject({ type: "dossier", id: "crew", action: "created", dry_run: true });
  expect(dry.json.receipts[15].diff).toContainEqual({ type: "article", id: "crew", change: "added", fields: [] });
  expect(await everything()).toBe(before);

  const { status, json } = await post(CREW);
  expect([status, json.dry_run]).toEqual([200, false]);
  expect(json.receipts.map(asText)).toEqual([
    ...Array.from({ length: 15 }, (_, i) => `created actor sailor-${i}`),
    "created dossier crew",
  ]);
  const { change, hash, ...receipt } = json.receipts[15];
  expect(receipt).toMatchObject({ revision: 1, dry_run: false, warnings: [] });
  expect((await reader.get("/v1/dossiers/crew/revisions/1")).json).toMatchObject({ change, hash });
  // Its words stand in the only paragraph.
  expect(receipt.carried[0]).toMatchObject({
    pointer: "/dossiers/0/participants/0/evidence/0",
    from: { paragraph: 2 },
    to: { paragraph: 1 },
  });
  expect((await reader.get("/v1/participants?article=crew&count=exact")).json.page.total).toBe(15);
});

test("the same again changes nothing; of what changed, each receipt says what became of its document", async () => {
  await post(CREW);
  const before = await everything();
  const same = await post(stringify(CREW));
  expect(new Set(same.json.receipts.map(({ action }: Record<string, string>) => action))).toEqual(
    new Set(["unchanged"]),
  );
  expect(await everything()).toBe(before);

  const place = { id: "pier", kind: "locality", name: "Pier", within: "port" };
  const batch = {
    registry: { places: [place], actors: [person(1), person(0, "Captain")] },
    dossiers: [dossierOf("crew-two", { article: { url: "https://example.org/crew" } }), CREW.dossiers[0]],
  };
  const { json } = await post(batch);
  expect(json.receipts.map(asText)).toEqual([
    "created place pier",
    "unchanged actor sailor-1",
    "updated actor sailor-0",
    "created dossier crew-two",
    "unchanged dossier crew",
  ]);
  expect((await reader.get("/v1/participants?article=crew&actor=sailor-0")).json.data[0].actor.name).toBe("Captain");
  const twin = dossierOf("crew-three", { article: { url: "https://example.org/crew" } });
  const [, warned] = (await post({ registry: { actors: [person(1)] }, dossiers: [twin] })).json.receipts;
  expect(warned.warnings).toEqual([{ pointer: "/dossiers/0/article/url", detail: expect.any(String) }]);
});

test("the faults of all documents are answered together, each with its place in the body, and nothing is written", async () => {
  const before = await everything();
  const pointers = async (body: unknown) => {
    const { status, json } = await post(body);
    expect(status).toBe(422);
    return json.errors.map(({ pointer }: Record<string, string>) => pointer);
  };
  const [dossier] = CREW.dossiers;
  const { positions } = dossierOf("other") as { positions: object[] };
  const wrong = dossierOf("other", { positions: [...positions, { ...positions[0], id: "p-two", actor: "nobody" }] });
  expect(await pointers({ registry: { actors: [person(20)] }, dossiers: [dossier, wrong] })).toEqual([
    "/dossiers/1/positions/1/actor",
  ]);
  expect(
    await pointers({
      registry: { actors: [person(20), { ...person(21), kind: "persn" }] },
      dossiers: [{}, { article: 1 }],
    }),
  ).toEqual(["/registry/actors/1/kind", "/dossiers/0/article", "/dossiers/1/article"]);
  const lost = { id: "lost", kind: "locality", name: "Lost", within: "nowhere" };
  expect(await pointers({ registry: { places: [lost] } })).toEqual(["/registry/places/0/within"]);
  expect(await pointers({ registry: { actors: [person(30), person(30)] } })).toEqual(["/registry/actors/1/id"]);
  expect(await pointers({ dossiers: [dossierOf("two"), dossierOf("two")] })).toContain("/dossiers/1/article/id");
  expect(await pointers({ registry: dossier })).toEqual(["/registry"]);
  expect(await pointers({ registry: {}, dossier })).toEqual(["/dossier"]);
  expect(await pointers({})).toEqual([""]);
  expect(await pointers([])).toEqual([""]);
  expect(await pointers({ dossiers: [] })).toEqual(["/dossiers"]);
  expect(await everything()).toBe(before);
});

test("dossiers of a batch can name each other, and replace stored ones", async () => {
  const erratum = (id: string, about: string) => ({
    id,
    printed: "light",
    correct: "lamp",
    about: { type: "article", id: about },
    basis: "editorial",
    citation: "A yearbook",
  });
  const [one, other] = [
    dossierOf("left", { errata: [erratum("left-erratum", "right")] }),
    dossierOf("right", { errata: [erratum("right-erratum", "left")] }),
  ];
  expect((await post({ dossiers: [one, other] })).json.receipts.map(asText)).toEqual([
    "created dossier left",
    "created dossier right",
  ]);
  const changed = { ...one, article: { ...one.article, headline: "Another headline" } };
  expect((await post({ dossiers: [changed] }, "?dry_run=true")).json.receipts[0]).toMatchObject({
    action: "updated",
    revision: 2,
    diff: [{ type: "article", id: "left", fields: [{ field: "headline", after: "Another headline" }] }],
  });
  expect((await post({ dossiers: [changed] })).json.receipts[0]).toMatchObject({ action: "updated", revision: 2 });
  expect(await editor.delete("/v1/dossiers/left", ANY)).toMatchObject({ status: 409 });
});

test("a batch needs the scope `write`", async () => {
  expect(await post(CREW, "", {})).toMatchObject({ status: 401 });
  expect(await post(CREW, "", await keyFor(service.store, "read"))).toMatchObject({ status: 403 });
});
