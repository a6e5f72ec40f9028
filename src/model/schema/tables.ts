import { distinctTables, type Table, versionsOf, withVersions } from "../../store/tables.ts";
import { withDrafts } from "../drafts.ts";
import { typeColumn } from "../kit/fields.ts";
import { authorities, resources } from "../records/index.ts";
import { serviceTables } from "./service-tables.ts";

/** Every id ever used, with its article, which it stays reserved for. Evidence and `about` refer to it. */
const recordsTable: Table = {
  name: "records",
  columns: {
    type: typeColumn,
    id: { type: "text" },
    article: { type: "text", nullable: true },
  },
  primaryKey: ["type", "id"],
};

/** The records outside its dossier that each article refers to. */
const mentionsTable: Table = {
  name: "mentions",
  columns: {
    article: { type: "text" },
    type: typeColumn,
    record: { type: "text" },
  },
  primaryKey: ["article", "type", "record"],
  foreignKeys: [
    { columns: ["article"], table: "articles", foreignColumns: ["id"], cascade: true },
    { columns: ["type", "record"], table: "records", foreignColumns: ["type", "id"] },
  ],
  indexes: [["type", "record", "article"]],
};

/** The text that full text searches: a row for each record, the last written last. The engine has the index. */
const searchTable: Table = {
  name: "search_entries",
  columns: {
    sequence: { type: "integer" },
    type: typeColumn,
    record: { type: "text" },
    article: { type: "text", nullable: true },
    /** The record's label and its other texts, for ranking and excerpts. */
    label: { type: "text" },
    body: { type: "text" },
    /** All folded tokens that find it: its own, and those of the names of the records that it refers to. */
    words: { type: "text" },
  },
  primaryKey: ["sequence"],
  unique: [["type", "record"]],
  foreignKeys: [{ columns: ["article"], table: "articles", foreignColumns: ["id"], cascade: true }],
};

/** The words of authority records' names by trigram, for spelling correction. */
const trigramsTable: Table = {
  name: "name_trigrams",
  columns: { trigram: { type: "text" }, word: { type: "text" } },
  primaryKey: ["trigram", "word"],
};

/**
 * The words of authority records' names, by which suggestions find them. A word stays when its name changes: whoever reads it
 * compares the names that the record has.
 */
const nameWordsTable: Table = {
  name: "name_words",
  columns: { word: { type: "text" }, type: { type: "text" }, record: { type: "text" } },
  primaryKey: ["word", "type", "record"],
  indexes: [["type", "record"]],
};

/** The tables whose past rows are stored: those of records, each once, and those that follow from records. */
const versionedTables: readonly Table[] = distinctTables([
  ...resources.map(({ table }) => table),
  ...resources.flatMap(({ children }) => children.map(({ table }) => table)),
  mentionsTable,
  searchTable,
]).map(withVersions);

const currentTables = [recordsTable, ...versionedTables, trigramsTable, nameWordsTable, ...serviceTables];

/** Every table of the store. */
export const tables: readonly Table[] = [
  ...currentTables.map((table) => withDrafts(table, authorities)),
  ...versionedTables.map(versionsOf),
];
