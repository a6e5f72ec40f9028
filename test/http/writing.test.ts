import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";
import { ask, listening } from "./exchange.ts";

const service = await startService();
const { origin } = await listening(service);
const editor = await keyFor(service.store, "write");

function put(at: string, path: string, body: object, init: RequestInit = {}) {
  const headers = { ...editor, "content-type": "application/json" };
  return ask(at, path, { method: "PUT", body: JSON.stringify(body), headers, ...init });
}

const topic = (id: string, label = "Label") => ({ id, label, proposition: "So it is." });

/** A dossier that takes some seconds to be checked and written. */
function long(id: string) {
  const paragraphs = Array.from({ length: 1000 }, (_, i) => `Paragraph ${i} of many.`);
  const figures = Array.from({ length: 8000 }, (_, i) => ({
    id: `${id}-${i}`,
    measure: "count",
    label: `Label ${i}`,
    value: i,
    about: [{ type: "event", id: "riyadh-talks" }],
    basis: "reported",
    evidence: [{ paragraph: 1 + (i % 1000), exact: "of many" }],
  }));
  const article = { id, headline: "Long", publisher: "babel", language: "en", status: "usable", text_kind: "original" };
  return { article: { ...article, sections: [{ paragraphs }] }, figures };
}

test("a document that takes too long is refused and not written, and the next one is written", async () => {
  const hurried = await startService({ url: service.url, config: { WRITE_TIMEOUT_S: 0.3 } });
  const { origin } = await listening(hurried);
  const { status, body } = await put(origin, "/v1/dossiers/too-long", long("too-long"));
  expect([status, JSON.parse(body).type]).toEqual([400, "/problems/too-much"]);
  expect(JSON.parse(body).detail).toContain("split");
  expect((await ask(origin, "/v1/dossiers/too-long")).status).toBe(404);
  const statuses: number[] = []; // on a slow machine, even a short document may take longer
  while (!statuses.some((one) => one < 300) && statuses.length < 50)
    statuses.push((await put(origin, "/v1/topics/after-it", topic("after-it"))).status);
  expect([200, 201]).toContain(statuses.at(-1));
});

test("too many writes that wait are sent away, and nothing of them is written", async () => {
  const answers = await Promise.all(
    Array.from({ length: 300 }, async (_, i) => {
      const answer = await put(origin, `/v1/topics/waiting-${i}`, topic(`waiting-${i}`));
      return { i, ...answer };
    }),
  );
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  for (const { i, headers } of refused.slice(0, 3)) {
    expect(headers["retry-after"]).toBe("1");
    expect((await ask(origin, `/v1/topics/waiting-${i}`)).status).toBe(404);
  }
  expect(answers.every(({ status }) => status === 201 || status === 503)).toBe(true);
});

test("what a client has left while it waited is not written", async () => {
  const before = put(origin, "/v1/dossiers/first-long", long("first-long"));
  await delay(200);
  const leaving = new AbortController();
  const left = put(origin, "/v1/topics/left", topic("left"), { signal: leaving.signal }).catch(() => "left");
  setTimeout(() => leaving.abort(), 100);
  expect(await left).toBe("left");
  expect((await before).status).toBe(201);
  expect((await put(origin, "/v1/topics/after-left", topic("after-left"))).status).toBe(201);
  expect((await ask(origin, "/v1/topics/left")).status).toBe(404);
});
