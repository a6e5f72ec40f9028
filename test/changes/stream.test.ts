import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { COMMAND_LINE } from "../../src/intake/requests.ts";
import { revokeKey } from "../../src/keys/keys.ts";
import { longTest, POSTGRES } from "../helper.ts";
import {
  authorization,
  call,
  deleteTopic,
  type Listening,
  listen,
  putDossier,
  putTopic,
  readStream,
  until,
} from "./helper.ts";

const oneTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

describe("the stream of changes", () => {
  test("tells what is made from now on, as Server-Sent Events that are revisions of the feed", async () => {
    const service = await listen();
    await putTopic(service, "before");
    const stream = await readStream(service);
    expect(stream.status).toBe(200);
    expect(stream.headers["content-type"]).toBe("text/event-stream");
    expect(stream.headers["cache-control"]).toBe("no-store");
    await putTopic(service, "arms");
    await deleteTopic(service, "arms");
    await until(() => stream.events.length === 2);
    const { body } = await call(service, "GET", "/v1/changes?since=1", { authorization: service.editor });
    expect(stream.text()).toMatch(/^retry: \d+\n\n/);
    expect(stream.events).toEqual(
      (body.data as { change: number }[]).map((data) => ({ id: data.change, event: "change", data })),
    );
  });

  longTest("goes on after Last-Event-ID without loss or repetition while writes go on", async () => {
    const service = await listen();
    const total = 150;
    const write = async () => {
      for (let i = 0; i < total; i++) await putTopic(service, `topic-${i}`);
    };
    const written = write();
    const seen: number[] = [];
    while (seen.length < total) {
      const stream = await readStream(service, "?since=0", seen.length ? { "last-event-id": String(seen.at(-1)) } : {});
      const from = seen.length;
      await until(() => stream.events.length >= Math.min(23, total - from));
      stream.close();
      await stream.ended;
      seen.push(...stream.events.map(({ id }) => id));
    }
    await written;
    expect(seen).toEqual(oneTo(total));
  });

  test("tells each of many listeners everything, wherever they begin", async () => {
    const service = await listen({ config: { STREAMS_PER_ADDRESS: 100 } });
    for (let i = 0; i < 5; i++) await putTopic(service, `old-${i}`);
    const streams = await Promise.all(oneTo(30).map((i) => readStream(service, `?since=${i % 6}`)));
    await Promise.all(oneTo(20).map((i) => putTopic(service, `new-${i}`)));
    await until(() => streams.every(({ events }) => events.at(-1)?.id === 25));
    streams.forEach(({ events }, i) => {
      expect(events.map(({ id }) => id)).toEqual(oneTo(25).slice((i + 1) % 6));
    });
  });

  test("tells what another process wrote", async () => {
    const service = await listen();
    const stream = await readStream(service);
    const other = POSTGRES === undefined ? service : await listen({ url: service.url });
    await putTopic(other, "elsewhere");
    await until(() => stream.events.length === 1);
  });

  test("shows drafts to editors alone", async () => {
    const service = await listen();
    const [everyone, editor] = [
      await readStream(service, "?since=0&type=dossier"),
      await readStream(service, "?since=0&type=dossier", { authorization: service.editor }),
    ];
    await call(service, "PUT", "/v1/actors/daily", { body: { id: "daily", kind: "publisher", name: "Daily" } });
    await putDossier(service, "report", "withheld");
    await putDossier(service, "report", "usable");
    await until(() => editor.events.length === 2 && everyone.events.length === 1);
    expect(editor.events.map(({ data }) => data.action)).toEqual(["created", "updated"]);
    expect(everyone.events.map(({ id, data }) => [id, data.action])).toEqual([[3, "created"]]);
  });

  test("shows by comments that it is alive, and ends once its key is revoked", async () => {
    const service = await listen({ surroundings: { heartbeatMs: 100 } });
    const key = await authorization(service, ["read"]);
    const [open, closed] = [await readStream(service), await readStream(service, "", { authorization: key })];
    await until(() => [open, closed].every((stream) => (stream.text().match(/^: heartbeat$/gm)?.length ?? 0) >= 2));
    await revokeKey(service.store, key.split("_")[1] as string, COMMAND_LINE);
    await closed.ended;
    await putTopic(service, "arms");
    await until(() => open.events.length === 1);
    expect(closed.events).toEqual([]);
  });

  test("refuses one listener too many for now, and takes another when one has left", async () => {
    const service = await listen({ surroundings: { maxListeners: 2 } });
    const [first] = [await readStream(service), await readStream(service)];
    const refused = await readStream(service);
    expect(refused.status).toBe(503);
    expect(refused.headers["retry-after"]).toMatch(/^\d+$/);
    first?.close();
    await until(async () => (await readStream(service)).status === 200);
  });

  test("ends when the service drains, and the service closes at once", async () => {
    const service = await listen();
    const streams = await Promise.all(oneTo(5).map(() => readStream(service)));
    service.drain();
    await Promise.all(streams.map(({ ended }) => ended));
    expect((await readStream(service)).status).toBe(503);
    const began = Date.now();
    await service.server.close();
    expect(Date.now() - began).toBeLessThan(1000);
  });

  longTest("does not hold up the closing of the service, though its clients read nothing", async () => {
    const service = await listen();
    await manyChanges(service);
    const idle = await openUnread(service.address, "?since=0");
    const open = await readStream(service);
    const began = Date.now();
    await service.server.close();
    expect(Date.now() - began).toBeLessThan(4000);
    await open.ended;
    idle.resume();
    await until(() => idle.destroyed);
  });

  longTest("takes no more for a client that reads slowly than buffers hold, and loses nothing of it", async () => {
    const service = await listen();
    await manyChanges(service);
    const [connection, socket] = await Promise.all([
      once(service.server.server, "connection").then(([one]) => one as Socket),
      openUnread(service.address, "?since=0"),
    ]);
    const quick = await readStream(service, "?since=0");
    await until(() => quick.events.length === MANY); // the slow one holds no other up
    const all = quick.text().length;
    expect(connection.bytesWritten).toBeLessThan(all * 0.7);
    expect(connection.writableLength).toBeLessThan(300_000);
    await putTopic(service, "afterwards");
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.resume();
    await until(() => text.includes(`id: ${MANY + 1}\n`));
    const ids = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(ids).toEqual(oneTo(MANY + 1));
  });

  test.each(["x", "-1", "1.5", "1 OR 1"])("refuses the Last-Event-ID %s", async (id) => {
    const service = await listen();
    const stream = await readStream(service, "", { "last-event-id": id });
    expect(stream.status).toBe(400);
    await stream.ended;
    expect(JSON.parse(stream.text()).errors).toEqual([
      { in: "header", parameter: "Last-Event-ID", detail: expect.any(String) },
    ]);
  });

  test("answers HEAD with its headers alone", async () => {
    const service = await listen();
    const answer = await fetch(`${service.address}/v1/changes/stream`, { method: "HEAD" });
    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/event-stream"]);
  });
});

/** A connection that asked for the stream and reads nothing of it. */
async function openUnread(address: string, query = "") {
  const socket = connect(Number(new URL(address).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  socket.on("error", () => {});
  socket.pause();
  socket.write(`GET /v1/changes/stream${query} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
  await delay(100);
  return socket;
}

/** More changes than a connection's buffers hold, each told in about 900 bytes. */
const MANY = 20_000;

async function manyChanges({ store }: Listening): Promise<void> {
  const made_at = new Date().toISOString();
  await store.write(async (tx) => {
    const rows = oneTo(MANY).map((sequence) => rowOf(sequence, made_at));
    for (let i = 0; i < MANY; i += 1000) await tx.insert("changes", rows.slice(i, i + 1000));
  });
}

/** A change as the journal keeps one. */
function rowOf(sequence: number, made_at: string) {
  const hash = String(sequence).padStart(64, "0");
  return {
    sequence,
    type: "topic",
    record: `topic-${sequence}`,
    revision: 1,
    action: "created",
    shown: "created",
    made_at,
    key_id: null,
    request_id: "r".repeat(300),
    before: null,
    hash,
    chain: hash,
    doc: "{}",
  };
}
