import { get, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { importText, keyFor, POSTGRES, startService } from "../helper.ts";
import { listening } from "./exchange.ts";

interface Received {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

/** Sends a GET, or the `method` among the headers, and returns the bytes as they were sent. */
function receive(origin: string, path: string, { method = "GET", ...headers }: Record<string, string> = {}) {
  return new Promise<Received>((resolve, reject) => {
    const request = get(`${origin}${path}`, { method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk) => chunks.push(chunk));
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(chunks) }),
      );
    });
    request.on("error", reject);
  });
}

const isHit = ({ headers }: Received) => headers["cache-status"] === "standpoint; hit";
const DECODED = { br: brotliDecompressSync, gzip: gunzipSync } as const;
const LIST = "/v1/positions?limit=20";

describe("compression", async () => {
  const { origin } = await listening(await startService());
  const paths = [
    LIST,
    "/v1/articles/riyadh-talks-2025?include=all",
    "/v1/articles/riyadh-talks-2025.jsonld",
    "/v1/dossiers/riyadh-talks-2025",
    "/v1/matrix",
    "/v1/feeds/articles.atom",
    "/v1/exports/positions.csv",
    "/v1/exports/positions.ndjson",
    "/openapi.json",
    "/docs/swagger-ui-bundle.js",
  ];

  test.each(paths)("%s is sent compressed to who accepts it, and decodes to the same bytes", async (path) => {
    const plain = await receive(origin, path);
    expect(plain.headers["content-encoding"]).toBeUndefined();
    expect(plain.headers.vary).toContain("Accept-Encoding");
    for (const coding of ["br", "gzip"] as const) {
      const { headers, bytes } = await receive(origin, path, { "accept-encoding": `${coding};q=0.5, deflate` });
      expect(headers["content-encoding"]).toBe(coding);
      expect(DECODED[coding](bytes).equals(plain.bytes)).toBe(true);
      expect(bytes.length).toBeLessThanOrEqual(
        1.05 * (await import("node:zlib")).gzipSync(plain.bytes, { level: 6 }).length,
      );
      if (!path.startsWith("/v1/exports")) expect(headers.etag).toBe(plain.headers.etag?.replace(/"$/, `-${coding}"`));
    }
  });

  test("a HEAD has the headers of the GET, in each coding", async () => {
    for (const coding of ["identity", "gzip", "br"])
      for (const path of paths) {
        const got = await receive(origin, path, { "accept-encoding": coding });
        const head = await receive(origin, path, { "accept-encoding": coding, method: "HEAD" });
        expect(head.bytes.length).toBe(0);
        for (const name of ["content-encoding", "content-length", "content-type", "etag", "vary", "cache-control"])
          expect([path, name, head.headers[name]]).toEqual([path, name, got.headers[name]]);
      }
  });

  test("files that are read by range keep their bytes, and what shows a secret is not compressed", async () => {
    const service = await startService();
    const { origin } = await listening(service);
    const { headers } = await receive(origin, "/v1/exports/standpoint.db", { "accept-encoding": "br, gzip" });
    expect(headers["content-encoding"]).toBeUndefined();
    const admin = await keyFor(service.store, "admin");
    const audit = await receive(origin, "/v1/audit", { ...admin, "accept-encoding": "br, gzip" });
    expect([audit.status, audit.headers["content-encoding"], isHit(audit)]).toEqual([200, undefined, false]);
  });

  test.each([
    "",
    "-br",
    "-gzip",
  ])("If-Match takes the tag of an answer with the ending `%s`, also one made weak by a proxy", async (end) => {
    const service = await startService();
    const editor = await keyFor(service.store, "write");
    const { body, headers } = await service.http.get("/v1/topics/peace-settlement").set("accept-encoding", "identity");
    for (const [i, weak] of ["", "W/"].entries()) {
      const current =
        i === 0
          ? headers.etag
          : (await service.http.get("/v1/topics/peace-settlement").set("accept-encoding", "identity")).headers.etag;
      const tag = `${weak}${current?.replace(/"$/, `${end}"`)}`;
      const { id, label, proposition } = body;
      const changed = { id, label: `${label} ${i}`, proposition };
      await service.http
        .put(`/v1/topics/${id}`)
        .set({ ...editor, "if-match": tag })
        .send(changed)
        .expect(200);
    }
    await service.http
      .put("/v1/topics/peace-settlement")
      .set({ ...editor, "if-match": '"other-br"' })
      .send({})
      .expect(({ status }) => expect([412, 422]).toContain(status));
  });
});

describe.skipIf(POSTGRES !== undefined)("the cache", async () => {
  const service = await startService();
  const { origin } = await listening(service);

  test.each([
    LIST,
    "/v1/articles/riyadh-talks-2025?include=all",
    "/v1/search?q=peace",
    "/openapi.json",
    "/v1/feeds/articles.json",
  ])("%s comes from memory the second time, with the same headers and bytes", async (path) => {
    for (const coding of ["identity", "gzip", "br"]) {
      const first = await receive(origin, path, { "accept-encoding": coding });
      const second = await receive(origin, path, { "accept-encoding": coding });
      expect([isHit(first), isHit(second)]).toEqual([false, true]);
      expect(second.bytes.equals(first.bytes)).toBe(true);
      const { date: _, "x-request-id": one, ...headers } = first.headers;
      const { date: __, "x-request-id": other, "cache-status": ___, ...again } = second.headers;
      expect(again).toEqual(headers);
      expect(other).not.toBe(one);
      const known = await receive(origin, path, {
        "accept-encoding": coding,
        "if-none-match": String(first.headers.etag),
      });
      expect([known.status, known.bytes.length, known.headers.etag, isHit(known)]).toEqual([
        304,
        0,
        first.headers.etag,
        true,
      ]);
    }
  });

  test("the order of parameters makes no difference; their values do", async () => {
    await receive(origin, "/v1/positions?actor=russia&limit=2");
    expect(isHit(await receive(origin, "/v1/positions?limit=2&actor=russia"))).toBe(true);
    expect(isHit(await receive(origin, "/v1/positions?limit=3&actor=russia"))).toBe(false);
    expect(isHit(await receive(origin, "/v1/positions?limit=2&actor=russia", { accept: "text/csv" }))).toBe(false);
  });

  test("no answer outlives a change of what it shows", async () => {
    const path = "/v1/topics/kept";
    const named = (label: string) =>
      importText(service.store, "topics.yaml", `topics: [{ id: kept, label: ${label}, proposition: So. }]`);
    await named("First");
    const before = await receive(origin, path);
    await named("Second");
    const after = await receive(origin, path);
    expect(isHit(after)).toBe(false);
    expect(after.bytes.equals(before.bytes)).toBe(false);
    expect(isHit(await receive(origin, path))).toBe(true);
  });

  test("a draft is kept for who may see it, and for nobody else", async () => {
    const editor = await keyFor(service.store, "write");
    const reader = await keyFor(service.store, "read");
    await importText(
      service.store,
      "draft.yaml",
      "article: { id: kept-draft, headline: Secret, publisher: babel, language: en, status: withheld, text_kind: original, sections: [{ paragraphs: [Secret.] }] }",
    );
    for (let i = 0; i < 3; i++) {
      expect((await receive(origin, "/v1/articles/kept-draft", editor)).status).toBe(200);
      expect((await receive(origin, "/v1/articles/kept-draft", reader)).status).toBe(404);
      expect((await receive(origin, "/v1/articles/kept-draft")).status).toBe(404);
    }
    const shown = await receive(origin, "/v1/articles?limit=200", editor);
    expect(shown.headers["cache-control"]).toContain("private");
    expect((await receive(origin, "/v1/articles?limit=200")).bytes.includes("kept-draft")).toBe(false);
  });

  test("keys and limits hold for what is kept", async () => {
    const guarded = await startService({ config: { READ_AUTH: "required", RATE_LIMIT: 6 } });
    const { origin } = await listening(guarded);
    const reader = await keyFor(guarded.store, "read");
    for (const remaining of [5, 4, 3]) {
      const answer = await receive(origin, LIST, reader);
      expect([answer.status, answer.headers.ratelimit]).toEqual([200, expect.stringContaining(`r=${remaining};`)]);
    }
    expect((await receive(origin, LIST)).status).toBe(401);
    expect((await receive(origin, LIST, { authorization: "Bearer sp_wrong" })).status).toBe(401);
    await receive(origin, LIST, reader);
    await receive(origin, LIST, reader);
    await receive(origin, LIST, reader);
    const refused = await receive(origin, LIST, reader);
    expect([refused.status, isHit(refused)]).toEqual([429, false]);
  });

  test("pages of the origins allowed may read what is kept, and no others", async () => {
    const { origin } = await listening(
      await startService({ config: { CORS_ORIGIN: "https://a.example, https://b.example" } }),
    );
    for (const page of ["https://a.example", "https://b.example", "https://a.example"])
      expect((await receive(origin, LIST, { origin: page })).headers["access-control-allow-origin"]).toBe(page);
    expect(
      (await receive(origin, LIST, { origin: "https://c.example" })).headers["access-control-allow-origin"],
    ).toBeUndefined();
  });

  test("what must not be stored is not kept, nor what is larger than its part", async () => {
    for (const path of ["/healthz", "/readyz"]) {
      await receive(origin, path);
      expect(isHit(await receive(origin, path))).toBe(false);
    }
    const { origin: small } = await listening(await startService({ config: { RESPONSE_CACHE_MB: 1 } }));
    const large = "/docs/swagger-ui-bundle.js";
    await receive(small, large);
    expect(isHit(await receive(small, large))).toBe(false);
    const { origin: none } = await listening(await startService({ config: { RESPONSE_CACHE_MB: 0 } }));
    await receive(none, LIST);
    expect(isHit(await receive(none, LIST))).toBe(false);
  });
});
