import type { Dossier } from "../intake/forms.ts";
import { COMMAND_LINE } from "../intake/requests.ts";
import type { Values } from "../model/kit/fields.ts";
import { authorities, parts, resourceNamed } from "../model/records/index.ts";
import type { ChangeType } from "../model/vocabularies.ts";
import { lastChange } from "../reading/change-log.ts";
import { readRecords } from "../reading/stored-records.ts";
import type { Reader, Store, Transaction } from "../store/store.ts";
import { ChangeLog } from "./history/change-log.ts";
import { keepDossiers, keepRecord } from "./history/versions.ts";

/** Writes down, as first changes, what a database held before changes were kept. Does nothing where any is kept. */
export async function adopt(store: Store): Promise<void> {
  if ((await lastChange(store)) !== undefined || (await isEmpty(store))) return;
  await store.write(async (tx) => {
    if ((await lastChange(tx)) !== undefined) return; // another process was faster
    const journal = new ChangeLog(tx, COMMAND_LINE);
    for (const resource of authorities)
      for (const { placed } of await readRecords(tx, resource, [])) {
        const values: Values = placed.values;
        const { sequence } = await journal.append(resource.type as ChangeType, values.id as string, values);
        await keepRecord(tx, resource, values.id as string, sequence);
      }
    await adoptDossiers(tx, journal);
  });
}

async function adoptDossiers(tx: Transaction, journal: ChangeLog): Promise<void> {
  for (const { id, doc } of await tx.rows("dossiers", [], ["id"])) {
    const dossier = JSON.parse(doc as string) as Dossier;
    const { sequence } = await journal.append("dossier", id as string, dossier);
    const absent = new Set<string>(parts.map(({ name }) => name).filter((name) => dossier[name] === undefined));
    await keepDossiers(tx, [{ id: id as string, change: sequence }], (table) => !absent.has(table));
  }
}

/** Whether a store has no record at all. */
export async function isEmpty(reader: Reader): Promise<boolean> {
  const heads = [...authorities, resourceNamed("articles")];
  const some = await Promise.all(heads.map(({ name }) => reader.rows(name, [], [], 1, ["id"])));
  return some.every((rows) => rows.length === 0);
}
