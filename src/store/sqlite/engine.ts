import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import Database from "better-sqlite3";
import { fillPlaceholders } from "drizzle-orm/sql/sql";
import { LRUCache } from "lru-cache";
import { compilerOf } from "../compile.ts";
import type { Dialect } from "../conditions.ts";
import { inlinePlans, inlineReferencedIds } from "../inline-ids.ts";
import {
  countsQuery,
  deleteQuery,
  insertQuery,
  listQuery,
  type PreparedQuery,
  pageFromRow,
  rowsQuery,
  totalQuery,
  updateQuery,
} from "../query.ts";
import {
  type Condition,
  type Count,
  type CountPlan,
  type Order,
  type Page,
  type Plan,
  type Reader,
  type ReadScope,
  type Reads,
  type Snapshot,
  type Store,
  StoreUnavailable,
  StoreUnusable,
  type Transaction,
} from "../store.ts";
import type { Row, Table } from "../tables.ts";
import { BUSY_TIMEOUT_MS, connect, isBusy, mapErrors } from "./connection.ts";
import { sqliteDialect } from "./dialect.ts";
import { checkForDamage, integrityOf, rebuildSearchIndex } from "./integrity.ts";
import { isMigrated, migrate } from "./migrate.ts";

const BUSY_PAUSE_MS = 10;
const MAX_STATEMENTS = 500;

/**
 * Opens a SQLite database, creates it if it does not exist, and migrates it. One connection does all writes, one at a
 * time. Another does the reads, so that they never see uncommitted data.
 *
 * Throws StoreUnusable if the file is not a database, is damaged, cannot be opened, or is of a newer version.
 */
export function openSqlite(file: string, tables: readonly Table[]): Store {
  try {
    mkdirSync(dirname(file), { recursive: true });
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

/** A connection with its prepared statements. */
class Connection {
  readonly db: Database.Database;
  readonly #statements = new LRUCache<string, Statement>({ max: MAX_STATEMENTS });

  constructor(db: Database.Database) {
    this.db = db;
  }

  all(query: PreparedQuery): Row[] {
    const { statement, parameters } = this.#prepare(query);
    return statement.all(...fillPlaceholders([...parameters], query.values)) as Row[];
  }

  run(query: PreparedQuery): void {
    const { statement, parameters } = this.#prepare(query);
    statement.run(...fillPlaceholders([...parameters], query.values));
  }

  #prepare({ key, build }: PreparedQuery): Statement {
    const cached = this.#statements.get(key);
    if (cached !== undefined) return cached;
    const { sql, params } = compile(build());
    const prepared = { statement: this.db.prepare(sql), parameters: params };
    this.#statements.set(key, prepared);
    return prepared;
  }
}

interface Statement {
  readonly statement: Database.Statement;
  readonly parameters: readonly unknown[];
}

const compile = compilerOf(() => "?");

class SqliteReads implements Snapshot {
  protected readonly dialect: Dialect;
  protected readonly reader: Connection;
  readonly #scope: ReadScope | undefined;

  constructor(dialect: Dialect, reader: Connection, scope?: ReadScope) {
    this.dialect = dialect;
    this.reader = reader;
    this.#scope = scope;
  }

  within(scope: ReadScope): Reads {
    return new SqliteReads(this.dialect, this.reader, scope);
  }

  get latest(): Reads {
    return this;
  }

  async run(requested: readonly Plan[]): Promise<Page[]> {
    const plans = await inlinePlans(this, requested);
    const [only] = plans;
    if (only !== undefined && plans.length === 1) return mapErrors(() => [this.#page(only)]); // one statement is one snapshot
    return mapErrors(() => this.reader.db.transaction(() => plans.map((plan) => this.#page(plan)))());
  }

  async total(table: string, where: readonly Condition[], atMost: number): Promise<number> {
    const inlined = await inlineReferencedIds(this, where);
    return mapErrors(
      () => this.reader.all(totalQuery(this.dialect, table, inlined, atMost, this.#scope))[0]?.total as number,
    );
  }

  async counts(plan: CountPlan): Promise<Count[]> {
    const inlined = { ...plan, where: await inlineReferencedIds(this, plan.where) };
    return mapErrors(() => this.reader.all(countsQuery(this.dialect, inlined, this.#scope)) as unknown as Count[]);
  }

  async rows(
    table: string,
    where: readonly Condition[],
    order: readonly (string | Order)[] = [],
    limit?: number,
    columns?: readonly string[],
  ): Promise<Row[]> {
    return mapErrors(() => this.reader.all(rowsQuery(this.dialect, table, where, order, limit, columns, this.#scope)));
  }

  #page(plan: Plan): Page {
    const [row] = this.reader.all(listQuery(this.dialect, plan, this.#scope)) as [Row & { docs: Buffer | null }];
    const total = plan.count
      ? (this.reader.all(totalQuery(this.dialect, plan.table, plan.where, undefined, this.#scope))[0]?.total as number)
      : null;
    return pageFromRow(plan, row, row.docs ?? Buffer.alloc(0), total);
  }
}

class SqliteStore extends SqliteReads implements Store {
  readonly #writer: Connection;
  readonly #inserts = new Map<string, Database.Statement>();
  #queue: Promise<unknown> = Promise.resolve();

  constructor(dialect: Dialect, writer: Database.Database, reader: Database.Database) {
    super(dialect, new Connection(reader));
    this.#writer = new Connection(writer);
  }

  get address(): string {
    return `file:${this.reader.db.name}`;
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

  snapshot<T>(work: (reads: Snapshot) => Promise<T>): Promise<T> {
    return this.#onSnapshot((db) => work(new SqliteReads(this.dialect, new Connection(db))));
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
    mapErrors(() => {
      if (!isMigrated(this.reader.db)) throw new StoreUnavailable("the database is not migrated");
    });
  }

  async close(): Promise<void> {
    await this.#queue;
    this.reader.db.close();
    this.#writer.db.close();
  }

  /** Runs `work` in one read transaction on a connection of its own. Writes do not wait for it. */
  async #onSnapshot<T>(work: (db: Database.Database) => Promise<T>): Promise<T> {
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
      mapErrors(() => db.exec("COMMIT"));
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
  }
}
