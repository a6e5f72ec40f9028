import type pg from "pg";

const POLL_MS = 50;

/**
 * A replica for reads. After a write of this process, reads use the primary until the replica has replayed its log up to
 * that write, so that a client reads its own writes however far the replica lags.
 */
export class Replica {
  readonly pool: pg.Pool;
  readonly #primary: pg.Pool;
  #current = true;
  /** The position in the primary's log that the replica must replay; null if it is not known yet. */
  #target: string | null = null;
  #polling: NodeJS.Timeout | undefined;

  constructor(pool: pg.Pool, primary: pg.Pool) {
    this.pool = pool;
    this.#primary = primary;
  }

  /** Returns whether the replica has replayed all writes of this process. */
  isCurrent(): boolean {
    return this.#current;
  }

  /** Records that this process committed a write on the primary. */
  noteWrite(): void {
    this.#current = false;
    this.#target = null;
    this.#polling ??= setInterval(() => void this.#poll(), POLL_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#polling);
    await this.pool.end();
  }

  async #poll(): Promise<void> {
    try {
      if (this.#target === null) {
        const { rows } = await this.#primary.query("SELECT pg_current_wal_insert_lsn()::text AS position");
        this.#target = (rows[0] as { position: string }).position;
      }
      const target = this.#target;
      const { rows } = await this.pool.query("SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS replayed", [target]);
      if ((rows[0] as { replayed: boolean | null }).replayed !== true || this.#target !== target) return;
      this.#current = true;
      clearInterval(this.#polling);
      this.#polling = undefined;
    } catch {
      // one server is down: reads stay on the primary, and the next poll tries again
    }
  }
}
