import type { Reader, Transaction } from "../store/store.ts";
import { allocate } from "../writing/sequences.ts";

/** An attempt to send a message. */
export interface Attempt {
  /** The number of the change that the message is about; null for a test. */
  readonly change: number | null;
  /** When it began, ISO 8601 in UTC. */
  readonly at: string;
  readonly duration_ms: number;
  /** Status of the answer; null without one. */
  readonly status: number | null;
  /** Why the message was not delivered; null if it was. */
  readonly error: string | null;
}

/** How many attempts are kept for each webhook: the last ones. */
export const MAX_ATTEMPTS = 100;

const LATEST_FIRST = [{ column: "sequence", descending: true }];

/** Stores an attempt, and deletes those of its webhook that are too old. */
export async function logAttempt(tx: Transaction, webhook: string, attempt: Attempt): Promise<void> {
  const sequence = 1 + (await allocate(tx, ["deliveries"], 1));
  await tx.insert("deliveries", [{ sequence, webhook, ...attempt }]);
  const own = { column: "webhook", in: [webhook] };
  const kept = await tx.rows("deliveries", [own], LATEST_FIRST, MAX_ATTEMPTS + 1, ["sequence"]);
  const oldest = kept[MAX_ATTEMPTS]?.sequence as number | undefined;
  if (oldest !== undefined) await tx.delete("deliveries", [own, { column: "sequence", to: oldest }]);
}

/** Reads the last attempts of a webhook, the latest first. */
export async function listAttempts(reader: Reader, webhook: string, limit: number): Promise<Attempt[]> {
  const columns = ["change", "at", "duration_ms", "status", "error"];
  const own = [{ column: "webhook", in: [webhook] }];
  return (await reader.rows("deliveries", own, LATEST_FIRST, limit, columns)) as unknown as Attempt[];
}
