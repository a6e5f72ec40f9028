import { copyFileSync, existsSync, renameSync, rmSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { tables } from "../../src/model/schema/tables.ts";
import { openAgain } from "../../src/store/open.ts";
import { until } from "../changes/helper.ts";
import { keyFor, startService } from "../helper.ts";

const TOPIC = { id: "grain", label: "Grain", proposition: "Grain is exported." };

/** A service whose files something else changes; and its database file. */
async function served() {
  const service = await startService();
  const key = await keyFor(service.store, "write");
  const put = (id: string) =>
    service.http
      .put(`/v1/topics/${id}`)
      .set(key)
      .set("if-none-match", "*")
      .send({ ...TOPIC, id });
  await put("before").expect(201);
  return { ...service, put, file: service.url.slice("file:".length) };
}

describe("a service notices that its database file", () => {
  test.each([
    ["was deleted", (file: string) => rmSync(file)],
    [
      "was replaced",
      (file: string) => {
        copyFileSync(file, `${file}.copy`);
        renameSync(`${file}.copy`, file);
      },
    ],
    ["lost its log", (file: string) => rmSync(`${file}-wal`)],
  ])("%s: writes are 503 at once, reads and readiness within seconds, and the process lives", async (_, change) => {
    const { http, put, file } = await served();
    change(file);
    expect((await put("after").expect(503)).body.detail).toBe("The database does not answer.");
    await http.get("/readyz").expect(503);
    await http.get("/healthz").expect(200);
    await until(async () => (await http.get("/v1/topics/before")).status === 503);
    await http.get("/v1/exports/topics.ndjson").expect(503);
  });
});

test("a service goes on when the file is put back", async () => {
  const { http, put, file } = await served();
  renameSync(file, `${file}.away`);
  await put("after").expect(503);
  renameSync(`${file}.away`, file);
  await put("after").expect(201);
  await http.get("/readyz").expect(200);
});

test("a thread opens the file of its service again, and no other one in its place", async () => {
  const { store, file } = await served();
  await (await openAgain(store.address, tables)).close();
  renameSync(file, `${file}.away`);
  await expect(openAgain(store.address, tables)).rejects.toThrow("was deleted or replaced while it was in use");
  expect(existsSync(file)).toBe(false);
  copyFileSync(`${file}.away`, file);
  await expect(openAgain(store.address, tables)).rejects.toThrow("was deleted or replaced while it was in use");
});
