import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Dossier } from "../../intake/forms.ts";
import type { Author } from "../../intake/requests.ts";
import { isCanceled, isDraft, isWithheld } from "../../model/drafts.ts";
import type { ChangeType } from "../../model/kinds.ts";
import type { Values } from "../../model/kit/fields.ts";
import {
  type Action,
  type Canceled,
  type Change,
  isEnd,
  type Last,
  lastChange,
  lastChangeOf,
} from "../../reading/change-log.ts";
import type { Transaction } from "../../store/store.ts";
import type { Row } from "../../store/tables.ts";
import { type AuditEntry, appendAudit } from "./audit-log.ts";

/** The `chain` that the first change is chained to. */
export const BEGINNING = "0".repeat(64);

/** Appends the changes of one transaction to the log, and each to the audit log. */
export class ChangeLog {
  readonly #tx: Transaction;
  readonly #author: Author;
  readonly #reason: string | null;
  readonly #at: string;
  #last: Last | undefined;
  #lastAppended: Change | null = null;

  constructor(tx: Transaction, author: Author, reason: string | null = null, at = new Date()) {
    this.#tx = tx;
    this.#author = author;
    this.#reason = reason;
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

  /**
   * Appends that a document is now `value`, or, where that is null, how it ended: deleted unless stated. Returns the change.
   */
  async append(type: ChangeType, record: string, value: object | null, end: Ending = {}): Promise<Change> {
    const last = await this.#lastChange();
    const doc = value === null ? null : JSON.stringify(value);
    const after = {
      exists: value !== null,
      isShown: isShownDoc(type, doc),
      end: value === null ? endingOf(end) : hiddenBy(doc),
    };
    const { shown, ...step } = stepFrom(await lastChangeOf(this.#tx, type, record), after);
    const facts = {
      sequence: last.sequence + 1,
      type,
      record,
      ...step,
      made_at: this.#at > last.made_at ? this.#at : last.made_at,
      key_id: this.#author.key,
      request_id: this.#author.request,
      reason:
        this.#reason ?? (shown === "canceled" ? ((value as Canceled).article?.cancellation?.reason ?? null) : null),
      successor: end.mergedInto ?? null,
      hash: value === null ? null : hashOf(value),
    } as const;
    const change: Change = { ...facts, shown, chain: chainOf(last.chain, facts), doc, erased_at: null };
    await this.#tx.insert("changes", [change as unknown as Row]);
    await appendAudit(this.#tx, this.#author, { ...auditEntryOf(change), reason: end.erasedFor ?? null });
    this.#last = change;
    this.#lastAppended = change;
    return change;
  }

  async #lastChange(): Promise<Last> {
    this.#last ??= (await lastChange(this.#tx)) ?? { sequence: 0, chain: BEGINNING, made_at: "" };
    return this.#last;
  }
}

/** How a document ends: erased with all its past, for a reason; or merged into another record. */
export interface Ending {
  readonly erasedFor?: string;
  readonly mergedInto?: string;
}

/** How a document ends for those who saw it. */
type End = "deleted" | "erased" | "merged" | "canceled";

/** What a change makes of a document. */
export interface State {
  readonly exists: boolean;
  /** Whether readers who see no drafts see it. */
  readonly isShown: boolean;
  /** How it ended, or, of one that exists, what it is to readers who do not see it any more. */
  readonly end: End;
}

/** Returns the state of a document after a change. Of an erased one, only the change itself says whether it was a draft. */
export function stateAfter({ type, action, shown, hash, doc, erased_at }: Change): State {
  const isShown = erased_at === null ? isShownDoc(type, doc) : shown === "created" || shown === "updated";
  return { exists: hash !== null, isShown, end: endOf(action, shown, doc) };
}

/** Returns what follows for a change from the previous change of the same document and from the state that it makes. */
export function stepFrom(
  before: Change | undefined,
  { exists, isShown, end }: State,
): Pick<Change, "revision" | "action" | "shown" | "before"> {
  const old = before && stateAfter(before);
  const wasToldGone =
    (end === "erased" && before?.action === "deleted" && before.shown !== null) || before?.shown === "canceled";
  const concernsAll = old?.isShown || isShown || wasToldGone;
  const actionFrom = (existed = false, existsNow: boolean): Action =>
    existsNow ? (existed ? "updated" : "created") : end;
  return {
    revision: (before?.revision ?? 0) + 1,
    action: actionFrom(old?.exists, exists),
    shown: concernsAll ? actionFrom(old?.isShown, isShown) : null,
    before: before?.hash ?? null,
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
  { sequence, type, record, revision, action, ...more }: Omit<Change, "shown" | "chain" | "doc" | "erased_at">,
): string {
  const { made_at, key_id, request_id, reason, successor, before: hashBefore, hash } = more;
  const said = { ...(reason !== null && { reason }), ...(successor !== null && { successor }) };
  return hashOf([
    before,
    { sequence, type, record, revision, action, made_at, key_id, request_id, ...said, before: hashBefore, hash },
  ]);
}

/** Returns a change's entry in the audit log. */
export function auditEntryOf({ type, record, action, before, hash }: Change): AuditEntry {
  return { action, subject: `${type}/${record}`, before, hash };
}

function isShownDoc(type: ChangeType, doc: string | null): boolean {
  if (doc === null) return false;
  const document = JSON.parse(doc) as Values;
  return type === "dossier" ? !isDraft(document.article as Values) : !isWithheld(document);
}

/** Returns what a document that is not shown is to those who saw it. */
function hiddenBy(doc: string | null): End {
  return doc !== null && isCanceled((JSON.parse(doc) as Partial<Dossier>).article ?? {}) ? "canceled" : "deleted";
}

function endOf(action: Action, shown: Action | null, doc: string | null): End {
  if (isEnd(action)) return action as End;
  return doc === null && shown === "canceled" ? "canceled" : hiddenBy(doc);
}

function endingOf({ erasedFor, mergedInto }: Ending): End {
  return erasedFor !== undefined ? "erased" : mergedInto !== undefined ? "merged" : "deleted";
}
