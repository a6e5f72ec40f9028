import { createHash } from "node:crypto";
import { fillPlaceholders } from "drizzle-orm/sql/sql";
import { LRUCache } from "lru-cache";
import pg from "pg";
import { compilerOf } from "../compile.ts";
import type { PreparedQuery } from "../query.ts";
import type { Row } from "../tables.ts";
import { advisoryLock, WRITE_LOCK } from "./migrate.ts";
import type { Replica } from "./replica.ts";

const MAX_STATEMENTS = 500;
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 3000;
const CONNECTIONS = 10;

/** Begins a transaction that sees the data as they are now, and writes nothing. */
export const ONE_SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/** What a connection is told that only reads. */
export const READ_ONLY = "-c default_transaction_read_only=on";

/** A connection, or a pool of them that takes any. */
export type Client = Pick<pg.ClientBase, "query">;

interface Statement {
  readonly name: string;
  readonly text: string;
  readonly parameters: readonly unknown[];
}

/** The connections of a store, and what was prepared on them. */
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

  async all(client: Client, shape: PreparedQuery): Promise<Row[]> {
    const { name, text, parameters } = this.#statement(shape);
    const { rows } = await client.query({ name, text, values: fillPlaceholders([...parameters], shape.values) });
    return rows as Row[];
  }

  #statement({ key, build }: PreparedQuery): Statement {
    const kept = this.#prepared.get(key);
    if (kept !== undefined) return kept;
    const { sql: text, params } = compile(build());
    const prepared = { name: createHash("sha1").update(text).digest("hex"), text, parameters: params };
    this.#prepared.set(key, prepared);
    return prepared;
  }
}

/** Makes texts of queries. */
export const compile = compilerOf((index) => `$${index + 1}`);

/** Connections to a database, made as they are needed. */
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
  pool.on("error", () => {}); // an idle connection was lost: the next request takes another, or fails by itself
  return pool;
}

const INT8 = 20;

/** Works in one transaction, which `begin` opens. Rolls back if it throws. */
export async function inTransaction<T>(pool: pg.Pool, begin: string, work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(pool, (client) => transact(client, begin, work));
}

/**
 * Works in one transaction after another, whatever process they are of: they wait for each other by an advisory lock,
 * where the engine has one, before they begin, so that each sees what those before it wrote. Otherwise the engine
 * says which is to be tried again.
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

async function transact<T>(client: Client, begin: string, work: (client: Client) => Promise<T>): Promise<T> {
  await client.query(begin);
  try {
    const result = await work(client);
    await client.query("COMMIT");
    return result;
  } catch (cause) {
    await client.query("ROLLBACK").catch(() => {}); // what is lost is told apart below
    throw cause;
  }
}

/** Lends a connection. One on which anything failed that the engine did not answer is not used again. */
async function withClient<T>(pool: pg.Pool, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let lost: Error | undefined;
  const noteLost = (error: Error) => {
    lost = error;
  };
  client.on("error", noteLost);
  try {
    return await work(client);
  } catch (cause) {
    if (!(cause instanceof pg.DatabaseError) && !(await isConnected(client))) lost = cause as Error;
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
