import type pg from "pg";

const POLL_MS = 50;

/**
 * A replica to read from, and whether it has all that this process wrote: after a write, reads stay on the
 * primary until the replica has replayed the primary's log up to that write. So a client that writes through a
 * process reads its own write from it at once, however far the replica lags.
 */
export class Replica {
  readonly pool: pg.Pool;
  readonly #primary: pg.Pool;
  #current = true;
  /** The position in the primary's log that the replica is to replay; null until it is known. */
  #awaited: string | null = null;
  #asking: NodeJS.Timeout | undefined;

  constructor(pool: pg.Pool, primary: pg.Pool) {
    this.pool = pool;
    this.#primary = primary;
  }

  isCurrent(): boolean {
    return this.#current;
  }

  /** Notes that a write was committed on the primary. */
  noteWrite(): void {
    this.#current = false;
    this.#awaited = null;
    this.#asking ??= setInterval(() => void this.#ask(), POLL_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.#asking);
    await this.pool.end();
  }

  async #ask(): Promise<void> {
    try {
      if (this.#awaited === null) {
        const { rows } = await this.#primary.query("SELECT pg_current_wal_insert_lsn()::text AS position");
        this.#awaited = (rows[0] as { position: string }).position;
      }
      const awaited = this.#awaited;
      const { rows } = await this.pool.query("SELECT pg_last_wal_replay_lsn() >= $1::pg_lsn AS replayed", [awaited]);
      if ((rows[0] as { replayed: boolean | null }).replayed !== true || this.#awaited !== awaited) return;
      this.#current = true;
      clearInterval(this.#asking);
      this.#asking = undefined;
    } catch {
      // one of the two is away: reads stay on the primary, and the next turn asks again
    }
  }
}
