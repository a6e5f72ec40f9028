import type { Values } from "../model/kit/fields.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { authorities, parts, resourceNamed } from "../model/records/index.ts";
import type { SourceDocument } from "./documents.ts";
import type { Dossier, Flaw, Path, Registry } from "./forms.ts";

/** Documents that are written together: all of them or none. */
export interface Batch {
  readonly registries: readonly { readonly document: SourceDocument; readonly registry: Registry }[];
  readonly dossiers: readonly { readonly document: SourceDocument; readonly dossier: Dossier }[];
}

/** Returns a batch of one document. */
export function batchOf(document: SourceDocument, read: { dossier: Dossier } | { registry: Registry }): Batch {
  return "dossier" in read
    ? { registries: [], dossiers: [{ document, dossier: read.dossier }] }
    : { registries: [{ document, registry: read.registry }], dossiers: [] };
}

/** A flaw, with the document that has it. */
export interface BatchFlaw extends Flaw {
  readonly document: SourceDocument;
}

/** A record of a batch, with its place. */
export interface BatchRecord {
  readonly resource: Resource;
  readonly values: Values;
  readonly document: SourceDocument;
  readonly path: Path;
  /** The article whose dossier the record is part of; null for authority records. */
  readonly article: string | null;
}

/** Returns the authority records of a batch. */
export function batchAuthorities(batch: Batch): BatchRecord[] {
  return batch.registries.flatMap(({ document, registry }) =>
    authorities.flatMap((resource) =>
      (registry[resource.name] ?? []).map((values, i) => ({
        resource,
        values,
        document,
        path: [resource.name, i],
        article: null,
      })),
    ),
  );
}

/** Returns the records of a batch's dossiers, their articles included. */
export function batchRecords(batch: Batch): BatchRecord[] {
  return batch.dossiers.flatMap(({ document, dossier }) => {
    const article = dossier.article.id as string;
    const head = { resource: resourceNamed("articles"), values: dossier.article, document, path: ["article"], article };
    const records = parts.flatMap((resource) =>
      (dossier[resource.name] ?? []).map((values, i) => ({
        resource,
        values,
        document,
        path: [resource.name, i],
        article,
      })),
    );
    return [head, ...records];
  });
}
