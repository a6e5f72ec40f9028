import type { FastifyInstance } from "fastify";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../http/problems.ts";
import type { KeyInUse } from "../http/request/keys.ts";
import type { Store } from "../store/store.ts";
import { readKey } from "./format.ts";
import { useKey } from "./keys.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** The key that the request is made with; null without one. */
    key: KeyInUse | null;
  }
}

/** After this many wrong keys within the time, wrong keys from that address are told to wait; right ones are not. */
const MAX_WRONG_KEYS = 10;
const WITHIN_S = 60;

/**
 * Sets `request.key` from the `Authorization` header. Before rate limits, which count by key. The key is looked up for
 * each request, so that a revoked one is refused at once; operations that do without the store look at no key.
 */
export function authentication(app: FastifyInstance, store: Store): void {
  const wrongKeys = new RateLimiterMemory({ points: MAX_WRONG_KEYS, duration: WITHIN_S });
  app.decorateRequest("key", null);
  app.addHook("onRequest", (request, _reply, done) => {
    const { operation, headers } = request;
    if (operation === undefined || operation.storeless || headers.authorization === undefined) return done();
    keyOf(headers.authorization, request.ip, store, wrongKeys).then((key) => {
      request.key = key;
      done();
    }, done);
  });
}

/** Returns the key of a header `Authorization`. Throws the problem of a key that is not valid. */
async function keyOf(authorization: string, ip: string, store: Store, wrongKeys: RateLimiterMemory): Promise<KeyInUse> {
  const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  const read = text === undefined ? null : readKey(text);
  const key = read && (await useKey(store.latest, read));
  if (key !== null) return key;
  const wrong = await wrongKeys.penalty(ip);
  if (wrong.consumedPoints > MAX_WRONG_KEYS) throw tooManyWrongKeys(wrong);
  throw new Problem(
    "unauthorized",
    text === undefined ? "The `Authorization` header must be `Bearer` and a key." : "The key is not valid.",
    { headers: { "www-authenticate": 'Bearer error="invalid_token"' } },
  );
}

function tooManyWrongKeys({ msBeforeNext }: RateLimiterRes): Problem {
  return new Problem("too-many-requests", "Too many wrong keys came from this address.", {
    headers: { "retry-after": String(Math.ceil(msBeforeNext / 1000)) },
  });
}
