import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import cors from "@fastify/cors";
import fastify, {
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  LogController,
} from "fastify";
import type { Config } from "./config.ts";
import { dossierRoutes } from "./dossiers/routes.ts";
import { vocabularyRoute } from "./formats/json-ld-vocabulary-page.ts";
import { collectRoutes } from "./http/openapi.ts";
import { readRequest } from "./http/operation.ts";
import { Problem } from "./http/problems.ts";
import { addValidators } from "./http/send.ts";
import { resources } from "./resources/index.ts";
import { resourceRoutes } from "./resources/routes.ts";
import { docsRoutes } from "./service/docs.ts";
import { serviceRoutes } from "./service/routes.ts";
import { type Store, StoreUnavailable } from "./store/store.ts";
import { version } from "./version.ts";
import { exportRoutes } from "./views/exports.ts";
import { feedRoutes } from "./views/feeds.ts";
import { viewRoutes } from "./views/routes.ts";

/** The service over a store, not yet listening. */
export interface App {
  readonly server: FastifyInstance;
  /** From now on readiness is 503 and every answer ends its connection, so that clients go elsewhere. */
  drain(): void;
}

const MAX_ID_LENGTH = 100;
const RETRY_AFTER_S = 1;
const BODY_LIMIT_BYTES = 16 * 2 ** 20;

const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "x-frame-options": "DENY",
  "cross-origin-resource-policy": "cross-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
};

/** Wires the service: hooks, routes, and what happens when something is wrong. */
export async function buildApp(config: Config, store: Store, logger?: FastifyBaseLogger): Promise<App> {
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
    bodyLimit: BODY_LIMIT_BYTES,
    routerOptions: { maxParamLength: MAX_ID_LENGTH },
    requestTimeout: 10_000,
    http: { connectionsCheckingInterval: 1000, headersTimeout: 4000, requireHostHeader: false },
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

  server.server.on("checkExpectation", (request, response) => server.server.emit("request", request, response));
  server.addHook("onRequest", async (request, reply) => {
    reply.headers(SECURITY_HEADERS).header("x-request-id", request.id);
    if (draining) reply.header("connection", "close");
  });
  await server.register(cors, {
    origin: origins,
    methods: ["GET", "HEAD"],
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
  server.addHook("onRequest", async (request, reply) => {
    const { operation } = request.routeOptions.config;
    if (operation === undefined) return;
    if (Object.keys(operation.answers).length > 1)
      reply.header("vary", [reply.getHeader("vary") ?? [], "Accept"].flat().join(", "));
    readRequest(request, operation);
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
  server.addContentTypeParser("*", (_request, _payload, done) => done(null)); // nothing here reads a body
  server.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) request.log.error({ err: error }, problem.message);
    return sendProblem(problem, request, reply);
  });

  await collectRoutes(server, version);
  const methodsAt = rememberPaths(server);
  resourceRoutes(server, store, publicUrl, resources);
  dossierRoutes(server, store);
  vocabularyRoute(server, publicUrl);
  viewRoutes(server, store);
  exportRoutes(server, store);
  feedRoutes(server, store, publicUrl);
  serviceRoutes(server, store, () => draining);
  docsRoutes(server);
  server.get("/", async (_request, reply) => reply.redirect("/docs"));
  await server.ready();
  return {
    server,
    drain: () => {
      draining = true;
    },
  };
}

const EXPOSED_HEADERS = ["ETag", "Link", "X-Request-Id", "Retry-After"];

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

/** Answers what is no HTTP request, or arrives too slowly, and closes the connection. */
function refuseConnection(error: Error & { code?: string }, socket: Socket, publicUrl: string): void {
  if (error.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const problem =
    error.code === "HPE_HEADER_OVERFLOW"
      ? new Problem("headers-too-large", "The request line and the headers have more than 16 KiB.")
      : error.code === "ERR_HTTP_REQUEST_TIMEOUT"
        ? new Problem("request-timeout", "The request took too long to arrive.")
        : new Problem("malformed-request", "What arrived is not an HTTP/1.1 request.");
  const id = randomUUID();
  const body = problem.body(publicUrl, "/", id);
  const headers = {
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    "x-request-id": id,
    ...SECURITY_HEADERS,
    connection: "close",
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.end(`HTTP/1.1 ${problem.status} ${REASONS[problem.status]}\r\n${lines.join("")}\r\n${body}`);
}

const REASONS: Readonly<Record<number, string>> = {
  400: "Bad Request",
  408: "Request Timeout",
  431: "Request Header Fields Too Large",
};

function pathOf(url: string): string {
  return url.split("?")[0] as string;
}
