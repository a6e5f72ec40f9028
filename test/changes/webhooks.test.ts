import { setTimeout as delay } from "node:timers/promises";
import { Webhook as Reference } from "standardwebhooks";
import { describe, expect, onTestFinished, test } from "vitest";
import { deliverWebhooks } from "../../src/changes/deliver.ts";
import { TargetGuard } from "../../src/changes/targets.ts";
import { longTest, POSTGRES, startService } from "../helper.ts";
import {
  ANY,
  authorization,
  call,
  deleteTopic,
  deliver,
  type Listening,
  listen,
  makeWebhook,
  putDossier,
  putTopic,
  type Received,
  startReceiver,
  until,
} from "./helper.ts";

async function webhooksOf(service: Listening) {
  const { body } = await call(service, "GET", "/v1/webhooks");
  return body.data as {
    id: string;
    delivered: number;
    failures: number;
    next_try_at: string | null;
    last_error: string | null;
  }[];
}

const changesIn = (received: readonly Received[]) => received.map(({ message }) => message.data.change);

describe("a webhook", () => {
  test("is told every change in order, in messages that the reference library verifies", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    const { secret } = await makeWebhook(service, receiver.url);
    deliver(service);
    await putTopic(service, "arms", "Arms – Ä");
    await deleteTopic(service, "arms");
    await until(() => receiver.received.length === 2);
    const { body } = await call(service, "GET", "/v1/changes", { authorization: service.editor });
    for (const [i, { headers, body: sent, message }] of receiver.received.entries()) {
      expect(new Reference(secret).verify(sent, headers as Record<string, string>)).toEqual(message);
      expect(message.data).toEqual((body.data as object[])[i]);
    }
    expect(receiver.received.map(({ message }) => message.type)).toEqual(["topic.created", "topic.deleted"]);
    const [first] = receiver.received as [Received];
    expect(() =>
      new Reference(secret).verify(first.body.replace("arms", "army"), first.headers as Record<string, string>),
    ).toThrow("No matching signature");
    await until(async () => (await webhooksOf(service))[0]?.delivered === 2);
  });

  test("signs with the secret that it was given", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    const secret = `whsec_${Buffer.from("a".repeat(32)).toString("base64")}`;
    expect((await makeWebhook(service, receiver.url, { secret })).secret).toBe(secret);
    deliver(service);
    await putTopic(service, "arms");
    await until(() => receiver.received.length === 1);
    const [{ body, headers }] = receiver.received as [Received];
    expect(() => new Reference(secret).verify(body, headers as Record<string, string>)).not.toThrow();
  });

  test("is told from `since` on, or from now", async () => {
    const [service, all, later] = [await listen(ANY), await startReceiver(), await startReceiver()];
    for (let i = 1; i <= 3; i++) await putTopic(service, `topic-${i}`);
    await makeWebhook(service, all.url, { since: 1 });
    await makeWebhook(service, later.url);
    deliver(service);
    await putTopic(service, "topic-4");
    await until(() => all.received.length === 3 && later.received.length === 1);
    expect(changesIn(all.received)).toEqual([2, 3, 4]);
    expect(changesIn(later.received)).toEqual([4]);
    const { status, body } = await call(service, "POST", "/v1/webhooks", { body: { url: all.url, since: 5 } });
    expect([status, body.type]).toEqual([410, "/problems/no-such-change"]);
  });

  test("is told nothing of drafts", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    await makeWebhook(service, receiver.url);
    deliver(service);
    await call(service, "PUT", "/v1/actors/daily", { body: { id: "daily", kind: "publisher", name: "Daily" } });
    await putDossier(service, "report", "withheld");
    await until(async () => (await webhooksOf(service))[0]?.delivered === 2);
    await putDossier(service, "report", "usable");
    await until(() => receiver.received.length === 2);
    expect(receiver.received.map(({ message }) => message.type)).toEqual(["actor.created", "dossier.created"]);
    expect(changesIn(receiver.received)).toEqual([1, 3]);
  });

  longTest("is tried again where it failed, later each time, in order and under the same id", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    await makeWebhook(service, receiver.url);
    receiver.answer = (response) => void response.writeHead(503).end("busy");
    deliver(service);
    await putTopic(service, "one");
    await putTopic(service, "two");
    await until(() => receiver.received.length === 2);
    await until(async () => (await webhooksOf(service))[0]?.failures === 2);
    const [failing] = await webhooksOf(service);
    expect(failing).toMatchObject({ delivered: 0, failures: 2, last_error: "answered with 503" });
    expect(Date.parse(failing?.next_try_at as string)).toBeGreaterThan(Date.now());
    receiver.answer = (response) => void response.writeHead(200).end("ok");
    await until(() => receiver.received.length === 4);
    const [first, second, third] = receiver.received as [Received, Received, Received];
    expect(changesIn(receiver.received)).toEqual([1, 1, 1, 2]);
    expect(new Set([first, second, third].map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(second.at - first.at).toBeGreaterThan(700);
    expect(third.at - second.at).toBeGreaterThan(1400);
    await until(async () => (await webhooksOf(service))[0]?.delivered === 2);
    expect((await webhooksOf(service))[0]).toMatchObject({ failures: 0, next_try_at: null, last_error: null });
  });

  longTest("loses nothing when the process that delivers is stopped and another begins", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    await makeWebhook(service, receiver.url);
    receiver.answer = (response) => setTimeout(() => response.writeHead(204).end(), 20);
    const writing = (async () => {
      for (let i = 0; i < 60; i++) await putTopic(service, `topic-${i}`);
    })();
    for (let runs = 1; runs <= 3; runs++) {
      const deliveries = deliver(service);
      await until(() => receiver.received.length >= runs * 10);
      await deliveries.stop();
    }
    await writing;
    deliver(service);
    await until(async () => (await webhooksOf(service))[0]?.delivered === 60);
    expect(changesIn(receiver.received)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
  });

  longTest("is delivered to by one of several processes at a time: each change arrives once", async () => {
    const service = await listen(ANY);
    const receivers = [await startReceiver(), await startReceiver()];
    for (const { url } of receivers) await makeWebhook(service, url);
    // Two stores of one SQLite file would wait for each other within one process.
    const other = POSTGRES === undefined ? service : await startService({ url: service.url, seed: false });
    const write = (from: number) =>
      Promise.all(Array.from({ length: 25 }, (_, i) => putTopic(service, `topic-${from + i}`)));
    await write(0);
    for (const { store } of [service, other, service, other, service, other]) deliver({ store }); // all find it due at once
    await write(25);
    await until(() => receivers.every(({ received }) => received.length >= 50));
    await delay(600);
    for (const { received } of receivers)
      expect(changesIn(received)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
  });

  longTest("goes to another process when the one that had taken it died", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    const { id } = await makeWebhook(service, receiver.url);
    const own = [{ column: "id", in: [id] }];
    await putTopic(service, "arms");
    const until1 = new Date(Date.now() + 1500).toISOString();
    await service.store.write((tx) => tx.update("webhooks", { leased_until: until1 }, own));
    deliver(service);
    await delay(700);
    expect(receiver.received).toEqual([]);
    await until(() => receiver.received.length === 1);
    expect(receiver.received[0]?.at).toBeGreaterThan(Date.parse(until1) - 1);
  });

  longTest("does not hold up the others where its target hangs, nor the end of the deliveries", async () => {
    const [service, hanging, quick] = [await listen(ANY), await startReceiver(), await startReceiver()];
    hanging.answer = () => {};
    await makeWebhook(service, hanging.url);
    await makeWebhook(service, quick.url);
    const deliveries = deliver(service);
    await putTopic(service, "arms");
    await until(() => quick.received.length === 1 && hanging.received.length === 1);
    const began = Date.now();
    await deliveries.stop();
    expect(Date.now() - began).toBeLessThan(4000);
    const [first] = await webhooksOf(service);
    expect(first).toMatchObject({ delivered: 0, failures: 0 }); // it was not given its time
  });

  longTest("is given ten seconds to answer", async () => {
    const [service, hanging] = [await listen(ANY), await startReceiver()];
    hanging.answer = () => {};
    const { id } = await makeWebhook(service, hanging.url);
    const began = Date.now();
    const { body } = await call(service, "POST", `/v1/webhooks/${id}/tests`);
    expect(body).toEqual({ delivered: false, status: null, body: "", error: "no answer in 10 s" });
    expect(Date.now() - began).toBeLessThan(12_000);
  });

  test("can be tested: a message is sent at once, and what the target answered is told, its beginning", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    const { id, secret } = await makeWebhook(service, receiver.url);
    receiver.answer = (response) => void response.writeHead(418).end("x".repeat(1_000_000));
    const { status, body } = await call(service, "POST", `/v1/webhooks/${id}/tests`);
    expect(status).toBe(200);
    expect(body).toEqual({ delivered: false, status: 418, body: "x".repeat(4096), error: "answered with 418" });
    const [{ body: sent, headers, message }] = receiver.received as [Received];
    expect(message).toMatchObject({ type: "webhook.test", data: { webhook: id } });
    new Reference(secret).verify(sent, headers as Record<string, string>);
    receiver.server.close();
    receiver.server.closeAllConnections();
    const { body: down } = await call(service, "POST", `/v1/webhooks/${id}/tests`);
    expect(down).toMatchObject({ delivered: false, status: null, error: expect.stringContaining("ECONNREFUSED") });
  });

  test("is delivered to by the status of the answer, even if its body never ends: the connection is closed", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    const { id } = await makeWebhook(service, receiver.url);
    let closed = 0;
    receiver.answer = (response) => {
      response.on("close", () => closed++);
      response.writeHead(200).write("endless");
    };
    const began = Date.now();
    const { body } = await call(service, "POST", `/v1/webhooks/${id}/tests`);
    expect(body).toEqual({ delivered: true, status: 200, body: "endless", error: null });
    expect(Date.now() - began).toBeLessThan(9000); // a second, not the ten that a status may take
    deliver(service);
    await putTopic(service, "arms");
    await until(async () => (await webhooksOf(service))[0]?.delivered === 1);
    expect((await webhooksOf(service))[0]).toMatchObject({ failures: 0, last_error: null });
    await until(() => closed === 2);
    expect(receiver.received).toHaveLength(2);
  });

  test("is managed with the scope admin alone; its secret is told once, and who did what is kept", async () => {
    const service = await listen(ANY);
    const writer = { ...service, editor: await authorization(service, ["read", "write"]) };
    const url = "http://127.0.0.1:9/";
    expect((await call(writer, "POST", "/v1/webhooks", { body: { url } })).status).toBe(403);
    expect((await fetch(`${service.address}/v1/webhooks`)).status).toBe(401);
    const { id, secret } = await makeWebhook(service, url);
    expect(secret).toMatch(/^whsec_[\w+/]{43}=$/);
    const { body } = await call(service, "GET", "/v1/webhooks");
    expect(JSON.stringify(body)).not.toContain(secret);
    expect((await call(service, "POST", `/v1/webhooks/${id}/tests`)).body).toMatchObject({ delivered: false });
    expect((await call(service, "DELETE", `/v1/webhooks/${id}`)).body).toMatchObject({ id, url });
    for (const [method, path] of [
      ["DELETE", `/v1/webhooks/${id}`],
      ["POST", `/v1/webhooks/${id}/tests`],
    ] as const)
      expect((await call(service, method, path)).status).toBe(404);
    const { body: audit } = await call(service, "GET", `/v1/audit?subject=${id}`);
    const entries = (audit.data as { action: string; key: string }[]).toReversed();
    expect(entries.map(({ action, key }) => [action, key])).toEqual([
      ["webhook created", service.editor.split("_")[1]],
      ["webhook tested", service.editor.split("_")[1]],
      ["webhook deleted", service.editor.split("_")[1]],
    ]);
  });

  test("is refused where its form is wrong, by a pointer to what is", async () => {
    const service = await listen(ANY);
    const url = "https://example.org/";
    for (const [pointer, body] of [
      ["/url", { url: "receiver" }],
      ["/url", { url: "ftp://example.org/" }],
      ["/url", { url: "https://me:secret@example.org/" }],
      ["/url", {}],
      ["/secret", { url, secret: "whsec_YWJj" }],
      ["/secret", { url, secret: "a".repeat(44) }],
      ["/since", { url, since: "1" }],
    ] as const) {
      const { status, body: answer } = await call(service, "POST", "/v1/webhooks", { body });
      expect([status, answer.errors], JSON.stringify(body)).toMatchObject([422, [{ in: "body", pointer }]]);
    }
  });
});

describe("the target of a webhook", () => {
  test("is refused when it is registered, where it is written as an address that not anyone can reach", async () => {
    const service = await listen();
    for (const url of [
      "http://127.0.0.1/",
      "http://localhost/",
      "http://2130706433/",
      "http://0x7f.1/",
      "http://0.0.0.0/",
      "http://10.1.2.3/",
      "http://172.16.0.1/",
      "http://192.168.1.1/",
      "http://169.254.169.254/latest/meta-data/",
      "http://100.64.0.1/",
      "http://224.0.0.1/",
      "http://255.255.255.255/",
      "http://198.18.0.1/",
      "http://[::1]/",
      "http://[::]/",
      "http://[fe80::1]/",
      "http://[fd00::1]/",
      "http://[ff02::1]/",
      "http://[::ffff:127.0.0.1]/",
      "http://[::ffff:a00:1]/",
      "http://[64:ff9b::7f00:1]/",
      "http://[::7f00:1]/",
      "http://[2002:7f00:1::]/",
      "http://[2001:db8::1]/",
    ]) {
      const { status, body } = await call(service, "POST", "/v1/webhooks", { body: { url } });
      expect([status, body.errors], url).toMatchObject([422, [{ pointer: "/url" }]]);
    }
  });

  test("may be an address that anyone can reach", async () => {
    for (const address of ["8.8.8.8", "93.184.216.34", "2606:2800:220:1:248:1893:25c8:1946", "::ffff:8.8.8.8"]) {
      const guard = new TargetGuard("public", async () => [{ address, family: address.includes(":") ? 6 : 4 }]);
      expect(await guard.refusalNow(new URL("https://example.org/")), address).toBeNull();
    }
  });

  test("is refused where one of its name's addresses is private", async () => {
    const resolve = async () => [
      { address: "93.184.216.34", family: 4 },
      { address: "10.0.0.1", family: 4 },
    ];
    const service = await listen({ surroundings: { resolve } });
    const { status, body } = await call(service, "POST", "/v1/webhooks", { body: { url: "https://example.org/" } });
    expect([status, JSON.stringify(body.errors)]).toEqual([422, expect.stringContaining("10.0.0.1")]);
  });

  test("is looked up anew for each connection: a name that leads elsewhere later gets nothing", async () => {
    const receiver = await startReceiver();
    let address = "93.184.216.34";
    const resolve = async () => [{ address, family: 4 }];
    const service = await listen({ surroundings: { resolve } });
    const { id } = await makeWebhook(service, receiver.url.replace("127.0.0.1", "rebound.example.org"));
    address = "127.0.0.1";
    const { body } = await call(service, "POST", `/v1/webhooks/${id}/tests`);
    expect(body).toMatchObject({ delivered: false, status: null, error: "127.0.0.1 is not a public address" });
    const deliveries = deliverWebhooks(service.store, new TargetGuard("public", resolve));
    onTestFinished(() => deliveries.stop());
    await putTopic(service, "arms");
    await until(async () => (await webhooksOf(service))[0]?.failures);
    expect((await webhooksOf(service))[0]?.last_error).toBe("127.0.0.1 is not a public address");
    expect(receiver.received).toEqual([]);
  });

  test("is reached by name where its addresses are allowed", async () => {
    const receiver = await startReceiver();
    const resolve = async () => [{ address: "127.0.0.1", family: 4 }];
    const service = await listen({ ...ANY, surroundings: { resolve } });
    const { id } = await makeWebhook(service, receiver.url.replace("127.0.0.1", "receiver.example.org"));
    expect((await call(service, "POST", `/v1/webhooks/${id}/tests`)).body).toMatchObject({
      delivered: true,
      status: 204,
    });
    expect(receiver.received[0]?.headers.host).toMatch(/^receiver\.example\.org:/);
  });

  test("that was registered when any was allowed gets nothing once only public ones are", async () => {
    const [service, receiver] = [await listen(ANY), await startReceiver()];
    await makeWebhook(service, receiver.url);
    deliver(service, "public");
    await putTopic(service, "arms");
    await until(async () => (await webhooksOf(service))[0]?.failures);
    expect(receiver.received).toEqual([]);
  });

  test("is not followed elsewhere: a redirect counts as a failure", async () => {
    const [service, receiver, elsewhere] = [await listen(ANY), await startReceiver(), await startReceiver()];
    const { id } = await makeWebhook(service, receiver.url);
    receiver.answer = (response) => void response.writeHead(307, { location: elsewhere.url }).end();
    expect((await call(service, "POST", `/v1/webhooks/${id}/tests`)).body).toMatchObject({
      delivered: false,
      status: 307,
      error: "answered with 307: redirects are not followed",
    });
    expect(elsewhere.received).toEqual([]);
  });
});
