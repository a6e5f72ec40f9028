import type { Children, Labels, Link } from "../model/kit/fields.ts";
import { type Placed, placedFrom, type Resource, recordLinks } from "../model/kit/record-type.ts";
import { resourceNamed } from "../model/records/index.ts";
import type { ResourceName } from "../model/vocabularies.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { Row } from "../store/tables.ts";

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

/** What one record is called. */
export interface Called {
  readonly label: string | null;
  readonly aliases: readonly string[];
}

/** What the records named are called: as given, and otherwise as the store has it. */
export async function readNames(
  reader: Reader,
  links: readonly Link[],
  given: ReadonlyMap<string, Called>,
): Promise<Names> {
  const called = new Map(given);
  const wanted = links.filter(({ resource, id }) => !called.has(`${resource}/${id}`));
  for (const [name, some] of Map.groupBy(wanted, ({ resource }) => resource)) {
    const ids = [...new Set(some.map(({ id }) => id))];
    for (const [id, one] of await readCalled(reader, resourceNamed(name), ids)) called.set(`${name}/${id}`, one);
  }
  return {
    label: (resource, id) => called.get(`${resource}/${id}`)?.label ?? null,
    aliases: (resource, id) => called.get(`${resource}/${id}`)?.aliases ?? [],
  };
}

/** What the records of a resource with these ids are called, by id: no more of them is read. */
async function readCalled(
  reader: Reader,
  { name, label, children }: Resource,
  ids: readonly string[],
): Promise<Map<string, Called>> {
  const called = new Map<string, { label: string; aliases: string[] }>();
  const aliases = children.find(({ table }) => table.columns.name !== undefined && table.name.endsWith("_aliases"));
  if (label === null) return called;
  for (const some of chunks(ids)) {
    for (const row of await reader.rows(name, [{ column: "id", in: some }], [], undefined, ["id", label]))
      called.set(row.id as string, { label: row[label] as string, aliases: [] });
    if (aliases === undefined) continue;
    const { table, owner } = aliases;
    const where = [{ column: owner, in: some }];
    for (const row of await reader.rows(table.name, where, table.primaryKey, undefined, [owner, "name"]))
      called.get(row[owner] as string)?.aliases.push(row.name as string);
  }
  return called;
}

/** What a record is called by its values. */
export function calledOf(resource: Resource, placed: Placed): Called {
  const aliases = (placed.values.aliases ?? []) as readonly { readonly name: string }[];
  return { label: labelOf(resource, placed), aliases: aliases.map(({ name }) => name) };
}

/** What a record is shown by. */
function labelOf(resource: Resource, { values }: Placed): string | null {
  return resource.label === null ? null : ((values[resource.label] as string | undefined) ?? null);
}

/** All that a record names, its article included. */
export function linksOfPlaced(resource: Resource, { values, article }: Placed): readonly Link[] {
  const links = recordLinks(resource, values);
  return article === undefined ? links : [...links, { resource: "articles", id: article, path: [] }];
}

/** A list in parts: unless told otherwise, short enough to be values of one query. */
export function* chunks<T>(all: readonly T[], atOnce = IDS_AT_ONCE): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += atOnce) yield all.slice(i, i + atOnce);
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

/** What records are called: shown by, and otherwise found by. */
export interface Names {
  readonly label: Labels;
  readonly aliases: (resource: ResourceName, id: string) => readonly string[];
}
