import type { FastifyInstance, FastifyReply } from "fastify";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../problems.ts";
import { isPart } from "../request/part.ts";

const WINDOW_S = 60;

/**
 * Limits the requests of each key, or else of each address, to `perMinute` (0 for no limit), and reports the rest in
 * the `RateLimit` headers (draft-ietf-httpapi-ratelimit-headers). After the key is known, and before its rights are
 * checked, so that refused requests count too. Operations that do without the store are not limited, nor are the parts of a page.
 */
export function rateLimit(app: FastifyInstance, perMinute: number): void {
  if (perMinute === 0) return;
  const limiter = new RateLimiterMemory({ points: perMinute, duration: WINDOW_S });
  const policy = `"default";q=${perMinute};w=${WINDOW_S}`;
  app.addHook("onRequest", (request, reply, done) => {
    const { operation, key } = request;
    if (operation === undefined || operation.storeless || isPart(request)) return done();
    const client = key === null ? `address ${request.ip}` : `key ${key.id}`;
    const answer = (state: RateLimiterRes) => done(tell(reply, state));
    limiter.consume(client).then(answer, (refused: unknown) => {
      if (refused instanceof RateLimiterRes) answer(refused);
      else done(refused as Error);
    });
  });
  /** Sets the headers that tell the rest. Returns the problem of a client that has none. */
  const tell = (reply: FastifyReply, state: RateLimiterRes): Problem | undefined => {
    const seconds = Math.ceil(state.msBeforeNext / 1000);
    const left = Math.max(perMinute - state.consumedPoints, 0);
    const headers = { "ratelimit-policy": policy, ratelimit: `"default";r=${left};t=${seconds}` };
    reply.headers(headers);
    if (state.consumedPoints <= perMinute) return undefined;
    return new Problem("too-many-requests", `At most ${perMinute} requests a minute are allowed.`, {
      headers: { ...headers, "retry-after": String(seconds) },
    });
  };
}
