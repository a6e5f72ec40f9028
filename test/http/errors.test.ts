import { connect } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { PROBLEMS, type ProblemCode } from "../../src/http/problems.ts";
import { StoreFull } from "../../src/store/store.ts";
import { importText, keyFor, longTest, ROOT, startService } from "../helper.ts";
import { type Answer, allowedAt, faultOf, openReadings, operations, PROBLEM, urlOf } from "./document.ts";
import { ask, everything, exchange, listening, parsed } from "./exchange.ts";

const service = await startService();
await importText(
  service.store,
  "registry.yaml",
  "actors: [{ id: many, kind: group, name: Many }]\nevents: [{ id: crowded, kind: talks, name: C, summary: C., status: occurred, date_basis: not_stated }]",
);
await importText(service.store, "crowd.yaml", crowd());
const { origin, port } = await listening(service);
const lost = await startService({ seed: false });
const { origin: lostOrigin } = await listening(lost);
await lost.store.close();
const damaged = await startService();
const { origin: damagedOrigin } = await listening(damaged);
await damaged.store.write((transaction) => transaction.update("actors", { doc: "{" }, []));

const hurried = await startService({ url: service.url, config: { READ_TIMEOUT_MS: 1 } });
const { origin: hurriedOrigin } = await listening(hurried);
const limited = await startService({ seed: false });
const { origin: limitedOrigin } = await listening(limited);
// That a disk is full is told by engines: see the tests of failures. This is what becomes of it.
const full = await startService({ seed: false });
full.store.within = () => {
  throw new StoreFull("disk full at /var/lib/standpoint.db");
};
const { origin: fullOrigin } = await listening(full);
const editor = await keyFor(service.store, "read", "write");
const reader = await keyFor(service.store, "read");

/** Writes with a key that may. */
function write(method: string, url: string, body?: string, headers: Record<string, string> = {}): Promise<Answer> {
  const type = body === undefined ? {} : { "content-type": "application/json" };
  return ask(origin, url, {
    method,
    headers: { ...editor, ...type, ...headers },
    ...(body === undefined ? {} : { body }),
  });
}

const addressed = await startService({ seed: false, config: { PUBLIC_URL: "https://news.example.org" } });

const HOST = "Host: localhost\r\n";

/** What only someone who reads the service's insides could say: a place in the code, a file, a statement. */
const INSIDES =
  /\bat \S+ ?\(|(?<!T\d\d):\d+:\d+|node_modules|\.ts\b|\.db\b|\bSELECT\b|\bUPDATE\b|SQLITE|postgres|JSON at position/i;

/** How each problem is brought about. */
const CAUSES: Readonly<Record<ProblemCode, () => Promise<Answer>>> = {
  "invalid-request": () => ask(origin, "/v1/positions?stance=maybe"),
  "invalid-body": () => write("PUT", "/v1/actors/nobody", "{"),
  unauthorized: () => ask(origin, "/v1/actors/russia", { method: "DELETE" }),
  forbidden: () => ask(origin, "/v1/actors/russia", { method: "DELETE", headers: reader }),
  "in-use": () => write("DELETE", "/v1/actors/russia", undefined, { "if-match": "*" }),
  "not-erasable": async () => {
    const { authorization } = await keyFor(service.store, "admin");
    const url = "/v1/dossiers/interfax-four-principles/revisions/1?reason=test";
    return ask(origin, url, { method: "DELETE", headers: { authorization } });
  },
  merged: async () => {
    for (const id of ["twin", "other-twin"])
      await write("PUT", `/v1/actors/${id}`, JSON.stringify({ id, kind: "person", name: id }));
    await write("POST", "/v1/actors/twin/merge", JSON.stringify({ into: "other-twin" }));
    return ask(origin, "/v1/actors/twin", { redirect: "manual" });
  },
  unreviewed: async () => {
    await ask(origin, "/v1/drafts?id=unreviewed&publisher=thedailycourierng", {
      method: "POST",
      headers: { ...editor, "content-type": "text/plain" },
      body: "Talks to begin\n\nThe talks begin on Monday, said Maria Silva. “We are ready for peace,” she said.\n",
    });
    return ask(origin, "/v1/drafts/unreviewed/publication", { method: "POST", headers: editor });
  },
  "no-such-change": () => ask(origin, "/v1/changes?since=999999"),
  gone: async () => {
    await write("PUT", "/v1/actors/gone", JSON.stringify({ id: "gone", kind: "person", name: "Gone" }));
    await write("DELETE", "/v1/actors/gone", undefined, { "if-match": "*" });
    return ask(origin, "/v1/actors/gone");
  },
  "precondition-failed": () => write("DELETE", "/v1/actors/russia", undefined, { "if-match": '"stale"' }),
  "precondition-required": () => write("DELETE", "/v1/actors/russia"),
  "body-too-large": () =>
    exchange(
      port,
      `PUT /v1/actors/nobody HTTP/1.1\r\n${HOST}Authorization: ${editor.authorization}\r\nContent-Type: application/json\r\nContent-Length: 99999999\r\n\r\n`,
    ),
  "unsupported-media-type": () => write("PUT", "/v1/actors/nobody", "{}", { "content-type": "text/plain" }),
  "invalid-record": () => write("PUT", "/v1/actors/nobody", "{}"),
  "too-many-requests": async () => {
    const headers = { authorization: "Bearer wrong" };
    for (let i = 0; i < 10; i++) await ask(limitedOrigin, "/v1/actors", { headers });
    return ask(limitedOrigin, "/v1/actors", { headers });
  },
  "insufficient-storage": () => ask(fullOrigin, "/v1/actors"),
  "invalid-cursor": () => ask(origin, "/v1/positions?cursor=abc"),
  "too-much": () => ask(hurriedOrigin, "/v1/participants?has_evidence=false&facets=actor,role"),
  "no-such-export": () => ask(origin, "/v1/exports/nothing.csv"),
  "range-not-satisfiable": () =>
    ask(origin, "/v1/exports/standpoint.db", { headers: { range: "bytes=999999999999-" } }),
  "invalid-url": () => ask(origin, "/v1/actors/%zz"),
  "malformed-request": () => exchange(port, "HELO localhost\r\n\r\n"),
  "no-such-record": () => ask(origin, "/v1/actors/nobody"),
  "no-such-path": () => ask(origin, "/v1/nothing"),
  "method-not-allowed": () => ask(origin, "/v1/actors", { method: "DELETE" }),
  "request-timeout": () => exchange(port, `GET /healthz HTTP/1.1\r\n${HOST}`, 7000),
  "not-acceptable": () => ask(origin, "/v1/actors", { headers: { accept: "image/png" } }),
  "path-too-long": () => ask(origin, `/v1/actors/${"a".repeat(150)}`),
  "headers-too-large": () => exchange(port, `GET /healthz HTTP/1.1\r\n${HOST}X-Long: ${"a".repeat(20_000)}\r\n\r\n`),
  "not-implemented": () => ask(origin, "/oembed?url=/articles/riyadh-talks-2025&format=xml"),
  "internal-error": () => ask(damagedOrigin, "/v1/actors?fields=id"),
  unavailable: () => ask(lostOrigin, "/v1/actors"),
};

test.each(
  Object.keys(PROBLEMS) as ProblemCode[],
)("%s is answered as a problem of its own, and its type leads to a page about it", async (code) => {
  const answer = await CAUSES[code]();
  expect(answer.status).toBe(PROBLEMS[code].status);
  const { type, title, status, instance, request_id } = problemIn(answer);
  expect({ type, title, status }).toEqual({
    type: `/problems/${code}`,
    title: PROBLEMS[code].title,
    status: answer.status,
  });
  expect(instance).toMatch(/^\/[^?]*$/);
  expect(request_id).toBe(answer.headers["x-request-id"]);
  if ([429, 503, 507].includes(answer.status)) expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);

  const page = await ask(origin, type as string);
  expect(page.status).toBe(200);
  expect(page.headers["content-type"]).toBe("text/html; charset=utf-8");
  expect(page.body).toContain(`<h1>${title}</h1>`);
  expect(page.body).toContain(code);
});

test("the type of a problem is a whole address where the service knows its public one", async () => {
  const { body } = await addressed.http.get("/v1/nothing").expect(404);
  expect(body.type).toBe("https://news.example.org/problems/no-such-path");
  const page = await exchange((await listening(addressed)).port, "HELO\r\n\r\n");
  expect(problemIn(page).type).toBe("https://news.example.org/problems/malformed-request");
});

test("every mistyped parameter is named, with the parameter that was meant", async () => {
  for (const operation of openReadings) {
    const names = (operation.parameters ?? []).filter((parameter) => parameter.in === "query").map(({ name }) => name);
    for (const name of names) {
      const answer = await ask(origin, urlOf(operation, { [`${name}x`]: "1" }));
      expect.soft(answer.status).toBe(400);
      expect
        .soft(problemIn(answer).errors, `${operation.operationId} ${name}x`)
        .toEqual([
          { in: "query", parameter: `${name}x`, detail: `is not a parameter here; did you mean \`${name}\`?` },
        ]);
    }
  }
});

test("a parameter that is like none is refused without a guess", async () => {
  const { errors } = problemIn(await ask(origin, "/v1/positions?unheard_of_altogether=1"));
  expect(errors).toEqual([{ in: "query", parameter: "unheard_of_altogether", detail: "is not a parameter here" }]);
});

test.each([
  [
    "/v1/timeline?from=18.2.2025",
    "from",
    "must be a day such as 2025-02-18, a month or a year, or a time such as 2025-02-18T09:00:00Z",
  ],
  ["/v1/actors?as_of=yesterday", "as_of", "must be a time such as 2025-02-18T09:00:00Z"],
  ["/v1/actors?limit=many", "limit", "must be a whole number"],
  ["/v1/actors?limit=0", "limit", "must be at least 1"],
  ["/v1/actors?limit=201", "limit", "must be at most 200"],
  ["/v1/actors?count=all", "count", "must be `exact`"],
  ["/v1/actors/russia?format=xml", "format", "must be one of json, jsonld, yaml; did you mean `yaml`?"],
  ["/v1/search", "q", "is required"],
  ["/v1/search?q=", "q", "must have at least 1 character"],
  [`/v1/search?q=${"a".repeat(201)}`, "q", "must have at most 200 characters"],
  [`/v1/actors?id=${Array(51).fill("russia").join()}`, "id", "must have at most 50 entries"],
  ["/v1/agreement?actors=russia", "actors", "must have at least 2 entries"],
])("%s is answered with what is wanted", async (url, parameter, detail) => {
  expect(problemIn(await ask(origin, url)).errors).toEqual([{ in: "query", parameter, detail }]);
});

test("the id of a webhook is wanted as a UUID", async () => {
  const admin = await keyFor(service.store, "admin");
  const { errors } = problemIn(await write("DELETE", "/v1/webhooks/mine", undefined, admin));
  expect(errors).toEqual([
    { in: "path", parameter: "id", detail: "must be a UUID such as 5f0c4e0a-6c1f-4b7e-9a53-6f2f3d1c7a10" },
  ]);
});

test("one answer names everything that is wrong with a request, each with what would be right", async () => {
  const url = "/v1/positions?actr=x&limit=0&sort=stanse&stance=maybe&q=one&q=two&count=all&__proto__=1&topic=A%20B";
  const problem = problemIn(await ask(origin, url));
  const details = new Map(
    (problem.errors as { parameter: string; detail: string }[]).map((e) => [e.parameter, e.detail]),
  );
  expect([...details.keys()].sort()).toEqual(
    ["__proto__", "actr", "count", "limit", "q", "sort", "stance", "topic"].sort(),
  );
  expect(details.get("q")).toContain("more than once");
  expect(details.get("stance")).toContain("conditional_support");
  expect(details.get("sort")).toContain("-stated_on");
  for (const name of details.keys()) expect(problem.detail).toContain(name);
});

test("every path answers every other method with 405, whatever its body, and says which are allowed", async () => {
  const documented = operations.map((operation) => [urlOf(operation), allowedAt(operation.path)] as const);
  const others = ["/", "/docs", "/docs/start.js"].map((path) => [path, "GET, HEAD, OPTIONS"] as const);
  for (const [path, allowed] of new Map([...documented, ...others]))
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "PROPFIND", "QUERY"]) {
      if (allowed.split(", ").includes(method)) continue;
      const answer = await ask(origin, path, { method });
      expect.soft([answer.status, answer.headers.allow], `${method} ${path}`).toEqual([405, allowed]);
      expect.soft(problemIn(answer).type, `${method} ${path}`).toBe("/problems/method-not-allowed");
    }
  for (const type of [
    "application/json",
    "text/plain",
    "application/x-www-form-urlencoded",
    "json",
    ";;;",
    " ",
    "a/b; c",
  ])
    for (const body of ["", "{}", "{", '{"__proto__":1}', "[".repeat(30_000)]) {
      const answer = await ask(origin, "/v1/actors", { method: "POST", headers: { "content-type": type }, body });
      expect.soft(answer.status, `${type}: ${body.slice(0, 20)}`).toBe(405);
    }
});

test.each([
  ["is another protocol", "HELO localhost\r\n\r\n"],
  ["is the beginning of TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n"],
  ["is HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"],
  ["has a version that there is none of", `GET /healthz HTTP/9.9\r\n${HOST}\r\n`],
  ["has a path without a slash", `GET healthz HTTP/1.1\r\n${HOST}\r\n`],
  ["has a header without a colon", `GET /healthz HTTP/1.1\r\n${HOST}nonsense\r\n\r\n`],
  ["has a header with a NUL", `GET /healthz HTTP/1.1\r\n${HOST}X: a\0b\r\n\r\n`],
  ["has a space before a colon", `GET /healthz HTTP/1.1\r\n${HOST}X : a\r\n\r\n`],
  ["has no Host", "GET /healthz HTTP/1.1\r\n\r\n"],
  ["has two lengths", `POST /healthz HTTP/1.1\r\n${HOST}Content-Length: 1\r\nContent-Length: 2\r\n\r\nab`],
  ["has a length that is none", `POST /healthz HTTP/1.1\r\n${HOST}Content-Length: -1\r\n\r\n`],
  [
    "has a length and chunks",
    `POST / HTTP/1.1\r\n${HOST}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  ],
])("what %s is answered with a problem, and its connection ends", async (_what, bytes) => {
  const answer = await exchange(port, bytes);
  expect(answer.status).toBe(400);
  expect(problemIn(answer).type).toBe("/problems/malformed-request");
  expect(answer.headers.connection).toBe("close");
  expect(answer.closed).toBe(true);
});

test("an expectation that cannot be met is ignored, or refused with a problem", async () => {
  const answer = await exchange(
    port,
    `GET /healthz HTTP/1.1\r\n${HOST}Expect: the-unexpected\r\nConnection: close\r\n\r\n`,
  );
  if (answer.status !== 200) problemIn(answer);
  expect(answer.closed).toBe(true);
});

test.each([
  ["an address", `GET /healthz?${"a".repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`],
  ["a header", `GET /healthz HTTP/1.1\r\n${HOST}X: ${"a".repeat(20_000)}\r\n\r\n`],
  ["headers", `GET /healthz HTTP/1.1\r\n${HOST}${"X: aaaaaaaaaaaaaaaaaaaa\r\n".repeat(1000)}\r\n`],
])("%s of 20 kB is answered with a problem, and the connection ends", async (_what, bytes) => {
  const answer = await exchange(port, bytes);
  expect(answer.status).toBe(431);
  expect(problemIn(answer).type).toBe("/problems/headers-too-large");
  expect(answer.closed).toBe(true);
});

longTest(
  "headers that do not come, or come letter by letter, are given up within 7 seconds, and others are answered meanwhile",
  async () => {
    const stalled = exchange(port, `GET /healthz HTTP/1.1\r\n${HOST}`, 7000);
    const silent = exchange(port, "", 7000);
    const letters = slowly("GET /healthz HTTP/1.1\r\nX-Slow: ", 7000);
    await delay(1000);
    expect((await ask(origin, "/healthz")).status).toBe(200);
    for (const answer of [await stalled, await letters]) {
      expect(answer.closed).toBe(true);
      expect(answer.status).toBe(408);
      expect(problemIn(answer).type).toBe("/problems/request-timeout");
    }
    // One on which nothing came is a connection in reserve, which must not be answered while a request is on its way.
    expect(await silent).toMatchObject({ closed: false, body: "" });
  },
);

test("every answer has the security headers, errors too, and no answer tells what serves it", async () => {
  const answers: [string, Answer][] = [];
  for (const url of [
    "/",
    "/docs",
    "/docs/start.js",
    "/healthz",
    "/openapi.yaml",
    "/problems/unavailable",
    "/v1/actors",
    "/v1/actors?nothing=1",
    "/v1/actors/nobody",
    "/v1/actors/%zz",
    `/v1/actors/${"a".repeat(150)}`,
    "/nowhere",
  ])
    for (const method of ["GET", "HEAD", "OPTIONS", "POST"])
      answers.push([`${method} ${url}`, await ask(origin, url, { method })]);
  answers.push(["304", await ask(origin, "/v1/actors", { headers: { "if-none-match": "*" } })]);
  answers.push(["500", await ask(damagedOrigin, "/v1/actors?fields=id")]);
  answers.push(["503", await ask(lostOrigin, "/v1/actors")]);
  answers.push(["503", await ask(lostOrigin, "/readyz")]);
  answers.push(["no Host", await exchange(port, "GET /healthz HTTP/1.1\r\n\r\n")]);
  answers.push(["no HTTP", await exchange(port, "HELO\r\n\r\n")]);
  answers.push(["431", await exchange(port, `GET /${"a".repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`)]);
  for (const [what, { headers }] of answers) {
    expect.soft(headers, what).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "x-frame-options": "DENY",
      "x-request-id": expect.stringMatching(/^[0-9a-f-]{36}(?:-[0-9a-z]+)?$/),
    });
    expect.soft(headers["content-security-policy"], what).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect.soft(headers, what).not.toHaveProperty("server");
    expect.soft(headers, what).not.toHaveProperty("x-powered-by");
  }
  expect(new Set(answers.map(([, { headers }]) => headers["x-request-id"])).size).toBe(answers.length);
});

/** The problem that an answer is: valid, not to be kept, and without a word on the service's insides. */
function problemIn(answer: Answer): Record<string, unknown> {
  expect(answer.headers["content-type"], answer.body).toBe("application/problem+json; charset=utf-8");
  const problem = JSON.parse(answer.body) as Record<string, unknown>;
  expect(faultOf(PROBLEM, problem)).toBeUndefined();
  // Its `instance` is what was asked for, which the client knows.
  expect(JSON.stringify({ ...problem, instance: "" })).not.toMatch(INSIDES);
  for (const path of [ROOT, service.url, damaged.url, lost.url]) expect(answer.body).not.toContain(path);
  return problem;
}

/** Sends the beginning of a request, and then a letter of it each half second. */
async function slowly(beginning: string, patienceMs: number): Promise<Answer & { closed: boolean }> {
  const socket = connect(port, "127.0.0.1");
  const answered = everything(socket);
  socket.write(beginning);
  const letters = setInterval(() => socket.writable && socket.write("a"), 500);
  const closed = await Promise.race([answered.end.then(() => true), delay(patienceMs, false)]);
  clearInterval(letters);
  socket.destroy();
  return { ...parsed(answered.text()), closed };
}

/** More participants than are read on the HTTP thread. */
function crowd(): string {
  const evidence = "basis: reported, evidence: [{ paragraph: 1, exact: Many }]";
  const participants = Array.from(
    { length: 2001 },
    (_, i) => `{ id: one-of-many-${i}, event: crowded, actor: many, role: attendee, ${evidence} }`,
  );
  return `article:
  { id: crowd, headline: Many, publisher: many, language: en, status: usable, text_kind: original, sections: [{ paragraphs: [Many.] }] }
participants: [${participants.join(", ")}]`;
}
