import { randomUUID } from "node:crypto";
import type { Author } from "../intake/requests.ts";
import type { Reader, Store, Transaction } from "../store/store.ts";
import type { Row } from "../store/tables.ts";
import { appendAudit } from "../writing/history/audit-log.ts";
import { lastNumber } from "./feed.ts";
import type { ChangeFilters } from "./selection.ts";

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
  /** The filters of changes that are not null, as JSON; null without any. */
  readonly filters: string | null;
  readonly detail: "records" | null;
  /** Since when nothing is delivered, and why; null if it is not paused. */
  readonly paused_at: string | null;
  readonly pause_reason: string | null;
  /** The secret that was replaced, and until when it signs messages too. */
  readonly old_secret: string | null;
  readonly old_secret_until: string | null;
}

/** How many webhooks can exist. */
export const MAX_WEBHOOKS = 100;

/** Why a webhook is paused that was paused by a request. */
const BY_REQUEST = "by request";

/** Why a webhook was not created: there are too many, or `since` is beyond the last change, of this number. */
export type WebhookRefused = { readonly isFull: true } | { readonly last: number };

/** The properties of a new webhook. */
export interface WebhookRequest {
  readonly url: string;
  readonly secret: string;
  readonly since: number | undefined;
  readonly filters: ChangeFilters;
  readonly detail: "records" | null;
}

/** What a request changes of a webhook: what is undefined stays. */
export interface WebhookChanges {
  readonly url?: string | undefined;
  /** Null removes all filters; a filter of null is removed. */
  readonly filters?: ChangeFilters | null | undefined;
  readonly detail?: "records" | null | undefined;
  readonly paused?: boolean | undefined;
  /** The number of the change after which delivery continues. */
  readonly delivered?: number | undefined;
  /** Whether to leave out the change that blocks delivery. */
  readonly skip?: boolean | undefined;
}

/** Why a webhook was not changed: there is none, `delivered` is beyond the last change, or no change blocks delivery. */
export type UpdateRefused = { readonly isMissing: true } | { readonly last: number } | { readonly isNotBlocked: true };

/** Creates a webhook for the changes after `since`, or from now on. */
export async function createWebhook(
  store: Store,
  { url, secret, since, filters, detail }: WebhookRequest,
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
      filters: storedFilters(filters),
      detail,
      paused_at: null,
      pause_reason: null,
      old_secret: null,
      old_secret_until: null,
    };
    await tx.insert("webhooks", [webhook as unknown as Row]);
    await appendAudit(tx, author, { action: "webhook created", subject: webhook.id });
    return webhook;
  });
}

/** Changes a webhook. Where delivery continues elsewhere, a delivery under way has no effect on its progress. */
export async function updateWebhook(
  store: Store,
  id: string,
  changes: WebhookChanges,
  author: Author,
): Promise<Webhook | UpdateRefused> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, id);
    if (webhook === undefined) return { isMissing: true };
    const { url, filters, detail, paused, skip } = changes;
    if (skip && webhook.failures === 0) return { isNotBlocked: true };
    const delivered = skip ? webhook.delivered + 1 : changes.delivered;
    const last = delivered === undefined ? 0 : await lastNumber(tx);
    if (delivered !== undefined && delivered > last) return { last };
    const now = new Date().toISOString();
    const isResumed = paused === false && webhook.paused_at !== null;
    const isMoved = delivered !== undefined;
    const isOther = url !== undefined || filters !== undefined;
    const old = filtersOf(webhook);
    const updated: Webhook = {
      ...webhook,
      ...(url === undefined ? {} : { url }),
      ...(filters === undefined ? {} : { filters: storedFilters(filters === null ? {} : { ...old, ...filters }) }),
      ...(detail === undefined ? {} : { detail }),
      ...(paused && webhook.paused_at === null ? { paused_at: now, pause_reason: BY_REQUEST } : {}),
      ...(isResumed ? { paused_at: null, pause_reason: null } : {}),
      ...(isMoved ? { delivered, leased_until: now } : {}),
      ...(isMoved || isResumed || isOther ? { failures: 0, last_error: null, next_try_at: now } : {}),
    };
    await tx.update("webhooks", updated as unknown as Row, [{ column: "id", in: [id] }]);
    await appendAudit(tx, author, { action: "webhook changed", subject: id });
    return updated;
  });
}

/** Replaces the secret of a webhook: until `overlapMs` have passed the old one signs messages too. Returns it; undefined if there is none. */
export async function rotateSecret(
  store: Store,
  id: string,
  { secret, overlapMs }: { readonly secret: string; readonly overlapMs: number },
  author: Author,
): Promise<Webhook | undefined> {
  return changeWith(store, id, author, "webhook secret rotated", async (tx, webhook) => {
    const old_secret_until = new Date(Date.now() + overlapMs).toISOString();
    const secrets = { secret, old_secret: webhook.secret, old_secret_until };
    await tx.update("webhooks", secrets, [{ column: "id", in: [id] }]);
    return { ...webhook, ...secrets };
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
  return changeWith(store, id, author, "webhook deleted", async (tx, webhook) => {
    await tx.delete("webhooks", [{ column: "id", in: [id] }]);
    return webhook;
  });
}

/** Appends to the audit log that a message is sent by request. Returns the webhook; undefined if there is none. */
export async function startSending(
  store: Store,
  id: string,
  action: "webhook tested" | "webhook message sent again",
  author: Author,
): Promise<Webhook | undefined> {
  return changeWith(store, id, author, action, async (_tx, webhook) => webhook);
}

/** Returns the filters of a webhook that are not null. */
export function filtersOf({ filters }: Pick<Webhook, "filters">): ChangeFilters {
  return filters === null ? {} : (JSON.parse(filters) as ChangeFilters);
}

function storedFilters(filters: ChangeFilters): string | null {
  const given = Object.entries(filters).filter(([, values]) => values != null);
  return given.length ? JSON.stringify(Object.fromEntries(given)) : null;
}

async function changeWith(
  store: Store,
  id: string,
  author: Author,
  action: string,
  work: (tx: Transaction, webhook: Webhook) => Promise<Webhook>,
): Promise<Webhook | undefined> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, id);
    if (webhook === undefined) return undefined;
    const changed = await work(tx, webhook);
    await appendAudit(tx, author, { action, subject: id });
    return changed;
  });
}
