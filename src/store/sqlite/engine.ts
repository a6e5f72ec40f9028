import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { fillPlaceholders, type SQL, sql } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { LRUCache } from "lru-cache";
import {
  countQuery,
  deleteQuery,
  insertQuery,
  listQuery,
  pageOf,
  rowsQuery,
  shapeOf,
  type Tables,
  updateQuery,
} from "../query.ts";
import {
  type Condition,
  type Page,
  type Plan,
  type Store,
  StoreUnavailable,
  StoreUnusable,
  type Transaction,
} from "../store.ts";
import type { Row, Table } from "../table.ts";
import { migrate, pending } from "./migrate.ts";
import { sqliteTables } from "./tables.ts";

const BUSY_TIMEOUT_MS = 5000;
const MMAP_BYTES = 2 ** 30;
const STATEMENTS_KEPT = 500;

/**
 * Opens a SQLite database, making and migrating it where needed. Writes go through one connection, one at a
 * time; reads have their own, so that they never see what is not committed.
 *
 * Throws StoreUnusable where the file is no database, is damaged, cannot be opened, or is of a newer version.
 */
export function openSqlite(file: string, tables: readonly Table[]): Store {
  const made: Tables = sqliteTables(tables);
  try {
    mkdirSync(dirname(file), { recursive: true });
    const writer = connect(file);
    migrate(writer);
    return new SqliteStore(made, writer, connect(file, { readonly: true }));
  } catch (cause) {
    if (cause instanceof StoreUnusable) throw cause;
    throw new StoreUnusable(`cannot open the database ${file}: ${(cause as Error).message}`, { cause });
  }
}

interface Prepared {
  readonly statement: Database.Statement;
  readonly holes: readonly unknown[];
}

class SqliteStore implements Store {
  readonly #tables: Tables;
  readonly #writer: Database.Database;
  readonly #reader: Database.Database;
  readonly #dialect = new SQLiteSyncDialect();
  readonly #lists = new LRUCache<string, Prepared>({ max: STATEMENTS_KEPT });
  readonly #inserts = new Map<string, Database.Statement>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(tables: Tables, writer: Database.Database, reader: Database.Database) {
    this.#tables = tables;
    this.#writer = writer;
    this.#reader = reader;
  }

  async run(plans: readonly Plan[]): Promise<Page[]> {
    const [only] = plans;
    if (only !== undefined && plans.length === 1) return attempt(() => [this.#page(only)]); // one statement is one snapshot
    return attempt(() => this.#reader.transaction(() => plans.map((plan) => this.#page(plan)))());
  }

  async rows(table: string, where: readonly Condition[], order: readonly string[] = []): Promise<Row[]> {
    return attempt(() => this.#all(this.#reader, rowsQuery(this.#tables, table, where, order)));
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const result = this.#queue.then(() => this.#transact(work));
    this.#queue = result.catch(() => undefined); // the next write does not fail for this one
    return result;
  }

  async check(): Promise<void> {
    attempt(() => {
      if (pending(this.#reader).length) throw new StoreUnavailable("the database is not migrated");
    });
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#reader.close();
    this.#writer.close();
  }

  async #transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const db = this.#writer;
    attempt(() => db.exec("BEGIN IMMEDIATE"));
    try {
      const result = await work(this.#transaction());
      attempt(() => db.exec("COMMIT"));
      return result;
    } catch (cause) {
      if (db.open && db.inTransaction) db.exec("ROLLBACK");
      throw cause;
    }
  }

  #transaction(): Transaction {
    const db = this.#writer;
    const tables = this.#tables;
    const run = (query: SQL) => {
      const { sql: text, params } = this.#dialect.sqlToQuery(query);
      db.prepare(text).run(...params);
    };
    return {
      rows: async (table, where, order = []) => attempt(() => this.#all(db, rowsQuery(tables, table, where, order))),
      insert: async (table, rows) => attempt(() => this.#insert(table, rows)),
      update: async (table, values, where) => attempt(() => run(updateQuery(tables, table, values, where))),
      delete: async (table, where) => attempt(() => run(deleteQuery(tables, table, where))),
    };
  }

  #insert(table: string, rows: readonly Row[]): void {
    for (const row of rows) {
      const columns = Object.keys(row);
      const key = `${table} ${columns}`;
      let statement = this.#inserts.get(key);
      if (statement === undefined) {
        statement = this.#writer.prepare(this.#dialect.sqlToQuery(insertQuery(this.#tables, table, [row])).sql);
        this.#inserts.set(key, statement);
      }
      statement.run(...columns.map((column) => row[column]));
    }
  }

  #page(plan: Plan): Page {
    const shape = shapeOf(plan);
    const { statement, holes } = this.#prepared(`list ${shape.key}`, () => listQuery(this.#tables, shape.plan, joined));
    const row = statement.get(...fillPlaceholders([...holes], shape.values)) as Row & { docs: Buffer | null };
    return pageOf(plan, row, row.docs ?? Buffer.alloc(0), plan.count ? this.#total(shape) : null);
  }

  #total({ key, plan, values }: ReturnType<typeof shapeOf>): number {
    const { statement, holes } = this.#prepared(`count ${key}`, () => countQuery(this.#tables, plan));
    return (statement.get(...fillPlaceholders([...holes], values)) as { total: number }).total;
  }

  #prepared(key: string, query: () => SQL): Prepared {
    const kept = this.#lists.get(key);
    if (kept !== undefined) return kept;
    const { sql: text, params } = this.#dialect.sqlToQuery(query());
    const prepared = { statement: this.#reader.prepare(text), holes: params };
    this.#lists.set(key, prepared);
    return prepared;
  }

  #all(db: Database.Database, query: SQL): Row[] {
    const { sql: text, params } = this.#dialect.sqlToQuery(query);
    return db.prepare(text).all(...params) as Row[];
  }
}

function connect(file: string, options: Database.Options = {}): Database.Database {
  const db = new Database(file, { ...options, timeout: BUSY_TIMEOUT_MS });
  if (!options.readonly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL"); // WAL with NORMAL loses acknowledged commits when the power fails
    db.pragma("foreign_keys = ON");
  }
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  return db;
}

function joined(doc: SQL, position: SQL, filter: SQL): SQL {
  return sql`cast(group_concat(${doc}, ',' order by ${position}) ${filter} as blob)`;
}

/** Failures that pass by themselves, or by the operator's hand, become StoreUnavailable. */
function attempt<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string };
    const passing = /^SQLITE_(BUSY|LOCKED|IOERR|FULL|CANTOPEN|READONLY|NOMEM)/;
    if ((code !== undefined && passing.test(code)) || message === "The database connection is not open")
      throw new StoreUnavailable(message, { cause });
    throw cause;
  }
}
