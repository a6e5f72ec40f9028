import { timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { KEY_SCOPES, type KeyInUse, type KeyScope } from "../http/request/keys.ts";
import type { Author } from "../intake/requests.ts";
import { plainText } from "../model/kit/text-forms.ts";
import type { Reader, Store, Transaction } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { appendAudit } from "../writing/history/audit-log.ts";
import { digestOf, type KeyText, newKey } from "./format.ts";

/** A key without its secret. Times are ISO 8601 in UTC. */
export interface Key {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  readonly created_at: string;
  /** When it stops being valid; null for never. */
  readonly expires_at: string | null;
  /** When it was revoked; null if it was not. */
  readonly revoked_at: string | null;
}

/** The longest lifetime of a key. */
const MAX_LIFETIME_MS = 100 * 366 * 24 * 3600 * 1000;

/** Schema of a new key, for HTTP and the command line. */
export const KeyForm = z
  .strictObject({
    name: plainText(100)
      .refine((text) => !/[\n\t]/.test(text), "must not contain control characters")
      .describe("Who or what uses it."),
    scopes: z.array(z.enum(KEY_SCOPES)).min(1).max(KEY_SCOPES.length).describe("What it allows."),
    expires_at: z.iso
      .datetime({
        offset: true,
        abort: true,
        error: "must be a time with its offset from UTC, such as 2027-01-01T00:00:00Z",
      })
      .refine(isFuture, "must be in the future, within 100 years")
      .nullish()
      .describe("When it stops being valid (RFC 3339); never, if it is left out."),
  })
  .meta({ id: "KeyForm", description: "A new key." });

/** Schema of a rotation. */
export const RotationForm = z
  .strictObject({
    overlap_seconds: z
      .int()
      .min(0)
      .max(365 * 24 * 3600)
      .default(7 * 24 * 3600)
      .describe("How long the old key stays valid."),
  })
  .meta({ id: "RotationForm", description: "The replacement of a key." });

/** A new key with its text, which is not stored. */
export type CreatedKey = Key & { readonly key: string };

/** The properties of a new key. */
export interface KeyRequest {
  readonly name: string;
  readonly scopes: readonly KeyScope[];
  /** A time with its offset from UTC; null for never. */
  readonly expires_at?: string | null | undefined;
}

/** Creates a key. Its text is returned only here. */
export async function createKey(store: Store, request: KeyRequest, author: Author): Promise<CreatedKey> {
  return store.write((tx) => insertKey(tx, request, author));
}

/**
 * Creates a key like another, which expires after `overlapMs`, so that both are valid meanwhile. The new key has the
 * same lifetime as the old one. Returns null if the old key does not exist or is not valid.
 */
export async function rotateKey(
  store: Store,
  id: string,
  overlapMs: number,
  author: Author,
): Promise<CreatedKey | null> {
  return store.write(async (tx) => {
    const old = await readKeyRow(tx, id);
    const now = Date.now();
    if (old === null || !isValid(old, now)) return null;
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

/** Reads all keys, the oldest first. */
export async function listKeys(reader: Reader): Promise<Key[]> {
  return (await reader.rows("keys", [], ["created_at", "id"])).map(keyOf);
}

/** Revokes a key, so that the next request with it is refused. Returns the key; null if it does not exist. */
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

/** Returns the stored key of a text if it is valid now, else null. Compares secrets in constant time. */
export async function useKey(reader: Reader, { id, secret }: KeyText): Promise<KeyInUse | null> {
  const [row] = await reader.rows("keys", [{ column: "id", in: [id] }]);
  const given = Buffer.from(digestOf(secret), "hex");
  const kept = Buffer.from((row?.digest as string | undefined) ?? "00".repeat(given.length), "hex");
  const isRight = timingSafeEqual(given, kept);
  if (row === undefined || !isRight) return null;
  const key = keyOf(row);
  return isValid(key, Date.now()) ? { id, scopes: key.scopes } : null;
}

async function insertKey(tx: Transaction, request: KeyRequest, author: Author): Promise<CreatedKey> {
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

function isValid({ expires_at, revoked_at }: Key, now: number): boolean {
  return revoked_at === null && (expires_at === null || Date.parse(expires_at) > now);
}

function isFuture(time: string): boolean {
  const aheadMs = Date.parse(time) - Date.now();
  return aheadMs > 0 && aheadMs <= MAX_LIFETIME_MS;
}
