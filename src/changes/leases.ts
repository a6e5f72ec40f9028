import type { Reader, Store } from "../store/store.ts";
import { type Attempt, logAttempt } from "./delivery-log.ts";
import { MAX_WEBHOOKS, readWebhook, type Webhook } from "./webhooks.ts";

/** Reads the webhooks that lack changes up to `last`, are due, and neither paused nor leased. */
export async function dueWebhooks(reader: Reader, last: number): Promise<Webhook[]> {
  const now = new Date().toISOString();
  const due = [
    { column: "delivered", to: last - 1 },
    { column: "next_try_at", to: now },
    { column: "leased_until", to: now },
    { column: "paused_at", isNull: true },
  ];
  return (await reader.rows("webhooks", due, ["id"], MAX_WEBHOOKS)) as unknown as Webhook[];
}

/** Leases a webhook to this process for a time. Returns null if another process has it, or it is paused or not due. */
export async function leaseWebhook(store: Store, id: string, forMs: number): Promise<Webhook | null> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, id);
    const now = Date.now();
    const isFree =
      webhook?.paused_at === null && [webhook.leased_until, webhook.next_try_at].every((at) => Date.parse(at) <= now);
    if (!isFree) return null;
    const leased_until = new Date(now + forMs).toISOString();
    await tx.update("webhooks", { leased_until }, [{ column: "id", in: [id] }]);
    return { ...webhook, leased_until };
  });
}

/** The columns of a webhook that delivery changes. */
export type DeliveryProgress = Partial<
  Pick<Webhook, "delivered" | "failures" | "next_try_at" | "last_error" | "paused_at" | "pause_reason">
>;

/**
 * Stores the progress of a leased webhook with the attempt that made it, and renews the lease; 0 ms ends it. Returns null
 * if nothing more may be delivered: the webhook was paused meanwhile; or, with nothing stored, another process has it by
 * now, its position was changed, or it was deleted.
 */
export async function keepProgress(
  store: Store,
  leased: Webhook,
  progress: DeliveryProgress,
  forMs: number,
  attempt?: Attempt,
): Promise<Webhook | null> {
  return store.write(async (tx) => {
    const webhook = await readWebhook(tx, leased.id);
    if (webhook !== undefined && attempt !== undefined) await logAttempt(tx, webhook.id, attempt);
    if (webhook?.leased_until !== leased.leased_until) return null; // leases of one webhook begin one after another, so their ends differ
    const isPaused = webhook.paused_at !== null;
    const leased_until = new Date(Date.now() + (isPaused ? 0 : forMs)).toISOString();
    await tx.update("webhooks", { ...progress, leased_until }, [{ column: "id", in: [leased.id] }]);
    return isPaused ? null : { ...webhook, ...progress, leased_until };
  });
}
