/** The worker thread that writes a resource's records as Parquet: it is sent documents, joined by commas. */
import { workerData } from "node:worker_threads";
import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { Cell } from "../formats/csv.ts";
import { type FlatColumn, flatColumns, flatRows } from "../resources/flat.ts";
import { resourceNamed } from "../resources/index.ts";
import type { ResourceName } from "../resources/vocabulary.ts";
import { takeItems } from "../store/take-items.ts";

/** What the worker thread is told at the beginning. */
export interface ParquetWork {
  readonly path: string;
  readonly resource: ResourceName;
}

const ROWS_IN_GROUP = 10_000;

/** How each type of column is kept: the physical type, and what it stands for. */
const KEPT_AS = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  json: { type: "BYTE_ARRAY", converted_type: "JSON" },
  integer: { type: "INT32" },
  date: { type: "INT32", converted_type: "DATE" },
} as const;

const { path, resource } = workerData as ParquetWork;
const columns = flatColumns(resourceNamed(resource));
const writer = new ParquetWriter({
  writer: fileWriter(path),
  createdBy: "standpoint",
  schema: [
    { name: "root", num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...KEPT_AS[type] })),
  ],
});

let rows: Cell[][] = [];
for await (const docs of takeItems<Uint8Array>()) {
  rows.push(...flatRows(columns, Buffer.from(docs.buffer, docs.byteOffset, docs.byteLength)));
  if (rows.length >= ROWS_IN_GROUP) await writeGroup();
}
if (rows.length) await writeGroup();
await writer.finish();

async function writeGroup(): Promise<void> {
  const columnData = columns.map(({ name, type }, i) => ({
    name,
    data: rows.map((row) => keptValue(type, row[i] as Cell)),
    statistics: type !== "json", // the least and the greatest JSON text say nothing, and are not cut short
  }));
  await writer.write({ columnData, rowGroupSize: rows.length });
  rows = [];
}

function keptValue(type: FlatColumn["type"], cell: Cell): unknown {
  if (cell === null) return null;
  if (type === "json") return JSON.parse(cell as string);
  return type === "date" ? new Date(cell) : cell;
}
