import { setTimeout as delay } from "node:timers/promises";
import type { SQL } from "drizzle-orm/sql/sql";
import pg from "pg";
import { countsQuery, missingQuery, topQuery, topsFrom } from "../aggregates.ts";
import type { Dialect } from "../conditions.ts";
import {
  deleteQuery,
  insertQuery,
  listQuery,
  type PreparedQuery,
  pageFromRow,
  rowsQuery,
  totalQuery,
  updateQuery,
} from "../query.ts";
import { settle, settlePlans } from "../settle.ts";
import {
  type Condition,
  type Count,
  type CountPlan,
  checkLimit,
  type Order,
  type Page,
  type Plan,
  type Reader,
  type ReadLimit,
  type ReadScope,
  type Reads,
  type Snapshot,
  type Store,
  StoreUnavailable,
  StoreUnusable,
  type Top,
  type TopPlan,
  type Transaction,
} from "../store.ts";
import type { Row, Table, Value } from "../tables.ts";
import { postgresDialect } from "./dialect.ts";
import { errorCode, isTransient, mapErrors } from "./failures.ts";
import { integrityOf } from "./integrity.ts";
import { isMigrated, migrate } from "./migrate.ts";
import {
  type Client,
  compile,
  inExclusiveTransaction,
  inTransaction,
  limited,
  ONE_SNAPSHOT,
  Pools,
  poolFor,
  READ_ONLY,
  transact,
} from "./pools.ts";
import { Replica } from "./replica.ts";

/** Parameters of one insert: the protocol allows 65,535. */
const MAX_PARAMETERS = 30_000;
const MAX_ATTEMPTS = 10;
const BACKOFF_MS = 10;

/** The URLs of a PostgreSQL store: the primary, and a replica for reads. */
export interface Addresses {
  readonly url: string;
  readonly readUrl?: string | undefined;
}

/**
 * Opens a PostgreSQL database, or one of an engine that speaks its protocol, and migrates it. Throws StoreUnusable if
 * the server cannot be reached or refuses, or if the schema is of a newer version.
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
  return new PostgresStore(postgresDialect(tables), new Pools(primary, poolFor(url, READ_ONLY), replica));
}

class PostgresReads implements Snapshot {
  protected readonly dialect: Dialect;
  protected readonly pools: Pools;
  readonly #scope: ReadScope | undefined;
  readonly #limit: ReadLimit | undefined;
  /** The connection of a snapshot. */
  readonly #bound: Client | undefined;

  constructor(dialect: Dialect, pools: Pools, scope?: ReadScope, limit?: ReadLimit, bound?: Client) {
    this.dialect = dialect;
    this.pools = pools;
    this.#scope = scope;
    this.#limit = limit;
    this.#bound = bound;
  }

  within(scope: ReadScope, limit?: ReadLimit): Reads {
    return new PostgresReads(this.dialect, this.pools, scope, limit, this.#bound);
  }

  async run(requested: readonly Plan[]): Promise<Page[]> {
    const plans = await settlePlans(this, requested);
    return this.read(async (pool) => {
      const [only] = plans;
      if (only !== undefined && plans.length === 1 && !only.count) return [await this.#page(pool, only)];
      return this.#onSnapshot(pool, async (client) => {
        const pages: Page[] = [];
        for (const plan of plans) pages.push(await this.#page(client, plan));
        return pages;
      });
    });
  }

  async total(table: string, where: readonly Condition[], atMost: number): Promise<number> {
    const query = totalQuery(this.dialect, table, await this.settle(where), atMost, this.#scope);
    const [row] = await this.read((pool) => this.pools.all(pool, query));
    return Number(row?.total);
  }

  async counts(plan: CountPlan): Promise<Count[]> {
    const query = countsQuery(this.dialect, { ...plan, where: await this.settle(plan.where) }, this.#scope);
    const rows = await this.read((pool) => this.pools.raw<Value[]>(pool, query));
    return rows.map((row) => ({ values: row.slice(0, -1), count: Number(row.at(-1)) }));
  }

  async missing(plan: Omit<CountPlan, "maxValues">): Promise<number> {
    const query = missingQuery(this.dialect, { ...plan, where: await this.settle(plan.where) }, this.#scope);
    return Number((await this.read((pool) => this.pools.raw<Value[]>(pool, query)))[0]?.[0]);
  }

  async top(plan: TopPlan): Promise<Top[]> {
    const query = topQuery(this.dialect, { ...plan, where: await this.settle(plan.where) }, this.#scope);
    return topsFrom(await this.read((pool) => this.pools.raw<Value[]>(pool, query)));
  }

  settle(where: readonly Condition[]): Promise<Condition[]> {
    return settle(this, where);
  }

  rows(
    table: string,
    where: readonly Condition[],
    order: readonly (string | Order)[] = [],
    limit?: number,
    columns?: readonly string[],
  ): Promise<Row[]> {
    return this.read((pool) =>
      this.pools.all(pool, rowsQuery(this.dialect, table, where, order, limit, columns, this.#scope)),
    );
  }

  /** Runs `work` on the replica if it has replayed all writes of this process; else on the primary. */
  protected async read<T>(work: (pool: Client) => Promise<T>): Promise<T> {
    if (this.#limit !== undefined) checkLimit(this.#limit);
    return mapErrors(async () => {
      if (this.#bound !== undefined) return work(this.#bound);
      const within = (pool: pg.Pool) => (this.#limit === undefined ? work(pool) : limited(pool, this.#limit, work));
      if (this.pools.replica === null) return within(this.pools.readers);
      const [first, second] = this.pools.replica.isCurrent()
        ? [this.pools.replica.pool, this.pools.readers]
        : [this.pools.readers, this.pools.replica.pool];
      try {
        return await within(first);
      } catch (cause) {
        if (!isTransient(cause)) throw cause;
        return within(second); // one server is down: the other may answer
      }
    });
  }

  async #onSnapshot<T>(pool: Client, work: (client: Client) => Promise<T>): Promise<T> {
    if (this.#bound !== undefined) return work(this.#bound);
    return pool instanceof pg.Pool ? inTransaction(pool, ONE_SNAPSHOT, work) : transact(pool, ONE_SNAPSHOT, work);
  }

  async #page(client: Client, plan: Plan): Promise<Page> {
    const query = listQuery(this.dialect, plan, this.#scope);
    const [[docs, keys]] = (await this.pools.raw(client, query)) as [[string | null, string | null]];
    const count = totalQuery(this.dialect, plan.table, plan.where, undefined, this.#scope);
    const total = plan.count ? Number((await this.pools.all(client, count))[0]?.total) : null;
    return pageFromRow(plan, [docs === null ? null : Buffer.from(docs), keys], total);
  }
}

class PostgresStore extends PostgresReads implements Store {
  readonly latest: Reads = new PostgresReads(
    this.dialect,
    new Pools(this.pools.writers, this.pools.readers, null), // without the replica
  );
  #queue: Promise<unknown> = Promise.resolve();
  #closed: Promise<void> | undefined;

  get address(): string {
    return this.pools.writers.options.connectionString as string;
  }

  version(): null {
    return null;
  }

  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    return this.enqueueWrite(() => mapErrors(() => this.#transact(work)));
  }

  enqueueWrite<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work).then((value) => {
      this.pools.replica?.noteWrite();
      return value;
    });
    this.#queue = result.catch(() => undefined); // a failed write does not fail the next one
    return result;
  }

  snapshot<T>(work: (reads: Snapshot) => Promise<T>): Promise<T> {
    return mapErrors(() =>
      inTransaction(this.pools.readers, ONE_SNAPSHOT, async (client) => {
        await client.query("SET LOCAL statement_timeout = 0"); // no client waits for it
        return work(new PostgresReads(this.dialect, this.pools, undefined, undefined, client));
      }),
    );
  }

  integrity(): Promise<string[]> {
    return mapErrors(() => inTransaction(this.pools.readers, ONE_SNAPSHOT, integrityOf));
  }

  async tidy(): Promise<boolean> {
    return false; // the server does it
  }

  async checkForDamage(): Promise<void> {} // the server checks its own files

  async backup(): Promise<boolean> {
    return false;
  }

  async check(): Promise<void> {
    await this.read(async (pool) => {
      if (!(await isMigrated(pool))) throw new StoreUnavailable("the database is not migrated");
    });
  }

  close(): Promise<void> {
    this.#closed ??= this.#queue.then(async () => {
      await Promise.all([this.pools.writers.end(), this.pools.readers.end(), this.pools.replica?.close()]);
    });
    return this.#closed;
  }

  /** Retries a transaction that failed to serialize (40001) or ran into a deadlock (40P01). */
  async #transact<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    for (let attempts = 1; ; attempts++) {
      try {
        return await inExclusiveTransaction(this.pools.writers, "BEGIN ISOLATION LEVEL SERIALIZABLE", (client) =>
          work(this.#transaction(client)),
        );
      } catch (cause) {
        if (!["40001", "40P01"].includes(errorCode(cause)) || attempts === MAX_ATTEMPTS) throw cause;
        await delay(BACKOFF_MS * 2 ** attempts * Math.random());
      }
    }
  }

  #transaction(client: Client): Transaction {
    const dialect = this.dialect;
    const run = async (query: SQL) => {
      const { sql: text, params } = compile(query);
      await client.query(text, params);
    };
    const execute = async (query: PreparedQuery) => {
      await this.pools.all(client, query);
    };
    const reader = (scope?: ReadScope): Reader => ({
      rows: (table, where, order = [], limit = undefined, columns = undefined) =>
        this.pools.all(client, rowsQuery(dialect, table, where, order, limit, columns, scope)),
    });
    return {
      ...reader(),
      within: reader,
      insert: async (table, rows) => {
        const batch = Math.floor(MAX_PARAMETERS / Object.keys(rows[0] ?? {}).length);
        for (let i = 0; i < rows.length; i += batch) await run(insertQuery(dialect, table, rows.slice(i, i + batch)));
      },
      update: (table, values, where) => execute(updateQuery(dialect, table, values, where)),
      delete: (table, where) => execute(deleteQuery(dialect, table, where)),
      rebuildSearchIndex: async () => {}, // each row holds its own tsvector
      purge: async () => {}, // the server's VACUUM overwrites dead rows
    };
  }
}
