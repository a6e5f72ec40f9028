import { z } from "zod";
import type { Resource } from "../../model/kit/record-type.ts";
import { resources } from "../../model/records/index.ts";
import type { FileSchema, View, ViewColumn } from "../../store/sqlite/write-file.ts";
import { type Column, foreignKeysOf, type Row, type Table } from "../../store/tables.ts";
import { csvOf } from "../csv.ts";
import { csvColumns, partDescription } from "../csv-columns.ts";

/** A column of an export, and what it means. */
export interface Entry {
  /** The table or view of the SQLite file; or the file, such as `positions.csv`, of which a Parquet file has the same columns. */
  readonly table: string;
  readonly column: string;
  /** `text`, `integer`, `date` (a day as YYYY-MM-DD; a date in Parquet) or `json`. */
  readonly type: string;
  readonly description: string;
  /** The table and column whose values these are. */
  readonly references: string | null;
}

const dictionaryTable: Table = {
  name: "data_dictionary",
  columns: {
    table: { type: "text" },
    column: { type: "text" },
    type: { type: "text" },
    description: { type: "text" },
    references: { type: "text", nullable: true },
  },
  primaryKey: ["table", "column"],
};

const recordTables: readonly Table[] = resources
  .flatMap(({ table, children }) => [table, ...children.map((child) => child.table)])
  .filter((table, i, all) => all.findIndex(({ name }) => name === table.name) === i)
  .map(exported);

/** The SQLite export: a table for each resource and each list of a record, and a view of each resource with names. */
export const fileSchema: FileSchema = {
  tables: [...recordTables, dictionaryTable],
  names: resources.flatMap(({ type, name, label }) => (label === null ? [] : [{ type, table: name, column: label }])),
  views: resources.map(labelledView),
};

/** Every column of every export: what the tables, views and files of the definitions mean. */
export function dataDictionary(): readonly Entry[] {
  return [
    ...recordTables.flatMap(tableEntries),
    ...Object.entries(DICTIONARY).map(([column, description]) => ({
      table: dictionaryTable.name,
      column,
      type: "text",
      description,
      references: null,
    })),
    ...Object.entries(NAMES).map(([column, description]) => ({
      table: "record_names",
      column,
      type: "text",
      description,
      references: null,
    })),
    ...resources.flatMap(viewEntries),
    ...resources.flatMap((resource) => flatEntries(resource, `${resource.path}.csv`)),
  ];
}

/** The entries as rows of the dictionary's own table. */
export function dictionaryRows(): readonly Row[] {
  return dataDictionary().map((entry) => ({ ...entry }));
}

/** The data dictionary as CSV. */
export function dictionaryCsv(): Buffer {
  const rows = dataDictionary().map(({ table, column, type, description, references }) => [
    table,
    column,
    type,
    description,
    references,
  ]);
  return csvOf([["table", "column", "type", "description", "references"], ...rows]);
}

const DICTIONARY = {
  table: "The table or view; or the file, such as `positions.csv`, of which a Parquet file has the same columns.",
  column: "The column.",
  type: "`text`, `integer`, `date` (a day as YYYY-MM-DD; a date in Parquet) or `json`.",
  description: "What it means.",
  references: "The table and column whose values these are.",
};
const NAMES = { type: "Type of the record.", id: "Id of the record.", name: "What the record is shown by." };

/** A table as it is exported: without what only finds or answers records, and with null for days that are not known. */
function exported(table: Table): Table {
  const columns = Object.entries(table.columns).filter(([name]) => !isOwn(name));
  return {
    ...table,
    indexes: (table.indexes ?? []).filter((index) => !index.some(isOwn)),
    columns: Object.fromEntries(
      columns.map(([name, column]) => [name, isDay(name) ? { ...column, nullable: true } : column]),
    ),
  };
}

/** Whether a column says nothing that others do not. */
function isOwn(column: string): boolean {
  return column === "doc" || column.endsWith("_lasts");
}

function isDay(column: string): boolean {
  return /_(earliest|latest)$/.test(column);
}

function tableEntries(table: Table): Entry[] {
  const described = descriptionsOf(table.name);
  return Object.entries(table.columns).map(([column, { type, oneOf = [] }]) => ({
    table: table.name,
    column,
    type: isDay(column) ? "date" : type,
    description: [described[column] ?? "", ...(oneOf.length ? [`One of ${oneOf.join(", ")}.`] : [])].join(" ").trim(),
    references: referencesOf(table, column),
  }));
}

function referencesOf(table: Table, column: string): string | null {
  for (const { columns, table: other, foreignColumns } of foreignKeysOf(table))
    if (columns.includes(column) && recordTables.some(({ name }) => name === other))
      return `${other}.${foreignColumns[columns.indexOf(column)]}`;
  return null;
}

/** What the columns of a table mean, as the answered schemas of its fields say. */
function descriptionsOf(table: string): Record<string, string> {
  for (const resource of resources) {
    if (resource.name === table) return descriptionsIn(resource.wire.shape);
    for (const [name, field] of Object.entries(resource.fields))
      for (const child of field.children(name, resource.type))
        if (child.table.name === table) return childDescriptions(resource, name, child.table);
  }
  return {};
}

function childDescriptions(resource: Resource, name: string, { columns }: Table): Record<string, string> {
  const schema = resource.wire.shape[name] as z.ZodArray;
  const shape = schema.element instanceof z.ZodObject ? schema.element.shape : {};
  const all = Object.keys(columns).map((column) => [column, schema.description ?? ""]);
  return {
    ...Object.fromEntries(all),
    [resource.type]: `The ${spaced(resource.type)}.`,
    ...PLACES,
    ...descriptionsIn(shape),
  };
}

/** What columns mean that say where a row stands. */
const PLACES: Readonly<Record<string, string>> = {
  ordinal: "Its place in the list, from 1; a paragraph's is counted through the article.",
  record_type: "Type of the record.",
  record: "Id of the record.",
  article: "The article.",
  record_ordinal: "The record's place among the article's records of its type, from 1.",
  section: "Ordinal of the section that it stands in.",
  text: "The paragraph.",
};

function descriptionsIn(
  shape: Readonly<Record<string, z.ZodType>>,
  prefix = "",
  whole?: string,
): Record<string, string> {
  const entries = Object.entries(shape).flatMap(([key, schema]) => {
    const description = partDescription(key, schema, whole);
    const known = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    if (known instanceof z.ZodObject)
      return Object.entries(descriptionsIn(known.shape, `${prefix}${key}_`, description));
    return [[`${prefix}${key}`, description] as const];
  });
  return Object.fromEntries(entries);
}

/** A view of a resource with the columns of its CSV, but for those of JSON and of an article's text. */
function labelledView(resource: Resource): View {
  const { name, type, role, fields } = resource;
  const own = (column: string): ViewColumn => ({ name: column, column });
  const columns = Object.entries(fields).flatMap(([field, { kind, columns, children }]): ViewColumn[] => {
    if (kind === "references") {
      const [{ table, owner }] = children(field, type) as [ReturnType<typeof children>[number]];
      const [[column, { references }]] = Object.entries(table.columns).filter(([, c]) => c.references) as [
        [string, Column],
      ];
      const list = { table: table.name, owner };
      return [
        { name: `${field}_ids`, column, list },
        { name: `${field}_names`, column, list, ...shown(references as string) },
      ];
    }
    const exportedColumns = Object.entries(columns(field)).filter(([column]) => !isOwn(column));
    const labelled = exportedColumns.flatMap(([column, { references }]) =>
      references === undefined ? [own(column)] : named(column, references),
    );
    return kind === "record"
      ? [...labelled, { name: `${field}_name`, column: `${field}_id`, typeIn: `${field}_type` }]
      : labelled;
  });
  const place = role === "part" ? [...named("article", "articles"), own("ordinal")] : [];
  return { name: `${name}_labelled`, table: name, columns: [own("id"), ...place, ...columns] };
}

function named(column: string, references: string): ViewColumn[] {
  return [
    { name: `${column}_id`, column },
    { name: `${column}_name`, column, ...shown(references) },
  ];
}

function shown(table: string): Pick<Required<ViewColumn>, "show"> {
  const label = resources.find(({ name }) => name === table)?.label;
  if (!label) throw new Error(`records of ${table} have no name to show`);
  return { show: { table, key: "id", column: label } };
}

function viewEntries(resource: Resource): Entry[] {
  const view = labelledView(resource);
  const columns = new Set(view.columns.map(({ name }) => name));
  return flatEntries(resource, view.name).filter(({ column }) => columns.has(column));
}

function flatEntries(resource: Resource, table: string): Entry[] {
  return csvColumns(resource).map(({ name, type, description, references }) => ({
    table,
    column: name,
    type,
    description,
    references: references === undefined ? null : `${references}.id`,
  }));
}

function spaced(name: string): string {
  return name.replaceAll("_", " ");
}
