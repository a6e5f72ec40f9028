import { setTimeout as delay } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { Store } from "../store/store.ts";
import { changesAfter, lastNumber, laterNumber, seenBy } from "./feed.ts";
import { messageOf, sendMessage } from "./send-delivery.ts";
import type { TargetGuard } from "./targets.ts";
import { dueWebhooks, keepProgress, leaseWebhook, type Webhook } from "./webhooks.ts";

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

/** Webhooks see what a client without a key sees. */
const visible = seenBy({ key: null });

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
      const revision = visible(change);
      if (revision !== null) {
        const { delivered, error } = await sendMessage(leased, messageOf(revision), guard, cut);
        if (cut.aborted && !delivered) break; // the service stops: not a failure of the target
        if (!delivered) return void (await keepProgress(store, leased, failed(leased, position, error), 0));
        leased = await keepProgress(store, leased, { delivered: change.sequence, ...NO_FAILURE }, LEASE_MS);
      }
      position = change.sequence;
    }
  }
  if (leased !== null) await keepProgress(store, leased, { delivered: position }, 0);
}

const NO_FAILURE = { failures: 0, last_error: null };

function failed({ failures }: Webhook, delivered: number, last_error: string | null) {
  const waitMs = Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS) * (1 - JITTER * Math.random());
  const next_try_at = new Date(Date.now() + waitMs).toISOString();
  return { delivered, failures: failures + 1, next_try_at, last_error };
}
