import { setTimeout as delay } from "node:timers/promises";
import type { FastifyBaseLogger } from "fastify";
import type { Store } from "../store/store.ts";
import { changesAfter, lastNumber, laterNumber, seenBy } from "./feed.ts";
import { messageOf, sendMessage } from "./send-delivery.ts";
import type { TargetGuard } from "./targets.ts";
import { dueWebhooks, keepProgress, leaseWebhook, type Webhook } from "./webhooks.ts";

/** How often it is asked what is to be delivered. */
const POLL_MS = 250;

/** A process that died is no longer waited for after so long; a message takes a third of it at most. */
const LEASE_MS = 30_000;
const FIRST_RETRY_MS = 1000;
const LAST_RETRY_MS = 3_600_000;

/** A retry comes up to so much earlier, so that those who failed together do not come back together. */
const JITTER = 0.25;

/** How long messages that are under way may take when the deliveries are stopped. */
const STOP_MS = 2000;

/** What a public reader sees is what is told. */
const see = seenBy({ key: null });

/** Deliveries that go on by themselves. */
export interface Deliveries {
  /** Begins no more of them; resolves when those under way are over, in about 2 seconds. */
  stop(): Promise<void>;
}

/**
 * Delivers changes to webhooks, to each of them in order, one at a time, until it takes them. What was delivered is
 * kept after each; several processes may run this on one database. A message is sent again, with the same id, where it
 * failed or where it cannot be told whether it arrived.
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

/** Delivers to one webhook what there is, as long as it takes it. */
async function deliverTo(
  store: Store,
  id: string,
  guard: TargetGuard,
  stopping: AbortSignal,
  cut: AbortSignal,
): Promise<void> {
  let held = await leaseWebhook(store, id, LEASE_MS);
  let position = held?.delivered ?? 0;
  while (held !== null && !stopping.aborted) {
    const changes = await changesAfter(store, position);
    if (changes.length === 0) break;
    for (const change of changes) {
      if (held === null || stopping.aborted) break;
      const revision = see(change);
      if (revision !== null) {
        const { delivered, error } = await sendMessage(held, messageOf(revision), guard, cut);
        if (cut.aborted && !delivered) break; // not the target's failure
        if (!delivered) return void (await keepProgress(store, held, failed(held, position, error), 0));
        held = await keepProgress(store, held, { delivered: change.sequence, ...FINE }, LEASE_MS);
      }
      position = change.sequence;
    }
  }
  if (held !== null) await keepProgress(store, held, { delivered: position }, 0);
}

const FINE = { failures: 0, last_error: null };

function failed({ failures }: Webhook, delivered: number, last_error: string | null) {
  const waitMs = Math.min(FIRST_RETRY_MS * 2 ** failures, LAST_RETRY_MS) * (1 - JITTER * Math.random());
  const next_try_at = new Date(Date.now() + waitMs).toISOString();
  return { delivered, failures: failures + 1, next_try_at, last_error };
}
