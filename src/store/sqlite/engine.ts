import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { fillPlaceholders, type SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { LRUCache } from "lru-cache";
import {
  countsShape,
  type Dialect,
  deleteQuery,
  insertQuery,
  listShape,
  pageOf,
  rowsShape,
  type Shape,
  totalShape,
  updateQuery,
} from "../query.ts";
import {
  type Condition,
  type Count,
  type Counting,
  type Order,
  type Page,
  type Plan,
  type Store,
  StoreUnavailable,
  StoreUnusable,
  type Transaction,
} from "../store.ts";
import type { Row, Table } from "../table.ts";
import { sqliteDialect } from "./dialect.ts";
import { migrate, pending } from "./migrate.ts";

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
  try {
    mkdirSync(dirname(file), { recursive: true });
    const writer = connect(file);
    migrate(writer);
    return new SqliteStore(sqliteDialect(tables), writer, connect(file, { readonly: true }));
  } catch (cause) {
    if (cause instanceof StoreUnusable) throw cause;
    throw new StoreUnusable(`cannot open the database ${file}: ${(cause as Error).message}`, { cause });
  }
}

/** A connection with the statements that were prepared on it. */
class Prepared {
  readonly db: Database.Database;
  readonly #statements = new LRUCache<string, Statement>({ max: STATEMENTS_KEPT });

  constructor(db: Database.Database) {
    this.db = db;
  }

  all(shape: Shape): Row[] {
    const { statement, holes } = this.#prepared(shape);
    return statement.all(...fillPlaceholders([...holes], shape.values)) as Row[];
  }

  #prepared({ key, build }: Shape): Statement {
    const kept = this.#statements.get(key);
    if (kept !== undefined) return kept;
    const { sql, params } = dialectCompiler.sqlToQuery(build());
    const prepared = { statement: this.db.prepare(sql), holes: params };
    this.#statements.set(key, prepared);
    return prepared;
  }
}

interface Statement {
  readonly statement: Database.Statement;
  readonly holes: readonly unknown[];
}

const dialectCompiler = new SQLiteSyncDialect();

class SqliteStore implements Store {
  readonly #dialect: Dialect;
  readonly #writer: Prepared;
  readonly #reader: Prepared;
  readonly #inserts = new Map<string, Database.Statement>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(dialect: Dialect, writer: Database.Database, reader: Database.Database) {
    this.#dialect = dialect;
    this.#writer = new Prepared(writer);
    this.#reader = new Prepared(reader);
  }

  async run(plans: readonly Plan[]): Promise<Page[]> {
    const [only] = plans;
    if (only !== undefined && plans.length === 1) return attempt(() => [this.#page(only)]); // one statement is one snapshot
    return attempt(() => this.#reader.db.transaction(() => plans.map((plan) => this.#page(plan)))());
  }

  async total(table: string, where: readonly Condition[], atMost: number): Promise<number> {
    return attempt(() => this.#reader.all(totalShape(this.#dialect, table, where, atMost))[0]?.total as number);
  }

  async counts(counting: Counting): Promise<Count[]> {
    return attempt(() => this.#reader.all(countsShape(this.#dialect, counting)) as unknown as Count[]);
  }

  async rows(
    table: string,
    where: readonly Condition[],
    order: readonly (string | Order)[] = [],
    limit?: number,
  ): Promise<Row[]> {
    return attempt(() => this.#reader.all(rowsShape(this.#dialect, table, where, order, limit)));
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const result = this.#queue.then(() => this.#transact(work));
    this.#queue = result.catch(() => undefined); // the next write does not fail for this one
    return result;
  }

  async check(): Promise<void> {
    attempt(() => {
      if (pending(this.#reader.db).length) throw new StoreUnavailable("the database is not migrated");
    });
  }

  async close(): Promise<void> {
    await this.#queue;
    this.#reader.db.close();
    this.#writer.db.close();
  }

  async #transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const { db } = this.#writer;
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
    const dialect = this.#dialect;
    const run = (query: SQL) => {
      const { sql, params } = dialectCompiler.sqlToQuery(query);
      this.#writer.db.prepare(sql).run(...params);
    };
    return {
      rows: async (table, where, order = [], limit = undefined) =>
        attempt(() => this.#writer.all(rowsShape(dialect, table, where, order, limit))),
      insert: async (table, rows) => attempt(() => this.#insert(table, rows)),
      update: async (table, values, where) => attempt(() => run(updateQuery(dialect, table, values, where))),
      delete: async (table, where) => attempt(() => run(deleteQuery(dialect, table, where))),
    };
  }

  #insert(table: string, rows: readonly Row[]): void {
    for (const row of rows) {
      const columns = Object.keys(row);
      const key = `${table} ${columns}`;
      let statement = this.#inserts.get(key);
      if (statement === undefined) {
        const { sql } = dialectCompiler.sqlToQuery(insertQuery(this.#dialect, table, [row]));
        statement = this.#writer.db.prepare(sql);
        this.#inserts.set(key, statement);
      }
      statement.run(...columns.map((column) => row[column]));
    }
  }

  #page(plan: Plan): Page {
    const [row] = this.#reader.all(listShape(this.#dialect, plan)) as [Row & { docs: Buffer | null }];
    const total = plan.count
      ? (this.#reader.all(totalShape(this.#dialect, plan.table, plan.where))[0]?.total as number)
      : null;
    return pageOf(plan, row, row.docs ?? Buffer.alloc(0), total);
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
