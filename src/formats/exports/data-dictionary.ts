import { z } from "zod";
import { labelColumn } from "../../model/kit/labels.ts";
import type { Resource } from "../../model/kit/record-type.ts";
import { meaningsOf, vocabulariesByComponent } from "../../model/kit/vocabulary.ts";
import { resources } from "../../model/records/index.ts";
import type { FileSchema, View, ViewColumn } from "../../store/sqlite/write-file.ts";
import { type Column, distinctTables, foreignKeysOf, type Row, type Table } from "../../store/tables.ts";
import { csvOf } from "../csv.ts";
import { csvColumns, partDescription } from "../csv-columns.ts";

/** An entry of the data dictionary: a column of an export, and its meaning. */
export interface Entry {
  /** The table or view of the SQLite file; or the CSV file, such as `positions.csv`. The Parquet file has the same columns. */
  readonly table: string;
  readonly column: string;
  /** `text`, `integer`, `date` (a day as YYYY-MM-DD; a date in Parquet) or `json`. */
  readonly type: string;
  readonly description: string;
  /** The table and column to which the values refer. */
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

const recordTables: readonly Table[] = distinctTables(
  resources.flatMap(({ table, children }) => [table, ...children.map((child) => child.table)]),
).map(exported);

/** The schema of the SQLite export: a table for each resource and each list of a record, and a view of each resource that adds the names of referenced records. */
export const fileSchema: FileSchema = {
  tables: [...recordTables, dictionaryTable],
  names: resources.flatMap((resource) => {
    const column = labelColumn(resource);
    return column === null ? [] : [{ type: resource.type, table: resource.name, column }];
  }),
  views: resources.map(labelledView),
};

/** Returns the entries of all columns of all exports. */
export function dataDictionary(): readonly Entry[] {
  entries ??= [
    ...recordTables.flatMap(tableEntries),
    ...textEntries(dictionaryTable.name, DICTIONARY),
    ...textEntries("record_names", NAMES),
    ...resources.flatMap(viewEntries),
    ...resources.flatMap((resource) => flatEntries(resource, `${resource.path}.csv`)),
  ];
  return entries;
}

let entries: readonly Entry[] | undefined;

/** Returns the entries as rows of the table `data_dictionary`. */
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
  table: "The table or view; or the CSV file, such as `positions.csv`. The Parquet file has the same columns.",
  column: "The column.",
  type: "`text`, `integer`, `number`, `date` (a day as YYYY-MM-DD; a date in Parquet) or `json`.",
  description: "The meaning of the column.",
  references: "The table and column to which the values refer.",
};
const NAMES = { type: "Type of the record.", id: "Id of the record.", name: "Name of the record." };

/** Returns the exported form of a table: without internal columns. */
function exported(table: Table): Table {
  const columns = Object.entries(table.columns).filter(([, { role }]) => role !== "internal");
  const isInternal = (name: string) => table.columns[name]?.role === "internal";
  return {
    ...table,
    indexes: (table.indexes ?? []).filter((index) => !index.some(isInternal)),
    columns: Object.fromEntries(columns),
  };
}

function textEntries(table: string, descriptions: Readonly<Record<string, string>>): Entry[] {
  return Object.entries(descriptions).map(([column, description]) => ({
    table,
    column,
    type: "text",
    description,
    references: null,
  }));
}

function tableEntries(table: Table): Entry[] {
  const described = descriptionsOf(table.name);
  return Object.entries(table.columns).map(([column, { type, role, oneOf = [] }]) => ({
    table: table.name,
    column,
    type: role === "day" ? "date" : type === "real" ? "number" : type,
    description: [described[column] ?? "", ...meaningsIn(oneOf)].join(" ").trim(),
    references: referencesOf(table, column),
  }));
}

/** Returns what the values of a closed list mean: their definitions, where the list is a vocabulary. */
function meaningsIn(oneOf: readonly string[]): string[] {
  const vocabulary = [...vocabulariesByComponent().values()].find(({ values }) => values === oneOf);
  if (vocabulary !== undefined) return [meaningsOf(vocabulary)];
  return oneOf.length ? [`One of ${oneOf.join(", ")}.`] : [];
}

function referencesOf(table: Table, column: string): string | null {
  for (const { columns, table: other, foreignColumns } of foreignKeysOf(table))
    if (columns.includes(column) && recordTables.some(({ name }) => name === other))
      return `${other}.${foreignColumns[columns.indexOf(column)]}`;
  return null;
}

/** Returns the descriptions of a table's columns, from the response schemas of its fields. */
function descriptionsOf(table: string): Record<string, string> {
  for (const resource of resources) {
    if (resource.name === table)
      return { ...descriptionsIn(resource.wire.shape), caption: "The label, as other records show it." };
    for (const [name, field] of Object.entries(resource.fields))
      for (const child of field.children(name, resource))
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

/** Descriptions of the columns that say where a row belongs. */
const PLACES: Readonly<Record<string, string>> = {
  ordinal: "Position in the list, from 1. Paragraphs are counted through the whole article.",
  record_type: "Type of the record.",
  record: "Id of the record.",
  article: "The article.",
  record_ordinal: "Position of the record among the article's records of its type, from 1.",
  section: "Ordinal of the section that contains it.",
  text: "The paragraph.",
};

function descriptionsIn(
  shape: Readonly<Record<string, z.ZodType>>,
  prefix = "",
  whole?: string,
): Record<string, string> {
  const entries = Object.entries(shape).flatMap(([key, schema]) => {
    const description = partDescription(key, schema, whole);
    const inner = schema instanceof z.ZodNullable ? schema.unwrap() : schema;
    if (inner instanceof z.ZodObject)
      return Object.entries(descriptionsIn(inner.shape, `${prefix}${key}_`, description));
    return [[`${prefix}${key}`, description] as const];
  });
  return Object.fromEntries(entries);
}

/** Returns the view of a resource that has the columns of its CSV, except JSON columns and the text of an article. */
function labelledView(resource: Resource): View {
  const { name, role, answered: fields } = resource;
  const own = (column: string): ViewColumn => ({ name: column, column });
  const columns = Object.entries(fields).flatMap(([field, { kind, columns, children }]): ViewColumn[] => {
    if (kind === "references") {
      const [{ table, owner }] = children(field, resource) as [ReturnType<typeof children>[number]];
      const [[column, { references }]] = Object.entries(table.columns).filter(([, c]) => c.references) as [
        [string, Column],
      ];
      const list = { table: table.name, owner };
      return [
        { name: `${field}_ids`, column, list },
        { name: `${field}_names`, column, list, ...shown(references as string) },
      ];
    }
    const exportedColumns = Object.entries(columns(field)).filter(([, { role }]) => role !== "internal");
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
  const resource = resources.find(({ name }) => name === table);
  const column = resource && labelColumn(resource);
  if (!column) throw new Error(`records of ${table} have no name`);
  return { show: { table, key: "id", column } };
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
    description: [description, ...meaningsIn(resource.table.columns[name]?.oneOf ?? [])].join(" "),
    references: references === undefined ? null : `${references}.id`,
  }));
}

function spaced(name: string): string {
  return name.replaceAll("_", " ");
}
