import { statSync } from "node:fs";
import type Database from "better-sqlite3";
import { StoreUnusable } from "../store.ts";
import { checkReferences } from "./migrate.ts";

const MAX_FAULTS = 100;
const MAX_CHECKED_BYTES = 64 * 2 ** 20;

/**
 * Throws StoreUnusable or an error of SQLite if a quick check finds damage. It checks all references of a database of up
 * to 64 MiB, which reads nearly all of it. Of a larger database it checks the length, and the first and last row of each
 * table, so that the time does not grow with the size.
 */
export function checkForDamage(db: Database.Database): void {
  const { size } = statSync(db.name);
  if (size <= MAX_CHECKED_BYTES) {
    checkReferences(db);
    return;
  }
  const pages = db.pragma("page_count", { simple: true }) as number;
  const bytes = pages * (db.pragma("page_size", { simple: true }) as number);
  const log = statSync(`${db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0; // may hold pages that the file lacks
  if (log === 0 && size < bytes) throw new StoreUnusable(`the database is truncated: it has ${size} of ${bytes} bytes`);
  const tables = db.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'");
  for (const name of tables.pluck().all() as string[])
    for (const order of ["ASC", "DESC"]) db.prepare(`SELECT * FROM "${name}" ORDER BY 1 ${order} LIMIT 1`).all();
}

/** Rows of an index that are looked at for statistics. */
const ANALYSIS_LIMIT = 400;

/**
 * Gathers the statistics by which SQLite chooses indexes, of tables that have changed much since. Other connections read
 * them with the schema: a table that is made and dropped has them read it again.
 */
export function refreshStatistics(db: Database.Database): void {
  const digest = () =>
    db.prepare("SELECT name FROM sqlite_master WHERE name = 'sqlite_stat1'").get() === undefined
      ? undefined
      : db.prepare("SELECT group_concat(tbl || idx || stat) FROM sqlite_stat1").pluck().get();
  const before = digest();
  db.pragma(`analysis_limit = ${ANALYSIS_LIMIT}`);
  db.pragma(ALL_TABLES);
  if (digest() === before) return;
  db.exec("BEGIN IMMEDIATE; CREATE TABLE statistics_changed (x); DROP TABLE statistics_changed; COMMIT");
}

/** Also tables that this connection has not read. */
const ALL_TABLES = "optimize = 0x10002";

/** Returns the faults of a database: of its pages and indexes, its references, and its full-text index. */
export function integrityOf(db: Database.Database): string[] {
  const pages = (db.pragma(`integrity_check(${MAX_FAULTS})`) as { integrity_check: string }[])
    .map((row) => row.integrity_check)
    .filter((message) => message !== "ok");
  const references = (db.pragma("foreign_key_check") as { table: string; rowid: number | null; parent: string }[])
    .slice(0, MAX_FAULTS)
    .map(({ table, rowid, parent }) => `${table}: row ${rowid} refers to a missing row of ${parent}`);
  return [...pages, ...references, ...fullTextFaults(db)];
}

/**
 * Returns the differences between the full-text index and one that is built from the search entries, because the index
 * does not store their text. It skips entries that no longer exist, because no search returns them. The second index is
 * a temporary file, which ends with the connection.
 */
function fullTextFaults(db: Database.Database): string[] {
  db.exec(`
    CREATE TEMP TABLE entries (sequence INTEGER PRIMARY KEY, words TEXT NOT NULL);
    INSERT OR IGNORE INTO entries SELECT sequence, words FROM main.search_entries;
    INSERT OR IGNORE INTO entries SELECT sequence, words FROM main.search_entries_versions;
    CREATE VIRTUAL TABLE temp.rebuilt USING fts5(words, content = '', tokenize = 'unicode61 remove_diacritics 0');
    INSERT INTO temp.rebuilt (rowid, words) SELECT sequence, words FROM temp.entries;
    CREATE VIRTUAL TABLE temp.expected USING fts5vocab(temp, rebuilt, instance);
    CREATE VIRTUAL TABLE temp.actual USING fts5vocab(main, search_index, instance);
  `);
  const words = (table: string) =>
    db
      .prepare(`SELECT term, doc, offset FROM temp.${table} WHERE doc IN (SELECT sequence FROM temp.entries)`)
      .iterate() as IterableIterator<Word>;
  const faults: string[] = [];
  const [expected, actual] = [words("expected"), words("actual")];
  try {
    let [one, other] = [expected.next(), actual.next()];
    while ((!one.done || !other.done) && faults.length < MAX_FAULTS) {
      const order = one.done ? 1 : other.done ? -1 : compare(one.value, other.value);
      if (order < 0)
        faults.push(`search_entries: the full-text index lacks word ${quoted(one.value)} of ${one.value.doc}`);
      if (order > 0)
        faults.push(
          `search_entries: the full-text index has word ${quoted(other.value)} of ${other.value.doc}, which lacks it`,
        );
      if (order <= 0) one = expected.next();
      if (order >= 0) other = actual.next();
    }
  } finally {
    expected.return?.();
    actual.return?.();
  }
  return faults;
}

interface Word {
  readonly term: string;
  readonly doc: number;
  readonly offset: number;
}

/** Compares in the order of an index: by the bytes of the word, then by row and place. */
function compare(one: Word, other: Word): number {
  return (
    Buffer.compare(Buffer.from(one.term), Buffer.from(other.term)) || one.doc - other.doc || one.offset - other.offset
  );
}

function quoted({ term }: Word): string {
  return JSON.stringify(term);
}

/** Rebuilds the full-text index from all search entries, current and past. */
export function rebuildSearchIndex(db: Database.Database): void {
  db.exec(`
    INSERT INTO search_index (search_index) VALUES ('delete-all');
    INSERT INTO search_index (rowid, words) SELECT sequence, words FROM search_entries;
    INSERT INTO search_index (rowid, words) SELECT sequence, min(words) FROM search_entries_versions
      WHERE sequence NOT IN (SELECT sequence FROM search_entries) GROUP BY sequence;
  `);
}
