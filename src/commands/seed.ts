import { join } from "node:path";
import { lastChange } from "../reading/change-log.ts";
import type { Store } from "../store/store.ts";
import { importFiles } from "../writing/import-files.ts";
import { readFiles } from "./files.ts";

const SEED_FOLDER = join(import.meta.dirname, "../../seed");

/** Imports the bundled example into a store without any change. Returns whether it did. */
export async function seedIfEmpty(store: Store): Promise<boolean> {
  if ((await lastChange(store)) !== undefined) return false;
  await importFiles(store, readFiles([SEED_FOLDER]));
  return true;
}
