import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import { namedBy } from "../resources/changes.ts";
import type { CHANGE_ACTIONS, ChangeType } from "../resources/vocabulary.ts";
import type { Condition, Reader, Transaction } from "../store/store.ts";
import type { Row } from "../store/table.ts";
import { type Author, type Deed, writeAudit } from "./audit.ts";

type Action = (typeof CHANGE_ACTIONS)[number];

/** One change of a dossier or of an authority record, as it is kept. */
export interface Change {
  /** Its number in the one order of all changes, from 1. */
  readonly sequence: number;
  readonly type: ChangeType;
  readonly record: string;
  /** Counted for each record, from 1. */
  readonly revision: number;
  readonly action: Action;
  /** What it is to readers who see no drafts; null where they see nothing of it. */
  readonly shown: Action | null;
  /** Time, ISO 8601 in UTC. Never before that of the change before. */
  readonly made_at: string;
  readonly key_id: string | null;
  readonly request_id: string | null;
  /** SHA-256 of the canonical JSON (RFC 8785) before and after, in hexadecimal; null where there was or is nothing. */
  readonly before: string | null;
  readonly hash: string | null;
  /** SHA-256 of the canonical JSON of all this but `shown`, with the `chain` of the change before. */
  readonly chain: string;
  /** What was put, as JSON; null where it was deleted. */
  readonly doc: string | null;
}

/** The `chain` that the first change is chained to. */
export const BEGINNING = "0".repeat(64);

/** Writes down the changes of one transaction, each with its number. */
export class Journal {
  readonly #tx: Transaction;
  readonly #author: Author;
  readonly #at: string;
  #last: Last | undefined;
  #written: Change | null = null;

  constructor(tx: Transaction, author: Author, at = new Date()) {
    this.#tx = tx;
    this.#author = author;
    this.#at = at.toISOString();
  }

  /** The number of the last change, of this transaction or of one before; 0 where there is none. */
  async last(): Promise<number> {
    return (await this.#lastChange()).sequence;
  }

  /** The last change that it wrote down; null where it wrote none. */
  get written(): Change | null {
    return this.#written;
  }

  /** Writes down that a record is now as `value` says, or that it is no more. */
  async record(type: ChangeType, record: string, value: object | null): Promise<Change> {
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
    await writeAudit(this.#tx, this.#author, deedOf(change));
    this.#last = change;
    this.#written = change;
    return change;
  }

  async #lastChange(): Promise<Last> {
    this.#last ??= (await lastChange(this.#tx)) ?? { sequence: 0, chain: BEGINNING, made_at: "" };
    return this.#last;
  }
}

/** What a change is after the one before of the same record, by what is put: how it is counted and called. */
export function stepFrom(
  before: Change | undefined,
  type: ChangeType,
  doc: string | null,
): Pick<Change, "revision" | "action" | "shown" | "before"> {
  const existed = before !== undefined && before.action !== "deleted";
  const shownBefore = existed && !isDraft(type, before.doc);
  const isShown = doc !== null && !isDraft(type, doc);
  return {
    revision: (before?.revision ?? 0) + 1,
    action: actionOf(existed, doc !== null),
    shown: shownBefore || isShown ? actionOf(shownBefore, isShown) : null,
    before: existed ? before.hash : null,
  };
}

/** What the next change follows. */
export type Last = Pick<Change, "sequence" | "chain" | "made_at">;

/** The last change of all that fit; undefined where there is none. */
export async function lastChange(reader: Reader, where: readonly Condition[] = []): Promise<Last | undefined> {
  const latest = [{ column: "sequence", descending: true }];
  const [row] = await reader.rows("changes", where, latest, 1, ["sequence", "chain", "made_at"]);
  return row as unknown as Last | undefined;
}

/** The last change of one record; undefined where it never was. */
export async function lastChangeOf(reader: Reader, type: ChangeType, record: string): Promise<Change | undefined> {
  const [row] = await reader.rows("changes", namedBy(type, record), [{ column: "revision", descending: true }], 1);
  return row as unknown as Change | undefined;
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

/** A change as a deed in the audit log. */
export function deedOf({ type, record, action, before, hash }: Change): Deed {
  return { action, subject: `${type}/${record}`, before, hash };
}

/** Whether what was put is a draft: an article that is withheld. */
function isDraft(type: ChangeType, doc: string | null): boolean {
  if (type !== "dossier" || doc === null) return false;
  return (JSON.parse(doc) as { article: { status: string } }).article.status === "withheld";
}

function actionOf(existed: boolean, exists: boolean): Action {
  if (!exists) return "deleted";
  return existed ? "updated" : "created";
}
