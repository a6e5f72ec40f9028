/** What a server says of all changes, held against what its writers were told. */
import { BEGINNING, chainOf } from "../../src/writing/history/change-log.ts";
import { Client, type Receipt } from "./editor.ts";

const AT_ONCE = 500;

/** A change as the feed tells it. */
interface Told extends Receipt {
  readonly chain: string;
  readonly made_at: string;
  readonly key: string | null;
  readonly request_id: string | null;
  readonly hash_before: string | null;
}

/** The changes that were read so far, in their order. */
export class Ledger {
  readonly changes: Told[] = [];
  readonly #client: Client;

  constructor(key: string) {
    this.#client = new Client(key);
  }

  /** Reads the changes that are new; gives what is wrong with their numbers and their chain. */
  async follow(origin: string): Promise<string[]> {
    const faults: string[] = [];
    for (;;) {
      const { body } = await this.#client.get(`${origin}/v1/changes?limit=${AT_ONCE}&since=${this.changes.length}`);
      const { data } = JSON.parse(body) as { data: Told[] };
      for (const told of data) {
        const last = this.changes.at(-1);
        if (told.change !== this.changes.length + 1)
          faults.push(`change ${told.change} follows ${this.changes.length}`);
        if (told.chain !== chainAfter(last, told))
          faults.push(`change ${told.change} is not chained to the one before`);
        this.changes.push(told);
      }
      if (data.length < AT_ONCE || faults.length) return faults;
    }
  }

  /** The receipts that are found nowhere among the changes with their revision and hash. */
  lost(receipts: readonly Receipt[]): string[] {
    return receipts.flatMap(({ type, id, revision, change, hash }) => {
      const found = this.changes[change - 1];
      const isFound = found?.type === type && found.id === id && found.revision === revision && found.hash === hash;
      return isFound ? [] : [`${type}/${id}: revision ${revision}, change ${change} is lost`];
    });
  }
}

function chainAfter(last: Told | undefined, told: Told): string {
  const { change: sequence, type, id: record, revision, action, made_at, key: key_id, request_id, hash } = told;
  const facts = {
    sequence,
    type,
    record,
    revision,
    action,
    made_at,
    key_id,
    request_id,
    before: told.hash_before,
    hash,
  };
  return chainOf(last?.chain ?? BEGINNING, facts as Parameters<typeof chainOf>[1]);
}
