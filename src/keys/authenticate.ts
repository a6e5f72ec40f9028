import type { FastifyRequest } from "fastify";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { Problem } from "../http/problems.ts";
import type { KeyInUse } from "../http/request/keys.ts";
import type { Store } from "../store/store.ts";
import { readKey } from "./format.ts";
import { useKey } from "./keys.ts";

/** So many wrong keys are taken from an address in a while; then any key from it is refused for as long. */
const TRIES = 10;
const TRIES_WITHIN_S = 60;

/** Finds the key that a request is made with: see `authenticator`. */
export type Authenticate = (request: FastifyRequest) => Promise<KeyInUse | null>;

/**
 * Tells who asks: the key of the `Authorization` header; null where there is none. Throws the problem that says what is
 * wrong with it, and after several tries of one address, that there were too many. A key is looked up for each request,
 * so that one that was revoked is refused at once.
 */
export function authenticator(store: Store): Authenticate {
  const tries = new RateLimiterMemory({ points: TRIES, duration: TRIES_WITHIN_S });
  return async (request) => {
    const { authorization } = request.headers;
    if (authorization === undefined) return null;
    const before = await tries.get(request.ip);
    if (before !== null && before.consumedPoints >= TRIES) throw tooManyTries(before);
    const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    const read = text === undefined ? null : readKey(text);
    const key = read && (await useKey(store.latest, read));
    if (key !== null) return key;
    await tries.penalty(request.ip);
    throw new Problem(
      "unauthorized",
      text === undefined ? "`Authorization` is to be `Bearer` and a key." : "The key is not valid.",
      {
        headers: { "www-authenticate": 'Bearer error="invalid_token"' },
      },
    );
  };
}

function tooManyTries({ msBeforeNext }: RateLimiterRes): Problem {
  return new Problem("too-many-requests", "Too many wrong keys came from this address.", {
    headers: { "retry-after": String(Math.ceil(msBeforeNext / 1000)) },
  });
}
