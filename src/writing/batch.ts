import { isDeepStrictEqual } from "node:util";
import type { Dossier } from "../intake/forms.ts";
import { type Batch, located } from "../intake/references.ts";
import type { Link, Values } from "../model/kit/fields.ts";
import { type Placed, parentField, type Resource, recordLinks } from "../model/kit/record-type.ts";
import { authorities, parts, resourceNamed } from "../model/records/index.ts";
import type { ChangeType } from "../model/vocabularies.ts";
import type { Change } from "../reading/change-log.ts";
import { namedBy } from "../reading/change-log.ts";
import type { Names } from "../reading/stored-records.ts";
import { calledOf, chunks, linksOfPlaced, readById, readNames } from "../reading/stored-records.ts";
import type { Condition, Transaction } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import type { ChangeLog } from "./history/change-log.ts";
import { endDossier, endRecord, keepDossiers, keepRecord } from "./history/versions.ts";
import { showNewLabels } from "./projections/projections.ts";
import { writeNames } from "./projections/search-index.ts";
import { gather, insertAll, mentionsOf, placedParts, registerIds, withProjection } from "./rows.ts";

/** So many dossiers are written together: names are looked up once for them, and rows go table by table. */
const DOSSIERS_AT_ONCE = 100;

/** What became of the records of one kind in a batch. */
interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/** What became of a batch, by resource; `dossiers` counts whole ones. */
export type Tallies = Record<string, Tally>;

/** A dossier that is new or another than before. */
interface ChangedDossier {
  readonly dossier: Dossier;
  readonly change: Change;
}

/** A record that others refer to, and whether it was there before. */
interface Head {
  readonly placed: Placed;
  readonly exists: boolean;
}

/** What was written of a batch. */
export interface Written {
  readonly outcome: Tallies;
  /** The change of each of its dossiers; null where it is what it was. */
  readonly dossiers: readonly (Change | null)[];
}

/**
 * Writes a batch that resolved without flaw, within a transaction. The same content again changes nothing.
 * Projections that show a label that changed are made anew, wherever they are. `progress` is told how many more
 * documents are written.
 */
export async function writeBatch(
  tx: Transaction,
  batch: Batch,
  journal: ChangeLog,
  progress: (count: number) => void = () => {},
): Promise<Written> {
  const outcome: Tallies = {};
  const renamed: Link[] = [];
  for (const resource of authorities) {
    const records = batch.registries.flatMap(({ registry }) => registry[resource.name] ?? []);
    if (records.length) outcome[resource.name] = await writeAuthorities(tx, journal, resource, records, renamed);
  }
  progress(batch.registries.length);
  const changes: (Change | null)[] = [];
  const changed: ChangedDossier[] = [];
  for (const some of chunks(batch.dossiers, DOSSIERS_AT_ONCE)) {
    const dossiers = some.map(({ dossier }) => dossier);
    const written = await writeArticles(tx, journal, dossiers, renamed);
    changes.push(...written);
    changed.push(...dossiers.flatMap((dossier, i) => (written[i] ? [{ dossier, change: written[i] }] : [])));
  }
  progress(changes.length - changed.length);
  // All articles before all parts: a part may name another article of the batch.
  for (const some of chunks(changed, DOSSIERS_AT_ONCE)) {
    await writeParts(tx, some);
    progress(some.length);
  }
  if (changes.length) outcome.dossiers = tallyOf(changes);
  await showNewLabels(tx, renamed, await journal.last());
  return { outcome, dossiers: changes };
}

/** What became of so many records, by their changes. */
export function tallyOf(changes: readonly (Change | null)[]): Tally {
  const tally: Tally = { added: 0, changed: 0, unchanged: 0 };
  for (const change of changes)
    tally[change === null ? "unchanged" : change.action === "created" ? "added" : "changed"]++;
  return tally;
}

async function writeAuthorities(
  tx: Transaction,
  journal: ChangeLog,
  resource: Resource,
  all: readonly Values[],
  renamed: Link[],
): Promise<Tally> {
  const kept = await readById(
    tx,
    resource,
    all.map(({ id }) => id as string),
  );
  const before = new Map(kept.map(({ placed }) => [placed.values.id, placed]));
  const given = new Map(all.map((values) => [`${resource.name}/${values.id}`, calledOf(resource, { values })]));
  const links = all.flatMap((values) => recordLinks(resource, values));
  const names = await readNames(tx, links, given);
  const heads: Head[] = [];
  const changes: (Change | null)[] = [];
  for (const values of parentsFirst(resource, all)) {
    const old = before.get(values.id);
    const placed: Placed = { values };
    if (old !== undefined && isDeepStrictEqual(old.values, values)) {
      changes.push(null);
      continue;
    }
    changes.push(await journal.append(resource.type as ChangeType, values.id as string, values));
    if (old !== undefined && !isDeepStrictEqual(calledOf(resource, old), calledOf(resource, placed)))
      renamed.push({ resource: resource.name, id: values.id as string, path: [] });
    heads.push({ placed, exists: old !== undefined });
  }
  await writeHeads(tx, resource, heads, names, {});
  for (const { record, sequence, action } of changes.filter((change) => change !== null)) {
    if (action === "updated") await endRecord(tx, resource, record, sequence);
    await keepRecord(tx, resource, record, sequence);
  }
  await writeNames(
    tx,
    [...given.values()].flatMap(({ label, aliases }) => [label ?? "", ...aliases]),
  );
  return tallyOf(changes);
}

/**
 * Writes the articles of those dossiers that are new or others than before; then nothing is left of their parts.
 * Gives the change of each; null where it is what it was.
 */
async function writeArticles(
  tx: Transaction,
  journal: ChangeLog,
  dossiers: readonly Dossier[],
  renamed: Link[],
): Promise<(Change | null)[]> {
  const articles = resourceNamed("articles");
  const kept = await tx.rows("dossiers", [{ column: "id", in: dossiers.map(({ article }) => article.id as string) }]);
  const docs = new Map(kept.map(({ id, doc }) => [id, doc as string]));
  const changes: (Change | null)[] = [];
  const heads: Head[] = [];
  const rows: Record<string, Row[]> = { dossiers: [] };
  for (const dossier of dossiers) {
    const id = dossier.article.id as string;
    const doc = JSON.stringify(dossier);
    const old = docs.get(id);
    const before = old === undefined || old === doc ? undefined : (JSON.parse(old) as Dossier);
    if (old === doc || isDeepStrictEqual(before, dossier)) {
      changes.push(null); // at most its keys are in another order
      continue;
    }
    const change = await journal.append("dossier", id, dossier);
    if (before !== undefined) {
      if (before.article.headline !== dossier.article.headline) renamed.push({ resource: "articles", id, path: [] });
      await endDossier(tx, id, change.sequence);
      await deleteParts(tx, id);
    }
    changes.push(change);
    heads.push({ placed: { values: dossier.article }, exists: before !== undefined });
    rows.dossiers?.push({ id, doc });
  }
  const links = heads.flatMap(({ placed }) => recordLinks(articles, placed.values));
  await writeHeads(tx, articles, heads, await readNames(tx, links, new Map()), rows);
  return changes;
}

/** Deletes all that a dossier has but its article's own row. */
export async function deleteParts(tx: Transaction, article: string): Promise<void> {
  const own: Condition[] = [{ column: "article", in: [article] }];
  for (const { name } of parts) await tx.delete(name, own);
  for (const name of ["evidence", "mentions", "search_entries"]) await tx.delete(name, own);
  await tx.delete("dossiers", [{ column: "id", in: [article] }]);
}

/** Writes the records of dossiers whose articles are written. */
async function writeParts(tx: Transaction, changed: readonly ChangedDossier[]): Promise<void> {
  const articles = resourceNamed("articles");
  const all = changed.map(({ dossier, change }) => ({
    id: dossier.article.id as string,
    change: change.sequence,
    article: dossier.article,
    placed: placedParts(located(dossier), dossier.article.id as string),
  }));
  const links = all.map(({ placed }) => placed.flatMap(({ resource, record }) => linksOfPlaced(resource, record)));
  const placed = all.flatMap((one) => one.placed);
  const own = new Map(
    placed.map(({ resource, record }) => [`${resource.name}/${record.values.id}`, calledOf(resource, record)]),
  );
  const names = await readNames(tx, links.flat(), own);
  const rows: Record<string, Row[]> = {};
  const tablesOf = new Map<string, Set<string>>();
  for (const [i, { id, article, placed }] of all.entries()) {
    const ofDossier: Record<string, Row[]> = {};
    for (const { resource, record } of placed) gather(ofDossier, withProjection(resource, record, names));
    ofDossier.mentions = mentionsOf([...recordLinks(articles, article), ...(links[i] as Link[])], id);
    tablesOf.set(id, new Set(Object.keys(ofDossier)));
    gather(rows, ofDossier);
  }
  await registerIds(tx, placed);
  await insertAll(tx, rows);
  const ofArticle = new Set(["articles", "search_entries", ...articles.children.map(({ table }) => table.name)]);
  await keepDossiers(tx, all, (table, id) => ofArticle.has(table) || (tablesOf.get(id)?.has(table) ?? false));
}

/** Writes the rows of records that others refer to, those above others before them; and with them the rows given. */
async function writeHeads(
  tx: Transaction,
  resource: Resource,
  heads: readonly Head[],
  names: Names,
  rows: Record<string, Row[]>,
): Promise<void> {
  const updated: Row[] = [];
  for (const { placed, exists } of heads) {
    const { [resource.name]: own = [], ...lists } = withProjection(resource, placed, names);
    if (exists) {
      const id = placed.values.id as string;
      for (const { table, owner } of resource.children) await tx.delete(table.name, [{ column: owner, in: [id] }]);
      await tx.delete("search_entries", namedBy(resource.type, id));
      updated.push(...own);
    } else gather(rows, { [resource.name]: own });
    gather(rows, lists);
  }
  await registerIds(
    tx,
    heads.flatMap(({ placed, exists }) => (exists ? [] : [{ resource, record: placed }])),
  );
  await insertAll(tx, rows);
  for (const head of updated) await tx.update(resource.name, head, [{ column: "id", in: [head.id as string] }]);
}

/** Records of a tree with those that they lie under before them. */
function parentsFirst(resource: Resource, all: readonly Values[]): Values[] {
  const parent = parentField(resource);
  if (parent === undefined) return [...all];
  const waiting = new Map(all.map((values) => [values.id, values]));
  const sorted: Values[] = [];
  const take = (values: Values) => {
    if (!waiting.delete(values.id)) return;
    const above = waiting.get(values[parent]);
    if (above !== undefined) take(above);
    sorted.push(values);
  };
  for (const values of all) take(values);
  return sorted;
}
