import type { Link } from "../model/kit/fields.ts";
import { answerOf, columnRows, type PlacedRecord } from "../model/kit/record-type.ts";
import { resourceNamed } from "../model/records/index.ts";
import { linksOf, type NameLookup } from "../reading/stored-records.ts";
import type { Row } from "../store/tables.ts";
import { searchText } from "./projections/search-text.ts";

/** Rows by table. */
export type Rows = Record<string, Row[]>;

/**
 * Returns all rows that keep some records: columns, lists, answers (`doc`), search entries (without their `sequence`)
 * and registered ids. A pure function: writing inserts these rows, `verify` and the rebuild compare stored rows with
 * them.
 */
export function rowsOf(records: readonly PlacedRecord[], names: NameLookup): Rows {
  const rows: Rows = {};
  for (const record of records) {
    const own = baseRows(record);
    for (const [table, projected] of Object.entries(projectionOf(record, names)))
      for (const row of own[table] ?? []) Object.assign(row, projected);
    addRows(rows, own);
    addRows(rows, { records: [idOf(record)] });
  }
  return rows;
}

/** Returns the rows of a record without what depends on the names of other records: see `projectionOf`. */
export function baseRows(record: PlacedRecord): Rows {
  const { id, ...place } = idOf(record);
  return { ...columnRows(record), search_entries: [{ ...place, record: id ?? null }] };
}

/** Returns the columns that are derived from a record and the names of its links, by table: its answer and search text. */
export function projectionOf(record: PlacedRecord, names: NameLookup): Readonly<Record<string, Row>> {
  return {
    [record.resource.name]: { doc: JSON.stringify(answerOf(record, names.label)) },
    search_entries: searchText(record, names),
  };
}

/** Returns a row for each record outside its dossier that an article names, in its head or in its parts. */
export function mentionsOf(records: readonly PlacedRecord[]): Row[] {
  const mentions = new Map<string, Row>();
  for (const record of records) {
    const article = idOf(record).article as string;
    const isOutside = ({ resource, id }: Link) =>
      resourceNamed(resource).role !== "part" && !(resource === "articles" && id === article);
    for (const { resource, id } of linksOf(record).filter(isOutside))
      mentions.set(`${article} ${resource}/${id}`, { article, type: resourceNamed(resource).type, record: id });
  }
  return [...mentions.values()];
}

/** Adds rows to others, table by table. */
export function addRows(rows: Rows, more: Readonly<Record<string, readonly Row[]>>): void {
  for (const [table, some] of Object.entries(more)) {
    rows[table] ??= [];
    for (const row of some) rows[table].push(row);
  }
}

/** The row that registers a record's id, with the article that it belongs to; null for authority records. */
function idOf({ resource, values, article }: PlacedRecord): Row {
  const id = values.id as string;
  return { type: resource.type, id, article: resource.role === "article" ? id : (article ?? null) };
}
