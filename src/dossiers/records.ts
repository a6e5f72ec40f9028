import { type Placed, placedFrom, projectionOf, type Resource, recordLinks } from "../resources/definition.ts";
import type { Children, Labels, Link } from "../resources/fields.ts";
import { resourceNamed } from "../resources/index.ts";
import type { ResourceName } from "../resources/vocabulary.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { Row } from "../store/table.ts";

/** A record as it is kept, with its projection. */
export interface Kept {
  readonly placed: Placed;
  readonly doc: string;
}

const IDS_AT_ONCE = 500;

/** Reads records back from their columns, in their default order. */
export async function readRecords(reader: Reader, resource: Resource, where: readonly Condition[]): Promise<Kept[]> {
  const rows = await reader.rows(resource.name, where, resource.order);
  if (rows.length === 0) return [];
  const children = await readChildren(reader, resource, where);
  return rows.map((row) => ({
    placed: placedFrom(resource, row, children.get(row.id as string) ?? {}),
    doc: row.doc as string,
  }));
}

/** The records of a resource with these ids. */
export async function readById(reader: Reader, resource: Resource, ids: readonly string[]): Promise<Kept[]> {
  const kept: Kept[] = [];
  for (const some of chunks(ids)) kept.push(...(await readRecords(reader, resource, [{ column: "id", in: some }])));
  return kept;
}

/** The labels of the records named, those given and otherwise those in the store. */
export async function readLabels(
  reader: Reader,
  links: readonly Link[],
  given: Map<string, string | null>,
): Promise<Labels> {
  const labels = new Map(given);
  const wanted = new Map<ResourceName, Set<string>>();
  for (const { resource, id } of links) {
    if (labels.has(`${resource}/${id}`)) continue;
    const ids = wanted.get(resource) ?? new Set();
    wanted.set(resource, ids.add(id));
  }
  for (const [name, ids] of wanted) {
    const { label } = resourceNamed(name);
    if (label === null) continue;
    for (const some of chunks([...ids]))
      for (const row of await reader.rows(name, [{ column: "id", in: some }]))
        labels.set(`${name}/${row.id}`, row[label] as string);
  }
  return (resource, id) => labels.get(`${resource}/${id}`) ?? null;
}

/** What a record is shown by. */
export function labelOf(resource: Resource, { values }: Placed): string | null {
  return resource.label === null ? null : ((values[resource.label] as string | undefined) ?? null);
}

/** All that a record names, its article included. */
export function linksOfPlaced(resource: Resource, { values, article }: Placed): Link[] {
  const links = recordLinks(resource, values);
  return article === undefined ? links : [...links, { resource: "articles", id: article, path: [] }];
}

/** The projections of some records of one resource. */
export async function projectRecords(
  reader: Reader,
  resource: Resource,
  records: readonly Placed[],
): Promise<string[]> {
  const links = records.flatMap((placed) => linksOfPlaced(resource, placed));
  const labels = await readLabels(reader, links, new Map());
  return records.map((placed) => JSON.stringify(projectionOf(resource, placed, labels)));
}

/** A list in parts that are short enough to be values of one query. */
export function* chunks<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += IDS_AT_ONCE) yield all.slice(i, i + IDS_AT_ONCE);
}

async function readChildren(
  reader: Reader,
  resource: Resource,
  where: readonly Condition[],
): Promise<Map<string, Children>> {
  const children = new Map<string, Record<string, Row[]>>();
  for (const { table, owner, only = {} } of resource.children) {
    const rows = await reader.rows(
      table.name,
      [
        { column: owner, inQuery: { table: resource.name, select: "id", where } },
        ...Object.entries(only).map(([column, value]) => ({ column, in: [value] })),
      ],
      table.primaryKey,
    );
    for (const row of rows) {
      const id = row[owner] as string;
      const own = children.get(id) ?? {};
      children.set(id, own);
      const list = own[table.name] ?? [];
      own[table.name] = list;
      list.push(row);
    }
  }
  return children;
}
