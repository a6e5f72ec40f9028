import type { Dossier } from "../intake/forms.ts";
import type { Link } from "../model/kit/fields.ts";
import { type Placed, type Resource, rowsOf } from "../model/kit/record-type.ts";
import { parts, resourceNamed } from "../model/records/index.ts";
import { tables } from "../model/schema/tables.ts";
import { TYPES } from "../model/vocabularies.ts";
import type { Names } from "../reading/stored-records.ts";
import { chunks } from "../reading/stored-records.ts";
import type { Transaction } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { projectRecord } from "./projections/project.ts";
import { writeEntries } from "./projections/search-index.ts";

/** The records of a dossier but its article, each in its place. */
export function placedParts(dossier: Dossier, article: string): { resource: Resource; record: Placed }[] {
  return parts.flatMap((resource) =>
    (dossier[resource.name] ?? []).map((values, i) => ({ resource, record: { values, article, ordinal: i + 1 } })),
  );
}

/** A record's rows: the projection beside the columns, and the entry in the search index. */
export function withProjection(resource: Resource, placed: Placed, names: Names): Record<string, Row[]> {
  const rows = rowsOf(resource, placed);
  const [head] = rows[resource.name] as [Row];
  const { doc, entry } = projectRecord(resource, placed, names);
  head.doc = doc;
  rows.search_entries = [entry];
  return rows;
}

/** Inserts rows of several tables, those first that others refer to. */
export async function insertAll(
  tx: Transaction,
  { search_entries: entries = [], ...rows }: Record<string, Row[]>,
): Promise<void> {
  for (const { name } of tables) if (rows[name]?.length) await tx.insert(name, rows[name]);
  await writeEntries(tx, entries);
}

/** Adds rows to others, table by table. */
export function gather(rows: Record<string, Row[]>, more: Record<string, Row[]>): void {
  for (const [table, some] of Object.entries(more)) {
    const all = rows[table] ?? [];
    rows[table] = all;
    for (const row of some) all.push(row);
  }
}

/** Keeps the ids that are given for the first time, each with its article, so that no other article takes them. */
export async function registerIds(
  tx: Transaction,
  placed: readonly { readonly resource: Resource; readonly record: Placed }[],
): Promise<void> {
  for (const [{ type, role }, all] of Map.groupBy(placed, ({ resource }) => resource))
    for (const some of chunks(all.map(({ record: { values, article } }) => ({ id: values.id as string, article })))) {
      const where = [
        { column: "type", in: [type] },
        { column: "id", in: some.map(({ id }) => id) },
      ];
      const kept = await tx.rows("records", where, [], undefined, ["id"]);
      const known = new Set(kept.map(({ id }) => id));
      const added = some.filter(({ id }) => !known.has(id));
      await tx.insert(
        "records",
        added.map(({ id, article = null }) => ({ type, id, article: role === "article" ? id : article })),
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
