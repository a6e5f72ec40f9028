/** What people and programs send that is not quite what the document shows. */
import { setTimeout as delay } from "node:timers/promises";
import { expect, test } from "vitest";
import { keyFor, startService } from "../helper.ts";

const { store, http } = await startService({ config: { CACHE_CONTROL: "max-age=60" } });

test.each([
  ["/v1/actors", "application/json; charset=utf-8", "application/json"],
  ["/v1/actors", "application/vnd.api+json", "application/json"],
  ["/v1/actors", "text/csv;header=present, */*;q=0.1", "text/csv"],
  ["/v1/articles/riyadh-talks-2025", "application/ld+json", "application/ld+json"],
  ["/v1/feeds/articles.atom", "application/rss+xml", "application/atom+xml"],
  ["/healthz", "text/plain", "application/json"],
  ["/v1/exports/errata.csv", "application/json", "text/csv"],
])("%s is answered to Accept: %s as %s", async (path, accept, type) => {
  const { headers } = await http.get(path).set("accept", accept).expect(200);
  expect(headers["content-type"]).toContain(type);
});

test("a list of several formats refuses what is none of them", async () => {
  await http.get("/v1/actors").set("accept", "image/png").expect(406);
});

test("a repeated parameter is a list", async () => {
  const { body: repeated } = await http.get("/v1/positions?actor=russia&actor=ukraine,france").expect(200);
  const { body: joined } = await http.get("/v1/positions?actor=russia,ukraine,france").expect(200);
  expect(repeated.data).toEqual(joined.data);
  expect(repeated.data.length).toBeGreaterThan(0);
});

test("a slash at the end of a path changes nothing", async () => {
  const [one, other] = [await http.get("/v1/actors/russia/"), await http.get("/v1/actors/russia")];
  expect([one.status, one.body]).toEqual([200, other.body]);
});

test.each([
  ["page=2", "`cursor`"],
  ["offset=20", "`cursor`"],
  ["per_page=10", "`limit`"],
  ["page_size=10", "`limit`"],
])("%s is answered with the name of the parameter that does it", async (query, name) => {
  const { body } = await http.get(`/v1/actors?${query}`).expect(400);
  expect(body.errors[0].detail).toContain(name);
});

test("a month and a year are ranges of days", async () => {
  const ids = async (query: string) =>
    (await http.get(`/v1/articles?fields=id&${query}`).expect(200)).body.data.map(({ id }: { id: string }) => id);
  expect(await ids("published_from=2025-02&published_to=2025-02")).toEqual(
    await ids("published_from=2025-02-01&published_to=2025-02-28"),
  );
  expect(await ids("published_from=2025&published_to=2025")).toContain("babel-paris-summit");
  await http.get("/v1/articles?published_from=2025-13").expect(400);
});

test("what is past may be kept, the rest as long as the setting says, and nothing shared that a key was sent for", async () => {
  const caching = async (path: string, headers = {}) =>
    (await http.get(path).set(headers).expect(200)).headers["cache-control"];
  const key = await keyFor(store, "read");
  const past = new Date().toISOString();
  await delay(5);
  expect(await caching("/v1/actors/russia")).toBe("public, max-age=60");
  expect(await caching("/v1/actors/russia", key)).toBe("private, max-age=60");
  expect(await caching("/v1/actors/russia/revisions/1")).toBe("public, max-age=86400, immutable");
  expect(await caching(`/v1/actors?as_of=${past}`)).toBe("public, max-age=86400, immutable");
  expect(await caching("/v1/actors?as_of=2100-01-01T00:00:00Z")).toBe("public, max-age=60");
});

test("a position beyond the last change is gone at every door", async () => {
  const admin = await keyFor(store, "admin");
  const { body } = await http.get("/v1/changes?since=999999").expect(410);
  expect(body.type).toBe("/problems/no-such-change");
  await http.get("/v1/changes/stream?since=999999").expect(410);
  await http.get("/v1/changes/stream").set("last-event-id", "999999").expect(410);
  await http.post("/v1/webhooks").set(admin).send({ url: "https://example.org/hook", since: 999_999 }).expect(410);
});
