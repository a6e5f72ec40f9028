import { expect, test } from "vitest";
import { load } from "../../bench/load.ts";
import { tables } from "../../src/model/schema/tables.ts";
import { openStore } from "../../src/store/open.ts";
import { until } from "../changes/helper.ts";
import { madeOnce, startService } from "../helper.ts";
import { unreadUntilTestEnds } from "../unread.ts";
import { ask, listening } from "./exchange.ts";

/** Reads every position for each of its facets: more than a few milliseconds, and more than the shortest limit. */
const HEAVY = "/v1/positions?has_evidence=false&facets=article,actor,topic,event,stance&count=exact";

/** Reads every position in one statement, and finds none. */
const ONE_STATEMENT = "/v1/positions?has_evidence=true&sort=-id&count=exact";

const url = await madeOnce("8,000 positions", "schema", async (address) => {
  const store = await openStore(address, tables);
  await load(store, 8000);
  await store.close();
});
const { origin } = await listening(await startService({ url, config: { RESPONSE_CACHE_MB: 0 } }));

test("a read that takes too long is refused, and the refusal says what to narrow", async () => {
  const { origin } = await listening(await startService({ url, config: { READ_TIMEOUT_MS: 1 } }));
  for (const path of [HEAVY, ONE_STATEMENT]) {
    const { status, headers, body } = await ask(origin, path);
    expect([status, JSON.parse(body).type]).toEqual([400, "/problems/too-much"]);
    expect(JSON.parse(body).detail).toMatch(/0\.001 s .* narrow it by an article/);
    expect(headers["cache-control"]).toBe("no-store");
  }
  await until(async () => (await ask(origin, "/v1/positions?limit=1")).status === 200);
});

test("of too many costly requests some are sent away, and others are answered meanwhile", async () => {
  await ask(origin, HEAVY);
  const answers = Promise.all(Array.from({ length: 400 }, () => ask(origin, HEAVY)));
  const others = await Promise.all(Array.from({ length: 20 }, () => ask(origin, "/v1/topics?limit=1")));
  expect(others.map(({ status }) => status)).toEqual(others.map(() => 200));
  const statuses = new Set<number>();
  for (const { status, headers, body } of await answers) {
    statuses.add(status);
    if (status === 200) continue;
    expect([status, JSON.parse(body).type]).toEqual([503, "/problems/unavailable"]);
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  }
  expect([...statuses].sort()).toEqual([200, 503]);
});

test("clients that leave give their turn to the next", async () => {
  const service = await startService({ url, config: { RESPONSE_CACHE_MB: 0, READ_THREADS: 1 } });
  const { origin, port } = await listening(service);
  await ask(origin, HEAVY);
  let [asked, left] = [0, 0];
  service.server.server.on("request", (_, response) => {
    asked++;
    response.once("close", () => left++);
  });
  const clients = Array.from({ length: 60 }, () => unreadUntilTestEnds(port, HEAVY));
  await until(() => asked === clients.length);
  for (const client of clients) client.destroy();
  await until(() => left === clients.length);
  expect((await ask(origin, HEAVY)).status).toBe(200);
});

test("what a reader thread answers equals what the HTTP thread answers", async () => {
  const paths = [
    "/v1/matrix",
    "/v1/search?q=talks",
    "/v1/network",
    "/v1/positions?facets=actor,topic&count=exact&limit=3",
  ];
  for (const path of paths) {
    const answers = new Set<string>();
    for (let i = 0; i < 5; i++) answers.add((await ask(origin, path)).body);
    expect(answers.size, path).toBe(1);
  }
});
