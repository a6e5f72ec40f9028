import { readConfig } from "../config.ts";
import { verify } from "../integrity/verify.ts";
import type { Store } from "../store/store.ts";
import type { Command } from "./command.ts";
import { openExistingMigrated } from "./open.ts";
import { progressLine } from "./progress.ts";

/** Verifies the whole database. Prints a summary, and each inconsistency on a line. */
export const run: Command = async () => {
  const store = await openExistingMigrated(readConfig().DATABASE_URL);
  try {
    return (await verifyAndReport(store)) === 0 ? 0 : 1;
  } finally {
    await store.close();
  }
};

/** Verifies a store, prints the result, and returns the number of inconsistencies. */
export async function verifyAndReport(store: Store): Promise<number> {
  const start = performance.now();
  const progress = progressLine();
  let count = 0;
  const report = (inconsistency: string) => {
    count++;
    progress.clear();
    console.error(inconsistency);
  };
  try {
    const { head, records, rows, versions } = await verify(store, report, (subject, done) =>
      progress.show(`verifying ${subject}: ${done}`),
    );
    progress.clear();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `verified ${head.sequence} changes of ${records} records, ${rows} rows and ${versions} versions of rows in ${seconds} s`,
    );
    console.log(`head ${head.sequence} ${head.chain}`);
  } catch (cause) {
    report(`the database cannot be read completely: ${(cause as Error).message}`);
  }
  if (count > 0) console.error(`${count} ${count === 1 ? "inconsistency" : "inconsistencies"}`);
  return count;
}
