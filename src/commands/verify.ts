import { readConfig } from "../config.ts";
import { verify } from "../integrity/verify.ts";
import type { Store } from "../store/store.ts";
import type { Command } from "./command.ts";
import { openExistingMigrated } from "./open.ts";
import { progressLine } from "./progress.ts";

/** Verifies all that the database holds: says what, and each misfit on a line. */
export const run: Command = async () => {
  const store = await openExistingMigrated(readConfig().DATABASE_URL);
  try {
    return (await verifyAndReport(store)) === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
};

/** Verifies a store and prints what comes of it; gives how many misfits there are. */
export async function verifyAndReport(store: Store): Promise<number> {
  const began = performance.now();
  const progress = progressLine();
  let misfits = 0;
  const tell = (misfit: string) => {
    misfits++;
    progress.clear();
    console.error(misfit);
  };
  try {
    const { head, records, rows, versions } = await verify(store, tell, (what, done) =>
      progress.show(`verifying ${what}: ${done}`),
    );
    progress.clear();
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    console.log(
      `verified ${head.sequence} changes of ${records} records, ${rows} rows and ${versions} versions of rows in ${seconds} s`,
    );
    console.log(`head ${head.sequence} ${head.chain}`);
  } catch (cause) {
    tell(`the database cannot be read to its end: ${(cause as Error).message}`);
  }
  if (misfits > 0) console.error(`${misfits} ${misfits === 1 ? "misfit" : "misfits"}`);
  return misfits;
}
