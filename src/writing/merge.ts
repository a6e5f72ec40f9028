import type { Batch } from "../intake/batch.ts";
import { check } from "../intake/check.ts";
import type { Dossier, Flaw, Registry } from "../intake/forms.ts";
import type { SourceDocument } from "../intake/source.ts";
import { withParts } from "../intake/with-parts.ts";
import type { ChangeType, Kind } from "../model/kinds.ts";
import type { Values } from "../model/kit/fields.ts";
import { type Resource, recordLinks } from "../model/kit/record-type.ts";
import { authorities, resourceNamed } from "../model/records/index.ts";
import { type Change, lastChangeOf } from "../reading/change-log.ts";
import { documentsNaming } from "../reading/references.ts";
import type { Reader, Transaction } from "../store/store.ts";
import { writeBatch } from "./batch.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { removeRows } from "./put.ts";
import { completed } from "./records.ts";

/** Lists of an authority record that the record it is merged into takes over. */
const TAKEN_OVER = ["identifiers", "codes", "memberships"];

/** What a merge did: its change, and the documents that it revised, as `type/id`. */
export interface Merged {
  readonly change: Change;
  readonly revised: readonly string[];
}

/**
 * Merges a record into another of its type, in a transaction: every document that names the one names the other, which takes
 * over its names and identifiers. Returns the flaws that this would lead to, having written nothing.
 */
export async function merge(
  tx: Transaction,
  kind: Kind,
  { id, into }: { readonly id: string; readonly into: string },
  log: ChangeLog,
): Promise<Merged | readonly Flaw[]> {
  const given = await mergedDocuments(tx, kind, id, into);
  const { batch, flaws } = await check(tx, {
    ...given,
    registries: [...given.registries, await leaving(tx, kind, id)],
  });
  if (flaws.length)
    return flaws.map(({ document, path, message }) => ({
      path: ["into"],
      message: `leads to a fault in ${document.where(path)}, which ${message}`,
    }));
  await writeBatch(tx, { registries: given.registries, dossiers: batch.dossiers }, log);
  const change = await log.append(kind.type, id, null, { mergedInto: into });
  await removeRows(tx, kind, change);
  return { change, revised: given.naming };
}

/** The record itself, without the identifiers that the other one takes over: checks find those once. */
async function leaving(reader: Reader, { type, resource }: Kind, id: string): Promise<Batch["registries"][number]> {
  const { identifiers: _, ...values } = (await documentOf(reader, type, id)) as Values;
  return { document: documentNamed(`${type}/${id}`), registry: { [resource.name]: [values] } };
}

function documentNamed(name: string): SourceDocument {
  return { value: null, where: (path) => [name, ...path].join("/") };
}

async function mergedDocuments(
  reader: Reader,
  kind: Kind,
  id: string,
  into: string,
): Promise<Batch & { readonly naming: readonly string[] }> {
  const { resource } = kind;
  const naming = await documentsNaming(reader, kind, id, undefined);
  const registry: Record<string, Values[]> = {};
  const dossiers: Dossier[] = [];
  const from = (await documentOf(reader, kind.type, id)) as Values;
  const target = withNamesOf(resource, (await documentOf(reader, kind.type, into)) as Values, from);
  registry[resource.name] = [renamed(resource, target, resource, id, into)];
  for (const name of naming) {
    const [type, record] = name.split("/") as [ChangeType, string];
    if (type === kind.type && record === into) continue;
    const document = await documentOf(reader, type, record);
    if (type === "dossier") dossiers.push(dossierNaming(completed(document as Dossier), resource, id, into));
    else {
      const own = authorities.find((one) => one.type === type) as Resource;
      const list = registry[own.name] ?? [];
      registry[own.name] = list;
      list.push(renamed(own, document as Values, resource, id, into));
    }
  }
  return {
    registries: [{ document: documentNamed("registry"), registry: registry as Registry }],
    dossiers: dossiers.map((dossier) => ({ document: documentNamed(`dossier/${dossier.article.id}`), dossier })),
    naming: [...new Set([`${kind.type}/${into}`, ...naming])],
  };
}

async function documentOf(reader: Reader, type: ChangeType, id: string): Promise<object> {
  return JSON.parse((await lastChangeOf(reader, type, id))?.doc as string) as object;
}

function dossierNaming(dossier: Dossier, named: Resource, id: string, into: string): Dossier {
  const article = renamed(resourceNamed("articles"), dossier.article, named, id, into);
  return withParts(dossier, (part, values) => renamed(part, values, named, id, into), article);
}

/** Returns a record that names one record where it named another; a list that then names it twice names it once. */
function renamed(resource: Resource, values: Values, named: Resource, id: string, into: string): Values {
  const links = recordLinks({ resource, values }).filter((link) => link.resource === named.name && link.id === id);
  if (links.length === 0) return values;
  const copy = structuredClone(values);
  for (const { path } of links) {
    const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Values)[key], copy) as Values;
    holder[path.at(-1) as string] = into;
  }
  for (const [key, value] of Object.entries(copy)) if (Array.isArray(value)) copy[key] = distinctOf(value);
  return copy;
}

function distinctOf(values: readonly unknown[]): unknown[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}

/** Returns a record with the names of another as further names, and with what else is known by it. */
function withNamesOf(resource: Resource, values: Values, other: Values): Values {
  const { aliases = "", fields } = resource;
  const merged = { ...values };
  const listOf = (of: Values, key: string) => (of[key] ?? []) as readonly Values[];
  for (const key of TAKEN_OVER.filter((one) => one in fields)) {
    const all = distinctOf([...listOf(values, key), ...listOf(other, key)]);
    if (all.length) merged[key] = all;
  }
  if (!(aliases in fields)) return merged;
  const known = new Set([values.name, ...listOf(values, aliases).map(({ name }) => name)]);
  const names = [{ name: other.name, kind: "alias" }, ...listOf(other, aliases)].filter(({ name }) => !known.has(name));
  if (names.length) merged[aliases] = [...listOf(values, aliases), ...names];
  return merged;
}
