import { expect, test } from "vitest";
import { faultsOf, longTest, newDatabase, recordTables, standpoint, startService } from "../helper.ts";

const UP_TO_DATE = { code: 0, stdout: "the database is up to date\n", stderr: "" };

test("standpoint migrate creates the schema, and is idempotent", async () => {
  const url = await newDatabase();
  expect(await standpoint(["migrate"], { DATABASE_URL: url })).toEqual(UP_TO_DATE);
  expect(await standpoint(["migrate"], { DATABASE_URL: url })).toEqual(UP_TO_DATE);
  const { http, store } = await startService({ url });
  await http.get("/readyz").expect(200);
  for (const { name } of recordTables) expect(await store.rows(name, [])).toEqual([]);
});

test("standpoint migrate keeps the records of a database", async () => {
  const { store, url } = await startService();
  const everything = () => Promise.all(recordTables.map(({ name, primaryKey }) => store.rows(name, [], primaryKey)));
  const before = await everything();
  expect(await standpoint(["migrate"], { DATABASE_URL: url })).toEqual(UP_TO_DATE);
  expect(await everything()).toEqual(before);
});

longTest.each([1, 2])("several processes can migrate and import into one new database at once (round %i)", async () => {
  const url = await newDatabase();
  const ran = await Promise.all([
    ...["migrate", "migrate"].map((command) => standpoint([command], { DATABASE_URL: url })),
    ...Array.from({ length: 4 }, () => standpoint(["import", "seed"], { DATABASE_URL: url })),
  ]);
  for (const { code, stderr } of ran) expect([stderr, code]).toEqual(["", 0]);
  // One of the four wrote each record; the others found it unchanged.
  const added = ran.slice(2).map(({ stdout }) => Number(/^actors +(\d+) added, 0 changed/m.exec(stdout)?.[1]));
  const { store } = await startService({ url });
  const { store: alone } = await startService();
  expect(added.filter((count) => count > 0)).toEqual([(await store.rows("actors", [])).length]);
  for (const { name, primaryKey } of recordTables)
    expect(await store.rows(name, [], primaryKey)).toEqual(await alone.rows(name, [], primaryKey));
  expect(await faultsOf(store)).toEqual([]);
});
