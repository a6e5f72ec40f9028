/** The responses while PostgreSQL restarts, or while the primary of a replicated pair is down. */
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { buildApp } from "../../src/app.ts";
import { ConfigSchema } from "../../src/config.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { type Store, StoreUnavailable } from "../../src/store/store.ts";
import { importText, scratchFolder, startService } from "../helper.ts";
import { Cluster, POSTGRES_PROGRAMS } from "./cluster.ts";

if (POSTGRES_PROGRAMS === null) throw new Error("the server's programs are missing: install the package postgresql");

const folder = scratchFolder();
let primary: Cluster;
const running = new Set<Cluster>();

beforeAll(async () => {
  primary = await Cluster.make(folder, "primary");
  running.add(primary);
});
afterAll(() => {
  for (const cluster of running) cluster.stop();
});

const actor = (name: string) => `actors: [{ id: somebody, kind: person, name: ${name} }]`;

test("during a restart under load, every failure is a 503 with Retry-After, and the service recovers by itself", async () => {
  const { server } = await startService({ url: primary.url, seed: true });
  const seen = { before: 0, away: 0, after: 0 };
  let phase: keyof typeof seen = "before";
  let stop = false;
  const load = Array.from({ length: 8 }, async () => {
    while (!stop) {
      const { statusCode, headers, json } = await server.inject("/v1/positions?actor=russia");
      if (statusCode === 200) {
        seen[phase]++;
        continue;
      }
      expect(phase).not.toBe("after");
      expect(statusCode).toBe(503);
      expect(headers["retry-after"]).toMatch(/^\d+$/);
      expect(json().type).toBe("/problems/unavailable");
      seen.away++;
      await delay(20);
    }
  });
  await delay(300);
  phase = "away";
  primary.stop();
  await delay(500);
  expect((await server.inject("/readyz")).statusCode).toBe(503);
  primary.start();
  await expect.poll(async () => (await server.inject("/readyz")).statusCode, { timeout: 10_000 }).toBe(200);
  await delay(500); // connections that were opened during the restart have failed by now
  phase = "after";
  await delay(500);
  stop = true;
  await Promise.all(load);
  expect(seen.before).toBeGreaterThan(0);
  expect(seen.away).toBeGreaterThan(0);
  expect(seen.after).toBeGreaterThan(0);
});

test("a statement that waits too long returns 503 with Retry-After", async () => {
  const { server } = await startService({ url: `${primary.url}?statement_timeout=300`, seed: false });
  const locker = new pg.Client(primary.url);
  await locker.connect();
  await locker.query("BEGIN; LOCK TABLE actors IN ACCESS EXCLUSIVE MODE");
  const { statusCode, headers } = await server.inject("/v1/actors");
  await locker.end();
  expect([statusCode, headers["retry-after"]]).toEqual([503, "1"]);
  expect((await server.inject("/v1/actors")).statusCode).toBe(200);
});

test("a deadlock is retried, and both writers succeed", async () => {
  const stores = await Promise.all([1, 2].map(() => openStore(primary.url, tables)));
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
  await importText(
    stores[0] as Store,
    "a.yaml",
    "actors: [{ id: left, kind: person, name: L }, { id: right, kind: person, name: R }]",
  );
  const rename = (store: Store, first: string, second: string, name: string) =>
    store.write(async (tx) => {
      await tx.update("actors", { name }, [{ column: "id", in: [first] }]);
      await delay(200); // until the other holds the lock that this one needs next
      await tx.update("actors", { name }, [{ column: "id", in: [second] }]);
    });
  const [one, two] = stores as [Store, Store];
  await Promise.all([rename(one, "left", "right", "One"), rename(two, "right", "left", "Two")]);
  const names = (await one.rows("actors", [{ column: "id", in: ["left", "right"] }])).map(({ name }) => name);
  expect(new Set(names).size).toBe(1);
});

test("transactions that fail to serialize are retried, and no update is lost", async () => {
  const stores = await Promise.all([1, 2, 3].map(() => openStore(primary.url, tables)));
  onTestFinished(async () => void (await Promise.all(stores.map((store) => store.close()))));
  await importText(stores[0] as Store, "a.yaml", "actors: [{ id: counter, kind: person, name: '0' }]");
  const where = [{ column: "id", in: ["counter"] }];
  const add = (store: Store) =>
    store.write(async (tx) => {
      const [row] = await tx.rows("actors", where);
      await tx.update("actors", { name: String(Number(row?.name) + 1) }, where);
    });
  await Promise.all(stores.flatMap((store) => Array.from({ length: 20 }, () => add(store))));
  expect((await stores[0]?.rows("actors", where))?.[0]?.name).toBe("60");
});

test("with a replica, a client reads its own writes; while the primary is down, reads go on and writes are refused", async () => {
  const replica = await primary.replicate(folder, "replica");
  running.add(replica);
  const store = await openStore(primary.url, tables, replica.url);
  const { server } = await buildApp(ConfigSchema.parse({}), store);
  onTestFinished(async () => {
    await server.close();
    await store.close();
  });
  const nameOf = async () => (await server.inject("/v1/actors/somebody")).json().name;
  for (let i = 0; i < 50; i++) {
    await importText(store, "a.yaml", actor(`Name${i}`));
    expect(await nameOf()).toBe(`Name${i}`);
  }
  await delay(500); // the replica has replayed everything by now

  primary.stop();
  running.delete(primary);
  for (let i = 0; i < 20; i++) expect((await server.inject("/v1/positions?actor=russia")).statusCode).toBe(200);
  expect(await nameOf()).toBe("Name49");
  expect((await server.inject("/readyz")).statusCode).toBe(200);
  await expect(importText(store, "a.yaml", actor("Lost"))).rejects.toThrow(StoreUnavailable);

  primary.start();
  running.add(primary);
  await expect
    .poll(
      () =>
        importText(store, "a.yaml", actor("Back")).then(
          () => "written",
          (error) => error.name,
        ),
      { timeout: 20_000 },
    )
    .toBe("written");
  expect(await nameOf()).toBe("Back");
});
