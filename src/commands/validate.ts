import { readConfig } from "../config.ts";
import { tables } from "../model/schema/tables.ts";
import { openExistingOrScratch } from "../store/open.ts";
import { validateFiles } from "../writing/import-files.ts";
import type { Command } from "./command.ts";
import { readFiles } from "./files.ts";
import { reportRefusal } from "./import.ts";

/**
 * Validates files as an import would. They can refer to records in the files or in the database. It does not create the
 * database.
 */
export const run: Command = async (paths) => {
  if (paths.length === 0) throw new Error("name the files or folders to validate");
  const files = readFiles(paths);
  const store = await openExistingOrScratch(readConfig().DATABASE_URL, tables);
  try {
    const { count, warnings } = await validateFiles(store, files);
    for (const warning of warnings) console.error(warning);
    console.log(
      `valid: ${count} ${count === 1 ? "document" : "documents"} in ${files.length} ${files.length === 1 ? "file" : "files"}`,
    );
    return 0;
  } catch (cause) {
    return reportRefusal(cause, "an import would write nothing");
  } finally {
    await store.close();
  }
};
