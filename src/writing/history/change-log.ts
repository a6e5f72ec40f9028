import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Dossier } from "../../intake/forms.ts";
import type { Author } from "../../intake/requests.ts";
import { isDraft } from "../../model/drafts.ts";
import type { ChangeType } from "../../model/kinds.ts";
import { type Action, type Change, type Last, lastChange, lastChangeOf } from "../../reading/change-log.ts";
import type { Transaction } from "../../store/store.ts";
import type { Row } from "../../store/tables.ts";
import { type AuditEntry, appendAudit } from "./audit-log.ts";

/** The `chain` that the first change is chained to. */
export const BEGINNING = "0".repeat(64);

/** Appends the changes of one transaction to the log, and each to the audit log. */
export class ChangeLog {
  readonly #tx: Transaction;
  readonly #author: Author;
  readonly #at: string;
  #last: Last | undefined;
  #lastAppended: Change | null = null;

  constructor(tx: Transaction, author: Author, at = new Date()) {
    this.#tx = tx;
    this.#author = author;
    this.#at = at.toISOString();
  }

  /** The number of the last change, of this transaction or of an earlier one; 0 where there is none. */
  async lastSequence(): Promise<number> {
    return (await this.#lastChange()).sequence;
  }

  /** The last change that was appended; null before the first one. */
  get lastAppended(): Change | null {
    return this.#lastAppended;
  }

  /** Appends that a document is now `value`, or, where that is null, that it was deleted. Returns the change. */
  async append(type: ChangeType, record: string, value: object | null): Promise<Change> {
    const last = await this.#lastChange();
    const doc = value === null ? null : JSON.stringify(value);
    const { shown, ...step } = stepFrom(await lastChangeOf(this.#tx, type, record), type, doc);
    const facts = {
      sequence: last.sequence + 1,
      type,
      record,
      ...step,
      made_at: this.#at > last.made_at ? this.#at : last.made_at,
      key_id: this.#author.key,
      request_id: this.#author.request,
      hash: value === null ? null : hashOf(value),
    } as const;
    const change: Change = { ...facts, shown, chain: chainOf(last.chain, facts), doc };
    await this.#tx.insert("changes", [change as unknown as Row]);
    await appendAudit(this.#tx, this.#author, auditEntryOf(change));
    this.#last = change;
    this.#lastAppended = change;
    return change;
  }

  async #lastChange(): Promise<Last> {
    this.#last ??= (await lastChange(this.#tx)) ?? { sequence: 0, chain: BEGINNING, made_at: "" };
    return this.#last;
  }
}

/** Returns what follows for a change from the previous change of the same document and from what is put. */
export function stepFrom(
  before: Change | undefined,
  type: ChangeType,
  doc: string | null,
): Pick<Change, "revision" | "action" | "shown" | "before"> {
  const existed = before !== undefined && before.action !== "deleted";
  const shownBefore = existed && !isDraftDoc(type, before.doc);
  const isShown = doc !== null && !isDraftDoc(type, doc);
  return {
    revision: (before?.revision ?? 0) + 1,
    action: actionOf(existed, doc !== null),
    shown: shownBefore || isShown ? actionOf(shownBefore, isShown) : null,
    before: existed ? before.hash : null,
  };
}

/** SHA-256 of a value's canonical JSON (RFC 8785), in hexadecimal. */
export function hashOf(value: object): string {
  return createHash("sha256")
    .update(canonicalize(value) as string)
    .digest("hex");
}

/** The `chain` of a change, from that of the change before. */
export function chainOf(
  before: string,
  { sequence, type, record, revision, action, ...more }: Omit<Change, "shown" | "chain" | "doc">,
): string {
  const { made_at, key_id, request_id, before: hashBefore, hash } = more;
  return hashOf([
    before,
    { sequence, type, record, revision, action, made_at, key_id, request_id, before: hashBefore, hash },
  ]);
}

/** Returns a change's entry in the audit log. */
export function auditEntryOf({ type, record, action, before, hash }: Change): AuditEntry {
  return { action, subject: `${type}/${record}`, before, hash };
}

function isDraftDoc(type: ChangeType, doc: string | null): boolean {
  if (type !== "dossier" || doc === null) return false;
  return isDraft((JSON.parse(doc) as Dossier).article);
}

function actionOf(existed: boolean, exists: boolean): Action {
  if (!exists) return "deleted";
  return existed ? "updated" : "created";
}
