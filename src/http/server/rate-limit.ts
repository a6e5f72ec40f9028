import type { FastifyReply, FastifyRequest } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../problems.ts";

const WINDOW_S = 60;

/**
 * Counts the requests of each key, else of each address, and says what is left of them in the `RateLimit` headers
 * (draft-ietf-httpapi-ratelimit-headers). Throws the problem where there are more than `perMinute`.
 */
export function rateLimit(perMinute: number): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_S });
  const policy = `"default";q=${perMinute};w=${WINDOW_S}`;
  return async (request, reply) => {
    const by = request.key === null ? `address ${request.ip}` : `key ${request.key.id}`;
    const state = await limiter.consume(by).catch((refused: unknown) => {
      if (refused instanceof RateLimiterRes) return refused;
      throw refused;
    });
    const seconds = Math.ceil(state.msBeforeNext / 1000);
    const left = Math.max(perMinute - state.consumedPoints, 0);
    const headers = { "ratelimit-policy": policy, ratelimit: `"default";r=${left};t=${seconds}` };
    reply.headers(headers);
    if (state.consumedPoints > perMinute)
      throw new Problem("too-many-requests", `At most ${perMinute} requests a minute are answered.`, {
        headers: { ...headers, "retry-after": String(seconds) },
      });
  };
}
