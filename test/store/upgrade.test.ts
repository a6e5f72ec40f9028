import { expect, test } from "vitest";
import { lastChangeOf } from "../../src/reading/change-log.ts";
import type { Store } from "../../src/store/store.ts";
import { FIXTURES, fixtureDatabase } from "../fixture.ts";
import { faultsOf, importText, keyFor, recordTables, standpoint, startService } from "../helper.ts";

/** Every record's stored answer, by table and id. */
async function documents(store: Store): Promise<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const { name, columns } of recordTables)
    if ("doc" in columns)
      for (const { id, doc } of await store.rows(name, [])) all[`${name}/${id}`] = JSON.parse(doc as string);
  return all;
}

test.each(
  FIXTURES,
)("a database of the schema %s is upgraded, verifies, and answers as a new one does", async (name) => {
  const url = await fixtureDatabase(name);
  const { code, stderr } = await standpoint(["migrate"], { DATABASE_URL: url });
  expect([code, stderr]).toEqual([0, ""]);
  expect(await standpoint(["verify"], { DATABASE_URL: url })).toMatchObject({ code: 0, stderr: "" });

  const { store, http } = await startService({ url, seed: false });
  const fresh = await startService({ seed: false });
  const puts = await store.rows("changes", [], ["sequence"]);
  const current: string[] = [];
  for (const { type, record, doc, revision } of puts) {
    const last = await lastChangeOf(store, type as "dossier", record as string);
    if (doc === null || last?.revision !== revision) continue;
    current.push(type === "dossier" ? (doc as string) : JSON.stringify({ [`${type}s`]: [JSON.parse(doc as string)] }));
  }
  await importText(fresh.store, "all.ndjson", current.join("\n"));
  expect(await documents(store)).toEqual(await documents(fresh.store));

  const search = async (q: string) => (await http.get(`/v1/search?q=${q}`).expect(200)).body.data as { id: string }[];
  expect((await search("envoy")).map(({ id }) => id)).toContain("the-envoy");
  expect((await search("kyiv")).length).toBeGreaterThan(0);
  await http.get("/v1/articles/draft").expect(404);
  await http.get("/v1/articles/deleted").expect(410);
  await http
    .get("/v1/articles/draft")
    .set(await keyFor(store, "write"))
    .expect(200);
  const [made] = puts.filter(({ record }) => record === "deleted");
  const speaker = async (query: string) => (await http.get(`/v1/quotes/first-envoy${query}`).expect(200)).body.speaker;
  expect(await speaker("")).toEqual({ id: "the-envoy", name: "The special envoy" });
  expect(await speaker(`?as_of=${made?.made_at}`)).toEqual({ id: "the-envoy", name: "The envoy" });
  expect(await faultsOf(store)).toEqual([]);
});
