import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { KEY_SCOPES, type KeyInUse, type KeyScope } from "../http/request/keys.ts";
import type { Author } from "../intake/requests.ts";
import type { Reader, Store, Transaction } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { appendAudit } from "../writing/history/audit-log.ts";
import { digestOf, type KeyText, newKey } from "./format.ts";

/** A key as it is kept: all but its secret. Times are ISO 8601 in UTC. */
export interface Key {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly created_at: string;
  /** From when on it is no longer taken; null for never. */
  readonly expires_at: string | null;
  /** Since when it is no longer taken; null where it is. */
  readonly revoked_at: string | null;
}

/** How long a key is to be taken at most. */
const LONGEST_LIFE_MS = 100 * 366 * 24 * 3600 * 1000;

/** What a new key is to be: how it is asked for, over HTTP and on the command line. */
export const KeyForm = z
  .strictObject({
    name: z
      .string()
      .max(100)
      .regex(/^[^\p{Cc}\p{Cs}]*$/u, "holds a control character or half of a surrogate pair")
      .regex(/\S/u, "is blank")
      .describe("Who or what uses it."),
    scopes: z.array(z.enum(KEY_SCOPES)).min(1).max(KEY_SCOPES.length).describe("What it allows."),
    expires_at: z.iso
      .datetime({
        offset: true,
        abort: true,
        error: "must be a time with its offset from UTC, such as 2027-01-01T00:00:00Z",
      })
      .refine(isToCome, "must be in the future, within 100 years")
      .nullish()
      .describe("From when on it is no longer taken (RFC 3339); without it, never."),
  })
  .meta({ id: "KeyForm", description: "What a new key is to be." });

/** How a key is replaced. */
export const RotationForm = z
  .strictObject({
    overlap_seconds: z
      .int()
      .min(0)
      .max(365 * 24 * 3600)
      .default(7 * 24 * 3600)
      .describe("How long the old key is still taken."),
  })
  .meta({ id: "RotationForm", description: "How a key is replaced." });

/** A key that is told: the only time that its text is. */
export type ToldKey = Key & { readonly key: string };

/** What a new key is to be. */
export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** A time with its offset from UTC; null for never. */
  readonly expires_at?: string | null | undefined;
}

/** Makes a key; its text is told this once. */
export async function createKey(store: Store, request: KeyRequest, author: Author): Promise<ToldKey> {
  return store.write((tx) => insertKey(tx, request, author));
}

/**
 * Makes a key like another, and has the other expire after a time, so that both are taken meanwhile. A key that expires
 * is replaced by one that lives as long as it was to. Gives null where there is no such key, or it is no longer taken.
 */
export async function rotateKey(store: Store, id: string, overlapMs: number, author: Author): Promise<ToldKey | null> {
  return store.write(async (tx) => {
    const old = await readKeyRow(tx, id);
    const now = Date.now();
    if (old === null || !isTaken(old, now)) return null;
    const { name, scopes, created_at } = old;
    const end = old.expires_at === null ? null : Date.parse(old.expires_at);
    const newEnd = end === null ? null : new Date(now + end - Date.parse(created_at)).toISOString();
    const made = await insertKey(tx, { name, scopes, expires_at: newEnd }, author);
    const expires_at = new Date(Math.min(end ?? Number.POSITIVE_INFINITY, now + overlapMs)).toISOString();
    await tx.update("keys", { expires_at }, [{ column: "id", in: [id] }]);
    await appendAudit(tx, author, { action: "key rotated", subject: id });
    return made;
  });
}

/** All keys, the oldest first. */
export async function listKeys(reader: Reader): Promise<Key[]> {
  return (await reader.rows("keys", [], ["created_at", "id"])).map(keyOf);
}

/** Revokes a key: the next request with it is refused. Gives the key; null where there is none. */
export async function revokeKey(store: Store, id: string, author: Author): Promise<Key | null> {
  return store.write(async (tx) => {
    const key = await readKeyRow(tx, id);
    if (key === null || key.revoked_at !== null) return key;
    const revoked_at = new Date().toISOString();
    await tx.update("keys", { revoked_at }, [{ column: "id", in: [id] }]);
    await appendAudit(tx, author, { action: "key revoked", subject: id });
    return { ...key, revoked_at };
  });
}

/** The key that a text is, if it is kept and taken now; null otherwise. The secret is compared in constant time. */
export async function useKey(reader: Reader, { id, secret }: KeyText): Promise<KeyInUse | null> {
  const [row] = await reader.rows("keys", [{ column: "id", in: [id] }]);
  const given = Buffer.from(digestOf(secret), "hex");
  const kept = Buffer.from((row?.digest as string | undefined) ?? "00".repeat(given.length), "hex");
  const isRight = timingSafeEqual(given, kept);
  if (row === undefined || !isRight) return null;
  const key = keyOf(row);
  return isTaken(key, Date.now()) ? { id, scopes: key.scopes } : null;
}

async function insertKey(tx: Transaction, request: KeyRequest, author: Author): Promise<ToldKey> {
  const { id, secret, text } = newKey();
  const key: Key = {
    id,
    name: request.name,
    scopes: KEY_SCOPES.filter((scope) => request.scopes.includes(scope)),
    created_at: new Date().toISOString(),
    expires_at: request.expires_at ? new Date(request.expires_at).toISOString() : null,
    revoked_at: null,
  };
  await tx.insert("keys", [{ ...key, scopes: key.scopes.join(","), digest: digestOf(secret) }]);
  await appendAudit(tx, author, { action: "key created", subject: id });
  return { ...key, key: text };
}

async function readKeyRow(reader: Reader, id: string): Promise<Key | null> {
  const [row] = await reader.rows("keys", [{ column: "id", in: [id] }]);
  return row === undefined ? null : keyOf(row);
}

function keyOf({ digest: _, scopes, ...row }: Row): Key {
  return { ...row, scopes: String(scopes).split(",") } as unknown as Key;
}

function isTaken({ expires_at, revoked_at }: Key, now: number): boolean {
  return revoked_at === null && (expires_at === null || Date.parse(expires_at) > now);
}

function isToCome(time: string): boolean {
  const aheadMs = Date.parse(time) - Date.now();
  return aheadMs > 0 && aheadMs <= LONGEST_LIFE_MS;
}
