import type { Reader } from "../store/store.ts";
import { type Batch, type BatchFlaw, batchAuthorities, batchRecords } from "./batch.ts";
import { checkEvidence } from "./evidence.ts";
import { circularReferences, draftReferences, duplicateIds, foreignIds, missingReferences } from "./references.ts";

/**
 * Checks what a form cannot, and returns the flaws: ids are given once and belong to one article, referenced records
 * exist, authority records form no circle, published dossiers name no draft, and evidence stands in its paragraph
 * exactly once. A batch without flaws is ready to be written.
 */
export async function check(reader: Reader, batch: Batch): Promise<BatchFlaw[]> {
  const given = [...batchAuthorities(batch), ...batchRecords(batch)];
  return [
    ...duplicateIds(given),
    ...(await foreignIds(reader, given)),
    ...(await missingReferences(reader, given)),
    ...(await circularReferences(reader, given)),
    ...(await draftReferences(reader, given)),
    ...batch.dossiers.flatMap(({ document, dossier }) => checkEvidence(dossier).map((flaw) => ({ ...flaw, document }))),
  ];
}
