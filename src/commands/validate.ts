import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { tables } from "../model/schema/tables.ts";
import { openExistingOrScratch } from "../store/open.ts";
import { validateFiles } from "../writing/import-files.ts";
import type { Command } from "./command.ts";
import { readFiles } from "./files.ts";
import { reportRefusal } from "./import.ts";
import { watchPaths } from "./watch.ts";

const OPTIONS = {
  strict: { type: "boolean", default: false },
  watch: { type: "boolean", default: false },
} as const;

/**
 * Validates files as an import would. They can refer to records in the files or in the database. It does not create the
 * database. With `--strict`, a warning is an error. With `--watch`, it validates again after each change, until Ctrl-C.
 */
export const run: Command = async (args) => {
  const { values, positionals: paths } = parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  if (paths.length === 0) throw new Error("name the files or folders to validate");
  if (!values.watch) return validate(paths, values.strict);
  await watchPaths(paths, async () => {
    console.log(`--- ${new Date().toLocaleTimeString("en-GB")}`);
    await validate(paths, values.strict).catch((cause: Error) => console.error(cause.message)); // a file may be gone for a moment
  });
  return 0;
};

async function validate(paths: readonly string[], isStrict: boolean): Promise<number> {
  const files = readFiles(paths);
  const store = await openExistingOrScratch(readConfig().DATABASE_URL, tables);
  try {
    const { count, warnings, coverage } = await validateFiles(store, files);
    for (const warning of warnings) console.error(warning);
    for (const line of coverage) console.log(line);
    if (isStrict && warnings.length) {
      console.error(`refused: ${counted(warnings.length, "warning")}, which --strict does not accept`);
      return 1;
    }
    console.log(`valid: ${counted(count, "document")} in ${counted(files.length, "file")}`);
    return 0;
  } catch (cause) {
    return reportRefusal(cause, "an import would write nothing");
  } finally {
    await store.close();
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
