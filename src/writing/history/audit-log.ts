import type { Author } from "../../intake/requests.ts";
import type { Transaction } from "../../store/store.ts";
import { allocate } from "../sequences.ts";

/** What somebody did. */
export interface AuditEntry {
  /** A verb, such as `created`. */
  readonly action: string;
  /** The id, or the type and id, of what it was done to. */
  readonly subject: string;
  readonly before?: string | null;
  readonly hash?: string | null;
  /** Why, of an erasure. */
  readonly reason?: string | null;
}

/** Appends who did what to the audit log, in the transaction that does it. */
export async function appendAudit(tx: Transaction, { key, request }: Author, entry: AuditEntry): Promise<void> {
  const sequence = 1 + (await allocate(tx, ["audit"], 1));
  const { action, subject, before = null, hash = null, reason = null } = entry;
  const at = new Date().toISOString();
  await tx.insert("audit", [{ sequence, at, key_id: key, request_id: request, action, subject, before, hash, reason }]);
}
