import { expect, test } from "vitest";
import { versionsName } from "../../src/store/tables.ts";
import { rebuild, rebuildBatch } from "../../src/writing/projections/rebuild.ts";
import { faultsOf, importText, recordTables, type Service, standpoint, startService } from "../helper.ts";

type Documents = Record<string, string>;

/** Every record's stored answer, by table and id. */
async function documents({ store }: Service): Promise<Documents> {
  const all: Documents = {};
  for (const { name, columns } of recordTables)
    if ("doc" in columns) for (const { id, doc } of await store.rows(name, [])) all[`${name}/${id}`] = doc as string;
  return all;
}

/** Makes a database as one whose answers were made by older sources: each lacks what it has now, and says so. */
async function age({ store }: Service): Promise<void> {
  await store.write(async (tx) => {
    for (const { name, columns } of recordTables.filter((table) => "doc" in table.columns && table.versioned)) {
      expect(columns.doc).toBeDefined();
      for (const table of [name, versionsName(name)]) await tx.update(table, { doc: '{"old":true}' }, []);
    }
    for (const table of ["search_entries", versionsName("search_entries")])
      await tx.update(table, { words: "qwertzuiop" }, []);
    await tx.update("projections", { fingerprint: "older sources" }, []);
  });
}

test("a database whose projections older sources made is rebuilt by `migrate`, past and present", async () => {
  const service = await startService();
  const before = await documents(service);
  const search = (await service.http.get("/v1/search?q=kyiv").expect(200)).body;
  await age(service);
  expect(await faultsOf(service.store)).toContain(
    "another version wrote the projections: run `standpoint migrate` to rebuild them",
  );
  const { code, stdout } = await standpoint(["migrate"], { DATABASE_URL: service.url });
  expect([code, stdout]).toEqual([
    0,
    expect.stringMatching(/^[1-9]\d* rows were rebuilt\nthe database is up to date\n$/),
  ]);
  expect(await documents(service)).toEqual(before);
  expect((await service.http.get("/v1/search?q=kyiv").expect(200)).body).toEqual(search);
  expect((await service.http.get("/v1/search?q=qwertzuiop").expect(200)).body.data).toEqual([]);
  expect(await faultsOf(service.store)).toEqual([]);
  expect((await standpoint(["migrate"], { DATABASE_URL: service.url })).stdout).toBe("the database is up to date\n");
});

test("an interrupted rebuild goes on where it stopped", async () => {
  const service = await startService();
  const before = await documents(service);
  await age(service);
  const first = await service.store.write(rebuildBatch);
  expect(first).toMatchObject({ done: false, compared: expect.any(Number) });
  const changes = (await service.store.rows("changes", [])).length;
  let compared = 0;
  await rebuild(service.store, (count) => {
    compared = count;
  });
  expect(first.compared).toBeGreaterThan(0);
  expect(first.compared + compared).toBe(changes);
  expect(await documents(service)).toEqual(before);
  expect(await faultsOf(service.store)).toEqual([]);
});

test("while projections are rebuilt, every answer is whole, old or new, and writes go on", async () => {
  const service = await startService();
  const { store, http } = service;
  const before = await documents(service);
  await age(service);
  const seen = new Set<string>();
  for (let done = false; !done; ) {
    const { body } = await http.get("/v1/positions?limit=200").expect(200);
    for (const one of body.data as { id?: string; old?: true }[])
      seen.add(one.old ? "old" : JSON.stringify(one) === before[`positions/${one.id}`] ? "new" : "mixed");
    ({ done } = await store.write(rebuildBatch));
    await importText(
      store,
      "new.json",
      JSON.stringify({ topics: [{ id: `topic-${Math.random().toString(36).slice(2)}`, label: "New" }] }),
    );
  }
  expect([...seen].sort()).toEqual(["new", "old"]);
});
