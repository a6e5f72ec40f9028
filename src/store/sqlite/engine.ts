import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Database from "better-sqlite3";
import type { Dialect } from "../conditions.ts";
import { createPrivateFile } from "../files.ts";
import { deleteQuery, insertQuery, type PreparedQuery, rowsQuery, updateQuery } from "../query.ts";
import {
  type Reader,
  type ReadScope,
  type Snapshot,
  type Store,
  StoreUnavailable,
  StoreUnusable,
  type Transaction,
} from "../store.ts";
import type { Row, Table } from "../tables.ts";
import { BUSY_TIMEOUT_MS, Connection, compile, connect, isBusy, mapErrors } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { DatabaseFiles } from "./files.ts";
import { checkForDamage, integrityOf, rebuildSearchIndex, refreshStatistics } from "./integrity.ts";
import { isMigrated, migrate } from "./migrate.ts";
import { SqliteReads } from "./reads.ts";
import { emptyTaintedLog, purge, tidy } from "./tidy.ts";
import { keepLogShort } from "./write-ahead-log.ts";

const BUSY_PAUSE_MS = 10;

/** After so many inserted rows, and at first, statistics are gathered when nobody writes. */
const ROWS_PER_REFRESH = 10_000;

/**
 * Opens a SQLite database, creates it if it does not exist, and migrates it. One connection does all writes, one at a
 * time. Another does the reads, so that they never see uncommitted data.
 *
 * Throws StoreUnusable if the file is not a database, is damaged, cannot be opened, or is of a newer version.
 */
export function openSqlite(file: string, tables: readonly Table[]): Store {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (!existsSync(file)) createPrivateFile(file); // its log gets the same mode
    const writer = connect(file);
    migrate(writer);
    writer.pragma("busy_timeout = 0"); // SQLite's own wait would block the thread: see #begin
    return new SqliteStore(sqliteDialect(tables), writer, connect(file, { readonly: true }));
  } catch (cause) {
    throw unusable(file, cause);
  }
}

function unusable(file: string, cause: unknown): StoreUnusable {
  if (cause instanceof StoreUnusable) return cause;
  return new StoreUnusable(`cannot open the database ${file}: ${(cause as Error).message}`, { cause });
}

class SqliteStore extends SqliteReads implements Store {
  readonly #writer: Connection;
  readonly #version: Database.Statement;
  readonly #inserts = new Map<string, Database.Statement>();
  readonly #stopKeepingLogShort: () => void;
  #queue: Promise<unknown> = Promise.resolve();
  /** Rows inserted since statistics were gathered. */
  #inserted = ROWS_PER_REFRESH;

  constructor(dialect: Dialect, writer: Database.Database, reader: Database.Database) {
    const files = new DatabaseFiles(reader.name);
    super(dialect, new Connection(reader, files));
    this.#writer = new Connection(writer, files);
    this.#stopKeepingLogShort = keepLogShort(writer);
    this.#version = reader.prepare("PRAGMA data_version").pluck();
  }

  get address(): string {
    return this.reader.files.address;
  }

  version(): number {
    return mapErrors(() => this.#version.get() as number);
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const requestedAt = performance.now();
    return this.enqueueWrite(() => this.#transact(work, requestedAt + BUSY_TIMEOUT_MS));
  }

  enqueueWrite<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined); // a failed write does not fail the next one
    return result;
  }

  tidy(): Promise<boolean> {
    return this.enqueueWrite(async () => {
      const isDue = this.#inserted >= ROWS_PER_REFRESH;
      this.#inserted = isDue ? 0 : this.#inserted;
      try {
        return mapErrors(() => {
          if (isDue) refreshStatistics(this.#writer.db);
          return tidy(this.#writer.db);
        });
      } catch (cause) {
        if (!isBusy(cause as Error)) throw cause;
        return false; // another process is writing, and tidies up when it is done
      }
    });
  }

  snapshot<T>(work: (reads: Snapshot) => Promise<T>): Promise<T> {
    return this.#onSnapshot((db) => work(new SqliteReads(this.dialect, new Connection(db, this.reader.files))));
  }

  async checkForDamage(): Promise<void> {
    try {
      checkForDamage(this.reader.db);
    } catch (cause) {
      throw unusable(this.reader.db.name, cause);
    }
  }

  integrity(): Promise<string[]> {
    return this.#onSnapshot(async (db) => integrityOf(db));
  }

  async backup(file: string): Promise<boolean> {
    await this.#onSnapshot((db) => db.backup(file));
    return true;
  }

  async check(): Promise<void> {
    this.reader.files.check();
    mapErrors(() => {
      if (!isMigrated(this.reader.db)) throw new StoreUnavailable("the database is not migrated");
    });
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#stopKeepingLogShort();
    this.reader.db.close();
    this.#writer.db.close();
  }

  /** Runs `work` in one read transaction on a connection of its own. Writes do not wait for it. */
  async #onSnapshot<T>(work: (db: Database.Database) => Promise<T>): Promise<T> {
    this.reader.files.check(); // before it opens another file in its place
    const db = mapErrors(() => new Database(this.reader.db.name, { readonly: true, timeout: BUSY_TIMEOUT_MS }));
    try {
      mapErrors(() => db.exec("BEGIN; SELECT 1 FROM schema_migrations LIMIT 1")); // the first read begins the transaction
      return await work(db);
    } finally {
      db.close();
    }
  }

  /** Begins a write transaction; until the deadline, waits for another process that is writing, while reads go on. */
  async #begin(deadline: number): Promise<void> {
    this.#writer.files.check();
    for (;;) {
      try {
        return mapErrors(() => void this.#writer.db.exec("BEGIN IMMEDIATE"));
      } catch (cause) {
        if (!isBusy(cause as Error) || performance.now() >= deadline) throw cause;
        await delay(BUSY_PAUSE_MS);
      }
    }
  }

  async #transact<T>(work: (transaction: Transaction) => Promise<T>, deadline: number): Promise<T> {
    const { db } = this.#writer;
    await this.#begin(deadline);
    try {
      const result = await work(this.#transaction());
      this.#writer.files.check();
      mapErrors(() => db.exec("COMMIT"));
      emptyTaintedLog(db);
      return result;
    } catch (cause) {
      if (db.open && db.inTransaction) db.exec("ROLLBACK");
      throw cause;
    }
  }

  #transaction(): Transaction {
    const dialect = this.dialect;
    const step = async <T>(work: () => T): Promise<T> => mapErrors(work);
    const run = (query: PreparedQuery) => step(() => this.#writer.run(query));
    const reader = (scope?: ReadScope): Reader => ({
      rows: (table, where, order = [], limit = undefined, columns = undefined) =>
        step(() => this.#writer.all(rowsQuery(dialect, table, where, order, limit, columns, scope))),
    });
    return {
      ...reader(),
      within: reader,
      insert: (table, rows) => step(() => this.#insert(table, rows)),
      update: (table, values, where) => run(updateQuery(dialect, table, values, where)),
      delete: (table, where) => run(deleteQuery(dialect, table, where)),
      rebuildSearchIndex: () => step(() => rebuildSearchIndex(this.#writer.db)),
      purge: () => step(() => purge(this.#writer.db)),
    };
  }

  /** Inserts rows. All must have the columns of the first. */
  #insert(table: string, rows: readonly Row[]): void {
    const [first] = rows;
    if (first === undefined) return;
    const columns = Object.keys(first);
    const key = `${table} ${columns}`;
    let statement = this.#inserts.get(key);
    if (statement === undefined) {
      const { sql } = compile(insertQuery(this.dialect, table, [first]));
      statement = this.#writer.db.prepare(sql);
      this.#inserts.set(key, statement);
    }
    for (const row of rows) statement.run(columns.map((column) => row[column]));
    this.#inserted += rows.length;
  }
}
