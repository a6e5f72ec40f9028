import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { StoreFull, StoreUnavailable } from "../../store/store.ts";
import { Problem } from "../problems.ts";
import { pathOf } from "../request/address.ts";
import { corsHeaders, type Origins } from "./cors.ts";
import { SECURITY_HEADERS } from "./headers.ts";

/** The longest path parameter that the router takes; ids have at most 80 characters. */
export const MAX_ID_LENGTH = 100;

const RETRY_AFTER_S = 1;
const FULL_RETRY_AFTER_S = 30;

/** Shows a problem to a reader, as a page; returns null if the request is not one of a reader. */
export type ShowProblem = (
  problem: Problem,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<FastifyReply> | null;

/**
 * Answers every error that a hook or handler throws with a problem, which readers see as a page. An unexpected error is logged with its cause and
 * answered without it; a refusal under load is a warning. Fastify has one error handler per app, so its place among the hooks does not matter.
 */
export function errors(app: FastifyInstance, publicUrl: string, show: ShowProblem): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500 && error instanceof Problem) request.log.warn({ reqId: request.id }, problem.message);
    else if (problem.status >= 500) request.log.error({ reqId: request.id, err: error }, problem.message);
    return show(problem, request, reply) ?? sendProblem(problem, request, reply, publicUrl);
  });
}

/** Answers an error of Fastify's router, which arises before any hook runs: sets the headers that hooks would set. */
export function sendFrameworkError(
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
  { publicUrl, origins }: { readonly publicUrl: string; readonly origins: Origins },
): void {
  reply.headers({
    ...SECURITY_HEADERS,
    ...corsHeaders(origins, request.headers.origin),
    "x-request-id": request.id,
  });
  sendProblem(problemOf(error), request, reply, publicUrl);
}

function sendProblem(problem: Problem, request: FastifyRequest, reply: FastifyReply, publicUrl: string): FastifyReply {
  const { moved } = problem;
  if (moved) reply.header("location", request.url.replace(`/${moved[0]}`, `/${moved[1]}`));
  return reply
    .code(problem.status)
    .headers(problem.headers)
    .type("application/problem+json; charset=utf-8")
    .header("cache-control", "no-store")
    .send(problem.body(publicUrl, pathOf(request.url), request.id));
}

/** Returns the problem that a client is answered for an error. */
function problemOf(error: Error & { code?: string; statusCode?: number }): Problem {
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
  const { statusCode = 500 } = error;
  if (statusCode >= 400 && statusCode < 500) return new Problem("malformed-request", "The request cannot be read.");
  return new Problem("internal-error", "The cause is in the log, under the request's id.");
}
