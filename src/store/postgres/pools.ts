import { createHash } from "node:crypto";
import { fillPlaceholders } from "drizzle-orm/sql/sql";
import { LRUCache } from "lru-cache";
import pg from "pg";
import { compilerOf } from "../compile.ts";
import type { PreparedQuery } from "../query.ts";
import { OutOfTime, type ReadLimit } from "../store.ts";
import type { Row } from "../tables.ts";
import { advisoryLock, WRITE_LOCK } from "./migrate.ts";
import type { Replica } from "./replica.ts";

const MAX_STATEMENTS = 500;
const STATEMENT_TIMEOUT_MS = 10_000;
/** How long a read or write waits for a connection: for its turn in the pool, or for the server to open one. */
const CONNECT_TIMEOUT_MS = 5000;
const CONNECTIONS = 10;

/** Begins a read-only transaction on one snapshot. */
export const ONE_SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/** The options of a connection that only reads. */
export const READ_ONLY = "-c default_transaction_read_only=on";

/** A connection, or a pool that uses any of its connections. */
export type Client = Pick<pg.ClientBase, "query">;

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** The connection pools of a store, and its prepared statements. */
export class Pools {
  readonly writers: pg.Pool;
  readonly readers: pg.Pool;
  readonly replica: Replica | null;
  readonly #prepared = new LRUCache<string, Statement>({ max: MAX_STATEMENTS });

  constructor(writers: pg.Pool, readers: pg.Pool, replica: Replica | null) {
    this.writers = writers;
    this.readers = readers;
    this.replica = replica;
  }

  /** Runs a query as a prepared statement, and returns its rows. */
  async all(client: Client, query: PreparedQuery): Promise<Row[]> {
    const { name, text, parameters } = this.#statement(query);
    const { rows } = await client.query({ name, text, values: fillPlaceholders([...parameters], query.values) });
    return rows as Row[];
  }

  /** Does the same, with each row as an array of its columns. */
  async raw<T>(client: Client, query: PreparedQuery): Promise<T[]> {
    const { name, text, parameters } = this.#statement(query);
    const values = fillPlaceholders([...parameters], query.values);
    return (await client.query({ name, text, values, rowMode: "array" })).rows as T[];
  }

  #statement({ key, build }: PreparedQuery): Statement {
    const cached = this.#prepared.get(key);
    if (cached !== undefined) return cached;
    const { sql: text, params } = compile(build());
    const prepared = { name: createHash("sha1").update(text).digest("hex"), text, parameters: params };
    this.#prepared.set(key, prepared);
    return prepared;
  }
}

/** Compiles a query to the SQL text of PostgreSQL. */
export const compile = compilerOf((index) => `$${index + 1}`);

/** Returns a pool that connects to a database when a query needs it. */
export function poolFor(url: string, options: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    options,
    application_name: "standpoint",
    types: { getTypeParser: (type, format) => (type === INT8 ? Number : pg.types.getTypeParser(type, format)) },
  } as pg.PoolConfig);
  pool.on("error", () => {}); // an idle connection was lost: the next query opens another, or fails itself
  return pool;
}

const INT8 = 20;

/** Runs `work` in one transaction, which the statement `begin` opens. Rolls back if it throws. */
export async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(pool, (client) => transact(client, begin, work));
}

/**
 * Runs `work` in a transaction that excludes all others of this kind, in any process: it acquires an advisory lock
 * before it begins, so that its snapshot includes all earlier writes. On an engine without advisory locks, conflicting
 * transactions fail to serialize, and must be retried.
 */
export async function inExclusiveTransaction<T>(
  pool: pg.Pool,
  begin: string,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  return withClient(pool, async (client) => {
    await advisoryLock(client, "pg_advisory_lock", WRITE_LOCK);
    try {
      return await transact(client, begin, work);
    } finally {
      await advisoryLock(client, "pg_advisory_unlock", WRITE_LOCK);
    }
  });
}

/** Runs `work` in one transaction on a connection. Rolls back if it throws. */
export async function transact<T>(client: Client, begin: string, work: (client: Client) => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => {}); // `withClient` detects a lost connection
    throw cause;
  }
}

/** Runs `work` with a connection of the pool. After a failure other than a database error, it reuses the connection only if it still responds. */
async function withClient<T>(
  pool: pg.Pool,
  work: (client: Client & { readonly processID?: number }, discard: (reason: Error) => void) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const noteLost = (error: Error) => {
    lost = error;
  };
  client.on("error", noteLost);
  try {
    return await work(client, noteLost);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) && !(cause instanceof OutOfTime) && !(await isConnected(client)))
      lost = cause as Error;
    throw cause;
  } finally {
    client.off("error", noteLost);
    client.release(lost);
  }
}

async function isConnected(client: Client): Promise<boolean> {
  return client.query("ROLLBACK").then(
    () => true,
    () => false,
  );
}

/** Runs `work` with a connection of the pool. At the end of the limit the server cancels its statement, and it throws OutOfTime. */
export async function limited<T>(pool: pg.Pool, limit: ReadLimit, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(pool, async (client, discard) => {
    const late = new OutOfTime("the reads took too long");
    let isLate = false;
    const cancel = () => {
      isLate = true;
      discard(late); // the cancellation may come late, and meet the next statement
      pool.query("SELECT pg_cancel_backend($1)", [client.processID]).catch(() => {}); // the statement's own time-out remains
    };
    const timer = setTimeout(cancel, Math.max(limit.endsAt - performance.now(), 0));
    try {
      return await work(client);
    } catch (cause) {
      throw isLate ? late : cause;
    } finally {
      clearTimeout(timer);
    }
  });
}
