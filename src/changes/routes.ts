import type { FastifyInstance } from "fastify";
import type { Store } from "../store/store.ts";
import { feedRoute } from "./feed.ts";
import { type StreamBounds, streamRoute } from "./stream.ts";
import type { TargetGuard } from "./targets.ts";
import { webhookRoutes } from "./webhook-routes.ts";

/** What changes, told in three ways: as a feed, as a stream, and to webhooks. Gives what ends all streams. */
export function changeRoutes(
  app: FastifyInstance,
  store: Store,
  guard: TargetGuard,
  bounds?: StreamBounds,
): () => void {
  feedRoute(app, store);
  webhookRoutes(app, store, guard);
  return streamRoute(app, store, bounds);
}
