/** Clients that ask and do not read. */
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { longDossier } from "../../bench/prove/attackers.ts";
import { putTopic, readStream, until } from "../changes/helper.ts";
import { importText, keyFor, startService } from "../helper.ts";
import { unread } from "../unread.ts";
import { ask, listening } from "./exchange.ts";

const SEND_TIMEOUT_S = 2;

const service = await startService({ config: { SEND_TIMEOUT_S } });
await importText(service.store, "long-report.json", JSON.stringify(longDossier("long-report")));
const { origin } = await listening(service);

test.each([
  ["a whole answer", "/v1/dossiers/long-report"],
  ["a list as NDJSON", "/v1/articles?format=ndjson"],
  ["an export", "/v1/exports/articles.csv"],
  ["a file", "/v1/exports/standpoint.db"],
])("a connection whose client reads nothing is cut in the middle of %s", async (_, path) => {
  const { body } = await ask(origin, path);
  expect(body.length).toBeGreaterThan(12_000_000);
  const { serverEnd } = await unread(service, path);
  await until(() => serverEnd.destroyed);
  expect(serverEnd.bytesWritten).toBeGreaterThan(0);
});

describe("a connection is kept", () => {
  test("while its client reads slowly", async () => {
    const { client, serverEnd } = await unread(service, "/v1/dossiers/long-report");
    let received = 0;
    client.on("data", (data) => {
      received += data.length;
      if (received % 2_000_000 < data.length) client.pause();
    });
    for (let i = 0; i < 7; i++) {
      await delay(SEND_TIMEOUT_S * 400); // altogether longer than the time-out
      client.resume();
    }
    await until(() => received > 14_000_000);
    expect(serverEnd.destroyed).toBe(false);
  });

  test("while a stream has nothing to send", async () => {
    const { authorization: editor } = await keyFor(service.store, "write");
    const listening = { ...service, address: origin, editor };
    const stream = await readStream(listening);
    await delay(3 * SEND_TIMEOUT_S * 1000);
    await putTopic(listening, "after-a-while");
    await until(() => stream.events.length === 1);
    stream.close();
  });
});

describe("one address receives only so much at once", () => {
  test("streams: one more is 429, other addresses have theirs, and who closes one may open another", async () => {
    const bounded = await startService({ config: { STREAMS_PER_ADDRESS: 2, TRUST_PROXY: "127.0.0.1" } });
    const { origin } = await listening(bounded);
    const open = [await readStream({ address: origin }), await readStream({ address: origin })];
    const refused = await ask(origin, "/v1/changes/stream");
    expect([refused.status, JSON.parse(refused.body).detail]).toEqual([
      429,
      "An address may have 2 streams open at once.",
    ]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    const other = await readStream({ address: origin }, "", { "x-forwarded-for": "192.0.2.7" });
    expect(other.status).toBe(200);
    open[0]?.close();
    await until(async () => {
      const again = await readStream({ address: origin });
      again.close();
      return again.status === 200;
    });
  });

  test("bulk answers of every kind together: one more is 429, and pages are not counted", async () => {
    const patient = await startService({ config: { SEND_TIMEOUT_S: 600 } });
    await importText(patient.store, "long-report.json", JSON.stringify(longDossier("long-report")));
    const { origin } = await listening(patient);
    const { client } = await unread(patient, "/v1/exports/articles.ndjson");
    const other = await unread(patient, "/v1/articles?format=ndjson");
    await until(() => other.serverEnd.bytesWritten > 0);
    const paths = ["/v1/exports/topics.csv", "/v1/topics?format=csv"];
    for (const { status, headers } of await Promise.all(paths.map((path) => ask(origin, path)))) {
      expect(status).toBe(429);
      expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    }
    expect((await ask(origin, "/v1/topics?format=csv&limit=5")).status).toBe(200);
    client.destroy();
    await until(async () => (await ask(origin, "/v1/exports/topics.csv")).status === 200);
  });
});

test("one address may ask for many short exports at once: each gets its turn", async () => {
  const names = ["actors", "articles", "events", "places", "positions", "quotes", "topics"];
  const answers = await Promise.all(names.map((name) => service.http.get(`/v1/exports/${name}.csv`)));
  expect(answers.map(({ status }) => status)).toEqual(names.map(() => 200));
});

test("an export is cut when it takes too long, however its client reads", async () => {
  const hasty = await startService({ config: { SEND_TIMEOUT_S: 600, EXPORT_TIMEOUT_S: 1 } });
  await importText(hasty.store, "long-report.json", JSON.stringify(longDossier("long-report")));
  await listening(hasty);
  const { serverEnd } = await unread(hasty, "/v1/exports/articles.ndjson");
  await until(() => serverEnd.destroyed);
});
