/** Backs up a database while clients write to it: each backup must be complete, and serve the data of its moment. */
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { Writer } from "./editor.ts";
import { Ledger } from "./ledger.ts";
import { noneOf, type Proof, withFolder } from "./proof.ts";
import { makeDatabase, standpoint, startServer, verifyFaults } from "./server.ts";

const WRITERS = 4;

/** Backs up, restores, verifies and serves the restored database, and compares it with the live one. */
export const backups: Proof = ({ rounds = 20, seed }) =>
  withFolder(async (folder) => {
    const url = `file:${join(folder, "live.db")}`;
    const key = await makeDatabase(url);
    const live = await startServer(url);
    const writers = Array.from({ length: WRITERS }, (_, i) => new Writer(`writer-${i}`, key, seed + i));
    const faults: string[] = [];
    const liveLedger = new Ledger(key);
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
        faults.push(...(await verifyFaults(restored)), ...(await liveLedger.follow(live.origin)));
        const served = await startServer(restored);
        const backupLedger = new Ledger(key);
        faults.push(...(await backupLedger.follow(served.origin)));
        await served.stop();
        const last = backupLedger.changes.at(-1);
        if (!stdout.includes(`head ${last?.change} ${last?.chain}`)) faults.push(`the head of backup ${round} differs`);
        faults.push(...differing(backupLedger, liveLedger).map((fault) => `backup ${round}: ${fault}`));
      }
      return [
        noneOf(
          "backup: differences from the live database",
          `${rounds} backups`,
          faults,
          `${during} concurrent writes`,
        ),
      ];
    } finally {
      await live.stop("SIGKILL");
    }
  });

/** Returns the changes of a backup that differ from those of the live database. */
function differing({ changes }: Ledger, live: Ledger): string[] {
  return changes.flatMap((change, i) =>
    JSON.stringify(change) === JSON.stringify(live.changes[i]) ? [] : [`change ${change.change} differs`],
  );
}
