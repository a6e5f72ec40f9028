/** How the client sends requests: again where nothing was done, with kept answers, until its signal. */
import { describe, expect, test } from "vitest";
import { createClient, etagOf, StandpointProblem } from "../../src/client/index.ts";
import { startService } from "../helper.ts";
import { listening } from "../http/exchange.ts";
import { answering, json } from "./server.ts";

const PAGE = { data: [], page: { limit: 50, next_cursor: null } };
const TOPIC = { id: "peace", label: "Peace" };
const busy = (status: number, retryAfter: string) =>
  json(
    status,
    { type: "/problems/unavailable", title: "Busy", status, detail: "Try later." },
    { "retry-after": retryAfter },
  );

describe("retries", () => {
  test("a GET waits for Retry-After and is sent again", async () => {
    const { url, asked } = await answering(busy(503, "1"), json(200, PAGE));
    const start = Date.now();
    expect(await createClient({ url }).actors.list()).toEqual(PAGE);
    expect(Date.now() - start).toBeGreaterThanOrEqual(990);
    expect(asked).toHaveLength(2);
  });

  test("Retry-After may be a date", async () => {
    const { url } = await answering(busy(429, new Date(Date.now() - 5000).toUTCString()), json(200, PAGE));
    expect(await createClient({ url }).actors.list()).toEqual(PAGE);
  });

  test("a PUT is sent again after 429 and 503 alone", async () => {
    const { url, asked } = await answering(busy(503, "0"), busy(429, "0"), json(201, {}), busy(502, "0"));
    const client = createClient({ url });
    expect(await client.topics.put("peace", TOPIC)).toEqual({});
    expect(asked.map(({ method }) => method)).toEqual(["PUT", "PUT", "PUT"]);
    await expect(client.topics.put("peace", TOPIC)).rejects.toMatchObject({ status: 502 });
    expect(asked).toHaveLength(4);
  });

  test("a lost connection is a reason for a GET alone", async () => {
    const lost = answering((response) => void response.destroy(), json(200, PAGE));
    expect(await createClient(await lost).actors.list()).toEqual(PAGE);
    const { url, asked } = await answering((response) => void response.destroy());
    await expect(createClient({ url }).topics.put("peace", TOPIC)).rejects.toThrow(TypeError);
    expect(asked).toHaveLength(1);
  });

  test("an answer that is cut is asked for again", async () => {
    const cut = answering(
      (response) => {
        response.writeHead(200, { "content-length": 1000 }).write("{", () => response.destroy());
      },
      json(200, PAGE),
    );
    expect(await createClient(await cut).actors.list()).toEqual(PAGE);
  });

  test("the last problem is thrown after as many retries as the option says, and a long wait is not waited for", async () => {
    const { url, asked } = await answering(busy(503, "0"));
    const problem = await createClient({ url, retries: 1 })
      .actors.list()
      .catch((cause: unknown) => cause);
    expect(problem).toMatchObject({ code: "unavailable", status: 503, detail: "Try later.", retryAfter: 0 });
    expect(asked).toHaveLength(2);
    const patient = await answering(busy(503, "3600"));
    await expect(createClient(patient).actors.list()).rejects.toMatchObject({ retryAfter: 3600 });
    expect(patient.asked).toHaveLength(1);
  });

  test("the service's own limit is waited for", async () => {
    const { origin } = await listening(await startService({ seed: false, config: { RATE_LIMIT: 600 } }));
    const client = createClient({ url: origin, retries: 5 });
    await Promise.all(Array.from({ length: 30 }, () => client.actors.list()));
  });
});

test("an answer of something else than the service is a problem too", async () => {
  const { url } = await answering((response) => void response.writeHead(404, "Not here").end("<html>"));
  const problem = await createClient({ url })
    .actors.list()
    .catch((cause: unknown) => cause);
  expect(problem).toBeInstanceOf(StandpointProblem);
  expect(problem).toMatchObject({
    type: "about:blank",
    status: 404,
    detail: "404 Not here",
    errors: [],
    requestId: null,
  });
});

describe("signals", () => {
  test("a signal ends a request", async () => {
    const { url } = await answering(() => {});
    await expect(createClient({ url }).actors.list({}, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
      name: "TimeoutError",
    });
  });

  test("a signal ends the wait before a request is sent again, and the pages of a list", async () => {
    const waiting = await answering(busy(503, "30"));
    const start = Date.now();
    const signal = AbortSignal.timeout(50);
    await expect(createClient(waiting).actors.list({}, { signal })).rejects.toBe(await reasonOf(signal));
    expect(Date.now() - start).toBeLessThan(5000);
    const { url } = await answering(json(200, { data: [1], page: { limit: 1, next_cursor: "next" } }));
    const abort = new AbortController();
    const walk = async () => {
      for await (const _ of createClient({ url }).actors.all({}, { signal: abort.signal })) abort.abort();
    };
    await expect(walk()).rejects.toMatchObject({ name: "AbortError" });
  });
});

async function reasonOf(signal: AbortSignal): Promise<unknown> {
  if (!signal.aborted) await new Promise((resolve) => signal.addEventListener("abort", resolve));
  return signal.reason;
}

describe("kept answers", () => {
  test("with `cache`, an answer is asked for with its ETag, and a 304 gives the kept one", async () => {
    const { url, asked } = await answering(
      json(200, PAGE, { etag: '"one"' }),
      (response) => void response.writeHead(304, { etag: '"one"' }).end(),
    );
    const client = createClient({ url, cache: true });
    const first = await client.actors.list();
    first.data.length = 7; // what a caller does to an answer stays with the caller
    const second = await client.actors.list();
    expect(second).toEqual(PAGE);
    expect(etagOf(second)).toBe('"one"');
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"one"']);
  });

  test("the service answers 304 until the data change", async () => {
    const { origin } = await listening(await startService());
    const statuses: number[] = [];
    const counting: typeof fetch = async (...request) => {
      const answer = await fetch(...request);
      statuses.push(answer.status);
      return answer;
    };
    const client = createClient({ url: origin, cache: true, fetch: counting });
    const [one, other] = [await client.topics.list(), await client.topics.list()];
    expect(other).toEqual(one);
    expect(etagOf(other)).toBe(etagOf(one));
    await client.topics.list({ limit: 1 });
    expect(statuses).toEqual([200, 304, 200]);
  });

  test("without `cache`, nothing is kept", async () => {
    const { url, asked } = await answering(json(200, PAGE, { etag: '"one"' }));
    const client = createClient({ url });
    await client.actors.list();
    await client.actors.list();
    expect(asked[1]?.headers["if-none-match"]).toBeUndefined();
  });
});
