/** Compares the changes of a server with the receipts of its clients. */
import { BEGINNING, chainOf } from "../../src/writing/history/change-log.ts";
import { Client, type Receipt } from "./editor.ts";

const PAGE_SIZE = 500;

/** A change in the feed. */
interface FeedChange extends Receipt {
  readonly chain: string;
  readonly made_at: string;
  readonly key: string | null;
  readonly request_id: string | null;
  readonly hash_before: string | null;
}

/** The changes read so far, in order. */
export class Ledger {
  readonly changes: FeedChange[] = [];
  readonly #client: Client;

  constructor(key: string) {
    this.#client = new Client(key);
  }

  /** Reads new changes, and returns the faults of their numbers and their chain. */
  async follow(origin: string): Promise<string[]> {
    const faults: string[] = [];
    for (;;) {
      const { body } = await this.#client.get(`${origin}/v1/changes?limit=${PAGE_SIZE}&since=${this.changes.length}`);
      const { data } = JSON.parse(body) as { data: FeedChange[] };
      for (const change of data) {
        const last = this.changes.at(-1);
        if (change.change !== this.changes.length + 1)
          faults.push(`change ${change.change} follows ${this.changes.length}`);
        if (change.chain !== chainAfter(last, change))
          faults.push(`change ${change.change} is not chained to the one before`);
        this.changes.push(change);
      }
      if (data.length < PAGE_SIZE || faults.length) return faults;
    }
  }

  /** Returns the receipts whose change is missing, or has another revision or hash. */
  lost(receipts: readonly Receipt[]): string[] {
    return receipts.flatMap(({ type, id, revision, change, hash }) => {
      const read = this.changes[change - 1];
      const isRead = read?.type === type && read.id === id && read.revision === revision && read.hash === hash;
      return isRead ? [] : [`${type}/${id}: revision ${revision}, change ${change} is lost`];
    });
  }
}

function chainAfter(last: FeedChange | undefined, change: FeedChange): string {
  const { change: sequence, type, id: record, revision, action, made_at, key: key_id, request_id, hash } = change;
  const facts = {
    sequence,
    type,
    record,
    revision,
    action,
    made_at,
    key_id,
    request_id,
    before: change.hash_before,
    hash,
  };
  return chainOf(last?.chain ?? BEGINNING, facts as Parameters<typeof chainOf>[1]);
}
