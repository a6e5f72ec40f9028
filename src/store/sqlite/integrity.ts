import { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { StoreUnusable } from "../store.ts";
import { checkReferences } from "./migrate.ts";

const MAX_FAULTS = 100;
const MAX_CHECKED_BYTES = 64 * 2 ** 20;

/**
 * Throws, SQLite's error or StoreUnusable, where damage is seen at a glance. All references of a database of up to 64 MiB
 * are followed, so that nearly all of it is read; of a larger one the length, and the first and the last row of each
 * table: it is served at once, however large it is.
 */
export function checkForDamage(db: Database.Database): void {
  const { size } = statSync(db.name);
  if (size <= MAX_CHECKED_BYTES) {
    checkReferences(db);
    return;
  }
  const pages = db.pragma("page_count", { simple: true }) as number;
  const bytes = pages * (db.pragma("page_size", { simple: true }) as number);
  const log = statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0; // which may hold what the file lacks
  if (log === 0 && size < bytes) throw new StoreUnusable(`the database is cut off: ${size} of ${bytes} bytes are left`);
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  for (const name of tables.pluck().all() as string[])
    for (const order of ["ASC", "DESC"]) db.prepare(`SELECT * FROM "${name}" ORDER BY 1 ${order} LIMIT 1`).all();
}

/** What is wrong with a database: its pages and indexes, its references, and the words of its search index. */
export function integrityOf(db: Database.Database): string[] {
  const pages = (db.pragma(`integrity_check(${MAX_FAULTS})`) as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((message) => message !== "ok");
  const references = (db.pragma("foreign_key_check") as { table: string; rowid: number | null; parent: string }[])
    .slice(0, MAX_FAULTS)
    .map(({ table, rowid, parent }) => `${table}: row ${rowid} refers to a row of ${parent} that is not there`);
  return [...pages, ...references, ...wordFaults(db)];
}

/**
 * Where the index of words is another than one made anew: it keeps no rows that it could be compared with. What it has
 * of rows that are gone is left aside, since nothing is found by it. The new one is made on disk, and goes with the
 * connection.
 */
function wordFaults(db: Database.Database): string[] {
  db.exec(`
    CREATE TEMP TABLE entries (sequence INTEGER PRIMARY KEY, words TEXT NOT NULL);
    INSERT OR IGNORE INTO entries SELECT sequence, words FROM main.search_entries;
    INSERT OR IGNORE INTO entries SELECT sequence, words FROM main.search_entries_versions;
    CREATE VIRTUAL TABLE temp.made USING fts5(words, content = '', tokenize = 'unicode61 remove_diacritics 0');
    INSERT INTO temp.made (rowid, words) SELECT sequence, words FROM temp.entries;
    CREATE VIRTUAL TABLE temp.expected USING fts5vocab(temp, made, instance);
    CREATE VIRTUAL TABLE temp.found USING fts5vocab(main, search_index, instance);
  `);
  const words = (table: string) =>
    db
      .prepare(`SELECT term, doc, offset FROM temp.${table} WHERE doc IN (SELECT sequence FROM temp.entries)`)
      .iterate() as IterableIterator<Word>;
  const faults: string[] = [];
  const [expected, found] = [words("expected"), words("found")];
  try {
    let [one, other] = [expected.next(), found.next()];
    while ((!one.done || !other.done) && faults.length < MAX_FAULTS) {
      const order = one.done ? 1 : other.done ? -1 : compare(one.value, other.value);
      if (order < 0) faults.push(`search_entries: ${one.value.doc} is not found by its word ${quoted(one.value)}`);
      if (order > 0) faults.push(`search_entries: ${other.value.doc} is found by ${quoted(other.value)}, not its word`);
      if (order <= 0) one = expected.next();
      if (order >= 0) other = found.next();
    }
  } finally {
    expected.return?.();
    found.return?.();
  }
  return faults;
}

interface Word {
  readonly term: string;
  readonly doc: number;
  readonly offset: number;
}

/** The order in which an index lists its words: by their bytes, then by row. */
function compare(one: Word, other: Word): number {
  return (
    Buffer.compare(Buffer.from(one.term), Buffer.from(other.term)) || one.doc - other.doc || one.offset - other.offset
  );
}

function quoted({ term }: Word): string {
  return JSON.stringify(term);
}

/** Makes the index of words anew from the entries that are and were. */
export function rebuildSearchIndex(db: Database.Database): void {
  db.exec(`
    INSERT INTO search_index (search_index) VALUES ('delete-all');
    INSERT INTO search_index (rowid, words) SELECT sequence, words FROM search_entries;
    INSERT INTO search_index (rowid, words) SELECT sequence, min(words) FROM search_entries_versions
      WHERE sequence NOT IN (SELECT sequence FROM search_entries) GROUP BY sequence;
  `);
}
