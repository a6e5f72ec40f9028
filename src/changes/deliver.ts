import { setTimeout as delay } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { Store } from "../store/store.ts";
import type { Attempt } from "./delivery-log.ts";
import { changesAfter, lastNumber, laterNumber } from "./feed.ts";
import { type DeliveryProgress, dueWebhooks, keepProgress, leaseWebhook } from "./leases.ts";
import { Selection } from "./selection.ts";
import { type DeliveryOutcome, messageOf, sendMessage } from "./send-delivery.ts";
import type { TargetGuard } from "./targets.ts";
import { filtersOf, type Webhook } from "./webhooks.ts";

/** Time between two looks for changes to deliver. */
const POLL_MS = 250;

/** After this time another process takes over from one that died; a message takes a third of it at most. */
const LEASE_MS = 30_000;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 3_600_000;

/** Retries come earlier by a random part up to this, so that webhooks that fail together do not retry together. */
const JITTER = 0.25;

/** How long messages under way may take when deliveries are stopped. */
const STOP_MS = 2000;

/** A target that answers with it wants no more messages. */
const GONE = 410;

/** Deliveries running in the background. */
export interface Deliveries {
  /** Starts no more of them; resolves when those under way have ended, in about 2 seconds. */
  stop(): Promise<void>;
}

/**
 * Delivers changes to webhooks, to each of them in order, one at a time. Progress is stored after each message, and
 * several processes can run this on one database. A message that failed, or may not have arrived, is sent again with
 * the same id.
 */
export function deliverWebhooks(store: Store, guard: TargetGuard, log?: FastifyBaseLogger): Deliveries {
  const stopping = new AbortController();
  const cut = new AbortController();
  const busy = new Map<string, Promise<void>>();
  const warn = (err: unknown) => log?.warn({ err }, "webhooks cannot be delivered now");
  const begin = ({ id }: Webhook) => {
    const done = deliverTo(store, id, guard, stopping.signal, cut.signal);
    busy.set(
      id,
      done.catch(warn).finally(() => busy.delete(id)),
    );
  };
  const run = async () => {
    let last: number | undefined;
    while (!stopping.signal.aborted) {
      try {
        last = await (last === undefined ? lastNumber(store) : laterNumber(store, last));
        for (const webhook of await dueWebhooks(store, last)) if (!busy.has(webhook.id)) begin(webhook);
      } catch (cause) {
        warn(cause);
      }
      await delay(POLL_MS, undefined, { signal: stopping.signal }).catch(() => {});
    }
    await Promise.all(busy.values());
  };
  const running = run();
  return {
    stop: async () => {
      stopping.abort();
      const timer = setTimeout(() => cut.abort(), STOP_MS);
      await running;
      clearTimeout(timer);
    },
  };
}

/** Delivers the changes that one webhook has not got, until one fails. */
async function deliverTo(
  store: Store,
  id: string,
  guard: TargetGuard,
  stopping: AbortSignal,
  cut: AbortSignal,
): Promise<void> {
  let leased = await leaseWebhook(store, id, LEASE_MS);
  let position = leased?.delivered ?? 0;
  while (leased !== null && !stopping.aborted) {
    const changes = await changesAfter(store, position);
    if (changes.length === 0) break;
    for (const change of changes) {
      if (leased === null || stopping.aborted) break;
      const seen = await selectionOf(store, leased).see(change);
      if (seen !== null) {
        const outcome = await sendMessage(leased, messageOf(seen), guard, cut);
        if (cut.aborted && !outcome.delivered) break; // the service stops: not a failure of the target
        const attempt = attemptOf(change.sequence, outcome);
        if (!outcome.delivered)
          return void (await keepProgress(store, leased, failed(leased, position, outcome), 0, attempt));
        leased = await keepProgress(store, leased, { delivered: change.sequence, ...NO_FAILURE }, LEASE_MS, attempt);
      }
      position = change.sequence;
    }
    if (leased !== null && Date.parse(leased.leased_until) - Date.now() < LEASE_MS / 2)
      leased = await keepProgress(store, leased, passed(leased, position), LEASE_MS);
  }
  if (leased !== null) await keepProgress(store, leased, passed(leased, position), 0);
}

/** Returns the changes that a webhook receives, of those that a client without a key sees. */
export function selectionOf(store: Store, webhook: Webhook): Selection {
  return new Selection(store, { key: null }, filtersOf(webhook), webhook.detail);
}

/** Returns what the log of deliveries keeps of the outcome of a message. */
export function attemptOf(change: number | null, { at, duration_ms, status, error }: DeliveryOutcome): Attempt {
  return { change, at, duration_ms, status, error };
}

const NO_FAILURE = { failures: 0, last_error: null };

/** Returns the progress past changes that are not sent: one that failed before may be left out by now. */
function passed({ delivered }: Webhook, position: number): DeliveryProgress {
  return position === delivered ? {} : { delivered: position, ...NO_FAILURE };
}

function failed({ failures }: Webhook, delivered: number, outcome: DeliveryOutcome): DeliveryProgress {
  const backoffMs = Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS) * (1 - JITTER * Math.random());
  const waitMs = outcome.waitMs === null ? backoffMs : Math.max(outcome.waitMs, FIRST_RETRY_MS);
  const next_try_at = new Date(Date.now() + waitMs).toISOString();
  const isGone = outcome.status === GONE;
  const pause = isGone ? { paused_at: new Date().toISOString(), pause_reason: outcome.error } : {};
  return { delivered, failures: failures + 1, next_try_at, last_error: outcome.error, ...pause };
}
