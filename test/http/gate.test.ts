import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { startService } from "../helper.ts";
import { ask, listening } from "./exchange.ts";

const { origin } = await listening(await startService());

test("costly requests pass one at a time; those that would wait too long are sent away, and others are answered", async () => {
  const costly = Array.from({ length: 400 }, (_, i) => ask(origin, `/v1/matrix?rows=50&columns=50&limit_of=${i}`));
  for (const { status } of await Promise.all(costly)) expect(status).toBe(400); // a mistake is told without waiting

  const answers = Promise.all(Array.from({ length: 400 }, () => ask(origin, "/v1/matrix?rows=50&columns=50")));
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

test("a client that leaves while it waits gives its turn to the next", async () => {
  const leaving = Array.from({ length: 10 }, () => {
    const controller = new AbortController();
    const asked = ask(origin, "/v1/matrix?rows=50&columns=50", { signal: controller.signal }).catch(() => null);
    setTimeout(() => controller.abort(), 1);
    return asked;
  });
  await Promise.all(leaving);
  let status = 0;
  for (let tries = 0; status !== 200 && tries < 50; tries++) {
    await delay(100);
    ({ status } = await ask(origin, "/v1/matrix"));
  }
  expect(status).toBe(200);
});
