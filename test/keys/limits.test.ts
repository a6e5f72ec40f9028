import { describe, expect, test } from "vitest";
import { type Service, startService } from "../helper.ts";
import { bearer, keyOf, statusWith } from "./requests.ts";

const TRIES = 10;
const open = await startService({ config: { TRUST_PROXY: "127.0.0.1" } });
const limited = await startService({ config: { TRUST_PROXY: "127.0.0.1", RATE_LIMIT: 5 } });

/** A read from an address; with a key where one is given. */
function get({ http }: Service, address: string, key?: string) {
  return http
    .get("/v1/articles?limit=1")
    .set("x-forwarded-for", address)
    .set(key === undefined ? {} : bearer(key));
}

describe("wrong keys", () => {
  test("are so many taken from an address; then they have to wait, and right keys from it do not", async () => {
    const { key } = await keyOf(open, "read");
    for (let i = 0; i < TRIES; i++) await get(open, "192.0.2.1", "sp_wrong").expect(401);
    const { body, headers } = await get(open, "192.0.2.1", "sp_wrong").expect(429);
    expect(body).toMatchObject({ type: "/problems/too-many-requests", status: 429 });
    expect(Number(headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(headers["retry-after"])).toBeLessThanOrEqual(60);
    await get(open, "192.0.2.1", key).expect(200);
    await get(open, "192.0.2.1", "sp_wrong").expect(429);
  });

  test("of one address are nothing to another, nor to who asks without a key", async () => {
    const { key } = await keyOf(open, "read");
    for (let i = 0; i <= TRIES; i++) await get(open, "192.0.2.2", "sp_wrong");
    await get(open, "192.0.2.3", key).expect(200);
    await get(open, "192.0.2.2").expect(200);
  });

  test("are counted alone: right keys between them are not", async () => {
    const { key } = await keyOf(open, "read");
    for (let i = 0; i < 2 * TRIES; i++) await get(open, "192.0.2.4", key).expect(200);
    expect(await statusWith(open, key)).toBe(200);
  });
});

describe("RATE_LIMIT", () => {
  const left = (r: number) => new RegExp(`^"default";r=${r};t=\\d+$`);

  test("answers an address so many requests a minute, says what is left, and then 429 with Retry-After", async () => {
    for (let i = 4; i >= 0; i--) {
      const { headers } = await get(limited, "198.51.100.1").expect(200);
      expect(headers["ratelimit-policy"]).toBe('"default";q=5;w=60');
      expect(headers.ratelimit).toMatch(left(i));
    }
    const { body, headers } = await get(limited, "198.51.100.1").expect(429);
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(body).toMatchObject({ type: "/problems/too-many-requests", title: "Too many requests", status: 429 });
    expect(headers).toMatchObject({ "ratelimit-policy": '"default";q=5;w=60', "cache-control": "no-store" });
    expect(headers.ratelimit).toMatch(left(0));
    expect(headers["retry-after"]).toMatch(/^([1-9]|[1-5]\d|60)$/);
    await get(limited, "198.51.100.2").expect(200);
  });

  test("counts a key's requests by the key, from whatever address, and apart from those without one", async () => {
    const [one, other] = [await keyOf(limited, "read"), await keyOf(limited, "read")];
    for (let i = 0; i < 5; i++) await get(limited, `198.51.100.${10 + i}`, one.key).expect(200);
    await get(limited, "198.51.100.20", one.key).expect(429);
    await get(limited, "198.51.100.20", other.key).expect(200);
    await get(limited, "198.51.100.20").expect(200);
  });

  test("leaves out what tells of the service itself, so that it is asked whether it is well at any time", async () => {
    for (let i = 0; i < 10; i++) {
      const { headers } = await limited.http.get("/readyz").set("x-forwarded-for", "198.51.100.30").expect(200);
      expect(headers.ratelimit).toBeUndefined();
    }
  });

  test("says nothing where there is no limit", async () => {
    const { headers } = await get(open, "198.51.100.40").expect(200);
    expect(Object.keys(headers).filter((name) => name.startsWith("ratelimit"))).toEqual([]);
  });
});
