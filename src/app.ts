import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import cors from "@fastify/cors";
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import { dossierRoutes } from "./api/dossiers.ts";
import { exportRoutes } from "./api/exports.ts";
import { feedRoutes } from "./api/feeds.ts";
import { importRoutes } from "./api/imports.ts";
import { resourceRoutes } from "./api/records.ts";
import { historyRoutes } from "./api/revisions.ts";
import { viewRoutes } from "./api/views.ts";
import { writeRoutes } from "./api/writes.ts";
import { changeRoutes } from "./changes/routes.ts";
import type { StreamBounds } from "./changes/stream.ts";
import { type Resolve, TargetGuard } from "./changes/targets.ts";
import type { Config } from "./config.ts";
import type { BulkStream } from "./formats/exports/records-stream.ts";
import type { ExportTasks } from "./formats/exports/tasks.ts";
import { vocabularyRoute } from "./formats/json-ld/vocabulary-page.ts";
import { collectRoutes } from "./http/openapi/document.ts";
import { Problem } from "./http/problems.ts";
import { readWhole } from "./http/request/body.ts";
import { addValidators } from "./http/response/send.ts";
import { isCostly, type Operation, readRequest } from "./http/route.ts";
import { endConnections } from "./http/server/end-connections.ts";
import { Gate } from "./http/server/gate.ts";
import { rateLimit } from "./http/server/rate-limit.ts";
import { refuseConnection, SECURITY_HEADERS } from "./http/server/refuse-connection.ts";
import { auditRoute } from "./keys/audit-route.ts";
import { authenticator } from "./keys/authenticate.ts";
import { keyRoutes } from "./keys/routes.ts";
import { resources } from "./model/records/index.ts";
import { changeAt } from "./reading/change-log.ts";
import { docsRoutes } from "./service/docs.ts";
import { serviceRoutes } from "./service/routes.ts";
import { type Store, StoreFull, StoreUnavailable } from "./store/store.ts";
import { Thread } from "./threads/thread.ts";
import { version } from "./version.ts";
import { Writer } from "./writing/writer.ts";

/** The service over a store, not yet listening. */
export interface App {
  readonly server: FastifyInstance;
  /** Starts the threads that write and export, so that the first who needs them does not wait: otherwise they start then. */
  startThreads(): void;
  /** From now on readiness is 503, streams are over and every answer ends its connection, so that clients go elsewhere. */
  drain(): void;
}

const MAX_ID_LENGTH = 100;
const HEADERS_TIMEOUT_MS = 4000;
const BODY_TIMEOUT_MS = 10_000;
const RETRY_AFTER_S = 1;
const FULL_RETRY_AFTER_S = 30;
const BODY_LIMIT_BYTES = 16 * 2 ** 20;

/** What the service finds its way by, where it is another than usual. */
export interface Overrides extends StreamBounds {
  /** How the hosts of webhooks are looked up. */
  readonly resolve?: Resolve;
}

/** Wires the service: hooks, routes, and what happens when something is wrong. */
export async function buildApp(
  config: Config,
  store: Store,
  logger?: FastifyBaseLogger,
  surroundings: Overrides = {},
): Promise<App> {
  const publicUrl = config.PUBLIC_URL ?? "";
  let draining = false;
  const sendProblem = (problem: Problem, request: FastifyRequest, reply: FastifyReply) =>
    reply
      .code(problem.status)
      .headers(problem.headers)
      .type("application/problem+json; charset=utf-8")
      .header("cache-control", "no-store")
      .send(problem.body(publicUrl, pathOf(request.url), request.id));

  const origins = config.CORS_ORIGIN === "*" ? "*" : config.CORS_ORIGIN.split(",").map((origin) => origin.trim());
  const server = fastify({
    ...(logger ? { loggerInstance: logger } : {}),
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: config.TRUST_PROXY === "on",
    bodyLimit: Number.MAX_SAFE_INTEGER, // bodies are read by us: see below
    routerOptions: { maxParamLength: MAX_ID_LENGTH },
    http: { connectionsCheckingInterval: 1000, headersTimeout: HEADERS_TIMEOUT_MS, requireHostHeader: false },
    return503OnClosing: false, // while it closes, what arrives on open connections is still answered
    clientErrorHandler: (error, socket) => refuseConnection(error, socket, publicUrl),
    frameworkErrors: (error, request, reply) => {
      reply.headers({
        ...SECURITY_HEADERS,
        ...corsHeaders(origins, request.headers.origin),
        "x-request-id": request.id,
      });
      sendProblem(problemOf(error), request, reply as unknown as FastifyReply);
    },
  }) as unknown as FastifyInstance;

  endConnections(server, HEADERS_TIMEOUT_MS);
  const gate = new Gate();
  server.server.on("connection", () => gate.arrived());
  server.server.on("checkExpectation", (request, response) => server.server.emit("request", request, response));
  server.addHook("onRequest", async (request, reply) => {
    gate.arrived();
    reply.headers(SECURITY_HEADERS).header("x-request-id", request.id);
    if (draining) reply.header("connection", "close");
  });
  await server.register(cors, {
    origin: origins,
    methods: ["GET", "HEAD", "PUT", "POST", "DELETE"],
    allowedHeaders: ["Authorization", "Content-Type", "If-Match", "If-None-Match", "Last-Event-ID"],
    exposedHeaders: EXPOSED_HEADERS,
    strictPreflight: false,
  });
  server.addHook("onRequest", async (request, reply) => {
    if (request.headers.host === undefined && request.raw.httpVersion === "1.1") {
      reply.header("connection", "close");
      throw new Problem("malformed-request", "An HTTP/1.1 request names its host.");
    }
    if (request.is404) refusePath(request); // before its body is looked at
  });
  const authenticate = authenticator(store);
  const limit = config.RATE_LIMIT === 0 ? null : rateLimit(config.RATE_LIMIT);
  server.decorateRequest("key", null);
  server.decorateRequest("asOf", undefined);
  server.addHook("onRequest", async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation === undefined) return;
    if (!operation.storeless) {
      request.key = await authenticate(request);
      await limit?.(request, reply);
    }
    refuseKey(request, operation, config.READ_AUTH === "required");
    if (Object.keys(operation.answers).length > 1)
      reply.header("vary", [reply.getHeader("vary") ?? [], "Accept"].flat().join(", "));
    readRequest(request, operation);
    const { as_of, ...query } = request.query as { readonly as_of?: string };
    if (as_of !== undefined) {
      request.asOf = await changeAt(store, as_of);
      request.query = query; // it is none of the operation's own
    }
    if (isCostly(request, operation)) await gate.enter(reply);
  });
  const refusePath = (request: FastifyRequest): never => {
    const allowed = methodsAt(pathOf(request.url));
    if (allowed === undefined) throw new Problem("no-such-path", `There is nothing at ${pathOf(request.url)}.`);
    throw new Problem("method-not-allowed", `${request.method} is not allowed here.`, { headers: { allow: allowed } });
  };
  server.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        url: request.url,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime * 10) / 10,
      },
      "answered",
    );
  });
  addValidators(server);
  server.removeAllContentTypeParsers();
  server.addContentTypeParser("*", async (request: FastifyRequest, payload: IncomingMessage) => {
    if (request.routeOptions.config.operation?.body === undefined) return null; // nothing here reads a body
    return readWhole(payload, BODY_LIMIT_BYTES, BODY_TIMEOUT_MS, Number(request.headers["content-length"] ?? 0));
  });
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, problem.message);
    return sendProblem(problem, request, reply);
  });

  await collectRoutes(server, version);
  const methodsAt = rememberPaths(server);
  const streams = new Thread<ExportTasks>(new URL("./formats/exports/thread.ts", import.meta.url), store.address);
  server.addHook("onClose", () => streams.close());
  const stream: BulkStream = (asked) => streams.stream("records", asked);
  resourceRoutes(server, store, stream, publicUrl, resources);
  dossierRoutes(server, store);
  const writer = new Writer(store);
  server.addHook("onClose", () => writer.close());
  writeRoutes(server, writer);
  historyRoutes(server, store);
  await importRoutes(server, writer);
  keyRoutes(server, store);
  auditRoute(server, store);
  const guard = new TargetGuard(config.WEBHOOK_TARGETS, surroundings.resolve);
  const endStreams = changeRoutes(server, store, guard, surroundings);
  vocabularyRoute(server, publicUrl);
  viewRoutes(server, store);
  exportRoutes(server, store, stream);
  feedRoutes(server, store, publicUrl);
  serviceRoutes(server, store, () => draining);
  docsRoutes(server);
  server.get("/", async (_request, reply) => reply.redirect("/docs"));
  await server.ready();
  return {
    server,
    startThreads: () => {
      writer.start();
      streams.start();
    },
    drain: () => {
      draining = true;
      endStreams();
    },
  };
}

const EXPOSED_HEADERS = [
  "ETag",
  "Link",
  "X-Request-Id",
  "Retry-After",
  "RateLimit",
  "RateLimit-Policy",
  "Last-Modified",
  "Content-Disposition",
  "Content-Range",
  "Accept-Ranges",
];

/** Refuses what the request's key, or the want of one, does not allow. Throws the problem. */
function refuseKey({ key }: FastifyRequest, { scope, storeless }: Operation, toRead: boolean): void {
  if (key === null && (scope !== undefined || (toRead && !storeless)))
    throw new Problem("unauthorized", "This needs a key.", { headers: { "www-authenticate": "Bearer" } });
  const needed = scope ?? (toRead ? "read" : undefined);
  if (key !== null && needed !== undefined && !key.scopes.includes(needed))
    throw new Problem("forbidden", `The key has not the scope \`${needed}\`.`, {
      headers: { "www-authenticate": `Bearer error="insufficient_scope", scope="${needed}"` },
    });
}

/** What pages of other origins need to read an answer that was refused before any hook ran. */
function corsHeaders(origins: string | readonly string[], origin: string | undefined): Record<string, string> {
  const allowed = origins === "*" ? "*" : origin !== undefined && origins.includes(origin) ? origin : undefined;
  if (allowed === undefined) return {};
  return { "access-control-allow-origin": allowed, "access-control-expose-headers": EXPOSED_HEADERS.join(", ") };
}

/** Keeps the methods of each path as routes are added; gives those of the route that a path fits. */
function rememberPaths(server: FastifyInstance): (path: string) => string | undefined {
  const routes = new Map<string, { pattern: RegExp; methods: Set<string> }>();
  server.addHook("onRoute", ({ url, method }) => {
    const pattern = new RegExp(`^${url.replaceAll(".", "\\.").replaceAll(/:\w+/g, "[^/]+")}$`);
    const route = routes.get(url) ?? { pattern, methods: new Set() };
    routes.set(url, route);
    for (const one of [method].flat()) route.methods.add(one);
  });
  return (path) => {
    const route = [...routes.values()].find(({ pattern }) => pattern.test(path));
    return route && [...route.methods].sort().join(", ");
  };
}

/** The problem that an error is to a client. Its cause is for the log alone. */
function problemOf(error: Error & { code?: string }): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreFull)
    return new Problem("insufficient-storage", "The database cannot grow.", {
      headers: { "retry-after": String(FULL_RETRY_AFTER_S) },
    });
  if (error instanceof StoreUnavailable)
    return new Problem("unavailable", "The database does not answer.", {
      headers: { "retry-after": String(RETRY_AFTER_S) },
    });
  if (error.code === "FST_ERR_BAD_URL") return new Problem("invalid-url", "The path is not valid percent-encoding.");
  if (error.code === "FST_ERR_MAX_PARAM_LENGTH")
    return new Problem("path-too-long", `A part of the path has more than ${MAX_ID_LENGTH} characters.`);
  const { statusCode = 500 } = error as FastifyError;
  if (statusCode >= 400 && statusCode < 500) return new Problem("malformed-request", "The request cannot be read.");
  return new Problem("internal-error", "The cause is logged under the request's id.");
}

function pathOf(url: string): string {
  return url.split("?")[0] as string;
}
