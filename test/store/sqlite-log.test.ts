import { statSync } from "node:fs";
import Database from "better-sqlite3";
import { expect } from "vitest";
import { longDossier } from "../../bench/prove/attackers.ts";
import { until } from "../changes/helper.ts";
import { importText, longTest, startService } from "../helper.ts";
import { ask, listening } from "../http/exchange.ts";
import { unread } from "../unread.ts";

const LIMIT = 64 * 2 ** 20;

longTest("unread exports end, others are answered, and the log that grew beside them shrinks", async () => {
  const service = await startService({ config: { SEND_TIMEOUT_S: 5, EXPORTS_PER_ADDRESS: 4 } });
  const { origin } = await listening(service);
  const logBytes = () => statSync(`${service.url.slice("file:".length)}-wal`).size;
  await importText(service.store, "long.json", JSON.stringify(longDossier("long-report")));

  const first = await unread(service, "/v1/exports/articles.ndjson");
  const exports = [first];
  while (exports.length < 4) exports.push(await unread(service, "/v1/exports/articles.ndjson"));
  await until(() => exports.every(({ serverEnd }) => serverEnd.bytesWritten > 0));
  growLog(service.url.slice("file:".length));
  expect(exports.filter(({ serverEnd }) => serverEnd.destroyed)).toEqual([]); // the snapshots are open still
  const grown = logBytes();

  await until(() => exports.every(({ serverEnd }) => serverEnd.destroyed));
  await until(() => logBytes() <= LIMIT); // without a further write
  expect(logBytes()).toBeLessThan(grown);
  expect((await ask(origin, "/v1/exports/topics.csv")).status).toBe(200);
});

/** Lets another program write half as much again as the log's limit. */
function growLog(file: string): void {
  const other = new Database(file);
  other.exec("CREATE TABLE filler (bytes BLOB)");
  other.prepare("INSERT INTO filler VALUES (zeroblob(?))").run(1.5 * LIMIT);
  other.close();
}
