import type { Values } from "../model/kit/fields.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { authorities, parts, resourceNamed } from "../model/records/index.ts";
import type { Carried } from "./evidence.ts";
import type { Dossier, Flaw, FormRead, Indexes, Path, Registry } from "./forms.ts";
import type { SourceDocument } from "./source.ts";

/** Documents that are written together: all of them or none. */
export interface Batch {
  readonly registries: readonly Placed<{ readonly registry: Registry }>[];
  readonly dossiers: readonly BatchDossier[];
  /** What is wrong with the form of its documents. Their other records are in the batch, so that they are checked too. */
  readonly flaws?: readonly BatchFlaw[];
  /** The ids of the records with such flaws, as `resource/id`: what names them is not at fault. */
  readonly flawedIds?: ReadonlySet<string>;
  /** Whether a document could not be parsed: any record may be in it. */
  readonly isPartial?: boolean;
}

/** The content of a document, with the indexes of its records in the lists that the author wrote. */
type Placed<T> = T & { readonly document: SourceDocument; readonly indexes?: Indexes };

/** A dossier to write. */
export type BatchDossier = Placed<{
  readonly dossier: Dossier;
  /** Where its evidence was found in other places than it names. */
  readonly carried?: readonly Carried[];
}>;

/** Returns a batch of documents, each with what could be read of it. */
export function batchOf(all: readonly { readonly document: SourceDocument; readonly read: FormRead }[]): Batch {
  const placed = all.map(({ document, read: { content, indexes } }) => ({ ...content, document, indexes }));
  return {
    registries: placed.filter((one) => "registry" in one),
    dossiers: placed.filter((one) => "dossier" in one),
    flaws: all.flatMap(({ document, read }) => read.flaws.map((flaw) => ({ ...flaw, document }))),
    flawedIds: new Set(all.flatMap(({ read }) => read.flawedIds)),
  };
}

/** Returns the path of a flaw in the document as it is written, from that among the well-formed records. */
export function writtenPath(path: Path, indexes: Indexes = {}): Path {
  const [list, index, ...rest] = path;
  const written = indexes[list as string]?.[index as number];
  return written === undefined ? path : [list as string, written, ...rest];
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
  return batch.registries.flatMap(({ document, registry, indexes }) =>
    authorities.flatMap((resource) =>
      (registry[resource.name] ?? []).map((values, i) => ({
        resource,
        values,
        document,
        path: writtenPath([resource.name, i], indexes),
        article: null,
      })),
    ),
  );
}

/** Returns the records of a batch's dossiers, their articles included. */
export function batchRecords(batch: Batch): BatchRecord[] {
  return batch.dossiers.flatMap(({ document, dossier, indexes }) => {
    const article = dossier.article.id as string;
    const head = { resource: resourceNamed("articles"), values: dossier.article, document, path: ["article"], article };
    const records = parts.flatMap((resource) =>
      (dossier[resource.name] ?? []).map((values, i) => ({
        resource,
        values,
        document,
        path: writtenPath([resource.name, i], indexes),
        article,
      })),
    );
    return [head, ...records];
  });
}
