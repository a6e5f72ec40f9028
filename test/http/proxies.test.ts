/** Who asks, and for which host: what requests and proxies say of it, and what the service believes. */
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";
import { ask, exchange, listening } from "./exchange.ts";

/** Returns the number of requests that an address has left, as the service counts them. */
async function left(origin: string, forwardedFor?: string): Promise<unknown> {
  const headers: Record<string, string> = forwardedFor === undefined ? {} : { "x-forwarded-for": forwardedFor };
  return (await ask(origin, "/v1/topics?limit=1", { headers })).headers.ratelimit;
}

const FIRST = expect.stringContaining(";r=4;");
const SECOND = expect.stringContaining(";r=3;");

describe("the client of X-Forwarded-For", () => {
  test.each([
    "1",
    "127.0.0.1",
    "10.0.0.0/8, 127.0.0.0/8",
  ])("with TRUST_PROXY=%s is the last one that no proxy is", async (TRUST_PROXY) => {
    const { origin } = await listening(await startService({ config: { TRUST_PROXY, RATE_LIMIT: 5 } }));
    expect(await left(origin, "192.0.2.1")).toEqual(FIRST);
    expect(await left(origin, "192.0.2.2")).toEqual(FIRST);
    expect(await left(origin, "203.0.113.9, 192.0.2.1")).toEqual(SECOND); // a client wrote the first one
  });

  test("is nobody without TRUST_PROXY, or from an address that it does not name", async () => {
    for (const TRUST_PROXY of ["off", "192.0.2.0/24"]) {
      const { origin } = await listening(await startService({ config: { TRUST_PROXY, RATE_LIMIT: 5 } }));
      expect(await left(origin, "192.0.2.1")).toEqual(FIRST);
      expect(await left(origin, "192.0.2.2")).toEqual(SECOND);
    }
  });

  test("is the one before two proxies with TRUST_PROXY=2", async () => {
    const { origin } = await listening(await startService({ config: { TRUST_PROXY: "2", RATE_LIMIT: 5 } }));
    expect(await left(origin, "203.0.113.9, 192.0.2.1, 198.51.100.1")).toEqual(FIRST);
    expect(await left(origin, "203.0.113.8, 192.0.2.1, 198.51.100.2")).toEqual(SECOND);
  });
});

describe("the host of a request", async () => {
  const { port } = await listening(await startService());
  const behindProxy = await listening(await startService({ config: { TRUST_PROXY: "127.0.0.1" } }));

  test.each([
    ["two of them", "Host: a.example\r\nHost: b.example\r\n"],
    ["the same twice", "Host: a.example\r\nHost: a.example\r\n"],
    ["markup", 'Host: a.example"><script>\r\n'],
    ["a path", "Host: a.example/path\r\n"],
    ["a user", "Host: user@a.example\r\n"],
    ["a space", "Host: a.example b.example\r\n"],
    ["a list", "Host: a.example, b.example\r\n"],
    ["an impossible port", "Host: a.example:99999\r\n"],
  ])("is refused: %s", async (_, headers) => {
    for (const path of ["/v1/feeds/articles.atom", "/healthz", "/nothing"]) {
      const { status, body, closed } = await exchange(port, `GET ${path} HTTP/1.1\r\n${headers}\r\n`);
      expect([status, JSON.parse(body).type, closed]).toEqual([400, "/problems/malformed-request", true]);
    }
  });

  test("is refused from a proxy too", async () => {
    const { status } = await ask(behindProxy.origin, "/vocabulary", { headers: { "x-forwarded-host": "a/b" } });
    expect(status).toBe(400);
  });

  test.each([
    "a.example",
    "A.Example:8080",
    "127.0.0.1:3000",
    "[::1]:3000",
    "localhost",
    "my_service",
    "a.example.",
    "a.example:80",
  ])("%s is answered, and what repeats it is for this client alone", async (host) => {
    const { status, headers, body } = await exchange(
      port,
      `GET /v1/feeds/articles.json HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`,
    );
    expect([status, headers["cache-control"]]).toEqual([200, "private, no-cache"]);
    expect(body).toContain(`"home_page_url":"http://${host.toLowerCase().replace(/:80$/, "")}/"`);
  });

  test("is nowhere in an answer of a service that knows its own address, which caches may share", async () => {
    const config = { PUBLIC_URL: "https://news.example.org" };
    const { port } = await listening(await startService({ config }));
    for (const path of ["/v1/feeds/articles.atom", "/vocabulary", "/v1/articles/riyadh-talks-2025.jsonld"]) {
      const request = `GET ${path} HTTP/1.1\r\nHost: evil.example\r\nAccept: application/ld+json, */*\r\nConnection: close\r\n\r\n`;
      const { status, headers, body } = await exchange(port, request);
      expect([status, headers["cache-control"]]).toEqual([200, "public, no-cache"]);
      expect(body).not.toContain("evil.example");
    }
  });
});

test("a compressed body is refused with 415, which says so", async () => {
  const service = await startService();
  const { origin } = await listening(service);
  const headers = { ...(await keyFor(service.store, "write")), "content-type": "application/json" };
  const body = gzipSync(JSON.stringify({ id: "grain", label: "Grain", proposition: "Grain is exported." }));
  for (const [method, path, type] of [
    ["PUT", "/v1/topics/grain", "application/json"],
    ["POST", "/v1/imports", "application/x-ndjson"],
  ] as const) {
    const sent = { method, headers: { ...headers, "content-type": type, "content-encoding": "gzip" }, body };
    const answer = await ask(origin, path, sent);
    expect([answer.status, JSON.parse(answer.body).detail]).toEqual([
      415,
      "The body must not be compressed: send it without Content-Encoding.",
    ]);
    expect(answer.headers["accept-encoding"]).toBe("identity");
  }
});
