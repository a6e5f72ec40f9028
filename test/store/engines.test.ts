/** The guarantees of the Store interface, for every engine. */
import { afterAll, expect, test } from "vitest";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { StoreUnavailable } from "../../src/store/store.ts";
import { newDatabase, startService } from "../helper.ts";

const url = await newDatabase();
const store = await openStore(url, tables);
afterAll(() => store.close());

const row = (id: string) => ({ id, kind: "person", name: id, country: null, doc: "{}", valid_from: 1 });
const all = () => store.rows("actors", [], ["id"]);

test("a transaction that throws writes nothing", async () => {
  const failing = store.write(async (tx) => {
    await tx.insert("actors", [row("half-written")]);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await all()).toEqual([]);
});

test("rows that violate a key or a reference are refused, and not as a transient failure", async () => {
  const refused = async (table: string, rows: Record<string, string | number | null>[]) => {
    const cause = await store
      .write((tx) => tx.insert(table, rows))
      .then(
        () => null,
        (error: Error) => error,
      );
    expect(cause).toBeInstanceOf(Error);
    expect(cause).not.toBeInstanceOf(StoreUnavailable);
  };
  await refused("actors", [row("twice"), row("twice")]);
  await refused("actor_aliases", [{ actor: "nobody", ordinal: 1, name: "N", kind: "alias" }]);
  await refused("actors", [{ ...row("nameless"), name: null }]);
  expect(await all()).toEqual([]);
});

test("readers never see uncommitted data", async () => {
  await store.write(async (tx) => {
    await tx.insert("actors", [row("unseen")]);
    expect(await all()).toEqual([]);
    expect(await tx.rows("actors", [])).toHaveLength(1);
    await tx.delete("actors", []);
  });
});

test("writes of one process run one at a time, in the order of their calls", async () => {
  const order: number[] = [];
  await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      store.write(async (tx) => {
        await tx.rows("actors", []);
        order.push(i);
      }),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test("text sorts by code point", async () => {
  const ids = ["a", "B", "Z", "é", "z", "𝒜", "￿"];
  await store.write((tx) =>
    tx.insert(
      "actors",
      ids.map((id) => row(id)),
    ),
  );
  const byCodePoint = [...ids].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  expect((await all()).map(({ id }) => id)).toEqual(byCodePoint);
});

test("requests to a closed store return 503 with Retry-After", async () => {
  const service = await startService({ seed: false });
  await service.store.close();
  const { headers, body } = await service.http.get("/v1/actors").expect(503);
  expect(headers["retry-after"]).toBe("1");
  expect(body.type).toBe("/problems/unavailable");
  await service.http.get("/readyz").expect(503);
});
