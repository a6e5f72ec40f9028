/** The worker thread that writes a SQLite file: it is sent rows, table by table. */
import { workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { takeItems } from "../take-items.ts";
import type { FileWork, TableRows } from "./write-file.ts";

const { path, before, after } = workerData as FileWork;

const db = new Database(path);
try {
  db.pragma("journal_mode = OFF"); // a file that is not finished is thrown away
  db.pragma("synchronous = OFF");
  db.pragma("foreign_keys = OFF"); // they are checked at the end
  for (const statement of before) db.exec(statement);
  db.exec("BEGIN");
  for await (const { insert, rows } of takeItems<TableRows>()) {
    const statement = db.prepare(insert);
    for (const row of rows) statement.run(...row);
  }
  db.exec("COMMIT");
  for (const statement of after) db.exec(statement);
  const broken = db.pragma("foreign_key_check") as unknown[];
  if (broken.length) throw new Error(`${broken.length} rows refer to rows that are not in the file`);
  db.pragma("journal_mode = DELETE");
  db.exec("VACUUM");
} finally {
  db.close();
}
