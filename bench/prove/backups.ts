/** Backups are made while writers write: each is whole, and what it serves is what the live one served then. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { Writer } from "./editor.ts";
import { Ledger } from "./ledger.ts";
import { noneOf, type Proof, withFolder } from "./proof.ts";
import { makeDatabase, standpoint, startServer, verifyFaults } from "./server.ts";

const WRITERS = 4;

/** Backs up, restores, verifies and serves what was restored, beside the one that it was made of. */
export const backups: Proof = ({ rounds = 20, seed }) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "live.db")}`;
    const key = await makeDatabase(url);
    const live = await startServer(url);
    const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(`writer-${i}`, key, seed + i));
    const faults: string[] = [];
    const ofLive = new Ledger(key);
    let during = 0;
    try {
      for (let round = 1; round <= rounds; round++) {
        let isOver = false;
        const writing = writers.map((writer) =>
          writer.write(
            () => live.origin,
            () => isOver,
          ),
        );
        const before = writers.reduce((sum, { receipts }) => sum + receipts.length, 0);
        const backup = join(folder, `backup-${round}.db`);
        const { code, stdout, stderr } = await standpoint(["backup", backup], url);
        isOver = true;
        await Promise.all(writing);
        if (code !== 0) {
          faults.push(`backup ${round} exits with ${code}: ${stderr}`);
          continue;
        }
        during += writers.reduce((sum, { receipts }) => sum + receipts.length, 0) - before;
        const restored = `file:${join(folder, `restored-${round}.db`)}`;
        copyFileSync(backup, restored.slice("file:".length));
        faults.push(...(await verifyFaults(restored)), ...(await ofLive.follow(live.origin)));
        const served = await startServer(restored);
        const ofBackup = new Ledger(key);
        faults.push(...(await ofBackup.follow(served.origin)));
        await served.stop();
        const last = ofBackup.changes.at(-1);
        if (!stdout.includes(`head ${last?.change} ${last?.chain}`)) faults.push(`backup ${round} has another head`);
        faults.push(...differing(ofBackup, ofLive).map((fault) => `backup ${round}: ${fault}`));
      }
      return [
        noneOf("backup: not restored as the live one was", `${rounds} backups`, faults, `${during} writes meanwhile`),
      ];
    } finally {
      await live.stop("SIGKILL");
    }
  });

/** Where a backup tells another revision than the live one at the same change. */
function differing({ changes }: Ledger, live: Ledger): string[] {
  return changes.flatMap((told, i) =>
    JSON.stringify(told) === JSON.stringify(live.changes[i]) ? [] : [`change ${told.change} is another`],
  );
}
