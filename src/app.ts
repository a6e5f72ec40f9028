import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { batchRoutes } from "./api/batches.ts";
import { dossierRoutes } from "./api/dossiers.ts";
import { editRoutes } from "./api/edits.ts";
import { exportRoutes } from "./api/exports.ts";
import { feedRoutes } from "./api/feeds.ts";
import { importRoutes } from "./api/imports.ts";
import { Reading } from "./api/reading.ts";
import { resourceRoutes } from "./api/records.ts";
import { referenceRoutes } from "./api/references.ts";
import { revisionRoutes } from "./api/revisions.ts";
import { viewRoutes } from "./api/views.ts";
import { vocabulariesRoute } from "./api/vocabularies.ts";
import { vocabularyRoute } from "./api/vocabulary.ts";
import { writeRoutes } from "./api/writes.ts";
import type { Resolve } from "./changes/host-lookup.ts";
import { changeRoutes } from "./changes/routes.ts";
import type { StreamLimits } from "./changes/stream.ts";
import { TargetGuard } from "./changes/targets.ts";
import { type Config, draftingModel } from "./config.ts";
import { commentRoutes } from "./drafts/comments.ts";
import { Drafter } from "./drafts/drafter.ts";
import { draftRoutes } from "./drafts/routes.ts";
import { Explorer, explorerRoutes } from "./explorer/routes.ts";
import { answers } from "./http/server/answers.ts";
import { bodies } from "./http/server/bodies.ts";
import { AnswerCache, cache } from "./http/server/cache.ts";
import { concurrency } from "./http/server/concurrency.ts";
import { connections } from "./http/server/connections.ts";
import { allowedOrigins, preflight } from "./http/server/cors.ts";
import { createServer } from "./http/server/create.ts";
import { errors } from "./http/server/errors.ts";
import { headers } from "./http/server/headers.ts";
import { log } from "./http/server/log.ts";
import { paths } from "./http/server/paths.ts";
import { rateLimit } from "./http/server/rate-limit.ts";
import { validation } from "./http/server/validation.ts";
import { wellFormed } from "./http/server/well-formed.ts";
import { auditRoute } from "./keys/audit-route.ts";
import { authentication } from "./keys/authenticate.ts";
import { authorization } from "./keys/authorize.ts";
import { keyRoutes } from "./keys/routes.ts";
import { mcpRoute } from "./mcp/route.ts";
import { resources } from "./model/records/index.ts";
import { asOf } from "./reading/as-of.ts";
import { docsRoutes } from "./service/docs.ts";
import { indexRoutes } from "./service/index-routes.ts";
import { metrics } from "./service/metrics.ts";
import { serviceRoutes } from "./service/routes.ts";
import type { Store } from "./store/store.ts";
import { watchEmbargoes } from "./writing/embargo-watch.ts";
import { type Rebuilding, rebuildInBackground } from "./writing/rebuilding.ts";
import { Writer } from "./writing/writer.ts";

/** The service over a store, not yet listening. */
export interface App {
  readonly server: FastifyInstance;
  /**
   * Starts the thread that writes, so that the first write does not wait for it, and the rebuild of projections that
   * other sources made.
   */
  startThreads(): void;
  /** Makes readiness 503, ends streams, and ends connections with their next answer, so that clients go elsewhere. */
  drain(): void;
}

/** Overrides for tests: stream limits, DNS lookup. */
export interface Overrides extends StreamLimits {
  /** Looks up the hosts of webhooks. */
  readonly resolve?: Resolve;
  /** How often the service looks for embargoes that have ended. */
  readonly embargoMs?: number;
}

const EMBARGO_MS = 10_000;

/** Returns the service: hooks in the order in which a request passes them, then routes. */
export async function buildApp(
  config: Config,
  store: Store,
  logger?: FastifyBaseLogger,
  overrides: Overrides = {},
): Promise<App> {
  const { PUBLIC_URL: publicUrl = "", CORS_ORIGIN: corsOrigin, RATE_LIMIT, READ_AUTH, WEBHOOK_TARGETS } = config;
  const draining = new AbortController();
  const server = createServer({ publicUrl, trustProxy: config.TRUST_PROXY, corsOrigin }, logger);
  server.decorate("cacheControl", config.CACHE_CONTROL);
  const cacheBytes = config.RESPONSE_CACHE_MB * 2 ** 20;
  const kept = cacheBytes === 0 ? null : new AnswerCache(cacheBytes, () => store.version());
  server.addHook("preClose", async () => draining.abort());
  connections(server, config.SEND_TIMEOUT_S * 1000);
  const ofRequest = headers(server, allowedOrigins(corsOrigin), draining.signal);
  preflight(server);
  wellFormed(server);
  paths(server);
  authentication(server, store);
  rateLimit(server, RATE_LIMIT);
  authorization(server, READ_AUTH === "required");
  cache(server, kept, ofRequest);
  validation(server);
  concurrency(server, {
    streams: config.STREAMS_PER_ADDRESS,
    exports: config.EXPORTS_PER_ADDRESS,
    exportTimeoutMs: config.EXPORT_TIMEOUT_S * 1000,
  });
  asOf(server, store);
  bodies(server);
  const explorer = new Explorer(server, publicUrl);
  errors(server, publicUrl, explorer.showProblem);
  answers(server, kept);
  log(server, config.LOG_ONE_HIT_IN);
  metrics(server);

  const writer = new Writer(store, config.WRITE_TIMEOUT_S * 1000);
  const reading = new Reading(store, { timeoutMs: config.READ_TIMEOUT_MS, threads: config.READ_THREADS });
  const drafter = new Drafter(store);
  const endEmbargoes = watchEmbargoes(store, writer, overrides.embargoMs ?? EMBARGO_MS, server.log);
  let rebuilding: Rebuilding | undefined;
  server.addHook("onClose", async () => {
    endEmbargoes();
    await rebuilding?.stop();
    await Promise.all([writer.close(), reading.close(), drafter.close()]);
  });
  resourceRoutes(server, reading, publicUrl, resources);
  referenceRoutes(server, reading, resources);
  dossierRoutes(server, reading);
  writeRoutes(server, writer);
  editRoutes(server, writer);
  batchRoutes(server, writer);
  draftRoutes(server, { store, writer, drafter, model: draftingModel(config) });
  commentRoutes(server, store);
  importRoutes(server, writer);
  revisionRoutes(server, store);
  viewRoutes(server, reading);
  exportRoutes(server, store, reading.stream);
  feedRoutes(server, reading, publicUrl);
  vocabulariesRoute(server);
  vocabularyRoute(server, publicUrl);
  changeRoutes(server, store, new TargetGuard(WEBHOOK_TARGETS, overrides.resolve), draining.signal, overrides);
  keyRoutes(server, store);
  auditRoute(server, store);
  indexRoutes(server);
  serviceRoutes(server, store, draining.signal, publicUrl);
  docsRoutes(server, publicUrl);
  mcpRoute(server, publicUrl);
  explorerRoutes(server, explorer, publicUrl);
  await server.ready();
  return {
    server,
    startThreads: () => {
      writer.start();
      rebuilding = rebuildInBackground(writer, server.log);
    },
    drain: () => draining.abort(),
  };
}
