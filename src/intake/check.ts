import type { Reader } from "../store/store.ts";
import { answersByOthers } from "./answers.ts";
import { type Batch, type BatchFlaw, type BatchRecord, batchAuthorities, batchRecords } from "./batch.ts";
import { omissionsOfFilled, sharedIdentifiers, stancesOnNothing, wordsElsewhere } from "./contradictions.ts";
import { checkEvidence } from "./evidence.ts";
import { circularReferences, draftReferences, duplicateIds, foreignIds, missingReferences } from "./references.ts";
import { warningsOf } from "./warnings.ts";

/**
 * Checks what a form cannot, and returns the flaws: ids are given once and belong to one article, referenced records
 * exist, no record lies below itself, published dossiers name no draft, evidence stands in its paragraph exactly once,
 * and no record contradicts what it rests on. A batch without flaws is ready to be written.
 */
export async function check(reader: Reader, batch: Batch): Promise<BatchFlaw[]> {
  const given = recordsIn(batch);
  const shared = new Map(
    batchAuthorities(batch).map(({ resource, values }) => [`${resource.name}/${values.id}`, values]),
  );
  const flaws = [
    ...duplicateIds(given),
    ...(await foreignIds(reader, given)),
    ...(await missingReferences(reader, given)),
    ...(await circularReferences(reader, given)),
    ...(await draftReferences(reader, given)),
    ...(await stancesOnNothing(reader, given)),
    ...(await sharedIdentifiers(reader, given)),
  ];
  for (const { document, dossier } of batch.dossiers) {
    const misquoted = checkEvidence(dossier);
    const own = [
      ...misquoted,
      ...(misquoted.length ? [] : wordsElsewhere(dossier)),
      ...answersByOthers(dossier),
      ...(await omissionsOfFilled(reader, dossier, shared)),
    ];
    flaws.push(...own.map((flaw) => ({ ...flaw, document })));
  }
  return flaws;
}

/** Returns what is probably a mistake in a batch, and does not keep it from being written. */
export function warn(reader: Reader, batch: Batch): Promise<BatchFlaw[]> {
  return warningsOf(reader, recordsIn(batch));
}

function recordsIn(batch: Batch): BatchRecord[] {
  return [...batchAuthorities(batch), ...batchRecords(batch)];
}
