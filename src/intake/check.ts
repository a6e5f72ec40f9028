import type { Values } from "../model/kit/fields.ts";
import { lastChangeOf } from "../reading/change-log.ts";
import type { Reader } from "../store/store.ts";
import { answersByOthers } from "./answers.ts";
import {
  type Batch,
  type BatchDossier,
  type BatchFlaw,
  type BatchRecord,
  batchAuthorities,
  batchRecords,
  writtenPath,
} from "./batch.ts";
import { sharedIdentifiers, stancesOnNothing, wordsElsewhere } from "./contradictions.ts";
import { anchored } from "./evidence.ts";
import { type Dossier, MAX_FLAWS } from "./forms.ts";
import { inPlaceOrder } from "./in-place-order.ts";
import { omissionsOfFilled } from "./omissions.ts";
import { circularReferences, draftReferences, duplicateIds, foreignIds, missingReferences } from "./references.ts";
import { warningsOf } from "./warnings.ts";

/** A checked batch. Without flaws it is ready to be written. */
export interface Checked {
  /** The batch with its evidence in its places. */
  readonly batch: Batch;
  /** A thousand at most. */
  readonly flaws: readonly BatchFlaw[];
}

/**
 * Finds the places of evidence, and returns all flaws of a batch, by document and place: those of its forms, and what a
 * form cannot check. Ids are given once and belong to one article, referenced records exist, no record lies below itself,
 * published dossiers name no draft, evidence stands in one certain place, and no record contradicts what it rests on.
 */
export async function check(reader: Reader, batch: Batch): Promise<Checked> {
  const given = batch.flaws ?? [];
  if (given.length >= MAX_FLAWS) return { batch, flaws: given.slice(0, MAX_FLAWS) };
  const texts = await checkTexts(reader, batch);
  const flaws = [...given, ...(await checkRecords(reader, batch)), ...texts.flaws];
  const byDocument = Map.groupBy(flaws, ({ document }) => document);
  return {
    batch: { ...batch, dossiers: texts.dossiers },
    flaws: [...byDocument]
      .flatMap(([{ value }, own]) => inPlaceOrder(own, value))
      .slice(0, MAX_FLAWS)
      .map((flaw) => ({ ...flaw, message: flaw.document.explain?.(flaw) ?? flaw.message })),
  };
}

async function checkRecords(reader: Reader, batch: Batch): Promise<BatchFlaw[]> {
  const given = recordsIn(batch);
  const own = [...duplicateIds(given), ...(await foreignIds(reader, given))];
  if (batch.isPartial) return own;
  const { flawedIds = new Set() } = batch;
  return [
    ...own,
    ...(await missingReferences(reader, given, flawedIds)),
    ...(await circularReferences(reader, given, flawedIds)),
    ...(await draftReferences(reader, given)),
    ...(await stancesOnNothing(reader, given, flawedIds)),
    ...(await sharedIdentifiers(reader, given, flawedIds)),
  ];
}

/** Checks each dossier by itself, with its evidence in its places; what rests on the article's text only if that is well formed. */
async function checkTexts(
  reader: Reader,
  batch: Batch,
): Promise<{ readonly flaws: readonly BatchFlaw[]; readonly dossiers: readonly BatchDossier[] }> {
  const shared = new Map<string, Values>([...(batch.flawedIds ?? [])].map((key) => [key, {}]));
  for (const { resource, values } of batchAuthorities(batch)) shared.set(`${resource.name}/${values.id}`, values);
  const flaws: BatchFlaw[] = [];
  const dossiers: BatchDossier[] = [];
  for (const one of batch.dossiers) {
    const { document, dossier: given, indexes } = one;
    const hasText = given.article.sections !== undefined;
    const found = hasText
      ? anchored(given, await storedDossier(reader, given))
      : { dossier: given, flaws: [], carried: [] };
    const { dossier, flaws: misquoted, carried } = found;
    dossiers.push({ ...one, dossier, carried });
    const own = [
      ...misquoted,
      ...(misquoted.length || !hasText ? [] : wordsElsewhere(dossier)),
      ...answersByOthers(dossier),
      ...(batch.isPartial ? [] : await omissionsOfFilled(reader, dossier, shared)),
    ];
    for (const { path, message } of own) flaws.push({ path: writtenPath(path, indexes), message, document });
  }
  return { flaws, dossiers };
}

/** Returns what is probably a mistake in a batch, and does not keep it from being written. */
export function warn(reader: Reader, batch: Batch): Promise<BatchFlaw[]> {
  return warningsOf(reader, batch);
}

async function storedDossier(reader: Reader, { article }: Dossier): Promise<Dossier | null> {
  const doc = (await lastChangeOf(reader, "dossier", article.id as string))?.doc;
  return doc == null ? null : (JSON.parse(doc) as Dossier);
}

function recordsIn(batch: Batch): BatchRecord[] {
  return [...batchAuthorities(batch), ...batchRecords(batch)];
}
