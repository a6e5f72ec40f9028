import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { deliverWebhooks } from "../../src/changes/deliver.ts";
import { hostLookup, type Resolve } from "../../src/changes/host-lookup.ts";
import { TargetGuard, type Targets } from "../../src/changes/targets.ts";
import { call, type Listening, listen, putTopic, startReceiver, until } from "./helper.ts";
import { startNameServer } from "./name-server.ts";

/** The service with a lookup of its own, which delivers until the test is over. */
async function delivering(resolve: Resolve, targets: Targets = "any"): Promise<Listening> {
  const service = await listen({ config: { WEBHOOK_TARGETS: targets }, surroundings: { resolve } });
  const deliveries = deliverWebhooks(service.store, new TargetGuard(targets, resolve));
  onTestFinished(() => deliveries.stop());
  return service;
}

async function create(service: Listening, url: string) {
  const { status, body } = await call(service, "POST", "/v1/webhooks", { body: { url } });
  return { status, body: body as { id: string } };
}

/** A folder with these files in place of `/etc`. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-etc-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("a name server that does not answer", () => {
  test("delays neither the creation of webhooks nor deliveries to other ones", async () => {
    const [nameServer, receiver] = [await startNameServer({ "good.test": "127.0.0.1" }), await startReceiver()];
    const service = await delivering(hostLookup({ servers: [nameServer.address] }));
    const began = Date.now();
    const silent = Array.from({ length: 8 }, (_, i) => create(service, `http://hook-${i}.silent.test/`));
    expect((await Promise.all(silent)).map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(Date.now() - began).toBeLessThan(10_000); // 3 s alone; one after another they would take 24 s
    const { body } = await create(service, receiver.url.replace("127.0.0.1", "good.test"));
    await putTopic(service, "arms");
    await until(() => receiver.received.length === 1);
    const failing = async () => (await call(service, "GET", "/v1/webhooks")).body.data as Record<string, unknown>[];
    await until(async () => (await failing()).every(({ id, failures }) => id === body.id || failures));
    for (const { id, last_error } of await failing())
      if (id !== body.id) expect(last_error).toMatch(/hook-\d\.silent\.test/);
  });
});

describe("a host of a webhook", () => {
  test.each(["localhost", "LOCALHOST.", "api.localhost"])("may be %s, without a name server", async (host) => {
    const [nameServer, receiver] = [await startNameServer(), await startReceiver()];
    const resolve = hostLookup({ folder: folderWith({}), servers: [nameServer.address] });
    const service = await delivering(resolve);
    const { body } = await create(service, receiver.url.replace("127.0.0.1", host));
    expect((await call(service, "POST", `/v1/webhooks/${body.id}/tests`)).body).toMatchObject({ delivered: true });
    const guarded = await delivering(resolve, "public");
    expect((await create(guarded, `http://${host}/`)).status).toBe(422);
    expect([...nameServer.asked]).toEqual([]);
  });

  test("is looked up in the hosts file before any name server", async () => {
    const nameServer = await startNameServer({ "inside.example.org": "93.184.216.34" });
    const hosts = "# 8.8.8.8 inside.example.org\n10.0.0.7\tother Inside.example.org # ours\n8.8.4.4 inside\n";
    const resolve = hostLookup({ folder: folderWith({ hosts }), servers: [nameServer.address] });
    expect(await resolve("inside.example.org")).toEqual([{ address: "10.0.0.7", family: 4 }]);
    const { status, body } = await create(await delivering(resolve, "public"), "https://inside.example.org/");
    expect([status, JSON.stringify(body)]).toEqual([422, expect.stringContaining("10.0.0.7")]);
    expect([...nameServer.asked]).toEqual([]);
  });

  test("is looked up in the search domains: first if it has fewer dots than `ndots`", async () => {
    const nameServer = await startNameServer({ "api.team": "8.8.8.8", "api.team.svc.local": "10.0.0.8" });
    const find = (resolvConf: string, host: string) =>
      hostLookup({ folder: folderWith({ "resolv.conf": resolvConf }), servers: [nameServer.address] })(host);
    const search = "nameserver 10.0.0.1\nsearch first.local svc.local\n";
    const [outside, inside] = ["8.8.8.8", "10.0.0.8"].map((address) => [{ address, family: 4 }]);
    expect(await find(search, "api.team")).toEqual(outside);
    expect(await find(`${search}options timeout:1 ndots:5\n`, "api.team")).toEqual(inside);
    expect(await find(`${search}options ndots:5\n`, "api.team.")).toEqual(outside);
    expect(await find("domain team.svc.local", "api")).toEqual(inside);
    await expect(find(search, "unknown.test")).rejects.toThrow("not found");
  });
});
