import type { FastifyBaseLogger, FastifyInstance } from "fastify";
import { dossierRoutes } from "./api/dossiers.ts";
import { exportRoutes } from "./api/exports.ts";
import { feedRoutes } from "./api/feeds.ts";
import { importRoutes } from "./api/imports.ts";
import { resourceRoutes } from "./api/records.ts";
import { revisionRoutes } from "./api/revisions.ts";
import { viewRoutes } from "./api/views.ts";
import { vocabulariesRoute } from "./api/vocabularies.ts";
import { vocabularyRoute } from "./api/vocabulary.ts";
import { writeRoutes } from "./api/writes.ts";
import { changeRoutes } from "./changes/routes.ts";
import type { StreamLimits } from "./changes/stream.ts";
import { type Resolve, TargetGuard } from "./changes/targets.ts";
import type { Config } from "./config.ts";
import { Exporter } from "./formats/exports/exporter.ts";
import { bodies } from "./http/server/bodies.ts";
import { connections } from "./http/server/connections.ts";
import { cors } from "./http/server/cors.ts";
import { createServer } from "./http/server/create.ts";
import { errors } from "./http/server/errors.ts";
import { gate } from "./http/server/gate.ts";
import { headers } from "./http/server/headers.ts";
import { log } from "./http/server/log.ts";
import { paths } from "./http/server/paths.ts";
import { rateLimit } from "./http/server/rate-limit.ts";
import { validation } from "./http/server/validation.ts";
import { validators } from "./http/server/validators.ts";
import { auditRoute } from "./keys/audit-route.ts";
import { authentication } from "./keys/authenticate.ts";
import { authorization } from "./keys/authorize.ts";
import { keyRoutes } from "./keys/routes.ts";
import { resources } from "./model/records/index.ts";
import { asOf } from "./reading/as-of.ts";
import { docsRoutes } from "./service/docs.ts";
import { serviceRoutes } from "./service/routes.ts";
import type { Store } from "./store/store.ts";
import { type Rebuilding, rebuildInBackground } from "./writing/rebuilding.ts";
import { Writer } from "./writing/writer.ts";

/** The service over a store, not yet listening. */
export interface App {
  readonly server: FastifyInstance;
  /**
   * Starts the threads that write and export, which otherwise start with the first request that needs them, and the
   * rebuild of projections that other sources made.
   */
  startThreads(): void;
  /** Makes readiness 503, ends streams, and ends connections with their next answer, so that clients go elsewhere. */
  drain(): void;
}

/** Overrides for tests: stream limits, DNS lookup. */
export interface Overrides extends StreamLimits {
  /** Looks up the hosts of webhooks. */
  readonly resolve?: Resolve;
}

/** Returns the service: hooks in the order in which a request passes them, then routes. */
export async function buildApp(
  config: Config,
  store: Store,
  logger?: FastifyBaseLogger,
  overrides: Overrides = {},
): Promise<App> {
  const { PUBLIC_URL: publicUrl = "", CORS_ORIGIN: corsOrigin, RATE_LIMIT, READ_AUTH, WEBHOOK_TARGETS } = config;
  const draining = new AbortController();
  const server = createServer({ publicUrl, trustProxy: config.TRUST_PROXY === "on", corsOrigin }, logger);
  server.addHook("preClose", async () => draining.abort());
  connections(server);
  headers(server, draining.signal);
  await cors(server, corsOrigin);
  paths(server);
  authentication(server, store);
  rateLimit(server, RATE_LIMIT);
  authorization(server, READ_AUTH === "required");
  validation(server);
  asOf(server, store);
  gate(server);
  bodies(server);
  errors(server, publicUrl);
  validators(server);
  log(server);

  const writer = new Writer(store);
  const exporter = new Exporter(store);
  let rebuilding: Rebuilding | undefined;
  server.addHook("onClose", async () => {
    await rebuilding?.stop();
    await Promise.all([writer.close(), exporter.close()]);
  });
  resourceRoutes(server, store, exporter.stream, publicUrl, resources);
  dossierRoutes(server, store);
  writeRoutes(server, writer);
  importRoutes(server, writer);
  revisionRoutes(server, store);
  viewRoutes(server, store);
  exportRoutes(server, store, exporter.stream);
  feedRoutes(server, store, publicUrl);
  vocabulariesRoute(server);
  vocabularyRoute(server, publicUrl);
  changeRoutes(server, store, new TargetGuard(WEBHOOK_TARGETS, overrides.resolve), draining.signal, overrides);
  keyRoutes(server, store);
  auditRoute(server, store);
  serviceRoutes(server, store, draining.signal);
  docsRoutes(server);
  await server.ready();
  return {
    server,
    startThreads: () => {
      writer.start();
      exporter.start();
      rebuilding = rebuildInBackground(writer, server.log);
    },
    drain: () => draining.abort(),
  };
}
