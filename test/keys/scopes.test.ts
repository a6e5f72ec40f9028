import { expect, test } from "vitest";
import { openApiDocument } from "../../src/http/openapi/document.ts";
import { addExamples } from "../../src/http/openapi/examples.ts";
import { version } from "../../src/version.ts";
import { startService } from "../helper.ts";
import { needsKey, type Operation, urlOf } from "../http/document.ts";
import { listening } from "../http/exchange.ts";
import { bearer, keyOf } from "./requests.ts";

const service = await startService();
const { origin } = await listening(service);
const closed = await startService({ config: { READ_AUTH: "required" } });
const { origin: closedOrigin } = await listening(closed);

type Secured = Operation & { readonly security?: readonly object[] };
const document = await openApiDocument(service.server.operations, version);
await addExamples(service.server, document);
const operations: readonly Secured[] = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(
    ([method, one]) => ({ method: method.toUpperCase(), path, ...one }) as unknown as Secured,
  ),
);

/** Where nothing is said, anyone may ask. */
const OPEN = [{}];

const guarded = operations.filter(needsKey);
const readable = operations.filter(
  ({ method, security }) => method === "GET" && (security ?? OPEN).some((one) => !("key" in one)),
);
const isAdministration = ({ tags = [] }: Secured) => ["Administration", "Webhooks"].includes(String(tags[0]));

/** What is answered to an operation's example request, without its body. */
async function answerTo(at: string, operation: Secured, key?: string, method = operation.method) {
  const answer = await fetch(`${at}${urlOf(operation)}`, { method, headers: key === undefined ? {} : bearer(key) });
  await answer.body?.cancel();
  return answer;
}

test("whatever writes or administers needs a key: without one it is a 401, and HEAD no way around it", async () => {
  expect(guarded.map(({ operationId }) => operationId)).toEqual(
    expect.arrayContaining([
      "putDossier",
      "deleteActor",
      "listKeys",
      "createKey",
      "rotateKey",
      "revokeKey",
      "listAudit",
    ]),
  );
  expect(operations.filter(({ method }) => method !== "GET").filter((one) => !needsKey(one))).toEqual([]);
  for (const operation of guarded) {
    const answer = await answerTo(origin, operation);
    expect
      .soft([answer.status, answer.headers.get("www-authenticate")], operation.operationId)
      .toEqual([401, "Bearer"]);
    if (operation.method === "GET")
      expect.soft((await answerTo(origin, operation, undefined, "HEAD")).status, operation.operationId).toBe(401);
  }
});

test("a key to read opens none of them: 403 names the scope that is wanting", async () => {
  const { key } = await keyOf(service, "read");
  for (const operation of guarded) {
    const answer = await answerTo(origin, operation, key);
    const scope = isAdministration(operation) ? "admin" : "(write|admin)";
    expect.soft(answer.status, operation.operationId).toBe(403);
    expect
      .soft(answer.headers.get("www-authenticate"), operation.operationId)
      .toMatch(new RegExp(`^Bearer error="insufficient_scope", scope="${scope}"$`));
  }
});

test("a key to write administers nothing", async () => {
  const { key } = await keyOf(service, "read", "write");
  const administration = guarded.filter(isAdministration);
  expect(administration.length).toBeGreaterThanOrEqual(5);
  for (const operation of administration)
    expect.soft((await answerTo(origin, operation, key)).status, operation.operationId).toBe(403);
});

test("a key to administer writes nothing", async () => {
  const { key } = await keyOf(service, "admin");
  const writing = guarded.filter((one) => /^(put|delete)/.test(one.operationId) && !isAdministration(one));
  expect(writing.length).toBeGreaterThan(0);
  for (const operation of writing)
    expect.soft((await answerTo(origin, operation, key)).status, operation.operationId).toBe(403);
});

test("each of them lets the key of its scope in", async () => {
  const { key } = await keyOf(service, "write", "admin");
  for (const operation of guarded)
    expect.soft([401, 403], operation.operationId).not.toContain((await answerTo(origin, operation, key)).status);
});

test("every other GET answers without a key", async () => {
  expect(readable.length).toBeGreaterThan(30);
  for (const operation of readable)
    expect.soft((await answerTo(origin, operation)).status, operation.operationId).toBe(200);
});

test("with READ_AUTH=required every record needs a key to read, and what the service says of itself none", async () => {
  const [reading, writing] = [await keyOf(closed, "read"), await keyOf(closed, "write")];
  for (const operation of readable) {
    const isOfService = operation.tags?.includes("Service") || operation.operationId === "getDataDictionary";
    const anyone = (await answerTo(closedOrigin, operation)).status;
    expect.soft(anyone, operation.operationId).toBe(isOfService ? 200 : 401);
    expect.soft((await answerTo(closedOrigin, operation, reading.key)).status, operation.operationId).toBe(200);
    if (isOfService) continue;
    const { status, headers } = await answerTo(closedOrigin, operation, writing.key);
    expect
      .soft([status, headers.get("www-authenticate")], operation.operationId)
      .toEqual([403, 'Bearer error="insufficient_scope", scope="read"']);
  }
});

test.each([
  "/v1/articles",
  "/v1/positions?format=csv",
  "/v1/exports/positions.ndjson",
  "/v1/exports/positions.parquet",
  "/v1/exports/standpoint.db",
])("what %s answers to a key is kept by no shared cache", async (url) => {
  const { key } = await keyOf(closed, "read");
  const { headers } = await closed.http.get(url).set(bearer(key)).expect(200);
  expect(headers["cache-control"]).toMatch(/^private\b/);
});
