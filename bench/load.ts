/** Fills a store with generated data. */

import { type Dossier, readForm } from "../src/intake/forms.ts";
import { COMMAND_LINE } from "../src/intake/requests.ts";
import type { Store } from "../src/store/store.ts";
import { writeBatch } from "../src/writing/batch.ts";
import { ChangeLog } from "../src/writing/history/change-log.ts";
import { importFiles } from "../src/writing/import-files.ts";
import { dossiers, registry } from "./generate.ts";

const DOSSIER_BATCH = 200;

/** Imports generated dossiers with `positions` positions, with the same checks as any import. Returns the number of records. */
export async function load(store: Store, positions: number): Promise<number> {
  await importFiles(store, [{ name: "registry.json", content: Buffer.from(JSON.stringify(registry())) }]);
  let records = 0;
  let batch: { document: { value: unknown; where: () => string }; dossier: Dossier }[] = [];
  const write = async () => {
    await store.write((tx) => writeBatch(tx, { registries: [], dossiers: batch }, new ChangeLog(tx, COMMAND_LINE)));
    batch = [];
  };
  for (const value of dossiers(positions)) {
    const { flaws, content } = readForm(value);
    if (flaws.length || content === undefined || !("dossier" in content))
      throw new Error(`the generator produced an invalid dossier: ${JSON.stringify(flaws)}`);
    records += Object.values(content.dossier).flat().length;
    batch.push({ document: { value, where: () => "" }, dossier: content.dossier });
    if (batch.length === DOSSIER_BATCH) await write();
  }
  await write();
  while (await store.tidy()); // as the service does when nobody writes
  return records;
}
