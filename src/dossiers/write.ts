import { isDeepStrictEqual } from "node:util";
import { namedBy } from "../resources/changes.ts";
import { type Placed, type Resource, recordLinks, rowsOf } from "../resources/definition.ts";
import type { Link, Values } from "../resources/fields.ts";
import { parentField } from "../resources/filters.ts";
import { authorities, parts, resourceNamed, tables } from "../resources/index.ts";
import { type ChangeType, TYPES } from "../resources/vocabulary.ts";
import type { Condition, Transaction } from "../store/store.ts";
import type { Row } from "../store/table.ts";
import type { Dossier } from "./form.ts";
import { endDossier, endRecord, keepDossier, keepRecord } from "./history.ts";
import type { Change, Journal } from "./journal.ts";
import { showNewLabels } from "./projections.ts";
import { calledOf, chunks, linksOfPlaced, projectRecord, readById, readNames } from "./records.ts";
import { type Batch, located } from "./resolve.ts";
import type { Names } from "./search-entry.ts";
import { writeEntries, writeNames } from "./search-index.ts";

/** What became of the records of one kind in a batch. */
interface Tally {
  added: number;
  changed: number;
  unchanged: number;
}

/** What became of a batch, by resource; `dossiers` counts whole ones. */
export type Outcome = Record<string, Tally>;

/**
 * Writes a batch that resolved without flaw, within a transaction. The same content again changes nothing.
 * Projections that show a label that changed are made anew, wherever they are.
 */
export async function writeBatch(
  tx: Transaction,
  batch: Batch,
  journal: Journal,
  progress: () => void = () => {},
): Promise<Outcome> {
  const outcome: Outcome = {};
  const renamed: Link[] = [];
  for (const resource of authorities) {
    const records = batch.registries.flatMap(({ registry }) => registry[resource.name] ?? []);
    if (records.length === 0) continue;
    outcome[resource.name] = await writeAuthorities(tx, journal, resource, records, renamed);
    progress();
  }
  if (batch.dossiers.length) {
    const tally: Tally = { added: 0, changed: 0, unchanged: 0 };
    outcome.dossiers = tally;
    // All heads before all parts: a part may name another article of the batch.
    const changed: { dossier: Dossier; change: Change }[] = [];
    for (const { dossier } of batch.dossiers) {
      const change = await writeHead(tx, journal, dossier, renamed);
      tally[change === null ? "unchanged" : change.action === "created" ? "added" : "changed"]++;
      if (change !== null) changed.push({ dossier, change });
    }
    for (const { dossier, change } of changed) {
      await writeParts(tx, dossier, change);
      progress();
    }
  }
  await showNewLabels(tx, renamed, await journal.last());
  return outcome;
}

async function writeAuthorities(
  tx: Transaction,
  journal: Journal,
  resource: Resource,
  all: readonly Values[],
  renamed: Link[],
): Promise<Tally> {
  const tally: Tally = { added: 0, changed: 0, unchanged: 0 };
  const before = new Map<string, Placed>();
  for (const { placed } of await readById(
    tx,
    resource,
    all.map(({ id }) => id as string),
  ))
    before.set(placed.values.id as string, placed);
  const given = new Map(all.map((values) => [`${resource.name}/${values.id}`, calledOf(resource, { values })]));
  const links = all.flatMap((values) => recordLinks(resource, values));
  const names = await readNames(tx, links, given);
  const children: Record<string, Row[]> = {};
  const changes: Change[] = [];
  for (const values of parentsFirst(resource, all)) {
    const old = before.get(values.id as string);
    const placed: Placed = { values };
    if (old !== undefined && isDeepStrictEqual(old.values, values)) {
      tally.unchanged++;
      continue;
    }
    changes.push(await journal.record(resource.type as ChangeType, values.id as string, values));
    tally[old === undefined ? "added" : "changed"]++;
    if (old !== undefined && !isDeepStrictEqual(calledOf(resource, old), calledOf(resource, placed)))
      renamed.push({ resource: resource.name, id: values.id as string, path: [] });
    await putHead(tx, resource, placed, old !== undefined, names, children);
  }
  await insertAll(tx, children);
  for (const { record, sequence, action } of changes) {
    if (action === "updated") await endRecord(tx, resource, record, sequence);
    await keepRecord(tx, resource, record, sequence);
  }
  await writeNames(
    tx,
    [...given.values()].flatMap(({ label, aliases }) => [label ?? "", ...aliases]),
  );
  return tally;
}

/**
 * Writes a dossier's article, where the dossier is new or another than before; then nothing is left of its parts.
 * Gives the change; null where it is what it was.
 */
async function writeHead(tx: Transaction, journal: Journal, dossier: Dossier, renamed: Link[]): Promise<Change | null> {
  const articles = resourceNamed("articles");
  const id = dossier.article.id as string;
  const doc = JSON.stringify(dossier);
  const [old] = await tx.rows("dossiers", [{ column: "id", in: [id] }]);
  if (old?.doc === doc) return null;
  const before = old && (JSON.parse(old.doc as string) as Dossier);
  if (before !== undefined && isDeepStrictEqual(before, dossier)) return null; // its keys are in another order
  const change = await journal.record("dossier", id, dossier);
  const head: Placed = { values: dossier.article };
  if (before !== undefined) {
    if (before.article.headline !== dossier.article.headline) renamed.push({ resource: "articles", id, path: [] });
    await endDossier(tx, id, change.sequence);
    await deleteParts(tx, id);
  }
  const names = await readNames(tx, recordLinks(articles, head.values), new Map());
  const rows: Record<string, Row[]> = {};
  await putHead(tx, articles, head, old !== undefined, names, rows);
  rows.dossiers = [{ id, doc }];
  await insertAll(tx, rows);
  return change;
}

/** Deletes all that a dossier has but its article's own row. */
export async function deleteParts(tx: Transaction, article: string): Promise<void> {
  const own: Condition[] = [{ column: "article", in: [article] }];
  for (const { name } of parts) await tx.delete(name, own);
  for (const name of ["evidence", "mentions", "search_entries"]) await tx.delete(name, own);
  await tx.delete("dossiers", [{ column: "id", in: [article] }]);
}

/** Writes a dossier's records, its article being written. */
async function writeParts(tx: Transaction, dossier: Dossier, { sequence }: Change): Promise<void> {
  const id = dossier.article.id as string;
  const placed = placedParts(located(dossier), id);
  const links = placed.flatMap(({ resource, record }) => linksOfPlaced(resource, record));
  const own = new Map(
    placed.map(({ resource, record }) => [`${resource.name}/${record.values.id}`, calledOf(resource, record)]),
  );
  const names = await readNames(tx, links, own);
  const rows: Record<string, Row[]> = {};
  for (const { resource, record } of placed) gather(rows, withProjection(resource, record, names));
  rows.mentions = mentionsOf([...recordLinks(resourceNamed("articles"), dossier.article), ...links], id);
  await registerIds(tx, placed, id);
  await insertAll(tx, rows);
  const ofArticle = new Set([
    "articles",
    "search_entries",
    ...resourceNamed("articles").children.map(({ table }) => table.name),
  ]);
  await keepDossier(tx, id, sequence, (table) => ofArticle.has(table) || rows[table] !== undefined);
}

/** The records of a dossier but its article, each in its place. */
export function placedParts(dossier: Dossier, article: string): { resource: Resource; record: Placed }[] {
  return parts.flatMap((resource) =>
    (dossier[resource.name] ?? []).map((values, i) => ({ resource, record: { values, article, ordinal: i + 1 } })),
  );
}

/** Writes a record's own row where others refer to it, and gathers the rows of its lists in `children`. */
async function putHead(
  tx: Transaction,
  resource: Resource,
  placed: Placed,
  exists: boolean,
  names: Names,
  children: Record<string, Row[]>,
): Promise<void> {
  const id = placed.values.id as string;
  const { [resource.name]: heads = [], ...lists } = withProjection(resource, placed, names);
  const [head] = heads as [Row];
  if (exists) {
    await tx.update(resource.name, head, [{ column: "id", in: [id] }]);
    for (const { table, owner } of resource.children) await tx.delete(table.name, [{ column: owner, in: [id] }]);
    await tx.delete("search_entries", namedBy(resource.type, id));
  } else {
    await registerIds(tx, [{ resource, record: placed }], resource.role === "authority" ? null : id);
    await tx.insert(resource.name, [head]);
  }
  gather(children, lists);
}

/** A record's rows: the projection beside the columns, and the entry in the search index. */
function withProjection(resource: Resource, placed: Placed, names: Names): Record<string, Row[]> {
  const rows = rowsOf(resource, placed);
  const [head] = rows[resource.name] as [Row];
  const { doc, entry } = projectRecord(resource, placed, names);
  head.doc = doc;
  rows.search_entries = [entry];
  return rows;
}

/** Inserts rows of several tables, those first that others refer to. */
async function insertAll(
  tx: Transaction,
  { search_entries: entries = [], ...rows }: Record<string, Row[]>,
): Promise<void> {
  for (const { name } of tables) if (rows[name]?.length) await tx.insert(name, rows[name]);
  await writeEntries(tx, entries);
}

function gather(rows: Record<string, Row[]>, more: Record<string, Row[]>): void {
  for (const [table, some] of Object.entries(more)) {
    const all = rows[table] ?? [];
    rows[table] = all;
    all.push(...some);
  }
}

/** Keeps the ids that an article gives for the first time, so that no other article takes them. */
async function registerIds(
  tx: Transaction,
  placed: readonly { resource: Resource; record: Placed }[],
  article: string | null,
): Promise<void> {
  for (const [{ type }, records] of Map.groupBy(placed, ({ resource }) => resource))
    for (const some of chunks(records.map(({ record }) => record.values.id as string))) {
      const known = new Set(
        (
          await tx.rows("records", [
            { column: "type", in: [type] },
            { column: "id", in: some },
          ])
        ).map(({ id }) => id),
      );
      await tx.insert(
        "records",
        some.filter((id) => !known.has(id)).map((id) => ({ type, id, article })),
      );
    }
}

/** The rows that say which records outside its dossier an article names. */
export function mentionsOf(links: readonly Link[], article: string): Row[] {
  const outside = links.filter(
    ({ resource, id }) => resourceNamed(resource).role !== "part" && !(resource === "articles" && id === article),
  );
  const keys = new Map(
    outside.map(({ resource, id }) => [`${resource}/${id}`, { article, type: TYPES[resource], record: id }]),
  );
  return [...keys.values()];
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
