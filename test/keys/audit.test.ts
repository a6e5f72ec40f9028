import { expect, test } from "vitest";
import { startService } from "../helper.ts";
import { actor, bearer, keyOf } from "./requests.ts";

const service = await startService();
const { http, store } = service;
const [adminKey, writeKey] = [await keyOf(service, "admin"), await keyOf(service, "read", "write")];
const [admin, writer] = [bearer(adminKey.key), bearer(writeKey.key)];

async function audit(query: Record<string, string> = {}) {
  return (await http.get("/v1/audit").query(query).set(admin).expect(200)).body;
}

test("a key that is made, rotated and revoked leaves a row for each, by whom and in which request", async () => {
  const created = await http
    .post("/v1/keys")
    .set(admin)
    .send({ name: "x", scopes: ["read"] });
  const { id } = created.body;
  const rotated = await http.post(`/v1/keys/${id}/rotations`).set(admin).send({ overlap_seconds: 60 }).expect(201);
  const revoked = await http.delete(`/v1/keys/${id}`).set(admin).expect(200);
  await http.delete(`/v1/keys/${id}`).set(admin).expect(200); // it changes nothing, and so is no deed
  const { data } = await audit({ subject: id });
  const row = (action: string, { headers }: { headers: Record<string, string> }) =>
    expect.objectContaining({ action, key: adminKey.id, request_id: headers["x-request-id"], hash: null });
  expect(data).toEqual([row("key revoked", revoked), row("key rotated", rotated), row("key created", created)]);
  expect((await audit({ subject: rotated.body.id })).data).toEqual([row("key created", rotated)]);
});

test("what is put and deleted leaves a row with the hash before and after, those of its revisions", async () => {
  const path = "/v1/actors/audited";
  const created = await http.put(path).set(writer).send(actor("audited", "One")).expect(201);
  const updated = await http
    .put(path)
    .set({ ...writer, "if-match": created.headers.etag as string })
    .send(actor("audited", "Two"))
    .expect(200);
  await http
    .delete(path)
    .set({ ...writer, "if-match": updated.headers.etag as string })
    .expect(200);
  const { data } = await audit({ subject: "actor/audited" });
  expect(data).toMatchObject([
    { action: "deleted", key: writeKey.id, hash_before: updated.body.hash, hash: null },
    { action: "updated", key: writeKey.id, hash_before: created.body.hash, hash: updated.body.hash },
    { action: "created", key: writeKey.id, hash_before: null, hash: created.body.hash },
  ]);
  expect(data[1].request_id).toBe(updated.headers["x-request-id"]);
});

test("a write that is not done, whether it is refused or a dry run, leaves no row: both are one transaction", async () => {
  const before = await audit({ limit: "1" });
  await http.put("/v1/actors/dry?dry_run=true").set(writer).send(actor("dry", "Dry")).expect(200);
  await http.put("/v1/actors/russia").set(writer).send(actor("russia", "Other")).expect(428);
  await http
    .delete("/v1/actors/russia")
    .set({ ...writer, "if-match": "*" })
    .expect(409);
  await http.post("/v1/keys").set(admin).send({ name: "x" }).expect(422);
  await http
    .post("/v1/keys")
    .set(writer)
    .send({ name: "x", scopes: ["admin"] })
    .expect(403);
  expect(await audit({ limit: "1" })).toEqual(before);
});

test("many writes at once are numbered without a gap, each with its row", async () => {
  const ids = Array.from({ length: 8 }, (_, i) => `at-once-${i}`);
  const answers = await Promise.all(ids.map((id) => http.put(`/v1/actors/${id}`).set(writer).send(actor(id, id))));
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201));
  const rows = await store.rows("audit", [], ["sequence"]);
  expect(rows.map(({ sequence }) => sequence)).toEqual(rows.map((_, i) => i + 1));
  expect(rows.filter(({ subject }) => ids.includes(String(subject).slice("actor/".length)))).toHaveLength(ids.length);
});

test("the log is paged, the latest first, and every row is on one page", async () => {
  const all = (await audit({ limit: "500" })).data;
  expect(all.length).toBeGreaterThan(20);
  const paged: object[] = [];
  for (let before: number | null = all[0].sequence + 1; before !== null; ) {
    const page: { data: object[]; next: number | null } = await audit({ limit: "7", before: String(before) });
    expect(page.data.length).toBeLessThanOrEqual(7);
    paged.push(...page.data);
    before = page.next;
  }
  expect(paged.slice(0, all.length)).toEqual(all);
});

test("the log is filtered by key and by subject, and both at once are both", async () => {
  const byWriter = (await audit({ key: writeKey.id, limit: "500" })).data;
  expect(byWriter.length).toBeGreaterThan(0);
  expect(new Set(byWriter.map(({ key }: { key: string }) => key))).toEqual(new Set([writeKey.id]));
  expect((await audit({ key: adminKey.id, subject: "actor/audited" })).data).toEqual([]);
  const command = (await audit({ subject: writeKey.id })).data;
  expect(command).toMatchObject([{ action: "key created", key: null, request_id: null }]);
});
