import type { ChildTable } from "../../model/kit/fields.ts";
import { resources } from "../../model/records/index.ts";
import { writeSqliteFile } from "../../store/open.ts";
import type { Reads } from "../../store/store.ts";
import type { Row } from "../../store/tables.ts";
import { dictionaryRows, fileSchema } from "./data-dictionary.ts";

const RECORD_BATCH = 200;

/** Rows of one table. */
interface TableRows {
  readonly table: string;
  readonly rows: readonly Row[];
}

/** Writes all records that `reads` sees to a SQLite file: see `fileSchema`. */
export async function writeSqliteExport(reads: Reads, path: string): Promise<void> {
  await writeSqliteFile(path, fileSchema, allRows(reads));
}

async function* allRows(reads: Reads): AsyncGenerator<TableRows> {
  yield { table: "data_dictionary", rows: dictionaryRows() };
  for (const { name, children } of resources)
    for await (const rows of recordsOf(reads, name)) {
      yield { table: name, rows };
      const ids = rows.map(({ id }) => id as string);
      for (const child of children) {
        const items = await childRows(reads, child, ids);
        if (items.length) yield { table: child.table.name, rows: items };
      }
    }
}

async function* recordsOf(reads: Reads, table: string): AsyncGenerator<readonly Row[]> {
  for (let last: string | undefined; ; ) {
    const where = last === undefined ? [] : [{ column: "id", from: last }];
    const rows = await reads.rows(table, where, ["id"], RECORD_BATCH + 1);
    const following = rows[0]?.id === last ? rows.slice(1) : rows; // the first row was the last one of the batch before
    if (following.length === 0) return;
    yield following;
    last = following.at(-1)?.id as string;
  }
}

function childRows(reads: Reads, { table, owner, only = {} }: ChildTable, ids: readonly string[]): Promise<Row[]> {
  const conditions = Object.entries(only).map(([column, value]) => ({ column, in: [value] }));
  return reads.rows(table.name, [{ column: owner, in: ids }, ...conditions], table.primaryKey);
}
