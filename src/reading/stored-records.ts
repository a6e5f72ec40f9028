import type { Children, Link, Lookup } from "../model/kit/fields.ts";
import { labelColumn, labelOf } from "../model/kit/labels.ts";
import { type PlacedRecord, type Resource, recordFrom, recordLinks } from "../model/kit/record-type.ts";
import { resourceNamed } from "../model/records/index.ts";
import type { Condition, Reader } from "../store/store.ts";
import type { Row } from "../store/tables.ts";

/** What other records show of a record, or are found by. */
export interface Shown {
  readonly label: string | null;
  readonly aliases: readonly string[];
  /** When an event begins, or an article was published. */
  readonly date: string | null;
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

/**
 * Returns a lookup of linked records: those in `given`, by `resource/id`, else those in the store.
 */
export async function readLookup(
  reader: Reader,
  links: readonly Link[],
  given: ReadonlyMap<string, Shown> = new Map(),
): Promise<Lookup> {
  const shown = new Map(given);
  const missing = links.filter(({ resource, id }) => !shown.has(`${resource}/${id}`));
  for (const [name, some] of Map.groupBy(missing, ({ resource }) => resource)) {
    const ids = [...new Set(some.map(({ id }) => id))];
    for (const [id, one] of await readShown(reader, resourceNamed(name), ids)) shown.set(`${name}/${id}`, one);
  }
  const articles = new Set(links.flatMap(({ resource, id }) => (resource === "articles" ? [id] : [])));
  const written = await readFirstShown(reader, [...articles]);
  return {
    label: (resource, id) => shown.get(`${resource}/${id}`)?.label ?? null,
    aliases: (resource, id) => shown.get(`${resource}/${id}`)?.aliases ?? [],
    date: (resource, id) => shown.get(`${resource}/${id}`)?.date ?? null,
    written: (_resource, id) => written.get(id) ?? 0,
  };
}

/** Returns what is shown of some records, by id. Reads only the columns that hold it. */
async function readShown(reader: Reader, resource: Resource, ids: readonly string[]): Promise<Map<string, Shown>> {
  const { name, aliases, dates } = resource;
  const shown = new Map<string, Shown & { readonly aliases: string[] }>();
  const [list] = aliases === undefined ? [] : (resource.fields[aliases]?.children(aliases, resource) ?? []);
  const label = labelColumn(resource);
  const columns = [label ?? [], dates ?? []].flat();
  if (columns.length === 0) return shown;
  for (const some of chunks(ids)) {
    for (const row of await reader.rows(name, [{ column: "id", in: some }], [], undefined, ["id", ...columns])) {
      const date = dates === undefined ? null : (row[dates] as string | null);
      shown.set(row.id as string, { label: label && (row[label] as string | null), aliases: [], date });
    }
    if (list === undefined) continue;
    const { table, owner } = list;
    const where = [{ column: owner, in: some }];
    for (const row of await reader.rows(table.name, where, table.primaryKey, undefined, [owner, "name"]))
      shown.get(row[owner] as string)?.aliases.push(row.name as string);
  }
  return shown;
}

/** Returns the number of the change that first showed each of some articles to all readers, by id; drafts have none. */
async function readFirstShown(reader: Reader, ids: readonly string[]): Promise<Map<string, number>> {
  const first = new Map<string, number>();
  for (const some of chunks(ids)) {
    const where: Condition[] = [
      { column: "type", in: ["dossier"] },
      { column: "record", in: some },
      { column: "shown", in: ["created"] },
    ];
    for (const row of await reader.rows("changes", where, ["sequence"], undefined, ["record", "sequence"]))
      if (!first.has(row.record as string)) first.set(row.record as string, row.sequence as number);
  }
  return first;
}

/** Returns what other records show of a record. */
export function shownOf({ resource, values }: PlacedRecord): Shown {
  const aliases = ((resource.aliases && values[resource.aliases]) ?? []) as readonly { readonly name: string }[];
  return {
    label: labelOf(resource, values),
    aliases: aliases.map(({ name }) => name),
    date: resource.dates === undefined ? null : ((values[resource.dates] as string | undefined) ?? null),
  };
}

/** Returns the links to all records that a record refers to, including its article; an article is its own. */
export function linksOf({ resource, values, article }: PlacedRecord): readonly Link[] {
  const links = recordLinks({ resource, values });
  const own = resource.role === "article" ? (values.id as string) : article;
  return own === undefined ? links : [...links, { resource: "articles", id: own, path: [] }];
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
