import { parseArgs } from "node:util";
import { chainHead, copy } from "../integrity/copy.ts";
import { tables } from "../model/schema/tables.ts";
import { openStore } from "../store/open.ts";
import type { Command } from "./command.ts";
import { openExistingMigrated } from "./open.ts";
import { progressLine } from "./progress.ts";
import { verifyAndReport } from "./verify.ts";

/** Copies all that a database holds into an empty one, and verifies that. */
export const run: Command = async (args) => {
  const { from, to } = parseArgs({
    args: [...args],
    options: { from: { type: "string" }, to: { type: "string" } },
  }).values;
  if (from === undefined || to === undefined) throw new Error("name both: --from <url> and --to <url>");
  const source = await openExistingMigrated(from);
  try {
    const target = await openStore(to, tables);
    try {
      const progress = progressLine();
      const head = await copy(source, target, (table, rows) => progress.show(`copying ${table}: ${rows}`));
      progress.clear();
      const misfits = await verifyAndReport(target);
      const { sequence, chain } = await chainHead(target);
      if (misfits === 0 && sequence === head.sequence && chain === head.chain) return 0;
      console.error("what was copied does not verify: leave the copy alone, and verify what it was copied from");
      return 1;
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
};
