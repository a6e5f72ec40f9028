import { join } from "node:path";
import type { Store } from "../store/store.ts";
import { isEmpty } from "../writing/adopt.ts";
import { importFiles } from "../writing/import-files.ts";
import { readFiles } from "./files.ts";

const SEED_FOLDER = join(import.meta.dirname, "../../seed");

/** Imports the bundled example into a store without records; tells whether it did. */
export async function seedIfEmpty(store: Store): Promise<boolean> {
  if (!(await isEmpty(store))) return false;
  await importFiles(store, readFiles([SEED_FOLDER]));
  return true;
}
