import { fileWriter, ParquetWriter } from "hyparquet-writer";
import type { Resource } from "../../model/kit/record-type.ts";
import { scanDocuments } from "../../store/scan.ts";
import type { Reads } from "../../store/store.ts";
import type { Cell } from "../csv.ts";
import { type CsvColumn, csvColumns, csvRows } from "../csv-columns.ts";
import { fullListPlan } from "./records-stream.ts";

const ROWS_IN_GROUP = 10_000;

/** The physical and the converted type of each type of column. */
const PARQUET_TYPES = {
  text: { type: "BYTE_ARRAY", converted_type: "UTF8" },
  json: { type: "BYTE_ARRAY", converted_type: "JSON" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  date: { type: "INT32", converted_type: "DATE" },
} as const;

/** Writes all records of a resource that `reads` sees to a Parquet file. */
export async function writeParquet(reads: Reads, resource: Resource, path: string): Promise<void> {
  const columns = csvColumns(resource);
  const writer = new ParquetWriter({
    writer: fileWriter(path),
    createdBy: "standpoint",
    schema: [
      { name: "root", num_children: columns.length },
      ...columns.map(({ name, type }) => ({ name, repetition_type: "OPTIONAL" as const, ...PARQUET_TYPES[type] })),
    ],
  });
  let rows: Cell[][] = [];
  const writeGroup = async () => {
    const columnData = columns.map(({ name, type }, i) => ({
      name,
      data: rows.map((row) => parquetValue(type, row[i] as Cell)),
      statistics: type !== "json", // minimum and maximum of JSON text are useless, and stored in full
    }));
    await writer.write({ columnData, rowGroupSize: rows.length });
    rows = [];
  };
  for await (const docs of scanDocuments(reads, fullListPlan(resource))) {
    rows.push(...csvRows(columns, docs));
    if (rows.length >= ROWS_IN_GROUP) await writeGroup();
  }
  if (rows.length) await writeGroup();
  await writer.finish();
}

function parquetValue(type: CsvColumn["type"], cell: Cell): unknown {
  if (cell === null) return null;
  if (type === "json") return JSON.parse(cell as string);
  return type === "date" ? new Date(cell) : cell;
}
