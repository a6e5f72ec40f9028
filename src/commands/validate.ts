import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../config.ts";
import { validateFiles } from "../dossiers/import.ts";
import type { Command } from "../main.ts";
import { tables } from "../resources/index.ts";
import { openStore } from "../store/open.ts";
import { readFiles } from "./files.ts";
import { refused } from "./import.ts";

/**
 * Checks files as an import would. What they refer to may be in them or in the database; where there is no
 * database yet, none is made.
 */
export const run: Command = async (paths) => {
  if (paths.length === 0) throw new Error("name the files or folders to validate");
  const files = readFiles(paths);
  const { DATABASE_URL } = readConfig();
  const file = DATABASE_URL.startsWith("file:") ? DATABASE_URL.slice("file:".length) : null;
  const scratch = file !== null && !existsSync(file) ? mkdtempSync(join(tmpdir(), "standpoint-")) : null;
  const store = openStore(scratch ? `file:${join(scratch, "empty.db")}` : DATABASE_URL, tables);
  try {
    const count = await validateFiles(store, files);
    console.log(
      `valid: ${count} ${count === 1 ? "document" : "documents"} in ${files.length} ${files.length === 1 ? "file" : "files"}`,
    );
    return 0;
  } catch (cause) {
    return refused(cause, "an import would write nothing");
  } finally {
    await store.close();
    if (scratch) rmSync(scratch, { recursive: true });
  }
};
