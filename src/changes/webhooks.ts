import { randomUUID } from "node:crypto";
import type { Author } from "../intake/requests.ts";
import type { Reader, Store } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { appendAudit } from "../writing/history/audit-log.ts";
import { lastNumber } from "./feed.ts";

/** Where changes are sent to, as it is kept. Times are ISO 8601 in UTC. */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** `whsec_` and base64: what messages are signed with. */
  readonly secret: string;
  readonly created_at: string;
  /** The id of the key that it was made with. */
  readonly key_id: string | null;
  /** The number of the last change that was delivered, or is not to be. */
  readonly delivered: number;
  /** How often the next one was tried in vain. */
  readonly failures: number;
  /** The next one is not tried before. */
  readonly next_try_at: string;
  readonly last_error: string | null;
  /** Until when the process that wrote it is the one that delivers. */
  readonly leased_until: string;
}

/** More are not made. */
export const WEBHOOKS_AT_MOST = 100;

/** Why a webhook was not made: there are too many, or `since` is beyond the last change, of this number. */
export type WebhookRefused = { readonly tooMany: true } | { readonly last: number };

/** Makes a webhook that is told what changes after `since`, else from now on. */
export async function createWebhook(
  store: Store,
  { url, secret, since }: { readonly url: string; readonly secret: string; readonly since: number | undefined },
  author: Author,
): Promise<Webhook | WebhookRefused> {
  return store.write(async (tx) => {
    if ((await listWebhooks(tx)).length >= WEBHOOKS_AT_MOST) return { tooMany: true };
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

/** All webhooks, the oldest first. */
export async function listWebhooks(reader: Reader): Promise<Webhook[]> {
  return (await reader.rows("webhooks", [], ["created_at", "id"], WEBHOOKS_AT_MOST)) as unknown as Webhook[];
}

/** One webhook; undefined where there is none of that id. */
export async function readWebhook(reader: Reader, id: string): Promise<Webhook | undefined> {
  const [row] = await reader.rows("webhooks", [{ column: "id", in: [id] }]);
  return row as unknown as Webhook | undefined;
}

/** Deletes a webhook. Gives what it was; undefined where there was none. */
export async function deleteWebhook(store: Store, id: string, author: Author): Promise<Webhook | undefined> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, id);
    if (webhook === undefined) return undefined;
    await tx.delete("webhooks", [{ column: "id", in: [id] }]);
    await appendAudit(tx, author, { action: "webhook deleted", subject: id });
    return webhook;
  });
}

/** Webhooks that may have something to be told, with changes as far as `last`: their time has come, and no one is at it. */
export async function dueWebhooks(reader: Reader, last: number): Promise<Webhook[]> {
  const now = new Date().toISOString();
  const due = [
    { column: "delivered", to: last - 1 },
    { column: "next_try_at", to: now },
    { column: "leased_until", to: now },
  ];
  return (await reader.rows("webhooks", due, ["id"], WEBHOOKS_AT_MOST)) as unknown as Webhook[];
}

/** Takes a webhook, so that this process alone delivers to it for so long; null where another one does, or it is not due. */
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

/** What changes of a webhook while it is delivered to. */
export type DeliveryProgress = Partial<Pick<Webhook, "delivered" | "failures" | "next_try_at" | "last_error">>;

/**
 * Keeps the progress of a webhook that this process took, and takes it for so long anew; 0 ms gives it back. Null where
 * the webhook is another's by now, or was deleted: then nothing is kept.
 */
export async function keepProgress(
  store: Store,
  held: Webhook,
  progress: DeliveryProgress,
  forMs: number,
): Promise<Webhook | null> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, held.id);
    if (webhook?.leased_until !== held.leased_until) return null; // no two leases end at the same time: one begins after the other
    const leased_until = new Date(Date.now() + forMs).toISOString();
    await tx.update("webhooks", { ...progress, leased_until }, [{ column: "id", in: [held.id] }]);
    return { ...webhook, ...progress, leased_until };
  });
}
