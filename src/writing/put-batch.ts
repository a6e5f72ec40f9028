import { z } from "zod";
import { issueMessage } from "../http/request/messages.ts";
import { type Batch, type BatchFlaw, batchOf } from "../intake/batch.ts";
import { check, warn } from "../intake/check.ts";
import type { Carried } from "../intake/evidence.ts";
import { DossierForm, type Flaw, type FormRead, flawsOf, type Path, RegistryForm, readForm } from "../intake/forms.ts";
import { isByHand, type SourceDocument } from "../intake/source.ts";
import { type ChangeType, KINDS } from "../model/kinds.ts";
import type { Values } from "../model/kit/fields.ts";
import { EMPTY } from "../model/kit/lists.ts";
import { type Change, lastChangeOf } from "../reading/change-log.ts";
import type { Reader, Transaction } from "../store/store.ts";
import { writeBatch } from "./batch.ts";
import type { ChangeLog } from "./history/change-log.ts";

/** The form of a body with several documents. */
export const BatchForm = z
  .strictObject({ registry: RegistryForm.optional(), dossiers: z.array(DossierForm).min(1).optional() })
  .meta({ id: "Batch", description: "Authority records, and dossiers that may name them: written together." });

/** The form without its documents, which are validated one by one. */
const Shell = z
  .strictObject({ registry: z.unknown().optional(), dossiers: z.array(z.unknown()).min(1, EMPTY).optional() })
  .refine(({ registry, dossiers }) => (registry ?? dossiers) !== undefined, "must have `registry` or `dossiers`");

/** A document of a body, with its place there. */
interface Placed {
  readonly type: ChangeType;
  readonly id: string;
  readonly path: Path;
}

/** A body with several documents: the batch that it makes, and its documents in its order, authority records first. */
export interface BodyBatch {
  readonly batch: Batch;
  readonly documents: readonly Placed[];
  /** Where each document is in the body. */
  readonly places: ReadonlyMap<SourceDocument, Path>;
}

/** Reads a body as a registry and dossiers. Returns its flaws where it has some. */
export function parseBatch(document: SourceDocument): BodyBatch | readonly Flaw[] {
  const shell = Shell.safeParse(document.value, { reportInput: true, error: issueMessage });
  if (!shell.success) return shell.error.issues.flatMap((issue) => flawsOf(issue, () => Object.keys(Shell.shape)));
  const { registry, dossiers = [] } = shell.data;
  const flaws: BatchFlaw[] = [];
  const parts: { document: SourceDocument; read: FormRead }[] = [];
  const documents: Placed[] = [];
  const places = new Map<SourceDocument, Path>();
  const read = (value: unknown, path: Path) => {
    const part = { value, where: (inner: Path) => document.where([...path, ...inner]) };
    const found = readForm(value, isByHand(document));
    parts.push({ document: part, read: found });
    places.set(part, path);
    const refuse = (inner: Path, message: string) => flaws.push({ document: part, path: inner, message });
    return { content: found.content, refuse };
  };
  if (registry !== undefined) {
    const { content, refuse } = read(registry, REGISTRY);
    if (content && "registry" in content) documents.push(...recordsIn(registry as Values));
    else if (content) refuse([], "is a dossier: put it in `dossiers`");
  }
  for (const [i, value] of dossiers.entries()) {
    const path = ["dossiers", i];
    const { content, refuse } = read(value, path);
    if (content && "dossier" in content)
      documents.push({ type: "dossier", id: content.dossier.article.id as string, path });
    else if (content) refuse(["article"], "is required");
  }
  const batch = batchOf(parts);
  const all = [...(batch.flaws ?? []), ...flaws];
  const inOrder = parts.flatMap((part) => all.filter((flaw) => flaw.document === part.document));
  return { batch: { ...batch, flaws: inOrder }, documents, places };
}

const REGISTRY: Path = ["registry"];

/** Returns the records of a registry, in its order. */
function recordsIn(registry: Values): Placed[] {
  return Object.entries(registry).flatMap(([name, records]) => {
    const type = KINDS.find(({ resource }) => resource.name === name)?.type;
    if (type === undefined || !Array.isArray(records)) return [];
    return (records as Values[]).map(({ id }, i) => ({ type, id: id as string, path: [...REGISTRY, name, i] }));
  });
}

/** What a batch did to one of its documents. Places are those in the body. */
export interface BatchedPut {
  readonly before: Change | undefined;
  /** Null where the document is the stored one. */
  readonly change: Change | null;
  readonly warnings: readonly Flaw[];
  readonly carried: readonly Carried[];
}

/** Writes the documents of a body in a transaction. Returns their flaws, having written nothing; or what was done to each. */
export async function putBatch(
  tx: Transaction,
  { batch: given, documents, places }: BodyBatch,
  log: ChangeLog,
): Promise<{ readonly flaws: readonly Flaw[] } | readonly BatchedPut[]> {
  const placed = ({ document, path, message }: BatchFlaw): Flaw => ({
    path: [...(places.get(document) as Path), ...path],
    message,
  });
  const { batch, flaws } = await check(tx, given);
  if (flaws.length) return { flaws: flaws.map(placed) };
  const warnings = Map.groupBy((await warn(tx, batch)).map(placed), ({ path }) => keyOf(path));
  const carried = batch.dossiers.flatMap(({ document, carried = [] }) =>
    carried.map((one) => ({ ...one, path: [...(places.get(document) as Path), ...one.path] })),
  );
  const carriedIn = Map.groupBy(carried, ({ path }) => keyOf(path));
  const before = await lastChanges(tx, documents);
  await writeBatch(tx, batch, log);
  const after = await lastChanges(tx, documents);
  return documents.map(({ path }, i) => ({
    before: before[i],
    change: after[i]?.sequence === before[i]?.sequence ? null : (after[i] as Change),
    warnings: warnings.get(keyOf(path)) ?? [],
    carried: carriedIn.get(keyOf(path)) ?? [],
  }));
}

/** Returns the document that a place in the body belongs to: its index in `dossiers`, or its list and index in `registry`. */
function keyOf(path: Path): string {
  return path.slice(0, path[0] === "dossiers" ? 2 : 3).join("/");
}

async function lastChanges(reader: Reader, documents: readonly Placed[]): Promise<(Change | undefined)[]> {
  const found: (Change | undefined)[] = [];
  for (const { type, id } of documents) found.push(await lastChangeOf(reader, type, id));
  return found;
}
