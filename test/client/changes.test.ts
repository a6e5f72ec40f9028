/** The client follows changes: the feed, and the stream over lost connections. */

import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { createClient, type Revision, StandpointProblem } from "../../src/client/index.ts";
import { type Listening, listen, putTopic } from "../changes/helper.ts";
import { answering } from "./server.ts";

test("the feed is read from a number on", async () => {
  const service = await listen();
  await putTopic(service, "one");
  await putTopic(service, "two");
  const { changes } = createClient({ url: service.address });
  const { data, page } = await changes.list({ since: 1, type: ["topic", "dossier"], limit: 10 });
  expect(data.map(({ id }) => id)).toEqual(["two"]);
  expect(page).toEqual({ limit: 10, next_since: 2 });
});

test("the stream continues after the last change when its connection is cut", async () => {
  const service = await listen();
  const relay = await startRelay(service);
  await putTopic(service, "one");
  const seen: Revision[] = [];
  for await (const change of createClient({ url: relay.url }).changes.stream({ since: 0 })) {
    seen.push(change);
    if (seen.length === 3) break;
    if (seen.length > 1) continue;
    relay.cut();
    await putTopic(service, "two"); // while nobody listens
    await putTopic(service, "three");
  }
  expect(seen.map(({ id, change }) => [id, change])).toEqual([
    ["one", 1],
    ["two", 2],
    ["three", 3],
  ]);
  expect(relay.connections()).toBe(2);
});

test("the stream sends Last-Event-ID, waits as `retry` says, and reads events however they are cut", async () => {
  const event = (id: number) => `id: ${id}\nevent: change\ndata: {"change":${id}, "id":"é"}\n\n`;
  const parts = Buffer.from(`retry: 10\r\n\r\n: heartbeat\n\n${event(7)}id: 8\nevent: change\ndata: {"change":8,\nda`);
  const { url, asked } = await answering(
    async (response) => {
      for (const byte of parts) await new Promise((done) => response.write(Buffer.of(byte), done));
      response.destroy();
    },
    (response) => void response.writeHead(503, { "retry-after": "0" }).end(),
    (response) => void response.end(event(8)),
    (response) => void response.destroy(),
    (response) => void response.end('data: {"change":9,\ndata: "id":"two lines"}\nid: 9\n\n'),
    (response) => void response.writeHead(401).end(),
  );
  const seen: unknown[] = [];
  const follow = async () => {
    for await (const change of createClient({ url, key: "k" }).changes.stream({ since: 6, type: "topic" }))
      seen.push(change);
  };
  await expect(follow()).rejects.toThrow(StandpointProblem); // the key was revoked
  expect(seen).toEqual([
    { change: 7, id: "é" },
    { change: 8, id: "é" },
    { change: 9, id: "two lines" },
  ]);
  expect(asked.map(({ headers }) => headers["last-event-id"])).toEqual([undefined, "7", "7", "8", "8", "9"]);
  expect(asked[0]?.url).toBe("/v1/changes/stream?since=6&type=topic");
  expect(asked[0]?.headers).toMatchObject({ accept: "text/event-stream", authorization: "Bearer k" });
});

test("a signal ends the stream, and leaving the loop closes its connection", async () => {
  const service = await listen();
  const relay = await startRelay(service);
  const { changes } = createClient({ url: relay.url });
  const abort = new AbortController();
  const follow = async () => {
    for await (const _ of changes.stream({ since: 0, signal: abort.signal })) abort.abort();
  };
  await putTopic(service, "one");
  await expect(follow()).rejects.toMatchObject({ name: "AbortError" });
  for await (const _ of changes.stream({ since: 0 })) break;
  await expect.poll(relay.open, { timeout: 5000 }).toBe(0);
});

test("a connection that is silent for 45 seconds is lost", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => void vi.useRealTimers());
  const texts = ['id: 1\ndata: {"change":1}\n\n', 'id: 2\ndata: {"change":2}\n\n'];
  const asked: string[] = [];
  const silent: typeof fetch = async (_, init) => {
    asked.push(new Headers(init?.headers).get("last-event-id") ?? "");
    const start = (controller: ReadableStreamDefaultController) => {
      controller.enqueue(new TextEncoder().encode(texts.shift()));
      init?.signal?.addEventListener("abort", () => controller.error(init.signal?.reason));
    };
    return new Response(new ReadableStream({ start }));
  };
  const stream = createClient({ url: "", fetch: silent }).changes.stream({ since: 0 });
  expect((await stream.next()).value?.change).toBe(1);
  const second = stream.next();
  await vi.advanceTimersByTimeAsync(44_000);
  expect(asked).toEqual([""]);
  await vi.advanceTimersByTimeAsync(4000);
  expect((await second).value?.change).toBe(2);
  expect(asked).toEqual(["", "1"]);
  await stream.return();
});

test("what fails before the first connection is thrown", async () => {
  const { url } = await answering((response) => void response.destroy());
  await expect(createClient({ url, retries: 0 }).changes.stream().next()).rejects.toThrow(TypeError);
});

/** A relay in front of a service, which cuts connections. */
async function startRelay({ address }: Listening) {
  const sockets = new Set<Socket>();
  let connections = 0;
  const relay = createServer((socket) => {
    connections++;
    const service = connect(Number(new URL(address).port), "127.0.0.1");
    for (const [from, to] of [[socket, service] as const, [service, socket] as const]) {
      from.pipe(to);
      from.on("error", () => {});
      from.on("close", () => to.destroy());
    }
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  }).listen(0, "127.0.0.1");
  await once(relay, "listening");
  const cut = () => {
    for (const socket of sockets) socket.resetAndDestroy();
  };
  onTestFinished(() => {
    cut();
    relay.close();
  });
  const { port } = relay.address() as { port: number };
  return { url: `http://127.0.0.1:${port}`, cut, connections: () => connections, open: () => sockets.size };
}
