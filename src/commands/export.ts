import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { dossierFiles } from "../formats/dossier-files.ts";
import type { Command } from "./command.ts";
import { openExistingMigrated } from "./open.ts";

/**
 * Writes all registry records and dossiers as files that `import` takes, as of one moment. Refuses a folder that is not
 * empty, unless with `--force`, which overwrites files of the same names and keeps all others.
 */
export const run: Command = async (args) => {
  const options = { force: { type: "boolean", default: false } } as const;
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [folder, ...more] = positionals;
  if (folder === undefined || more.length) throw new Error("name exactly one folder to write to");
  const before = existsSync(folder) ? filesIn(folder) : [];
  if (before.length && !values.force)
    throw new Error(`${folder} is not empty: name another folder, or overwrite its files with --force`);
  const store = await openExistingMigrated(readConfig().DATABASE_URL);
  try {
    const written = new Set<string>();
    await store.snapshot(async (reads) => {
      for await (const { name, content } of dossierFiles(reads)) {
        mkdirSync(join(folder, dirname(name)), { recursive: true });
        writeFileSync(join(folder, name), content);
        written.add(join(name));
      }
    });
    console.log(`wrote ${written.size} files`);
    for (const name of before)
      if (!written.has(name)) console.error(`${join(folder, name)} is not of this export, and was kept`);
    return 0;
  } finally {
    await store.close();
  }
};

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(join(folder, "/").length));
}
