import { parseArgs } from "node:util";
import { chainHead, copy } from "../integrity/copy.ts";
import { tables } from "../model/schema/tables.ts";
import { openStore } from "../store/open.ts";
import type { Command } from "./command.ts";
import { openExistingMigrated } from "./open.ts";
import { progressLine } from "./progress.ts";
import { verifyAndReport } from "./verify.ts";

/** Copies a database into an empty one, and verifies the copy. */
export const run: Command = async (args) => {
  const { from, to } = parseArgs({
    args: [...args],
    options: { from: { type: "string" }, to: { type: "string" } },
  }).values;
  if (from === undefined || to === undefined) throw new Error("--from <url> and --to <url> are required");
  const source = await openExistingMigrated(from);
  try {
    const target = await openStore(to, tables);
    try {
      const progress = progressLine();
      const head = await copy(source, target, (table, rows) => progress.show(`copying ${table}: ${rows}`));
      progress.clear();
      const inconsistencies = await verifyAndReport(target);
      const { sequence, chain } = await chainHead(target);
      if (inconsistencies === 0 && sequence === head.sequence && chain === head.chain) return 0;
      console.error("the copy is not consistent: do not use it, and run `standpoint verify` on the source");
      return 1;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};
