import type { Children, Labels, Link } from "../model/kit/fields.ts";
import type { ResourceName } from "../model/kit/names.ts";
import { type PlacedRecord, type Resource, recordFrom, recordLinks } from "../model/kit/record-type.ts";
import { resourceNamed } from "../model/records/index.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { Row } from "../store/tables.ts";

/** Looks up the names of records: the label, and the aliases that full text also finds. */
export interface NameLookup {
  readonly label: Labels;
  readonly aliases: (resource: ResourceName, id: string) => readonly string[];
}

/** The names of one record. */
export interface RecordNames {
  readonly label: string | null;
  readonly aliases: readonly string[];
}

const ID_BATCH = 500;

/** Returns the records that match, from their columns, in default order. */
export async function readRecords(
  reader: Reader,
  resource: Resource,
  where: readonly Condition[],
): Promise<PlacedRecord[]> {
  const rows = await reader.rows(resource.name, where, resource.order);
  if (rows.length === 0) return [];
  const children = await readChildren(reader, resource, where);
  return rows.map((row) => recordFrom(resource, row, children.get(row.id as string) ?? {}));
}

/** Returns the records with these ids, from their columns. */
export async function readById(reader: Reader, resource: Resource, ids: readonly string[]): Promise<PlacedRecord[]> {
  const records: PlacedRecord[] = [];
  for (const some of chunks(ids)) records.push(...(await readRecords(reader, resource, [{ column: "id", in: some }])));
  return records;
}

/** Returns the names of linked records: those in `given`, by `resource/id`, else those in the store. */
export async function readNames(
  reader: Reader,
  links: readonly Link[],
  given: ReadonlyMap<string, RecordNames> = new Map(),
): Promise<NameLookup> {
  const names = new Map(given);
  const missing = links.filter(({ resource, id }) => !names.has(`${resource}/${id}`));
  for (const [name, some] of Map.groupBy(missing, ({ resource }) => resource)) {
    const ids = [...new Set(some.map(({ id }) => id))];
    for (const [id, one] of await readStoredNames(reader, resourceNamed(name), ids)) names.set(`${name}/${id}`, one);
  }
  return {
    label: (resource, id) => names.get(`${resource}/${id}`)?.label ?? null,
    aliases: (resource, id) => names.get(`${resource}/${id}`)?.aliases ?? [],
  };
}

/** Returns the names of some records, by id. Reads only the columns that hold names. */
async function readStoredNames(
  reader: Reader,
  resource: Resource,
  ids: readonly string[],
): Promise<Map<string, RecordNames>> {
  const { name, label, aliases } = resource;
  const names = new Map<string, { label: string; aliases: string[] }>();
  const [list] = aliases === undefined ? [] : (resource.fields[aliases]?.children(aliases, resource) ?? []);
  if (label === null) return names;
  for (const some of chunks(ids)) {
    for (const row of await reader.rows(name, [{ column: "id", in: some }], [], undefined, ["id", label]))
      names.set(row.id as string, { label: row[label] as string, aliases: [] });
    if (list === undefined) continue;
    const { table, owner } = list;
    const where = [{ column: owner, in: some }];
    for (const row of await reader.rows(table.name, where, table.primaryKey, undefined, [owner, "name"]))
      names.get(row[owner] as string)?.aliases.push(row.name as string);
  }
  return names;
}

/** Returns the names of a record. */
export function namesOf({ resource, values }: PlacedRecord): RecordNames {
  const aliases = ((resource.aliases && values[resource.aliases]) ?? []) as readonly { readonly name: string }[];
  return {
    label: resource.label === null ? null : ((values[resource.label] as string | undefined) ?? null),
    aliases: aliases.map(({ name }) => name),
  };
}

/** Returns the links to all records that a record refers to, including its article. */
export function linksOf({ resource, values, article }: PlacedRecord): readonly Link[] {
  const links = recordLinks({ resource, values });
  return article === undefined ? links : [...links, { resource: "articles", id: article, path: [] }];
}

/** Yields a list in parts, by default short enough for the parameters of one query. */
export function* chunks<T>(all: readonly T[], size = ID_BATCH): Generator<readonly T[]> {
  for (let i = 0; i < all.length; i += size) yield all.slice(i, i + size);
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
      const lists = children.get(id) ?? {};
      children.set(id, lists);
      lists[table.name] ??= [];
      lists[table.name]?.push(row);
    }
  }
  return children;
}
