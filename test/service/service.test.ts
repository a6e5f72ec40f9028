import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { longTest, newDatabase, ROOT, startService } from "../helper.ts";
import { breaches, operationNamed } from "../http/document.ts";
import { ask, everything, listening, parsed } from "../http/exchange.ts";

const GET_POSITIONS = "GET /v1/positions HTTP/1.1\r\nHost: localhost\r\n";

const service = await startService();
const { origin } = await listening(service);
const lost = await startService({ seed: false });
await lost.store.close();
const draining = await startService();
const closing = await startService();
const choosy = await startService({ seed: false, config: { CORS_ORIGIN: "https://a.example, https://b.example" } });
const named = await startService({ seed: false, config: { PUBLIC_URL: "https://news.example.org/api" } });
const empty = await newDatabase();

test("a service over its store is alive and ready, and nobody keeps these answers", async () => {
  for (const path of ["/healthz", "/readyz"]) {
    const answer = await ask(origin, path);
    expect([answer.status, JSON.parse(answer.body)]).toEqual([200, { status: "ok" }]);
    expect(answer.headers["cache-control"]).toBe("no-store");
  }
});

test("the documents name the public address of the service, and nothing else in them differs", async () => {
  const { origin: address } = await listening(named);
  for (const [file, read] of [
    ["openapi.json", (text: string) => JSON.parse(text)],
    ["openapi.yaml", (text: string) => parse(text)],
  ] as const) {
    const [own, committed] = await Promise.all(
      [address, origin].map(async (from) => read((await ask(from, `/${file}`)).body)),
    );
    expect(committed.servers).toEqual([{ url: "/", description: "This service." }]);
    expect(own).toEqual({ ...committed, servers: [{ ...committed.servers[0], url: "https://news.example.org/api" }] });
  }
});

test("a service that lost its store is alive but not ready, and says when to ask again", async () => {
  const { origin } = await listening(lost);
  expect((await ask(origin, "/healthz")).status).toBe(200);
  const answer = await ask(origin, "/readyz");
  expect([answer.status, JSON.parse(answer.body)]).toEqual([503, { status: "unavailable" }]);
  expect(breaches(operationNamed("getReadiness"), answer)).toEqual([]);
  expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
});

test("a draining service is alive, not ready, answers every request, and ends each connection with its answer", async () => {
  const { origin, port } = await listening(draining);
  // One connection has been answered before, one is in the middle of a request, one comes only afterwards.
  const reused = connect(port, "127.0.0.1");
  const answered = everything(reused);
  reused.write(`${GET_POSITIONS}\r\n`);
  while (!answered.text().endsWith("}")) await once(reused, "data");
  const before = parsed(answered.text());
  expect(before.headers.connection).not.toBe("close");
  const inFlight = connect(port, "127.0.0.1");
  const late = everything(inFlight);
  await written(inFlight, GET_POSITIONS);

  draining.drain();
  await written(reused, `${GET_POSITIONS}\r\n`);
  await answered.end;
  await written(inFlight, "\r\n");
  await late.end;
  const second = answered.text().slice(answered.text().lastIndexOf("HTTP/1.1 "));
  for (const text of [second, late.text()]) {
    const { status, headers, body } = parsed(text);
    expect([status, headers.connection]).toEqual([200, "close"]);
    expect(body).toBe(before.body);
  }
  expect((await ask(origin, "/healthz")).status).toBe(200);
  const { status, headers, body } = await ask(origin, "/readyz");
  expect([status, headers.connection, JSON.parse(body)]).toEqual([503, "close", { status: "draining" }]);
  expect((await ask(origin, "/v1/nothing")).headers.connection).toBe("close");
});

test("a request that is under way while the port closes is answered, and then nothing listens", async () => {
  const { origin, port } = await listening(closing);
  const inFlight = connect(port, "127.0.0.1");
  const late = everything(inFlight);
  await written(inFlight, GET_POSITIONS);
  await ask(origin, "/healthz"); // what was written before has arrived
  closing.drain();
  const closed = closing.server.close();
  await expect.poll(() => ask(origin, "/healthz").catch(() => "refused"), { timeout: 5000 }).toBe("refused");
  await written(inFlight, "\r\n");
  await Promise.all([late.end, closed]);
  expect(parsed(late.text()).status).toBe(200);
});

longTest(
  "connections on which nothing arrives, or never a whole request, do not hold up the end of the service",
  async () => {
    const service = await startService();
    const { origin, port } = await listening(service);
    const [silent, slow] = [connect(port, "127.0.0.1"), connect(port, "127.0.0.1")];
    await written(slow, `${GET_POSITIONS}\r\n${GET_POSITIONS}`);
    await ask(origin, "/healthz");
    const ends = [everything(silent).end, everything(slow).end];
    const began = performance.now();
    await service.server.close();
    await Promise.all(ends);
    expect(performance.now() - began).toBeLessThan(10_000);
  },
);

test("pages of any origin may read answers, refusals too, with the headers that they need", async () => {
  const headers = { origin: "https://analyst.example" };
  for (const [url, status] of [
    ["/v1/actors?limit=1", 200],
    ["/v1/actors?nothing=1", 400],
    ["/v1/actors?cursor=abc", 400],
    ["/v1/actors/%zz", 400],
    ["/v1/actors/nobody", 404],
    ["/nowhere", 404],
    [`/v1/actors/${"a".repeat(150)}`, 414],
  ] as const) {
    const answer = await ask(origin, url, { headers });
    expect.soft([answer.status, answer.headers["access-control-allow-origin"]], url).toEqual([status, "*"]);
    const exposed = String(answer.headers["access-control-expose-headers"]).toLowerCase().split(/, */);
    expect.soft(exposed, url).toEqual(expect.arrayContaining(["etag", "link", "x-request-id", "retry-after"]));
  }
  const refused = await ask(origin, "/v1/actors", { headers: { ...headers, accept: "image/png" } });
  expect.soft([refused.status, refused.headers["access-control-allow-origin"]]).toEqual([406, "*"]);
  const known = await ask(origin, "/v1/actors", { headers: { ...headers, "if-none-match": "*" } });
  expect.soft([known.status, known.headers["access-control-allow-origin"]]).toEqual([304, "*"]);
});

test("a preflight is answered with what is allowed, and may be kept", async () => {
  const asked =
    "authorization, if-match, last-event-id, traceparent, tracestate, baggage, sentry-trace, x-request-id, x-requested-with, cache-control, if-range, idempotency-key";
  for (const path of ["/v1/actors", "/v1/no-such-thing"]) {
    const { status, headers, body } = await ask(origin, path, {
      method: "OPTIONS",
      headers: {
        origin: "https://analyst.example",
        "access-control-request-method": "GET",
        "access-control-request-headers": asked,
      },
    });
    expect([status, body]).toEqual([204, ""]);
    expect([headers["access-control-allow-origin"], headers["access-control-max-age"]]).toEqual(["*", "7200"]);
    expect(listed(headers["access-control-allow-methods"])).toEqual(["delete", "get", "head", "patch", "post", "put"]);
    expect(listed(headers["access-control-allow-headers"])).toEqual(expect.arrayContaining(asked.split(", ")));
  }
});

test("OPTIONS tells the methods of a path", async () => {
  const { status, headers } = await ask(origin, "/v1/actors/russia", { method: "OPTIONS" });
  expect([status, headers.allow]).toEqual([204, "DELETE, GET, HEAD, OPTIONS, PATCH, PUT"]);
  expect((await ask(origin, "/v1/no-such-thing", { method: "OPTIONS" })).status).toBe(404);
});

function listed(header: unknown): string[] {
  return String(header).toLowerCase().split(/, */).sort();
}

test("only the origins that are set may read, where some are", async () => {
  const allowed = async (origin: string) =>
    (await choosy.http.get("/v1/actors").set("origin", origin).expect(200)).headers;
  for (const origin of ["https://a.example", "https://b.example"]) {
    const headers = await allowed(origin);
    expect(headers["access-control-allow-origin"]).toBe(origin);
    expect(headers.vary).toMatch(/\borigin\b/i); // a cache is not to give it to another
  }
  expect(await allowed("https://c.example")).not.toHaveProperty("access-control-allow-origin");
});

test("the root is the start page, which leads to the reference", async () => {
  const { status, headers, body } = await ask(origin, "/");
  expect([status, headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(body).toContain('href="/docs"');
});

longTest(
  "`standpoint serve` over an empty database serves the bundled example, and ends by itself when it is told to",
  async () => {
    const child = spawn(process.execPath, [join(ROOT, "src/main.ts"), "serve"], {
      cwd: ROOT,
      env: {
        ...process.env,
        PORT: "0",
        HOST: "127.0.0.1",
        DATABASE_URL: empty,
        LOG_LEVEL: "info",
        SEED: "auto",
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let complaints = "";
    child.stderr.on("data", (data) => (complaints += data));
    const ended = once(child, "exit");
    try {
      const lines = createInterface({ input: child.stdout });
      const logged: { msg: string; address?: string }[] = [];
      const ready = new Promise<string>((resolve, reject) => {
        lines.on("line", (line) => {
          const entry = JSON.parse(line) as { msg: string; address?: string };
          logged.push(entry);
          if (entry.msg === "ready" && entry.address !== undefined) resolve(entry.address);
        });
        ended.then(() => reject(new Error(`it ended: ${complaints}`)));
      });
      const address = await ready;
      expect((await ask(address, "/readyz")).status).toBe(200);
      const { status, body } = await ask(address, "/v1/positions?actor=russia");
      expect(status).toBe(200);
      expect(JSON.parse(body).data).toHaveLength(2);

      child.kill("SIGTERM");
      // While it drains it still answers, and tells balancers to send nothing more.
      const both = () => Promise.all(["/readyz", "/v1/positions?actor=russia"].map((url) => ask(address, url)));
      await expect
        .poll(async () => (await both()).map((answer) => answer.body), { interval: 10, timeout: 5000 })
        .toEqual(['{"status":"draining"}', body]);
      expect(await ended).toEqual([0, null]);
      expect(logged.map(({ msg }) => msg)).toEqual(expect.arrayContaining(["ready", "draining", "stopped"]));
      expect(complaints).toBe("");
    } finally {
      child.kill("SIGKILL");
    }
  },
);

function written(socket: Socket, text: string): Promise<void> {
  return new Promise((resolve, reject) => socket.write(text, (error) => (error ? reject(error) : resolve())));
}
