import type { FastifyInstance } from "fastify";
import type { Store } from "../store/store.ts";
import { feedRoute } from "./feed.ts";
import { type StreamLimits, streamRoute } from "./stream.ts";
import type { TargetGuard } from "./targets.ts";
import { webhookRoutes } from "./webhook-routes.ts";

/** Adds the three ways to follow changes: the feed, the stream and webhooks. */
export function changeRoutes(
  app: FastifyInstance,
  store: Store,
  guard: TargetGuard,
  draining: AbortSignal,
  limits?: StreamLimits,
): void {
  feedRoute(app, store);
  streamRoute(app, store, draining, limits);
  webhookRoutes(app, store, guard);
}
