import type { Transaction } from "../store/store.ts";
import { takeNumbers } from "./numbers.ts";

/** Who has something written: the id of the key and of the request; null for the command line. */
export interface Author {
  readonly key: string | null;
  readonly request: string | null;
}

/** The author of what is written from the command line. */
export const COMMAND_LINE: Author = { key: null, request: null };

/** What was done. */
export interface Deed {
  /** What was done, in words. */
  readonly action: string;
  /** What it was done to: an id, or a type and an id. */
  readonly subject: string;
  readonly before?: string | null;
  readonly hash?: string | null;
}

/** Writes down who did what, in the transaction that does it. */
export async function writeAudit(tx: Transaction, { key, request }: Author, deed: Deed): Promise<void> {
  const sequence = 1 + (await takeNumbers(tx, ["audit"], 1));
  const { action, subject, before = null, hash = null } = deed;
  const at = new Date().toISOString();
  await tx.insert("audit", [{ sequence, at, key_id: key, request_id: request, action, subject, before, hash }]);
}
