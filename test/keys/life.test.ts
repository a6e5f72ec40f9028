import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { serviceTables } from "../../src/model/schema/service-tables.ts";
import { POSTGRES, startService } from "../helper.ts";
import { actor, bearer, keyOf, statusWith } from "./requests.ts";

const service = await startService();
const { http, store } = service;
const admin = bearer((await keyOf(service, "admin")).key);

const make = (body: object) => http.post("/v1/keys").set(admin).send(body);

test("a key that was made over HTTP writes, and what it wrote is there", async () => {
  const { body, headers } = await make({ name: "newsroom", scopes: ["write", "read", "read"] }).expect(201);
  expect(headers["cache-control"]).toBe("no-store");
  expect(body).toEqual({
    id: expect.stringMatching(/^[0-9A-Za-z]{12}$/),
    name: "newsroom",
    scopes: ["read", "write"],
    created_at: expect.any(String),
    expires_at: null,
    revoked_at: null,
    key: expect.stringMatching(new RegExp(`^sp_${body.id}_[0-9A-Za-z]{38}$`)),
  });
  await http.put("/v1/actors/red-cross").set(bearer(body.key)).send(actor("red-cross", "Red Cross")).expect(201);
  await http.get("/v1/actors/red-cross").expect(200);
});

test("of a key's secret only a digest is kept, and no list tells it", async () => {
  const { body } = await make({ name: "kept", scopes: ["read"] }).expect(201);
  const secret = (body.key as string).split("_")[2]?.slice(0, 32) as string;
  const [row] = await store.rows("keys", [{ column: "id", in: [body.id] }]);
  expect(row?.digest).toBe(createHash("sha256").update(secret).digest("hex"));
  for (const { name } of serviceTables) expect(JSON.stringify(await store.rows(name, []))).not.toContain(secret);
  const { text } = await http.get("/v1/keys").set(admin).expect(200);
  expect(text).toContain(body.id);
  expect(text).not.toContain(secret);
  expect(text).not.toContain(row?.digest);
});

test.skipIf(POSTGRES)("no byte of the database's files is of a key's secret", async () => {
  const { body } = await make({ name: "bytes", scopes: ["read"] }).expect(201);
  const secret = (body.key as string).split("_")[2]?.slice(0, 32) as string;
  const path = service.url.slice("file:".length);
  const files = readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)));
  const bytes = Buffer.concat(files.map((name) => readFileSync(join(dirname(path), name))));
  expect(bytes.includes(body.id)).toBe(true);
  expect(bytes.includes(secret)).toBe(false);
});

test("a list of keys and the audit log are kept by no cache", async () => {
  for (const path of ["/v1/keys", "/v1/audit"])
    expect((await http.get(path).set(admin).expect(200)).headers["cache-control"]).toBe("private, no-store");
});

describe("a key that is not valid is refused with one and the same 401", () => {
  const refusal = async (key: string) => {
    const { body, headers } = await http.get("/v1/articles").set(bearer(key)).expect(401);
    const { request_id: _, ...same } = body;
    return { body: same, challenge: headers["www-authenticate"] };
  };

  test("be it unknown, mistyped, of a wrong secret, revoked or expired", async () => {
    const { key, id } = await keyOf(service, "read");
    const other = await keyOf(service, "read");
    const revoked = await keyOf(service, "read");
    await http.delete(`/v1/keys/${revoked.id}`).set(admin).expect(200);
    const soon = new Date(Date.now() + 300).toISOString();
    const expired = await make({ name: "expired", scopes: ["read"], expires_at: soon }).expect(201);
    await delay(400);

    const expected = await refusal("sp_nothing");
    expect(expected).toEqual({
      body: {
        type: "/problems/unauthorized",
        title: "A valid API key is required",
        status: 401,
        detail: "The key is not valid.",
        instance: "/v1/articles",
      },
      challenge: 'Bearer error="invalid_token"',
    });
    const stolen = await keyOf(service, "read"); // its text is well-formed, but its secret is not that of its id
    const digest = createHash("sha256").update("another secret").digest("hex");
    await store.write((tx) => tx.update("keys", { digest }, [{ column: "id", in: [stolen.id] }]));
    const lastDigit = key.endsWith("0") ? "1" : "0";
    expect.soft(await refusal(`${key.slice(0, -1)}${lastDigit}`)).toEqual(expected);
    expect.soft(await refusal(other.key.replace(other.id, id))).toEqual(expected);
    expect.soft(await refusal(stolen.key)).toEqual(expected);
    expect.soft(await refusal(revoked.key)).toEqual(expected);
    expect.soft(await refusal(expired.body.key)).toEqual(expected);
    expect.soft(await statusWith(service, key)).toBe(200);
  });
});

test("a key is taken until it expires, whatever the offset that its time was given with", async () => {
  const end = Date.now() + 1500;
  const inParis = `${new Date(end + 2 * 3600_000).toISOString().slice(0, -1)}+02:00`;
  const { body } = await make({ name: "short", scopes: ["read"], expires_at: inParis }).expect(201);
  expect(body.expires_at).toBe(new Date(end).toISOString());
  expect(await statusWith(service, body.key)).toBe(200);
  await delay(end - Date.now() + 50);
  expect(await statusWith(service, body.key)).toBe(401);
});

test("a revoked key is refused at the very next request, and the answer says since when", async () => {
  const { key, id } = await keyOf(service, "read");
  expect(await statusWith(service, key)).toBe(200);
  const { body } = await http.delete(`/v1/keys/${id}`).set(admin).expect(200);
  expect(await statusWith(service, key)).toBe(401);
  expect(Date.now() - Date.parse(body.revoked_at)).toBeLessThan(10_000);
  const again = await http.delete(`/v1/keys/${id}`).set(admin).expect(200);
  expect(again.body).toEqual(body);
});

describe("a rotation", () => {
  const rotate = (id: string, body: object) => http.post(`/v1/keys/${id}/rotations`).set(admin).send(body);

  test("has both keys taken for the overlap, and then the new one alone", async () => {
    const old = await keyOf(service, "read", "write");
    const { body, headers } = await rotate(old.id, { overlap_seconds: 1 }).expect(201);
    expect(headers["cache-control"]).toBe("no-store");
    expect(body).toMatchObject({ name: old.name, scopes: old.scopes, expires_at: null, revoked_at: null });
    expect([await statusWith(service, old.key), await statusWith(service, body.key)]).toEqual([200, 200]);
    await delay(1100);
    expect([await statusWith(service, old.key), await statusWith(service, body.key)]).toEqual([401, 200]);
  });

  test("gives a key that expires a new one that lives as long, and never lengthens the old one's life", async () => {
    const expires_at = new Date(Date.now() + 60_000).toISOString();
    const old = (await make({ name: "a minute", scopes: ["read"], expires_at }).expect(201)).body;
    const made = (await rotate(old.id, {}).expect(201)).body;
    const lifeMs = ({ created_at, expires_at: end }: { created_at: string; expires_at: string }) =>
      Date.parse(end) - Date.parse(created_at);
    expect(Math.abs(lifeMs(made) - lifeMs(old))).toBeLessThan(1000);
    const { data } = (await http.get("/v1/keys").set(admin)).body;
    expect(data.find(({ id }: { id: string }) => id === old.id).expires_at).toBe(expires_at);
  });

  test("of a revoked key, or of none, is a 404", async () => {
    const { id } = await keyOf(service, "read");
    await http.delete(`/v1/keys/${id}`).set(admin).expect(200);
    await rotate(id, {}).expect(404);
    await rotate("000000000000", {}).expect(404);
  });
});

describe("what a key cannot be made of is refused, each part by a pointer, and nothing is made", () => {
  test.each<[string, object, string]>([
    ["no name", { scopes: ["read"] }, "/name"],
    ["a blank name", { name: " ", scopes: ["read"] }, "/name"],
    ["a name of control characters", { name: "a\u001b[2J", scopes: ["read"] }, "/name"],
    ["no scope", { name: "x", scopes: [] }, "/scopes"],
    ["an unknown scope", { name: "x", scopes: ["read", "root"] }, "/scopes/1"],
    ["a time that is past", { name: "x", scopes: ["read"], expires_at: "2020-01-01T00:00:00Z" }, "/expires_at"],
    ["a time without offset", { name: "x", scopes: ["read"], expires_at: "2099-01-01T00:00:00" }, "/expires_at"],
    [
      "a time beyond all calendars",
      { name: "x", scopes: ["read"], expires_at: "9999-12-31T23:59:59-12:00" },
      "/expires_at",
    ],
    ["an unknown part", { name: "x", scopes: ["read"], expires: null }, "/expires"],
  ])("%s", async (_name, body, pointer) => {
    const before = await store.total("keys", [], 1000);
    const answer = await make(body).expect(422);
    expect(answer.body.errors).toEqual([{ in: "body", pointer, detail: expect.any(String) }]);
    expect(await store.total("keys", [], 1000)).toBe(before);
  });

  test("what is no JSON is a 400, and another media type a 415", async () => {
    await http.post("/v1/keys").set(admin).set("content-type", "application/json").send("{").expect(400);
    await http.post("/v1/keys").set(admin).set("content-type", "text/plain").send("{}").expect(415);
  });
});
