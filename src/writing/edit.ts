import { Problem } from "../http/problems.ts";
import { etagOf } from "../http/response/validators.ts";
import { type Batch, batchOf } from "../intake/batch.ts";
import type { Dossier, Flaw } from "../intake/forms.ts";
import { readForm } from "../intake/forms.ts";
import type { SourceDocument } from "../intake/source.ts";
import type { ChangeType } from "../model/kinds.ts";
import type { Values } from "../model/kit/fields.ts";
import { type Resource, recordLinks } from "../model/kit/record-type.ts";
import { parts } from "../model/records/index.ts";
import { lastChangeOf } from "../reading/change-log.ts";
import type { Reader } from "../store/store.ts";
import { completed } from "./records.ts";

/** What a request does with one record: replace it, merge a patch into it (RFC 7396), or remove it. */
export type Edit = "put" | "patch" | "remove";

/** A record that is there: as it is answered, its ETag, and the article of its dossier; null for authority records. */
export interface Target {
  readonly doc: Values | null;
  readonly tags: readonly string[];
  readonly article: string | null;
}

/** Reads the record that a request names. One that is not there has no document, and no tags. */
export async function readTarget(reader: Reader, resource: Resource, id: string): Promise<Target> {
  const columns = resource.role === "part" ? ["doc", "article"] : ["doc"];
  const [row] = await reader.rows(resource.name, [{ column: "id", in: [id] }], [], 1, columns);
  if (row === undefined) return { doc: null, tags: [], article: null };
  const doc = row.doc as string;
  const article = resource.role === "article" ? id : ((row.article as string | undefined) ?? null);
  return { doc: JSON.parse(doc) as Values, tags: [etagOf(doc)], article };
}

/** A document in which one record was edited, ready to be put, and where the record is in it. */
export interface Edited {
  readonly type: ChangeType;
  readonly id: string;
  readonly batch: Batch;
  /** The path of the record within the document; a flaw elsewhere follows from the edit. */
  readonly path: readonly (string | number)[];
}

/**
 * Makes the document that an edit of one record leads to. Returns the flaws of the record instead, if it has some.
 */
export async function editedDocument(
  reader: Reader,
  resource: Resource,
  id: string,
  edit: Edit,
  target: Target,
  body: unknown,
): Promise<Edited | readonly Flaw[]> {
  const given = edit === "patch" ? patched(target.doc, body) : body;
  if (edit !== "remove" && (typeof given !== "object" || given === null || Array.isArray(given)))
    return [{ path: [], message: "must be an object" }];
  const values = { ...(given as Values), id: (given as Values | undefined)?.id ?? id };
  if (edit !== "remove" && values.id !== id)
    return [{ path: ["id"], message: `must be \`${id}\`, the id in the path: ids never change` }];
  if (resource.role === "authority")
    return readEdited(resource.type as ChangeType, id, { [resource.name]: [values] }, [resource.name, 0]);
  const article = target.article ?? articleOf(values);
  if (article === undefined)
    return [{ path: ["article"], message: "is required: the id of the article whose dossier the new record joins" }];
  const last = await lastChangeOf(reader, "dossier", article);
  if (last?.doc == null) return [{ path: ["article"], message: `names the article \`${article}\`, which is not here` }];
  const dossier = completed(JSON.parse(last.doc) as Dossier);
  if (resource.role === "article") return readEdited("dossier", id, { ...dossier, article: values }, ["article"]);
  const list = dossier[resource.name] ?? [];
  const at = list.findIndex((one) => one.id === id);
  const place = at < 0 ? list.length : at;
  if (edit === "remove") refuseIfNamed(dossier, resource, id);
  const edited = edit === "remove" ? list.toSpliced(at, 1) : list.toSpliced(place, 1, values);
  const { [resource.name]: _, ...others } = dossier;
  const document = edited.length ? { ...others, [resource.name]: edited } : others;
  return readEdited("dossier", article, document, [resource.name, place]);
}

function readEdited(type: ChangeType, id: string, value: unknown, path: readonly (string | number)[]): Edited {
  const document: SourceDocument = { value, where: () => "" };
  return { type, id, batch: batchOf([{ document, read: readForm(value) }]), path };
}

/** Returns a flaw of a document as one of the record at a path; one elsewhere says where. */
export function within(path: readonly (string | number)[], flaw: Flaw): Flaw {
  if (path.every((key, i) => flaw.path[i] === key)) return { ...flaw, path: flaw.path.slice(path.length) };
  return { path: [], message: `leads to a fault at ${flaw.path.join("/")} of its dossier, which ${flaw.message}` };
}

/** Returns the article that a new record names, by its id or as it is answered. */
function articleOf({ article }: Values): string | undefined {
  const id = typeof article === "object" && article !== null ? (article as Values).id : article;
  return typeof id === "string" ? id : undefined;
}

/** Merges a patch into a value (RFC 7396). */
function patched(value: unknown, patch: unknown): unknown {
  if (typeof patch !== "object" || patch === null || Array.isArray(patch)) return patch;
  const merged: Values =
    typeof value === "object" && value !== null && !Array.isArray(value) ? { ...(value as Values) } : {};
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) delete merged[key];
    else merged[key] = patched(merged[key], change);
  }
  return merged;
}

/** Throws the problem of a record that others of its dossier name. */
function refuseIfNamed(dossier: Dossier, named: Resource, id: string): void {
  const naming = parts.flatMap((resource) =>
    (dossier[resource.name] ?? []).flatMap((values) =>
      recordLinks({ resource, values }).some((link) => link.resource === named.name && link.id === id)
        ? `${resource.type}/${values.id}`
        : [],
    ),
  );
  if (naming.length)
    throw new Problem("in-use", `The ${named.type} \`${id}\` is named by ${naming.slice(0, NAMED).join(", ")}.`);
}

const NAMED = 10;
