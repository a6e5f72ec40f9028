import { didYouMean } from "../http/request/did-you-mean.ts";
import { DRAFT, isDraft, isWithheld, WITHHELD_ARTICLE, WITHHELD_RECORD } from "../model/drafts.ts";
import type { Link, Values } from "../model/kit/fields.ts";
import type { ResourceName } from "../model/kit/names.ts";
import { ownReferences, type Resource, recordLinks } from "../model/kit/record-type.ts";
import { resourceNamed } from "../model/records/index.ts";
import { namedBy } from "../reading/change-log.ts";
import { authoritiesNaming } from "../reading/references.ts";
import { chunks } from "../reading/stored-records.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { BatchFlaw, BatchRecord } from "./batch.ts";
import { circlesAmong, wayOf } from "./circles.ts";
import { MAX_FLAWS } from "./forms.ts";
import { hasMadeId } from "./left-out.ts";

/** Finds ids that a batch gives twice. */
export function duplicateIds(given: readonly BatchRecord[]): BatchFlaw[] {
  const first = new Map<string, BatchRecord>();
  return given.flatMap((record) => {
    const key = keyOf(record.resource.name, record.values.id as string);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, record);
      return [];
    }
    const { resource, values, article, document, path } = record;
    const place = other.document.where(other.path);
    if (article !== null && hasMadeId(resource, values, article) && hasMadeId(resource, other.values, article))
      return [
        {
          document,
          path,
          message: `agrees with the ${resource.type} at ${place} in ${(resource.identity ?? []).join(", ")}, which identify it: give each an id of its own, or merge them`,
        },
      ];
    const message = `repeats the ${resource.type} id \`${values.id}\`, which is also at ${place}`;
    return [{ document, path: [...path, "id"], message }];
  });
}

/** Finds ids that another article has or had: they are not given again. */
export async function foreignIds(reader: Reader, given: readonly BatchRecord[]): Promise<BatchFlaw[]> {
  const flaws: BatchFlaw[] = [];
  for (const [resource, records] of groupBy(given.filter(({ resource }) => resource.role === "part"))) {
    const owners = new Map<string, string>();
    for (const some of chunks(records.map(({ values }) => values.id as string)))
      for (const row of await reader.rows("records", [
        { column: "type", in: [resource.type] },
        { column: "id", in: some },
      ]))
        owners.set(row.id as string, row.article as string);
    for (const { document, path, values, article } of records) {
      const owner = owners.get(values.id as string);
      if (owner !== undefined && owner !== article)
        flaws.push({
          document,
          path: [...path, "id"],
          message: `uses the ${resource.type} id \`${values.id}\`, which belongs to the article \`${owner}\`: choose another`,
        });
    }
  }
  return flaws;
}

/** At most this many ids of a batch, and of the store, are compared with an unknown one to suggest another. */
const NEAR_IDS = 5000;

/** So many unknown ids have a suggestion: finding one takes milliseconds. */
const SUGGESTIONS = 20;

/** Finds links to records that are neither in the batch, well formed or not, nor in the store. */
export async function missingReferences(
  reader: Reader,
  given: readonly BatchRecord[],
  flawedIds: ReadonlySet<string>,
): Promise<BatchFlaw[]> {
  const inBatch = new Map(given.map((record) => [keyOf(record.resource.name, record.values.id as string), record]));
  const links = given.flatMap((record) => recordLinks(record).map((link) => ({ link, record })));
  const open = links.filter(({ link, record }) => !answers(inBatch.get(keyOf(link.resource, link.id)), link, record));
  const outside = open.filter(({ link }) => resourceNamed(link.resource).role !== "part");
  const there = new Set(flawedIds);
  for (const [resource, some] of groupBy(outside.map(({ link }) => ({ resource: resourceNamed(link.resource), link }))))
    for (const ids of chunks([...new Set(some.map(({ link }) => link.id))]))
      for (const row of await reader.rows(resource.name, [{ column: "id", in: ids }]))
        there.add(keyOf(resource.name, row.id as string));
  const missing = open.filter(({ link }) => !there.has(keyOf(link.resource, link.id))).slice(0, MAX_FLAWS);
  const known = await nearIds(reader, given, new Set(missing.map(({ link }) => link.resource)));
  return missing.map(({ link, record: { document, path } }, i) => {
    const { type, role } = resourceNamed(link.resource);
    const where = role === "part" ? "in this dossier" : "here or in the database";
    const suggestion = i < SUGGESTIONS ? didYouMean(link.id, known.get(link.resource) ?? []) : "";
    return {
      document,
      path: [...path, ...link.path],
      message: `names the ${type} \`${link.id}\`, which is not ${where}${suggestion}`,
    };
  });
}

/** Returns ids of each resource that may have been meant: of the batch and of the store. */
async function nearIds(
  reader: Reader,
  given: readonly BatchRecord[],
  names: ReadonlySet<ResourceName>,
): Promise<ReadonlyMap<ResourceName, readonly string[]>> {
  const near = new Map<ResourceName, readonly string[]>();
  for (const name of names) {
    const own = given.filter(({ resource }) => resource.name === name).slice(0, NEAR_IDS);
    const isPart = resourceNamed(name).role === "part";
    const stored = isPart ? [] : await reader.rows(name, [], ["id"], NEAR_IDS, ["id"]);
    near.set(name, [...own.map(({ values }) => values.id as string), ...stored.map(({ id }) => id as string)]);
  }
  return near;
}

/** Whether a record of the batch is what a link names. Parts are named within their own dossier only. */
function answers(found: BatchRecord | undefined, link: Link, from: BatchRecord): boolean {
  return found !== undefined && (resourceNamed(link.resource).role !== "part" || found.article === from.article);
}

/** Finds records that lie below themselves: a topic that is broader than itself, a translation of its own reprint. */
export async function circularReferences(
  reader: Reader,
  given: readonly BatchRecord[],
  flawedIds: ReadonlySet<string>,
): Promise<BatchFlaw[]> {
  const flaws: BatchFlaw[] = [];
  for (const [resource, records] of groupBy(given)) {
    const fields = ownReferences(resource);
    if (fields.length === 0) continue;
    const byId = new Map(records.map((record) => [record.values.id as string, record]));
    const parentsIn = (values: Values) => fields.flatMap((field) => (values[field] as string | null | undefined) ?? []);
    const storedRow = async (id: string) =>
      flawedIds.has(keyOf(resource.name, id))
        ? undefined
        : (await reader.rows(resource.name, [{ column: "id", in: [id] }], [], 1, fields))[0];
    const parentsOf = async (id: string) => parentsIn(byId.get(id)?.values ?? (await storedRow(id)) ?? {});
    for (const circle of await circlesAmong([...byId.keys()], parentsOf)) {
      const from = circle.findIndex((id) => byId.has(id));
      const record = byId.get(circle[from] as string);
      const way = [...circle.slice(from), ...circle.slice(0, from + 1)];
      const field = fields.find((one) => record?.values[one] === way[1]);
      if (record === undefined || field === undefined || !byId.delete(record.values.id as string)) continue; // one flaw each
      const { document, path } = record;
      flaws.push({ document, path: [...path, field], message: `forms a circle: ${wayOf(way)}` });
    }
  }
  return flaws;
}

/** Finds references from what all readers see to what they do not, given or stored: the answer would show its name. */
export async function draftReferences(reader: Reader, given: readonly BatchRecord[]): Promise<BatchFlaw[]> {
  const heads = given.filter(({ resource }) => resource.role === "article");
  const published = new Set(
    heads.filter(({ values }) => values.status !== undefined && !isDraft(values)).map(({ article }) => article),
  );
  const hidden = given.filter(isHidden);
  const shown = given.filter((one) => (one.article === null ? !isHidden(one) : published.has(one.article)));
  const naming = shown
    .flatMap((record) => recordLinks(record).map((link) => ({ link, record })))
    .filter(({ link, record }) => canHide(link.resource) && link.id !== record.article);
  const hiddenKeys = new Set(hidden.map(keyOfGiven));
  await addStoredHidden(reader, hiddenKeys, given, naming);
  const flaws: BatchFlaw[] = naming
    .filter(({ link }) => hiddenKeys.has(keyOf(link.resource, link.id)))
    .map(({ link, record }) => ({
      document: record.document,
      path: [...record.path, ...link.path],
      message: `names ${inWords(link.resource, link.id)}, which is withheld: what all readers see must not name it`,
    }));
  for (const record of hidden) {
    const user = await shownUserOf(reader, record, given);
    if (user !== undefined)
      flaws.push({
        document: record.document,
        path: [...record.path, record.resource.role === "article" ? "status" : "record_status"],
        message: `is \`withheld\`, but ${user}, which all readers see, names this ${record.resource.type}: change that first`,
      });
  }
  return flaws;
}

function isHidden({ resource: { role }, values }: BatchRecord): boolean {
  return role === "article" ? values.status === "withheld" : role === "authority" && isWithheld(values);
}

function canHide(resource: ResourceName): boolean {
  return resourceNamed(resource).role !== "part";
}

function keyOfGiven({ resource, values }: BatchRecord): string {
  return keyOf(resource.name, values.id as string);
}

function inWords(resource: ResourceName, id: string): string {
  return `the ${resourceNamed(resource).type} \`${id}\``;
}

/** Adds the keys of stored hidden records among those that are named and not given. */
async function addStoredHidden(
  reader: Reader,
  hidden: Set<string>,
  given: readonly BatchRecord[],
  naming: readonly { readonly link: Link }[],
): Promise<void> {
  const inBatch = new Set(given.map(keyOfGiven));
  const outside = naming.filter(({ link }) => !inBatch.has(keyOf(link.resource, link.id)));
  for (const [name, links] of Map.groupBy(outside, ({ link }) => link.resource))
    for (const some of chunks([...new Set(links.map(({ link }) => link.id))])) {
      const isHiddenRow = name === "articles" ? WITHHELD_ARTICLE : WITHHELD_RECORD;
      for (const { id } of await reader.rows(name, [{ column: "id", in: some }, isHiddenRow], [], undefined, ["id"]))
        hidden.add(keyOf(name, id as string));
    }
}

/** Returns a stored document that all readers see and that names a record; undefined if none does. Those of the batch do not count. */
async function shownUserOf(
  reader: Reader,
  { resource, values, article }: BatchRecord,
  given: readonly BatchRecord[],
): Promise<string | undefined> {
  const id = values.id as string;
  const articles = given.flatMap((one) => (one.resource.role === "article" ? [one.article as string] : []));
  const shown: Condition[] = [
    ...namedBy(resource.type, id),
    { not: { column: "article", in: article === null ? articles : [...articles, article] } },
    { not: { column: "article", inQuery: { table: "articles", select: "id", where: [DRAFT] } } },
  ];
  const [user] = await reader.rows("mentions", shown, ["article"], 1);
  if (user !== undefined) return `the article \`${user.article}\``;
  if (article !== null) return undefined;
  for (const { resource: other, where } of authoritiesNaming(resource.name, [id])) {
    const own = given.filter((one) => one.resource === other).map((one) => one.values.id as string);
    const others: Condition[] = [where, { not: WITHHELD_RECORD }, { not: { column: "id", in: [...own, id] } }];
    const [row] = await reader.rows(other.name, others, ["id"], 1, ["id"]);
    if (row !== undefined) return inWords(other.name, row.id as string);
  }
  return undefined;
}

function groupBy<T extends { readonly resource: Resource }>(all: readonly T[]): Map<Resource, T[]> {
  return Map.groupBy(all, ({ resource }) => resource);
}

function keyOf(resource: ResourceName, id: string): string {
  return `${resource}/${id}`;
}
