/** Exports that nobody reads hold snapshots beside imports: they are cut, others get theirs, and the log shrinks. */
import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { importFiles } from "../../src/writing/import-files.ts";
import { longDossier, loopbackAddress, openUnread } from "./attackers.ts";
import { Client } from "./editor.ts";
import { atMostMb, atMostMs, noneOf, type Proof, withFolder } from "./proof.ts";
import { importExample, makeDatabase, type Server, startServer, verifyFaults } from "./server.ts";

const EXPORT = "/v1/exports/articles.ndjson";
const SEND_TIMEOUT_S = 10;
const STOP_TIMEOUT_S = 3;

/** What stopping takes beside the time-out: draining, threads, the log. */
const STOPPING_MS = 3000;
const ENDS_WITHIN_MS = 30_000;

/** The log may have this size; imports go on until it is half as large again.  */
const LOG_MIB = 64;
const GROWS_WITHIN_MS = 60_000;
const RECOVERS_WITHIN_MS = 15_000;

/** Opens `rounds` exports from as many addresses, and reads none of them. */
export const unreadExports: Proof = ({ rounds = 6 }) =>
  withFolder(async (folder) => {
    const file = join(folder, "exports.db");
    const key = await makeDatabase(`file:${file}`, async (store) => {
      await importExample(store);
      await importFiles(store, [{ name: "long.json", content: Buffer.from(JSON.stringify(longDossier("long"))) }]);
    });
    const settings = { SEND_TIMEOUT_S: `${SEND_TIMEOUT_S}`, STOP_TIMEOUT_S: `${STOP_TIMEOUT_S}` };
    const server = await startServer(`file:${file}`, undefined, settings);
    const client = new Client(key);
    const faults: string[] = [];
    const scale = `${rounds} exports`;
    try {
      const largest = await growLog(server, key, file, rounds, faults);
      await until(() => logMib(file) <= LOG_MIB);
      const left = logMib(file);
      const isServed = async () => (await client.get(`${server.origin}/v1/exports/topics.csv`)).status === 200;
      if (!(await until(isServed))) faults.push("an export is still refused");

      openExports(server, 1);
      await delay(500);
      const began = performance.now();
      const killing = setTimeout(() => server.process.kill("SIGKILL"), ENDS_WITHIN_MS);
      await server.stop("SIGTERM");
      clearTimeout(killing);
      const stopped = performance.now() - began;
      if (server.process.exitCode !== 0) faults.push(`SIGTERM ends it with ${server.process.exitCode}`);
      faults.push(...(await verifyFaults(`file:${file}`)));
      return [
        atMostMb("unread exports: the log afterwards", `${scale}, ${largest.toFixed(0)} MiB before`, left, LOG_MIB),
        noneOf("unread exports: faults of imports, other exports, stop, verify", scale, faults, `${rounds} exports`),
        atMostMs("unread exports: SIGTERM to the end", "1 export", stopped, STOP_TIMEOUT_S * 1000 + STOPPING_MS),
      ];
    } finally {
      await server.stop("SIGKILL");
    }
  });

function openExports({ origin }: Server, count: number): void {
  for (let i = 0; i < count; i++) openUnread({ origin, from: loopbackAddress(i, count) }, EXPORT);
}

/** Imports until the log is half as large again as it may be afterwards, for at most so long, while exports are open. Returns its size in MiB. */
async function growLog(server: Server, key: string, file: string, exports: number, faults: string[]): Promise<number> {
  const began = performance.now();
  for (let count = 0; logMib(file) < LOG_MIB * 1.5 && performance.now() - began < GROWS_WITHIN_MS; count++) {
    openExports(server, exports); // those before may have been cut
    const { article } = longDossier("imported");
    const answer = await fetch(`${server.origin}/v1/imports`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/x-ndjson" },
      body: `${JSON.stringify({ article: { ...article, headline: `Report ${count}` } })}\n`,
    });
    const body = await answer.text();
    if (answer.status !== 200 || !body.includes(`"status":200`))
      faults.push(`an import: ${answer.status} ${body.slice(0, 200)}`);
  }
  return logMib(file);
}

function logMib(file: string): number {
  return (statSync(`${file}-wal`, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20;
}

/** Waits for something at most for `RECOVERS_WITHIN_MS`. Returns whether it happened. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<boolean> {
  const end = performance.now() + RECOVERS_WITHIN_MS;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await delay(100);
  }
  return true;
}
