import { writeFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { ROOT, startService } from "../helper.ts";
import { breaches, openReadings, urlOf } from "./document.ts";
import { ask, listening } from "./exchange.ts";

/** What only someone who reads the service's insides could say: engine, statement, file, place in the code. */
const INSIDES = /sqlite|select|no such table|malformed|\.ts\b|node_modules|\bat .+:\d+:\d+/i;

const tableless = await startService();
const schemaless = await startService();
const garbled = await startService();

test("every documented 500 is brought about by tables that are gone, tells nothing of them, and no other status is", async () => {
  const { origin } = await listening(tableless);
  behindItsBack(tableless.url, (db) => {
    // The full-text index's own tables go with it.
    const ours = "name NOT LIKE 'sqlite%' AND name NOT LIKE 'search_index%'";
    const names = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND ${ours}`).all();
    for (const { name } of names as { name: string }[]) db.exec(`ALTER TABLE "${name}" RENAME TO "gone_${name}"`);
  });
  const failed: string[] = [];
  for (const operation of openReadings) {
    const answer = await ask(origin, urlOf(operation));
    if (answer.status === 200 || answer.status === 503) continue; // what reads no table; readiness says 503
    expect.soft(breaches(operation, answer), operation.operationId).toEqual([]);
    expect.soft(answer.body, operation.operationId).not.toMatch(INSIDES);
    if (answer.status === 500) failed.push(operation.operationId);
  }
  const promised = openReadings.filter(({ operationId }) =>
    tableless.server.operations.some(({ id, storeless }) => id === operationId && !storeless),
  );
  expect(failed).toEqual(promised.map(({ operationId }) => operationId));
});

test("a database without its schema is not ready", async () => {
  behindItsBack(schemaless.url, (db) => db.exec("DROP TABLE schema_migrations"));
  const { body } = await schemaless.http.get("/readyz").expect(503);
  expect(body).toEqual({ status: "unavailable" });
});

test("a file that is damaged while it is served gives problems that tell nothing of it", async () => {
  const file = garbled.url.slice("file:".length);
  behindItsBack(garbled.url, (db) => db.pragma("wal_checkpoint(TRUNCATE)"));
  writeFileSync(file, Buffer.alloc(1_000_000, "no database"));
  for (const path of ["/v1/positions", "/v1/actors?kind=state", "/v1/articles/riyadh-talks-2025?include=all"]) {
    const { status, headers, text } = await garbled.http.get(path);
    expect([500, 503]).toContain(status);
    expect(headers["content-type"]).toBe("application/problem+json; charset=utf-8");
    expect(text).not.toMatch(INSIDES);
    expect(text).not.toContain(file);
    expect(text).not.toContain(ROOT);
  }
  await garbled.http.get("/readyz").expect(503);
  await garbled.http.get("/healthz").expect(200); // the process lives: what is broken is the store
});

function behindItsBack(url: string, work: (db: Database.Database) => void): void {
  const db = new Database(url.slice("file:".length));
  db.pragma("foreign_keys = OFF");
  work(db);
  db.close();
}
