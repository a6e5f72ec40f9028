/** How large a body may be follows from its operation, and is documented. */
import { expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";
import { operations, urlOf } from "./document.ts";
import { ask, exchange, listening } from "./exchange.ts";

const service = await startService();
const { origin, port } = await listening(service);
const admin = await keyFor(service.store, "read", "write", "admin");

/** Each operation with each media type that has a limit, in bytes. */
const LIMITED = operations.flatMap((operation) =>
  [...(operation.requestBody?.description ?? "").matchAll(/(\d+) KiB of ([a-z/+-]+)/g)].map(
    ([, kib, type]) => [operation.operationId, type as string, Number(kib) * 1024, operation] as const,
  ),
);

test("every body that is read as a whole has a documented limit", () => {
  const whole = operations.filter(({ operationId, requestBody }) => requestBody && operationId !== "importLines");
  expect(new Set(LIMITED.map(([id]) => id))).toEqual(new Set(whole.map(({ operationId }) => operationId)));
  const limits = new Map(LIMITED.map(([id, type, limit]) => [`${id} ${type}`, limit]));
  expect(limits.get("createKey application/json")).toBe(65_536);
  expect(limits.get("putActor application/json")).toBe(4_194_304);
  expect(limits.get("putDossier application/json")).toBe(16_777_216);
});

test.each(
  LIMITED,
)("%s refuses %s over %d bytes before it arrives, and says the limit", async (_id, type, limit, operation) => {
  const head = `${operation.method} ${urlOf(operation)} HTTP/1.1\r\nHost: localhost\r\nAuthorization: ${admin.authorization}`;
  const answer = await exchange(port, `${head}\r\nContent-Type: ${type}\r\nContent-Length: ${limit + 1}\r\n\r\n`);
  expect([answer.status, answer.closed]).toEqual([413, true]);
  expect(JSON.parse(answer.body).detail).toBe(`The body must have at most ${limit} bytes.`);
});

test("a body of exactly the limit is read, and one without a length is refused at the first byte too many", async () => {
  const send = (body: string | ReadableStream, more: object = {}) =>
    ask(origin, "/v1/keys", {
      method: "POST",
      headers: { ...admin, "content-type": "application/json" },
      body,
      ...more,
    });
  const padded = JSON.stringify({ name: "padded", scopes: ["read"] }).padEnd(65_536);
  expect((await send(padded)).status).toBe(201);
  const chunked = new Blob([`${padded} `]).stream();
  expect((await send(chunked, { duplex: "half" })).status).toBe(413);
});
