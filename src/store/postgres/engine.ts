import { createHash } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import { fillPlaceholders, type SQL } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { LRUCache } from "lru-cache";
import pg from "pg";
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
import { postgresDialect } from "./dialect.ts";
import { migrate, pending } from "./migrate.ts";
import { Replica } from "./replica.ts";

const CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 3000;
const STATEMENT_TIMEOUT_MS = 10_000;
const STATEMENTS_KEPT = 500;
const PARAMETERS_AT_ONCE = 30_000;
const TRIES = 10;
const BACKOFF_MS = 10;

/** Where a PostgreSQL store is: the primary, and a replica to read from where there is one. */
export interface Addresses {
  readonly url: string;
  readonly readUrl?: string | undefined;
}

/**
 * Opens a PostgreSQL database, or one of an engine that speaks its protocol, migrating it where needed.
 * Throws StoreUnusable where it cannot be reached, is of a newer version, or refuses.
 */
export async function openPostgres({ url, readUrl }: Addresses, tables: readonly Table[]): Promise<Store> {
  const primary = poolFor(url, "");
  try {
    const client = await primary.connect();
    try {
      await migrate(client);
    } finally {
      client.release();
    }
  } catch (cause) {
    await primary.end();
    if (cause instanceof StoreUnusable) throw cause;
    throw new StoreUnusable(`cannot open the database: ${(cause as Error).message}`, { cause });
  }
  const replica = readUrl === undefined ? null : new Replica(poolFor(readUrl, READ_ONLY), primary);
  return new PostgresStore(postgresDialect(tables), primary, poolFor(url, READ_ONLY), replica);
}

const READ_ONLY = "-c default_transaction_read_only=on";

type Client = Pick<pg.ClientBase, "query">;

interface Prepared {
  readonly name: string;
  readonly text: string;
  readonly holes: readonly unknown[];
}

class PostgresStore implements Store {
  readonly #dialect: Dialect;
  readonly #writers: pg.Pool;
  readonly #readers: pg.Pool;
  readonly #replica: Replica | null;
  readonly #prepared = new LRUCache<string, Prepared>({ max: STATEMENTS_KEPT });
  #queue: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | undefined;

  constructor(dialect: Dialect, writers: pg.Pool, readers: pg.Pool, replica: Replica | null) {
    this.#dialect = dialect;
    this.#writers = writers;
    this.#readers = readers;
    this.#replica = replica;
  }

  run(plans: readonly Plan[]): Promise<Page[]> {
    return this.#read(async (pool) => {
      const [only] = plans;
      if (only !== undefined && plans.length === 1 && !only.count) return [await this.#page(pool, only)];
      return this.#snapshot(pool, async (client) => {
        const pages: Page[] = [];
        for (const plan of plans) pages.push(await this.#page(client, plan));
        return pages;
      });
    });
  }

  total(table: string, where: readonly Condition[], atMost: number): Promise<number> {
    return this.#read(async (pool) => {
      const [row] = await this.#all(pool, totalShape(this.#dialect, table, where, atMost));
      return row?.total as number;
    });
  }

  counts(counting: Counting): Promise<Count[]> {
    return this.#read(
      async (pool) => (await this.#all(pool, countsShape(this.#dialect, counting))) as unknown as Count[],
    );
  }

  rows(
    table: string,
    where: readonly Condition[],
    order: readonly (string | Order)[] = [],
    limit?: number,
  ): Promise<Row[]> {
    return this.#read((pool) => this.#all(pool, rowsShape(this.#dialect, table, where, order, limit)));
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const result = this.#queue.then(() => attempt(() => this.#transact(work)));
    this.#queue = result.catch(() => undefined); // the next write does not fail for this one
    return result;
  }

  async check(): Promise<void> {
    await this.#read(async (pool) => {
      if ((await pending(pool)).length) throw new StoreUnavailable("the database is not migrated");
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#queue.then(async () => {
      await Promise.all([this.#writers.end(), this.#readers.end(), this.#replica?.close()]);
    });
    return this.#closed;
  }

  /** Reads on the replica where there is one that has all that this process wrote; else on the primary. */
  async #read<T>(work: (pool: pg.Pool) => Promise<T>): Promise<T> {
    return attempt(async () => {
      if (this.#replica === null) return work(this.#readers);
      const [first, second] = this.#replica.isCurrent()
        ? [this.#replica.pool, this.#readers]
        : [this.#readers, this.#replica.pool];
      try {
        return await work(first);
      } catch (cause) {
        if (!isPassing(cause)) throw cause;
        return work(second); // one of the two is down: the other still answers
      }
    });
  }

  async #snapshot<T>(pool: pg.Pool, work: (client: Client) => Promise<T>): Promise<T> {
    return inTransaction(pool, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", work);
  }

  /** Tries again where the engine could not put the transaction in an order with others. */
  async #transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts++) {
      try {
        const result = await inTransaction(this.#writers, "BEGIN ISOLATION LEVEL SERIALIZABLE", (client) =>
          work(this.#transaction(client)),
        );
        this.#replica?.wrote();
        return result;
      } catch (cause) {
        if (!["40001", "40P01"].includes(codeOf(cause)) || attempts === TRIES) throw cause;
        await delay(BACKOFF_MS * 2 ** attempts * Math.random());
      }
    }
  }

  #transaction(client: Client): Transaction {
    const dialect = this.#dialect;
    const run = async (query: SQL) => {
      const { sql: text, params } = compiler.sqlToQuery(query);
      await client.query(text, params);
    };
    return {
      rows: (table, where, order = [], limit = undefined) =>
        this.#all(client, rowsShape(dialect, table, where, order, limit)),
      insert: async (table, rows) => {
        const atOnce = Math.floor(PARAMETERS_AT_ONCE / Object.keys(rows[0] ?? {}).length);
        for (let i = 0; i < rows.length; i += atOnce) await run(insertQuery(dialect, table, rows.slice(i, i + atOnce)));
      },
      update: (table, values, where) => run(updateQuery(dialect, table, values, where)),
      delete: (table, where) => run(deleteQuery(dialect, table, where)),
    };
  }

  async #page(client: Client, plan: Plan): Promise<Page> {
    const [row] = (await this.#all(client, listShape(this.#dialect, plan))) as [Row & { docs: string | null }];
    const total = plan.count
      ? ((await this.#all(client, totalShape(this.#dialect, plan.table, plan.where)))[0]?.total as number)
      : null;
    return pageOf(plan, row, Buffer.from(row.docs ?? ""), total);
  }

  async #all(client: Client, shape: Shape): Promise<Row[]> {
    const { name, text, holes } = this.#statement(shape);
    const { rows } = await client.query({ name, text, values: fillPlaceholders([...holes], shape.values) });
    return rows as Row[];
  }

  #statement({ key, build }: Shape): Prepared {
    const kept = this.#prepared.get(key);
    if (kept !== undefined) return kept;
    const { sql: text, params } = compiler.sqlToQuery(build());
    const prepared = { name: createHash("sha1").update(text).digest("hex"), text, holes: params };
    this.#prepared.set(key, prepared);
    return prepared;
  }
}

const compiler = new PgDialect();

function poolFor(url: string, options: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options,
    application_name: "standpoint",
    types: { getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)) },
  } as pg.PoolConfig);
  pool.on("error", () => {}); // an idle connection was lost: the next request takes another, or fails by itself
  return pool;
}

const INT8 = 20;

async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  try {
    await client.query(begin);
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (cause) {
    await client.query("ROLLBACK").catch((error: Error) => {
      lost = error;
    });
    throw cause;
  } finally {
    client.release(lost);
  }
}

/** Failures that pass by themselves, or by the operator's hand, become StoreUnavailable. */
async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (isPassing(cause)) throw new StoreUnavailable((cause as Error).message, { cause });
    throw cause;
  }
}

/**
 * By SQLSTATE: connection exceptions (08), insufficient resources (53), operator intervention and cancelled
 * statements (57), rollbacks for order (40), a primary that became read-only (25006). By Node's code: no connection.
 */
function isPassing(cause: unknown): boolean {
  const code = codeOf(cause);
  const message = cause instanceof Error ? cause.message : "";
  return (
    /^(08|53|57|40)/.test(code) ||
    code === "25006" ||
    /^E(CONN|PIPE|HOST|NET|TIMEDOUT|AI_AGAIN)/.test(code) ||
    /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|Query read timeout)/.test(
      message,
    )
  );
}

function codeOf(cause: unknown): string {
  return String((cause as { code?: unknown }).code ?? "");
}
