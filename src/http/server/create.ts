import { randomUUID } from "node:crypto";
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from "fastify";
import { refuseConnection } from "./bad-connections.ts";
import { HEADERS_TIMEOUT_MS } from "./connections.ts";
import { allowedOrigins } from "./cors.ts";
import { MAX_ID_LENGTH, sendFrameworkError } from "./errors.ts";

/**
 * Returns a Fastify server without hooks or routes. Fastify's own request log is off, as `log.ts` writes one line per
 * request; while the server closes, requests on open connections are still answered.
 */
export function createServer(
  options: { readonly publicUrl: string; readonly trustProxy: string; readonly corsOrigin: string },
  logger?: FastifyBaseLogger,
): FastifyInstance {
  const { publicUrl, trustProxy, corsOrigin } = options;
  const processId = randomUUID();
  let requests = 0;
  const app: FastifyInstance = fastify({
    ...(logger && { loggerInstance: logger }),
    childLoggerFactory: (parent) => parent, // one for each request takes time, and lines name their request themselves
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => `${processId}-${(++requests).toString(36)}`,
    trustProxy: trustedProxies(trustProxy),
    routerOptions: { maxParamLength: MAX_ID_LENGTH, ignoreTrailingSlash: true },
    http: { connectionsCheckingInterval: 1000, headersTimeout: HEADERS_TIMEOUT_MS, requireHostHeader: false },
    return503OnClosing: false,
    clientErrorHandler: (error, socket) => refuseConnection(error, socket, publicUrl),
    frameworkErrors: (error, request, reply) =>
      sendFrameworkError(error, request, reply, { publicUrl, origins: allowedOrigins(corsOrigin) }),
  });
  app.decorate("operations", []);
  return app;
}

/** Returns Fastify's option for the proxies that the setting `TRUST_PROXY` names. Its own number of hops trusts none. */
function trustedProxies(setting: string): boolean | string | ((address: string, hop: number) => boolean) {
  if (setting === "off") return false;
  return /^\d$/.test(setting) ? (_, hop) => hop < Number(setting) : setting;
}
