import { randomUUID } from "node:crypto";
import type { Author } from "../intake/requests.ts";
import type { Reader, Store } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { appendAudit } from "../writing/history/audit-log.ts";
import { lastNumber } from "./feed.ts";

/** A webhook, as it is stored. Times are ISO 8601 in UTC. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** Signs messages: `whsec_` and base64. */
  readonly secret: string;
  readonly created_at: string;
  /** The id of the key that created it. */
  readonly key_id: string | null;
  /** Number of the last change that was delivered or skipped. */
  readonly delivered: number;
  /** Failed attempts to deliver the next change. */
  readonly failures: number;
  /** When the next attempt is due. */
  readonly next_try_at: string;
  readonly last_error: string | null;
  /** Until then only the process that wrote it delivers. */
  readonly leased_until: string;
}

/** How many webhooks can exist. */
export const MAX_WEBHOOKS = 100;

/** Why a webhook was not created: there are too many, or `since` is beyond the last change, of this number. */
export type WebhookRefused = { readonly isFull: true } | { readonly last: number };

/** Creates a webhook for the changes after `since`, or from now on. */
export async function createWebhook(
  store: Store,
  { url, secret, since }: { readonly url: string; readonly secret: string; readonly since: number | undefined },
  author: Author,
): Promise<Webhook | WebhookRefused> {
  return store.write(async (tx) => {
    if ((await listWebhooks(tx)).length >= MAX_WEBHOOKS) return { isFull: true };
    const last = await lastNumber(tx);
    if (since !== undefined && since > last) return { last };
    const now = new Date().toISOString();
    const webhook: Webhook = {
      id: randomUUID(),
      url,
      secret,
      created_at: now,
      key_id: author.key,
      delivered: since ?? last,
      failures: 0,
      next_try_at: now,
      last_error: null,
      leased_until: now,
    };
    await tx.insert("webhooks", [webhook as unknown as Row]);
    await appendAudit(tx, author, { action: "webhook created", subject: webhook.id });
    return webhook;
  });
}

/** Reads all webhooks, the oldest first. */
export async function listWebhooks(reader: Reader): Promise<Webhook[]> {
  return (await reader.rows("webhooks", [], ["created_at", "id"], MAX_WEBHOOKS)) as unknown as Webhook[];
}

/** Reads one webhook; undefined if there is none with that id. */
export async function readWebhook(reader: Reader, id: string): Promise<Webhook | undefined> {
  const [row] = await reader.rows("webhooks", [{ column: "id", in: [id] }]);
  return row as unknown as Webhook | undefined;
}

/** Deletes a webhook. Returns it; undefined if there was none. */
export async function deleteWebhook(store: Store, id: string, author: Author): Promise<Webhook | undefined> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, id);
    if (webhook === undefined) return undefined;
    await tx.delete("webhooks", [{ column: "id", in: [id] }]);
    await appendAudit(tx, author, { action: "webhook deleted", subject: id });
    return webhook;
  });
}

/** Reads the webhooks that lack changes up to `last`, are due and not leased. */
export async function dueWebhooks(reader: Reader, last: number): Promise<Webhook[]> {
  const now = new Date().toISOString();
  const due = [
    { column: "delivered", to: last - 1 },
    { column: "next_try_at", to: now },
    { column: "leased_until", to: now },
  ];
  return (await reader.rows("webhooks", due, ["id"], MAX_WEBHOOKS)) as unknown as Webhook[];
}

/** Leases a webhook to this process for a time. Returns null if another process has it, or it is not due. */
export async function leaseWebhook(store: Store, id: string, forMs: number): Promise<Webhook | null> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, id);
    const now = Date.now();
    const isFree =
      webhook !== undefined && [webhook.leased_until, webhook.next_try_at].every((at) => Date.parse(at) <= now);
    if (!isFree) return null;
    const leased_until = new Date(now + forMs).toISOString();
    await tx.update("webhooks", { leased_until }, [{ column: "id", in: [id] }]);
    return { ...webhook, leased_until };
  });
}

/** The columns of a webhook that delivery changes. */
export type DeliveryProgress = Partial<Pick<Webhook, "delivered" | "failures" | "next_try_at" | "last_error">>;

/**
 * Stores the progress of a leased webhook and renews the lease; 0 ms ends it. Returns null, and stores nothing, if
 * another process has the webhook by now or it was deleted.
 */
export async function keepProgress(
  store: Store,
  leased: Webhook,
  progress: DeliveryProgress,
  forMs: number,
): Promise<Webhook | null> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, leased.id);
    if (webhook?.leased_until !== leased.leased_until) return null; // leases of one webhook begin one after another, so their ends differ
    const leased_until = new Date(Date.now() + forMs).toISOString();
    await tx.update("webhooks", { ...progress, leased_until }, [{ column: "id", in: [leased.id] }]);
    return { ...webhook, ...progress, leased_until };
  });
}
