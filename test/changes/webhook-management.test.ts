import { setTimeout as delay } from "node:timers/promises";
import { Webhook as Reference } from "standardwebhooks";
import { describe, expect, test } from "vitest";
import {
  ANY,
  authorization,
  call,
  deliver,
  type Listening,
  listen,
  makeWebhook,
  putTopic,
  type Received,
  type Receiver,
  startReceiver,
  until,
} from "./helper.ts";

const HOUR_MS = 3_600_000;

interface State {
  readonly [field: string]: unknown;
  readonly delivered: number;
  readonly failures: number;
  readonly next_try_at: string | null;
  readonly paused: boolean;
}

interface Attempt {
  readonly change: number | null;
  readonly status: number | null;
  readonly error: string | null;
  readonly at: string;
  readonly duration_ms: number;
}

const changesIn = (received: readonly Received[]) => received.map(({ message }) => message.data.change);
const filtersOf = (more: object) => ({
  type: null,
  article: null,
  actor: null,
  topic: null,
  record_type: null,
  ...more,
});

async function stateOf(service: Listening, id: string): Promise<State> {
  const { status, body } = await call(service, "GET", `/v1/webhooks/${id}`);
  expect(status).toBe(200);
  return body as unknown as State;
}

async function patch(service: Listening, id: string, body: object) {
  return call(service, "PATCH", `/v1/webhooks/${id}`, { body, "content-type": "application/merge-patch+json" });
}

async function attemptsOf(service: Listening, id: string, query = ""): Promise<Attempt[]> {
  const { body } = await call(service, "GET", `/v1/webhooks/${id}/deliveries${query}`);
  return body.data as Attempt[];
}

/** A service that delivers to one webhook. */
async function delivering(more: object = {}) {
  const [service, receiver] = [await listen(ANY), await startReceiver()];
  const { id, secret } = await makeWebhook(service, receiver.url, more);
  deliver(service);
  return { service, receiver, id, secret };
}

/** Lets the receiver answer with a status and headers. */
function answerWith(receiver: Receiver, status: number, headers: Record<string, string> = {}): void {
  receiver.answer = (response) => void response.writeHead(status, headers).end();
}

describe("a webhook can be changed", () => {
  test("in its URL, its filters and its detail, and what is left out stays", async () => {
    const { service, receiver, id } = await delivering({ filters: { type: ["topic"], topic: ["arms"] } });
    const other = await startReceiver();
    const { status, body } = await patch(service, id, { filters: { topic: ["grain"], type: null } });
    expect([status, body.filters]).toEqual([200, filtersOf({ topic: ["grain"] })]);
    expect((await patch(service, id, { url: other.url, detail: "records" })).body).toMatchObject({
      url: other.url,
      detail: "records",
      filters: filtersOf({ topic: ["grain"] }),
      delivered: 0,
    });
    await putTopic(service, "arms");
    await putTopic(service, "grain");
    await until(() => other.received.length === 1);
    expect(other.received[0]?.message.data).toMatchObject({
      change: 2,
      records: [{ type: "topic", id: "grain", change: "added", fields: [] }],
    });
    expect((await patch(service, id, { filters: null, detail: null })).body).toMatchObject({
      filters: filtersOf({}),
      detail: null,
    });
    await putTopic(service, "arms", "Arms");
    await until(() => other.received.length === 2);
    expect(other.received[1]?.message.data).not.toHaveProperty("records");
    expect(receiver.received).toEqual([]);
    await until(async () => (await stateOf(service, id)).delivered === 3); // the answer was noted
    expect(await stateOf(service, id)).toEqual((await call(service, "PATCH", `/v1/webhooks/${id}`, { body: {} })).body);
  });

  test("only as its form allows, by the scope admin", async () => {
    const service = await listen();
    const { id } = await makeWebhook(service, "https://8.8.8.8/");
    for (const [pointer, body] of [
      ["/url", { url: "http://127.0.0.1/" }],
      ["/url", { url: null }],
      ["/filters/type/0", { filters: { type: ["article"] } }],
      ["/filters/actor", { filters: { actor: [] } }],
      ["/filters/actr", { filters: { actr: ["russia"] } }],
      ["/paused", { paused: "yes" }],
      ["/skip", { skip: true }],
      ["/skip", { skip: true, delivered: 0 }],
      ["/secret", { secret: "x" }],
    ] as const) {
      const { status, body: answer } = await patch(service, id, body);
      expect([status, answer.errors], JSON.stringify(body)).toMatchObject([422, [{ pointer }]]);
    }
    expect((await patch(service, id, { delivered: 1 })).body.type).toBe("/problems/no-such-change");
    const writer = { ...service, editor: await authorization(service, ["read", "write"]) };
    expect((await patch(writer, id, {})).status).toBe(403);
    await patch(service, id, { paused: true });
    await call(service, "POST", `/v1/webhooks/${id}/rotations`, { body: {} });
    const { body: audit } = await call(service, "GET", `/v1/audit?subject=${id}`);
    expect((audit.data as { action: string }[]).map(({ action }) => action)).toEqual([
      "webhook secret rotated",
      "webhook changed",
      "webhook created",
    ]);
  });

  test("to pause: then nothing is sent, until it resumes with what it missed", async () => {
    const { service, receiver, id } = await delivering();
    const { body } = await patch(service, id, { paused: true });
    expect(body).toMatchObject({ paused: true, pause_reason: "by request", paused_at: expect.stringMatching(/Z$/) });
    expect((await patch(service, id, { paused: true })).body.paused_at).toBe(body.paused_at);
    await putTopic(service, "one");
    await putTopic(service, "two");
    await delay(800);
    expect(receiver.received).toEqual([]);
    expect((await patch(service, id, { paused: false })).body).toMatchObject({ paused: false, pause_reason: null });
    await until(() => receiver.received.length === 2);
    expect(changesIn(receiver.received)).toEqual([1, 2]);
  });
});

describe("a target", () => {
  test("that answers 410 gets nothing more: the webhook is paused, and says why", async () => {
    const { service, receiver, id } = await delivering();
    answerWith(receiver, 410);
    await putTopic(service, "one");
    await until(async () => (await stateOf(service, id)).paused);
    expect(await stateOf(service, id)).toMatchObject({
      pause_reason: "answered with 410",
      last_error: "answered with 410",
      blocked_by: 1,
      failures: 1,
      next_try_at: null,
    });
    await delay(1500);
    expect(receiver.received).toHaveLength(1);
    answerWith(receiver, 204);
    expect((await patch(service, id, { paused: false })).body).toMatchObject({ failures: 0, last_error: null });
    await until(() => receiver.received.length === 2);
  });

  test.each([
    ["seconds", () => "7200", 2 * HOUR_MS],
    ["a date", () => new Date(Date.now() + 3 * HOUR_MS).toUTCString(), 3 * HOUR_MS],
    ["more than a day", () => "999999999", 24 * HOUR_MS],
    ["a date that is past", () => new Date(0).toUTCString(), 1000],
    ["what is neither", () => "soon", 1000],
  ])("that asks by Retry-After to wait for %s is sent the next message then", async (_what, retryAfter, waitMs) => {
    const { service, receiver, id } = await delivering();
    receiver.answer = (response) => void response.writeHead(503, { "retry-after": retryAfter() }).end();
    await putTopic(service, "one");
    await until(async () => (await stateOf(service, id)).failures === 1);
    const { next_try_at } = await stateOf(service, id);
    const waited = Date.parse(next_try_at as string) - (receiver.received[0] as Received).at;
    expect(waited).toBeGreaterThan(waitMs - 1100); // dates have whole seconds, and the backoff a random part less
    expect(waited).toBeLessThan(waitMs + 4000);
  });

  test("that refuses one message gets the next ones once it is skipped", async () => {
    const { service, receiver, id } = await delivering();
    receiver.answer = (response) => {
      const isRefused = receiver.received.at(-1)?.message.data.id === "bad";
      response.writeHead(isRefused ? 400 : 204).end();
    };
    for (const topic of ["one", "bad", "two"]) await putTopic(service, topic);
    await until(async () => (await stateOf(service, id)).failures >= 1);
    expect(await stateOf(service, id)).toMatchObject({ delivered: 1, blocked_by: 2, last_error: "answered with 400" });
    expect((await patch(service, id, { skip: true })).body).toMatchObject({ failures: 0, blocked_by: null });
    await until(async () => (await stateOf(service, id)).delivered === 3);
    expect(changesIn(receiver.received).at(-1)).toBe(3);
  });

  test("that refuses a message gets the next ones once filters leave it out", async () => {
    const { service, receiver, id } = await delivering();
    answerWith(receiver, 400, { "retry-after": "3600" });
    await putTopic(service, "bad");
    await until(async () => (await stateOf(service, id)).failures === 1);
    answerWith(receiver, 204);
    expect((await patch(service, id, { filters: { topic: ["two"] } })).body).toMatchObject({ failures: 0 });
    await putTopic(service, "two");
    await until(async () => (await stateOf(service, id)).delivered === 2);
    expect(changesIn(receiver.received)).toEqual([1, 2]);
    expect(await stateOf(service, id)).toMatchObject({ failures: 0, last_error: null, blocked_by: null });
  });
});

describe("the secret of a webhook", () => {
  test("is replaced: both secrets sign until the old one expires", async () => {
    const { service, receiver, id, secret: old } = await delivering();
    const rotated = await call(service, "POST", `/v1/webhooks/${id}/rotations`, { body: { overlap_seconds: 10 } });
    const { secret, old_secret_until } = rotated.body as { secret: string; old_secret_until: string };
    expect(rotated.status).toBe(201);
    expect(secret).not.toBe(old);
    expect(Date.parse(old_secret_until) - Date.now()).toBeLessThanOrEqual(10_000);
    await putTopic(service, "one");
    await until(() => receiver.received.length === 1);
    const [first] = receiver.received as [Received];
    expect(first.headers["webhook-signature"]).toMatch(/^v1,\S{44} v1,\S{44}$/);
    const verify =
      (one: string, { body, headers }: Received) =>
      () =>
        new Reference(one).verify(body, headers as Record<string, string>);
    for (const one of [old, secret]) expect(verify(one, first)).not.toThrow();
    await until(() => Date.now() > Date.parse(old_secret_until));
    expect((await stateOf(service, id)).old_secret_until).toBeNull();
    await putTopic(service, "two");
    await until(() => receiver.received.length === 2);
    const second = receiver.received[1] as Received;
    expect(verify(secret, second)).not.toThrow();
    expect(verify(old, second)).toThrow("No matching signature");
  });

  test("can be given, overlaps for a day by default, and is in no other answer", async () => {
    const { service, id } = await delivering();
    const secret = `whsec_${Buffer.from("b".repeat(32)).toString("base64")}`;
    const { body } = await call(service, "POST", `/v1/webhooks/${id}/rotations`, { body: { secret } });
    expect(body.secret).toBe(secret);
    const overlapMs = Date.parse(body.old_secret_until as string) - Date.now();
    expect(Math.round(overlapMs / HOUR_MS)).toBe(24);
    expect(JSON.stringify(await stateOf(service, id))).not.toContain("whsec_");
    const wrong = await call(service, "POST", `/v1/webhooks/${id}/rotations`, { body: { secret: "whsec_YWJj" } });
    expect(wrong.body.errors).toMatchObject([{ pointer: "/secret" }]);
  });
});

describe("the deliveries of a webhook", () => {
  test("are listed with their outcome, the latest first, tests too", async () => {
    const { service, receiver, id } = await delivering();
    answerWith(receiver, 500);
    await putTopic(service, "one");
    await until(async () => (await stateOf(service, id)).failures === 1);
    answerWith(receiver, 204);
    await until(async () => (await stateOf(service, id)).delivered === 1);
    await call(service, "POST", `/v1/webhooks/${id}/tests`);
    const attempts = await attemptsOf(service, id);
    expect(attempts.map(({ change, status, error }) => [change, status, error])).toEqual([
      [null, 204, null],
      [1, 204, null],
      [1, 500, "answered with 500"],
    ]);
    for (const { at, duration_ms } of attempts) {
      expect(Math.abs(Date.parse(at) - Date.now())).toBeLessThan(20_000);
      expect(duration_ms).toBeGreaterThanOrEqual(0);
    }
    expect(await attemptsOf(service, id, "?limit=1")).toEqual(attempts.slice(0, 1));
  });

  test("are kept to the last hundred of each webhook, and deleted with it", async () => {
    const { service, receiver, id } = await delivering();
    const other = await makeWebhook(service, receiver.url);
    for (let i = 1; i <= 105; i++) await putTopic(service, "one", `One ${i}`);
    await until(async () => (await stateOf(service, other.id)).delivered === 105);
    await until(async () => (await stateOf(service, id)).delivered === 105);
    const expected = Array.from({ length: 100 }, (_, i) => 105 - i);
    for (const one of [id, other.id])
      expect((await attemptsOf(service, one)).map(({ change }) => change)).toEqual(expected);
    await call(service, "DELETE", `/v1/webhooks/${id}`);
    expect((await call(service, "GET", `/v1/webhooks/${id}/deliveries`)).status).toBe(404);
    expect(await service.store.rows("deliveries", [{ column: "webhook", in: [id] }])).toEqual([]);
    expect(await attemptsOf(service, other.id)).toHaveLength(100);
  });

  test("are repeated: one change at once, or all after one in order, under the same ids", async () => {
    const { service, receiver, id } = await delivering({ filters: { topic: ["one", "three"] } });
    for (const topic of ["one", "two", "three"]) await putTopic(service, topic);
    await until(async () => (await stateOf(service, id)).delivered === 3);
    expect(changesIn(receiver.received)).toEqual([1, 3]);
    const again = async (body: object) => call(service, "POST", `/v1/webhooks/${id}/deliveries`, { body });
    const { status, body } = await again({ change: 1 });
    expect([status, body]).toMatchObject([200, { delivered: 3, delivery: { change: 1, status: 204, error: null } }]);
    expect((await again({ since: 0 })).body).toEqual({ delivered: 0, delivery: null });
    await until(() => receiver.received.length === 5);
    expect(changesIn(receiver.received)).toEqual([1, 3, 1, 1, 3]);
    const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
    expect(new Set(ids).size).toBe(2);
    expect((await again({ since: 9 })).status).toBe(410);
    for (const [wrong, pointer] of [
      [{ change: 2 }, "/change"], // its filters leave it out
      [{ change: 9 }, "/change"],
      [{}, ""],
      [{ change: 1, since: 1 }, ""],
    ] as const) {
      const { status, body: answer } = await again(wrong);
      expect([status, answer.errors], JSON.stringify(wrong)).toMatchObject([422, [{ pointer }]]);
    }
  });

  test("continue where the position is moved to, whatever is under way", async () => {
    const { service, receiver, id } = await delivering();
    receiver.answer = (response) => setTimeout(() => response.writeHead(204).end(), 1000);
    for (const topic of ["one", "two", "three"]) await putTopic(service, topic);
    await until(() => receiver.received.length === 1);
    expect((await patch(service, id, { delivered: 2 })).body).toMatchObject({ delivered: 2 });
    await until(async () => (await stateOf(service, id)).delivered === 3);
    expect(changesIn(receiver.received)).toEqual([1, 3]);
  });
});
