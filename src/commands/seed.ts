import { join } from "node:path";
import { importFiles } from "../dossiers/import.ts";
import { authorities, resourceNamed } from "../resources/index.ts";
import type { Store } from "../store/store.ts";
import { readFiles } from "./files.ts";

const SEED_FOLDER = join(import.meta.dirname, "../../seed");

/** Imports the bundled example into a store without records; tells whether it did. */
export async function seedIfEmpty(store: Store): Promise<boolean> {
  const order = [{ column: "id", descending: false }];
  const firsts = await store.run(
    [...authorities, resourceNamed("articles")].map(({ name }) => ({ table: name, where: [], order, limit: 1 })),
  );
  if (firsts.some(({ rows }) => rows > 0)) return false;
  await importFiles(store, readFiles([SEED_FOLDER]));
  return true;
}
