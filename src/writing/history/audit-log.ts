import type { Author } from "../../intake/requests.ts";
import type { Transaction } from "../../store/store.ts";
import { allocate } from "../sequences.ts";

/** What was done. */
export interface AuditEntry {
  /** What was done, in words. */
  readonly action: string;
  /** What it was done to: an id, or a type and an id. */
  readonly subject: string;
  readonly before?: string | null;
  readonly hash?: string | null;
}

/** Writes down who did what, in the transaction that does it. */
export async function appendAudit(tx: Transaction, { key, request }: Author, deed: AuditEntry): Promise<void> {
  const sequence = 1 + (await allocate(tx, ["audit"], 1));
  const { action, subject, before = null, hash = null } = deed;
  const at = new Date().toISOString();
  await tx.insert("audit", [{ sequence, at, key_id: key, request_id: request, action, subject, before, hash }]);
}
