/** Random requests made from the OpenAPI document, valid and broken ones. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { importText, runs, SEED, startService } from "../helper.ts";
import {
  type Answer,
  allowedAt,
  breaches,
  faultOf,
  type Operation,
  openReadings,
  operationNamed,
  operations,
  type Parameter,
  PROBLEM,
  pathOf,
  readings,
  requiredQuery,
  type Schema,
} from "./document.ts";
import { DOSSIERS, REGISTRY } from "./examples.ts";

const REQUESTS = runs(200, 6000);

interface Request {
  readonly method: "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE" | "PROPFIND" | "QUERY" | "TRACE";
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The id of the path's operation; undefined where there is none. */
  readonly operation?: string;
  /** Whether the document allows it, so that it is to be answered with a record or a page. */
  readonly valid: boolean;
}

const { server, store } = await startService();
await importText(store, "registry.json", REGISTRY);
for (const [i, dossier] of DOSSIERS.entries()) await importText(store, `dossier-${i}.json`, dossier);
const ids = await knownIds();
const allIds = Object.values(ids).flat();

test(`${REQUESTS} random requests are answered as documented, and none of them breaks the service`, async () => {
  const seen = new Map<number, number>();
  let sent = 0;
  const check = async (request: Request): Promise<Answer> => {
    const answer = await send(request);
    sent++;
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
    const wrong = wrongs(request, answer);
    if (wrong.length) throw new Error(wrong.join("\n"));
    return answer;
  };
  while (sent < REQUESTS)
    await fc.assert(
      fc.asyncProperty(requests(), fc.nat(), async (request, number) => {
        let answer = await check(request);
        // What a page says of the next one is itself a request; and with one character changed it is refused.
        for (let i = 0; i < 3 && request.method === "GET" && answer.status === 200; i++) {
          const cursor = nextCursor(answer);
          if (cursor === null) break;
          answer = await check({ ...request, url: withCursor(request.url, cursor) });
          const at = number % cursor.length;
          const changed = cursor.slice(0, at) + (cursor[at] === "A" ? "B" : "A") + cursor.slice(at + 1);
          const refused = await check({ ...request, url: withCursor(request.url, changed), valid: false });
          expect([refused.status, JSON.parse(refused.body).type]).toEqual([400, "/problems/invalid-cursor"]);
        }
      }),
      { seed: SEED + sent, numRuns: Math.min(1000, REQUESTS - sent) },
    );
  if (sent < 5000) return;
  // A generator that reaches only refusals, or only one kind of them, would prove little.
  const share = (status: number) => (seen.get(status) ?? 0) / sent;
  console.log(`fuzz: ${JSON.stringify(Object.fromEntries([...seen].sort()))}`);
  expect(share(200)).toBeGreaterThan(0.2);
  for (const status of [204, 304, 400, 404, 405, 406, 414]) expect(share(status), String(status)).toBeGreaterThan(0);
}, 300_000);

/** What is wrong with an answer: nothing, where the list is empty. */
function wrongs(request: Request, answer: Answer): string[] {
  const { method, valid } = request;
  const isOther = /\/(?:$|\?)/.test(request.url); // without an id, the path is another, of a list or of nothing
  const operation = request.operation === undefined || isOther ? undefined : operationNamed(request.operation);
  const { status, headers } = answer;
  if (headers["x-request-id"] === undefined) return ["the answer has no X-Request-Id"];
  if (method === "OPTIONS") {
    if (status === 204) return operation && headers.allow === allowedAt(operation.path) ? [] : ["Allow is wrong"];
    return operation === undefined || status === 400 ? notProblem(answer, method) : wrongStatus(answer);
  }
  const readable = method === "GET" || method === "HEAD";
  if (isOther && readable && [200, 304, 404, 406].includes(status)) return [];
  if (operation === undefined)
    // A path with an empty id is one that a key is needed to write at.
    return [404, 400, 414, ...(readable ? [] : [401])].includes(status)
      ? isPageFor(request, answer)
        ? []
        : notProblem(answer, method)
      : wrongStatus(answer);
  if (!readable) {
    if (status === 400) return notProblem(answer, method); // percent-encoding is read before the method
    const other = operations.find((one) => one.path === operation.path && one.method === method);
    if (other !== undefined) return status === 401 ? notProblem(answer, method) : wrongStatus(answer); // it has no key
    return status === 405 && headers.allow === allowedAt(operation.path)
      ? notProblem(answer, method)
      : wrongStatus(answer);
  }
  if (status === 410 && /[?&]since=/.test(request.url)) return notProblem(answer, method); // there is no such change yet
  // An address of no article, and a format that oEmbed has and the service has not.
  if ([404, 501].includes(status) && request.url.startsWith("/oembed?")) return notProblem(answer, method);
  if (status === 406 && !valid) return notProblem(answer, method); // a hostile id may lead to another operation
  if (valid && ![200, 304].includes(status)) return wrongStatus(answer);
  if ([200, 304].includes(status) && hasWrongNames(operation, request.url))
    return ["a parameter that is unknown, or given twice, is not refused"];
  return breaches(operation, answer, { head: method === "HEAD", url: request.url });
}

/** Whether a query has a parameter twice that takes one value, or one that the operation does not know. */
function hasWrongNames({ parameters = [] }: Operation, url: string): boolean {
  const names = divided(url)
    .query.split("&")
    .flatMap((pair) => pair.split("=")[0] || []);
  const known = new Map(
    parameters.flatMap((one) => (one.in === "query" ? [[one.name, one.schema.type] as const] : [])),
  );
  const single = names.filter((name) => known.get(name) !== "array");
  return new Set(single).size < single.length || names.some((name) => !known.has(name));
}

/** Whether an answer is a page, for a request that prefers one. */
function isPageFor({ headers }: Request, answer: Answer): boolean {
  return /text\/html/.test(headers.accept ?? "") && answer.headers["content-type"] === "text/html; charset=utf-8";
}

function notProblem(answer: Answer, method: string): string[] {
  if (answer.headers["content-type"] !== "application/problem+json; charset=utf-8") return ["the error is no problem"];
  if (method === "HEAD") return [];
  const fault = faultOf(PROBLEM, JSON.parse(answer.body));
  return fault === undefined ? [] : [`the problem does not fit: ${fault}`];
}

function wrongStatus({ status, body }: Answer): string[] {
  return [`the status ${status} is not one of those that this request can have: ${body.slice(0, 300)}`];
}

async function send({ method, url, headers, body }: Request): Promise<Answer> {
  const answer = await server.inject({
    method: method as "GET",
    url,
    headers,
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body };
}

/** Every id of every list, by the list's path. */
async function knownIds(): Promise<Record<string, string[]>> {
  const lists = readings
    .filter(({ parameters }) => parameters?.some(({ name }) => name === "fields" || name === "sort"))
    .filter(({ parameters }) => parameters?.some(({ name }) => name === "limit"));
  const found = lists.map(async ({ path }) => {
    const { data } = (await server.inject({ url: `${path}?limit=200` })).json<{ data: { id: string }[] }>();
    return [path, data.map(({ id }) => id)] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

function nextCursor({ headers, body }: Answer): string | null {
  if (!String(headers["content-type"]).startsWith("application/json")) return null;
  return JSON.parse(body).page?.next_cursor ?? null;
}

function withCursor(url: string, cursor: string): string {
  const { path, query } = divided(url);
  const others = query.split("&").filter((part) => part && !part.startsWith("cursor="));
  return `${path}?${[...others, `cursor=${cursor}`].join("&")}`;
}

/** The path and the query of an address; the query may have further question marks. */
function divided(url: string): { path: string; query: string } {
  const [, path = "", query = ""] = /^([^?]*)\??(.*)$/s.exec(url) ?? [];
  return { path, query };
}

// What requests are made of.

const ODD_TEXTS = [
  "",
  " ",
  "%00",
  "%ED%A0%80", // half of a surrogate pair
  "%F0%9F%98%80",
  "%zz",
  "%",
  "%E0%A4%A",
  "%FF",
  "0x10",
  "1e3",
  "-1",
  "+1",
  "0",
  "201",
  "99999999999999999999",
  "NaN",
  "null",
  "undefined",
  "true",
  "%20%201",
  "__proto__",
  "constructor",
  "hasOwnProperty",
  "'%20OR%201=1--",
  "1;DROP%20TABLE%20actors",
  '"%20UNION%20SELECT%20NULL',
  "%3Cscript%3Ealert(1)%3C/script%3E",
  "..%2F..%2Fetc%2Fpasswd",
  "{}",
  "[]",
  "[object%20Object]",
  "a,,b",
  ",",
  ",".repeat(60),
  "a".repeat(81),
  "a".repeat(1500),
  "russia%0d%0aX:%201",
  "Russia",
  "russia-",
  "*",
];
const ODD_NAMES = [
  "__proto__",
  "constructor",
  "toString",
  "",
  "a[b]",
  "a.b",
  "actor[]",
  "ACTOR",
  "limit%20",
  "%00",
  "%zz",
];
const ODD_ACCEPTS = [
  "",
  "*",
  "*/*",
  "*/*;q=0.1",
  "application/json, */*",
  "image/png",
  "application/*",
  "text/html;q=0",
  ";;;",
  "application/json;q=x",
  "a".repeat(999),
];
const ODD_TYPES = [
  "application/json",
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data",
  ";;;",
  "json",
  "",
];
const OTHER_METHODS = ["POST", "PUT", "PATCH", "DELETE", "PROPFIND", "QUERY", "TRACE", "OPTIONS"] as const;
const DEEP = `${"[".repeat(30_000)}${"]".repeat(30_000)}`;
const NO_PATHS = [
  "/v2",
  "/v1/",
  "/v1/actor",
  "/v2/actors",
  "//v1/actors",
  "/v1/actors/",
  "/v1/actors/russia/x",
  "/.env",
  "/healthz/",
];

function requests(): fc.Arbitrary<Request> {
  return fc.oneof(
    { weight: 6, arbitrary: operation().chain(validRequest) },
    { weight: 4, arbitrary: operation().chain(brokenRequest) },
    { weight: 1, arbitrary: operation().chain(otherMethod) },
    { weight: 1, arbitrary: nowhere() },
  );
}

function operation(): fc.Arbitrary<Operation> {
  return fc.constantFrom(...openReadings);
}

function validRequest(operation: Operation): fc.Arbitrary<Request> {
  const types = Object.keys(operation.responses[200]?.content ?? {});
  return fc
    .record({
      method: fc.constantFrom("GET", "GET", "GET", "HEAD"),
      id: idOf(operation),
      query: validQuery(operation),
      headers: fc.record(
        {
          accept: fc.constantFrom(...types, "*/*", `image/png, ${types[0]};q=0.5`),
          "if-none-match": fc.constantFrom("*", '"x"', 'W/"x", "y"'),
          "user-agent": fc.constant("fuzz"),
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ method, id, query, headers }) => ({
      method: method as "GET",
      url: pathOf(operation, id) + queryString(Object.entries(query)),
      headers: headers as Record<string, string>,
      operation: operation.operationId,
      // Bulk formats are records alone, however they are asked for.
      valid:
        !/\/(diff|revisions)/.test(operation.path) && // a record may have no such revision
        (!/csv|ndjson/.test(String(headers.accept)) || !("facets" in query || "count" in query)),
    }));
}

/** An id that the operation's path is to have; undefined for the document's example. */
function idOf({ path }: Operation): fc.Arbitrary<string | undefined> {
  const known = ids[path.replace("/{id}", "").replace("dossiers", "articles")];
  return path.endsWith("/{id}") && known?.length ? fc.constantFrom(...known) : fc.constant(undefined);
}

/** Some of an operation's parameters, encoded; the cursors are those that pages give. */
function validQuery(operation: Operation): fc.Arbitrary<Record<string, string>> {
  const free = (operation.parameters ?? []).filter(({ in: place, name }) => place === "query" && name !== "cursor");
  const values = Object.fromEntries(free.map((parameter) => [parameter.name, validValue(parameter)]));
  return fc
    .tuple(fc.subarray(Object.keys(values), { maxLength: Math.min(4, free.length) }), fc.nat(3))
    .map(([names, often]) => [...new Set([...names, ...(often && "limit" in values ? ["limit"] : [])])])
    .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, values[name] as fc.Arbitrary<string>]))))
    .map((query) => ({ ...requiredQuery(operation), ...consistent(query) }));
}

/** Without what does not go together: a range may not end before it begins, and bulk formats are records alone. */
function consistent(query: Record<string, string>): Record<string, string> {
  const bulk = query.format !== undefined && query.format !== "json";
  const kept = Object.entries(query).filter(([name]) => {
    if (bulk && ["count", "facets"].includes(name)) return false;
    return !(/(^|_)to$/.test(name) && query[name.replace(/to$/, "from")] !== undefined);
  });
  return Object.fromEntries(kept);
}

function validValue({ schema, name }: Parameter): fc.Arbitrary<string> {
  if (schema.type === "array")
    return fc
      .array(one(schema.items as Schema, name), { minLength: (schema.minItems as number) ?? 1, maxLength: 4 })
      .map((all) => all.join(","));
  return one(schema, name);
}

/** The form of an id. */
const ID = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** Values of parameters whose schema says less than what they must be. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  country: ["US", "GB", "ID"],
  language: ["en", "pt-BR", "EN-gb"],
  unit: ["h", "%25", "{share}", "km/h"],
  currency: ["USD", "EUR"],
  about: ["event/riyadh-talks", "actor/russia", "place/none"],
  period: ["2025", "2012-04/2012-06"],
  label: ["anything", "a, b"],
  option: ["for", "against"],
  url: ["https://example.org/a?b=1,2"],
  field: ["start", "participants"],
};

function one(schema: Schema, name: string): fc.Arbitrary<string> {
  const known = CODES[name.replace(/_not$/, "").replace(/^.*_(?=country)/, "")];
  if (known) return fc.constantFrom(...known);
  if (Array.isArray(schema.anyOf)) return fc.oneof(...(schema.anyOf as Schema[]).map((inner) => one(inner, name)));
  if (schema.type === "boolean") return fc.constantFrom("true", "false");
  if (schema.type === "number") return fc.constantFrom("-3.5", "0", "12", "660300000");
  if (schema.enum) return fc.constantFrom(...(schema.enum as string[]));
  if (schema.const !== undefined) return fc.constant(String(schema.const));
  if (schema.type === "integer") {
    const { minimum: min, maximum: max } = schema as { minimum: number; maximum: number };
    const small = fc.integer({ min, max: Math.min(max, min + 4) }); // short pages lead on to others
    return fc.oneof({ weight: 4, arbitrary: small }, { weight: 1, arbitrary: fc.integer({ min, max }) }).map(String);
  }
  if (schema.pattern === ID) return fc.constantFrom(...allIds, "no-such-id", "a");
  if (name === "q")
    return fc.constantFrom("kyiv", "Zelenskyy", "peacekeep", '"security guarantees"', "talks -paris", "no such words");
  if (name === "as_of") return fc.constantFrom("2100-01-01T00:00:00Z", "2099-12-31T23:59:59.5%2B02:00");
  if (schema.format === "date-time") return fc.constantFrom("2025-02-18T09:00:00Z", "2022-11-21T23:56:00%2B07:00");
  if (schema.format === "date") return fc.constantFrom("2025-02-17", "2025-02-18", "2022-01-01", "0000-01-01");
  const pattern = schema.pattern as string | undefined;
  if (pattern !== undefined) return matching(pattern);
  throw new Error(`there is no valid value for the parameter ${name}`);
}

const made = new Map<string, fc.Arbitrary<string>>();

/** Texts of a pattern. What makes them is kept: to make it takes longer than a request. */
function matching(pattern: string): fc.Arbitrary<string> {
  const texts = made.get(pattern) ?? fc.stringMatching(new RegExp(pattern)).filter((text) => text.length <= 80);
  made.set(pattern, texts);
  return texts;
}

function brokenRequest(operation: Operation): fc.Arbitrary<Request> {
  const names = (operation.parameters ?? []).filter(({ in: place }) => place === "query").map(({ name }) => name);
  const name = fc.oneof(fc.constantFrom(...names, ...ODD_NAMES), fc.string({ maxLength: 8 }).map(encode));
  const value = fc.oneof(
    fc.constantFrom(...ODD_TEXTS),
    fc.string({ unit: "binary", maxLength: 20 }).map(encode),
    fc.constantFrom(...allIds),
  );
  return fc
    .record({
      method: fc.constantFrom("GET", "GET", "GET", "HEAD"),
      id: fc.oneof(
        { weight: 9, arbitrary: idOf(operation) },
        { weight: 9, arbitrary: value },
        { weight: 2, arbitrary: fc.constant("a".repeat(150)) },
      ),
      query: validQuery(operation),
      odd: fc.array(fc.tuple(name, value), { maxLength: 3 }),
      repeated: fc.boolean(),
      headers: fc.record(
        {
          accept: fc.constantFrom(...ODD_ACCEPTS),
          "content-type": fc.constantFrom(...ODD_TYPES),
          "if-none-match": fc.constantFrom("", '"', "x", '"a" "b"', ",".repeat(100)),
          "x-http-method-override": fc.constant("DELETE"),
        },
        { requiredKeys: [] },
      ),
      body: fc.option(fc.constantFrom("{}", "{", DEEP), { freq: 8, nil: undefined }),
    })
    .map(({ method, id, query, odd, repeated, headers, body }) => {
      const pairs = [...Object.entries(query), ...odd];
      return {
        method: method as "GET",
        url: pathOf(operation, id).replaceAll(/[ <>"]/g, encode) + queryString(repeated ? [...pairs, ...pairs] : pairs),
        headers: headers as Record<string, string>,
        ...(body === undefined ? {} : { body }),
        ...(staysAt(operation, id) ? { operation: operation.operationId } : {}),
        valid: false,
      };
    });
}

/** Whether a path with this id is still the operation's: one with a slash, or with dots alone, is another. */
function staysAt({ path }: Operation, id: string | undefined): boolean {
  return id === undefined || !path.includes("{") || !/[/?#\\]|^(\.|%2e){1,2}$/i.test(id);
}

function otherMethod(operation: Operation): fc.Arbitrary<Request> {
  return fc
    .record({
      method: fc.constantFrom(...OTHER_METHODS),
      id: idOf(operation),
      type: fc.constantFrom(...ODD_TYPES),
      body: fc.constantFrom("", "{}", "{", '{"__proto__":1}', "a=b", "\0", DEEP),
    })
    .map(({ method, id, type, body }) => ({
      method,
      url: pathOf(operation, id),
      headers: { "content-type": type },
      body,
      operation: operation.operationId,
      valid: false,
    }));
}

function nowhere(): fc.Arbitrary<Request> {
  const path = fc.oneof(
    fc.constantFrom(...NO_PATHS),
    fc.string({ unit: "binary", minLength: 1, maxLength: 30 }).map((text) => `/nowhere/${encode(text)}`),
    fc.constantFrom(...ODD_TEXTS).map((text) => `/nowhere/${text.replaceAll(/[ <>"]/g, encode)}`),
  );
  return fc
    .record({ method: fc.constantFrom("GET", "HEAD", ...OTHER_METHODS), url: path })
    .map(({ method, url }) => ({ method: method as "GET", url, headers: {}, valid: false }));
}

/** Percent-encodes any text; halves of surrogate pairs byte by byte, as a careless client does. */
function encode(text: string): string {
  return [...text]
    .map((character) =>
      /\p{Cs}/u.test(character)
        ? [
            0xe0 | (character.charCodeAt(0) >> 12),
            0x80 | ((character.charCodeAt(0) >> 6) & 63),
            0x80 | (character.charCodeAt(0) & 63),
          ]
            .map((byte) => `%${byte.toString(16)}`)
            .join("")
        : encodeURIComponent(character),
    )
    .join("");
}

function queryString(pairs: readonly (readonly [string, string])[]): string {
  return pairs.length
    ? `?${pairs.map(([name, value]) => `${name}=${value.replaceAll(/[#&]/g, encode)}`).join("&")}`
    : "";
}
