import { type Link, type Lookup, toRow } from "../model/kit/fields.ts";
import { answerOf, columnRows, derivedValues, type PlacedRecord } from "../model/kit/record-type.ts";
import { resourceNamed } from "../model/records/index.ts";
import { linksOf } from "../reading/stored-records.ts";
import type { Row } from "../store/tables.ts";
import { searchText } from "./projections/search-text.ts";

/** Rows by table. */
export type Rows = Record<string, Row[]>;

/**
 * Returns all rows that keep some records: columns, lists, answers (`doc`), search entries (without their `sequence`)
 * and registered ids. A pure function: writing inserts these rows, `verify` and the rebuild compare stored rows with
 * them.
 */
export function rowsOf(records: readonly PlacedRecord[], lookup: Lookup): Rows {
  const rows: Rows = {};
  for (const record of records) {
    const own = baseRows(record);
    for (const [table, projected] of Object.entries(projectionOf(record, lookup)))
      for (const row of own[table] ?? []) Object.assign(row, projected);
    addRows(rows, own);
    addRows(rows, { records: [idOf(record)] });
  }
  return rows;
}

/** Returns the rows of a record without what depends on other records: see `projectionOf`. */
export function baseRows(record: PlacedRecord): Rows {
  const { id, ...place } = idOf(record);
  return { ...columnRows(record), search_entries: [{ ...place, record: id ?? null }] };
}

/**
 * Returns the columns that are derived from a record and what it shows of its links, by table: its derived fields, its
 * answer and its search text.
 */
export function projectionOf(record: PlacedRecord, lookup: Lookup): Readonly<Record<string, Row>> {
  const derived = derivedValues(record, lookup);
  return {
    [record.resource.name]: {
      ...toRow(record.resource.derived?.fields ?? {}, derived),
      doc: JSON.stringify(answerOf(record, derived, lookup)),
    },
    search_entries: searchText(record, lookup),
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
