import Database from "better-sqlite3";
import { fillPlaceholders } from "drizzle-orm/sql/sql";
import { LRUCache } from "lru-cache";
import { compilerOf } from "../compile.ts";
import type { PreparedQuery } from "../query.ts";
import { checkLimit, OutOfTime, type ReadLimit, StoreFull, StoreUnavailable } from "../store.ts";
import type { Row } from "../tables.ts";
import { ROWS_PER_CALL } from "./dialect.ts";
import type { DatabaseFiles } from "./files.ts";
import { LOG_LIMIT_BYTES } from "./write-ahead-log.ts";

/** How long a write waits for another process that is writing. */
export const BUSY_TIMEOUT_MS = 5000;
const MMAP_BYTES = 2 ** 30;
const MAX_STATEMENTS = 500;

/** Opens a connection and sets its pragmas. */
export function connect(file: string, options: Database.Options = {}): Database.Database {
  const db = new Database(file, { ...options, timeout: BUSY_TIMEOUT_MS });
  if (!options.readonly) {
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL"); // with NORMAL, a power failure loses acknowledged commits
    db.pragma("foreign_keys = ON");
    db.pragma("wal_autocheckpoint = 16000"); // pages
    db.pragma(`journal_size_limit = ${LOG_LIMIT_BYTES}`);
    db.pragma("cache_size = -65536");
    db.pragma("secure_delete = ON"); // what is deleted must not stay in free pages, where an erasure would not find it
  }
  db.pragma(`mmap_size = ${MMAP_BYTES}`);
  return db;
}

/**
 * A connection with its prepared statements. Reads check that the files of the database are still in place. Their statements
 * call the SQL function `in_time` for some of the rows, which ends them when their limit is reached: SQLite itself cannot be
 * interrupted from the thread that it runs on.
 */
export class Connection {
  readonly db: Database.Database;
  readonly files: DatabaseFiles;
  readonly #statements = new LRUCache<string, Statement>({ max: MAX_STATEMENTS });
  #limit: ReadLimit | undefined;
  /** The rows that were looked at within each limit, and the queries that were built. */
  readonly #looked = new WeakMap<ReadLimit, number>();
  readonly #built = new WeakMap<ReadLimit, number>();

  constructor(db: Database.Database, files: DatabaseFiles) {
    this.db = db;
    this.files = files;
    db.function("in_time", { deterministic: false }, (_row: unknown) => {
      if (this.#limit === undefined) return 1;
      checkLimit(this.#limit);
      this.#looked.set(this.#limit, (this.#looked.get(this.#limit) ?? 0) + ROWS_PER_CALL);
      if ((this.#looked.get(this.#limit) ?? 0) > (this.#limit.rows ?? Infinity))
        throw new OutOfTime("the reads look at too many rows");
      return 1;
    });
  }

  /** Returns the rows of a query, as objects. Throws OutOfTime. */
  all(query: PreparedQuery, limit?: ReadLimit): Row[] {
    this.files.checkNowAndThen();
    const { statement, parameters } = this.#prepare(query, limit);
    return statement.all(...fillPlaceholders([...parameters], query.values)) as Row[];
  }

  /** Returns the rows of a query, as arrays of its columns. Throws OutOfTime. */
  raw<T>(query: PreparedQuery, limit?: ReadLimit): T[] {
    this.files.checkNowAndThen();
    const { statement, parameters } = this.#prepare(query, limit, "raw ");
    return statement.raw(true).all(...fillPlaceholders([...parameters], query.values)) as T[];
  }

  /** Runs a statement that returns nothing. */
  run(query: PreparedQuery): void {
    const { statement, parameters } = this.#prepare(query);
    statement.run(...fillPlaceholders([...parameters], query.values));
  }

  #prepare({ key, queries, build }: PreparedQuery, limit?: ReadLimit, kind = ""): Statement {
    if (limit !== undefined) checkLimit(limit);
    this.#limit = limit;
    const cached = this.#statements.get(kind + key);
    if (cached !== undefined) return cached;
    if (limit?.queries !== undefined) this.#countBuilt(queries, limit);
    const { sql, params } = compile(build());
    const prepared = { statement: this.db.prepare(sql), parameters: params };
    this.#statements.set(kind + key, prepared);
    return prepared;
  }

  #countBuilt(queries: number, limit: ReadLimit): void {
    const built = (this.#built.get(limit) ?? 0) + queries;
    if (built > (limit.queries ?? Infinity)) throw new OutOfTime("the reads need too many new queries");
    this.#built.set(limit, built);
  }
}

interface Statement {
  readonly statement: Database.Statement;
  readonly parameters: readonly unknown[];
}

/** Compiles a query to the SQL text of SQLite. */
export const compile = compilerOf(() => "?");

/** Returns whether a failure means that another connection holds the write lock. */
export function isBusy({ cause }: Error): boolean {
  return (cause as { code?: string } | undefined)?.code?.startsWith("SQLITE_BUSY") ?? false;
}

/** Runs `work`, and rethrows transient failures as StoreUnavailable and a full disk as StoreFull. */
export function mapErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    const { code, message } = cause as { code?: string; message: string };
    if (code === "SQLITE_FULL" || code === "SQLITE_IOERR_WRITE") throw new StoreFull(message, { cause });
    const transient = /^SQLITE_(BUSY|LOCKED|IOERR|CANTOPEN|READONLY|NOMEM)/;
    if ((code !== undefined && transient.test(code)) || message === "The database connection is not open")
      throw new StoreUnavailable(message, { cause });
    throw cause;
  }
}
