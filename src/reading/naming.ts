import { z } from "zod";
import { decodeCursor, encodeCursor } from "../http/request/cursor.ts";
import { wholeNumber } from "../http/request/query.ts";
import { Reference } from "../model/kit/fields.ts";
import type { Resource } from "../model/kit/record-type.ts";
import { slug } from "../model/kit/text-forms.ts";
import { RECORD_TYPES, resourceNamed } from "../model/records/index.ts";
import type { Reads } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { absent, namedBy } from "./change-log.ts";
import { labelsOf, labelsOfAny } from "./lists/facets.ts";
import { PageInfo } from "./lists/page.ts";
import { type AccountField, fieldsNaming, type NamingField } from "./naming-fields.ts";

const LIMIT_MOST = 200;

/** The query of the list of what names a record. */
export const NamingQuery = z.strictObject({
  limit: wholeNumber(1, LIMIT_MOST).default(50).describe("The maximum number of entries on a page."),
  cursor: z.string().max(1000).optional().describe("The `next_cursor` of the previous page."),
});

const Naming = z
  .object({
    type: z.enum(RECORD_TYPES),
    id: slug,
    name: z.string().nullable().describe("The label of the naming record; null if its type has none."),
    article: Reference.nullable().describe(
      "The article that reports it; an article is its own. Null for shared records.",
    ),
    field: z.string().describe("The field that names, such as `actor`, `memberships.organization` or `values.place`."),
  })
  .meta({ id: "Naming", description: "A record that names another, and the field by which it does." });

/** One page of the list of what names a record. */
export const NamingPage = z.object({ data: z.array(Naming), page: PageInfo }).meta({
  id: "NamingPage",
  description: "Records that name another: by type, field, article and place there, or id.",
});

/** Where a record stands among those that name by one field: its article and its ordinal there, or its id and 0. */
type Place = readonly [article: string, ordinal: number];

interface Found {
  readonly id: string;
  readonly place: Place;
}

/** What was found by a field; with the place from which to look on, where the bound of a page ended the search. */
interface Search {
  readonly found: readonly Found[];
  readonly stopped: Place | null;
}

/**
 * Reads one page of what names a record: for each field, the entries from where the last page ended, by index. Throws the
 * problem of a record that does not exist.
 */
export async function readNaming(reads: Reads, target: Resource, id: string, query: z.output<typeof NamingQuery>) {
  const [there] = await reads.rows(target.name, [{ column: "id", in: [id] }], [], 1, ["id"]);
  if (there === undefined) throw await absent(reads, target.type, id);
  const { limit, cursor } = query;
  const list = JSON.stringify(["naming", target.name, id]);
  const after = cursor === undefined ? undefined : decodeCursor(list, cursor, ["text", "text", "text", "integer"]);
  const [type = "", field = "", ...place] = (after ?? []) as [string?, string?, ...Place];
  const entries: (Found & { readonly by: NamingField | AccountField })[] = [];
  let next: string | null = null;
  for (const by of fieldsNaming(target)) {
    if (by.resource.type < type || (by.resource.type === type && by.field < field)) continue;
    const isSame = by.resource.type === type && by.field === field;
    const from = isSame ? (place as unknown as Place) : undefined;
    const left = limit - entries.length;
    const { found, stopped } = await ("key" in by ? inAccounts : inColumn)(
      reads,
      by as never,
      target,
      id,
      from,
      left + 1,
    );
    entries.push(...found.slice(0, left).map((one) => ({ ...one, by })));
    const last = found.length > left ? entries.at(-1) : stopped && { by, place: stopped };
    if (last == null) continue;
    next = encodeCursor(list, [last.by.resource.type, last.by.field, ...last.place]);
    break;
  }
  return { data: await shown(reads, entries), page: { limit, next_cursor: next } };
}

/** Finds records by a column. A list can name a record several times: it is found once. */
async function inColumn(
  reads: Reads,
  by: NamingField,
  target: Resource,
  id: string,
  from: Place | undefined,
  limit: number,
): Promise<Search> {
  const { table, column, owner, order } = by;
  const found: Found[] = [];
  let after = from?.slice(0, order.length);
  while (found.length < limit) {
    const size = limit - found.length;
    const rows = await reads.rows(
      table,
      [{ column, in: [by.isTyped ? `${target.type}/${id}` : id] }, ...(after ? [{ columns: order, after }] : [])],
      order,
      size,
      [...new Set([owner, ...order])],
    );
    for (const row of rows)
      if (found.at(-1)?.id !== row[owner]) found.push({ id: row[owner] as string, place: placeOf(row, order) });
    if (rows.length < size) break;
    after = found.at(-1)?.place.slice(0, order.length);
  }
  return { found, stopped: null };
}

/** Accounts are looked for in the articles that name a record if these are fewer; otherwise among all accounts. */
const FEW_ARTICLES = 500;

/** So many accounts are looked at for one page. */
const ACCOUNTS_AT_ONCE = 1000;

/** Finds accounts by what they say, which no index has: those that say something of the field are read in order. */
async function inAccounts(
  reads: Reads,
  by: AccountField,
  target: Resource,
  id: string,
  from: Place | undefined,
  limit: number,
): Promise<Search> {
  const { resource, table, key, of } = by;
  const order = ["article", "record_ordinal"];
  const mentions = await reads.rows(
    "mentions",
    [...namedBy(target.type, id), ...(from ? [{ column: "article", from: from[0] }] : [])],
    ["article"],
    FEW_ARTICLES,
    ["article"],
  );
  if (mentions.length === 0) return { found: [], stopped: null };
  const articles = mentions.map(({ article }) => article as string);
  const values = await reads.rows(
    table,
    [
      { column: "field", in: [key] },
      ...(articles.length < FEW_ARTICLES ? [{ column: "article", inList: articles }] : []),
      ...(from ? [{ columns: order, after: from }] : []),
    ],
    order,
    ACCOUNTS_AT_ONCE,
    [resource.type, ...order, "value"],
  );
  const ids = values.map((row) => row[resource.type] as string);
  const about = await reads.rows(resource.name, [{ column: "id", inList: ids }], [], undefined, ["id", "about_type"]);
  const typeOf = new Map(about.map((row) => [row.id, row.about_type as string]));
  const isNaming = (row: Row) =>
    of
      .get(typeOf.get(row[resource.type] as string) as string)
      ?.links(JSON.parse(row.value as string), {})
      .some((link) => link.resource === target.name && link.id === id);
  const found = values
    .filter(isNaming)
    .slice(0, limit)
    .map((row) => ({ id: row[resource.type] as string, place: placeOf(row, order) }));
  const last = values[ACCOUNTS_AT_ONCE - 1];
  return { found, stopped: last === undefined ? null : placeOf(last, order) };
}

function placeOf(row: Row, [first, second]: readonly string[]): Place {
  return [row[first as string] as string, second === undefined ? 0 : (row[second] as number)];
}

/** Returns entries as they are answered, with the labels of the records and of their articles. */
async function shown(reads: Reads, entries: readonly (Found & { readonly by: NamingField | AccountField })[]) {
  const all = entries.map(({ id, place, by: { resource, field } }) => ({
    type: resource.type,
    id,
    article: resource.role === "authority" ? null : place[0],
    field,
  }));
  const labels = await labelsOfAny(reads, [...new Set(all.map(({ type, id }) => `${type}/${id}`))]);
  const articles = await labelsOf(reads, resourceNamed("articles"), [
    ...new Set(all.flatMap(({ article }) => article ?? [])),
  ]);
  return all.map(
    ({ type, id, article, field }): z.infer<typeof Naming> => ({
      type,
      id,
      name: labels.get(`${type}/${id}`) ?? null,
      article: article === null ? null : { id: article, name: articles.get(article) ?? article },
      field,
    }),
  );
}
