import type { FastifyInstance, FastifyRequest } from "fastify";

/** What the service answers to a GET: its status, its body parsed from JSON, where a redirection leads, and when to ask again. */
export interface Reply {
  readonly status: number;
  readonly body: unknown;
  readonly location?: string | undefined;
  readonly retryAfter?: string | undefined;
}

/** Sends a GET for JSON to the service: a path with its query. Throws an Error if nothing answers. */
export type Ask = (path: string) => Promise<Reply>;

/** What ends a request, and its further headers. */
interface AskOptions {
  readonly signal?: AbortSignal;
  readonly more?: Readonly<Record<string, string>>;
}

const TIMEOUT_MS = 30_000;

/** The parts of a request that its own requests to the service repeat: who asks, and from where. */
export type Caller = Pick<FastifyRequest, "ip"> & {
  readonly headers: Pick<FastifyRequest["headers"], "authorization" | "host">;
};

/**
 * Returns a function that asks the service in this process. Requests pass all its hooks, with the key and the address
 * of the caller, so that rights and rate limits are those of any request; where `more` says that they are parts of one request,
 * they are not counted again. They end when `signal` is aborted.
 */
export function askInside(app: FastifyInstance, { ip, headers }: Caller, options: AskOptions = {}): Ask {
  const { signal, more } = options;
  const { authorization, host } = headers;
  return async (url) => {
    const reply = await app.inject({
      url,
      remoteAddress: ip,
      headers: { accept: JSON_TYPE, ...(host && { host }), ...(authorization && { authorization }), ...more },
      ...(signal && { signal }),
    });
    const { location, "retry-after": retryAfter } = reply.headers;
    return { status: reply.statusCode, body: JSON.parse(reply.body), location, retryAfter: retryAfter?.toString() };
  };
}

/** Returns a function that asks the service at a URL, with a key or without one. */
export function askOver(baseUrl: string, key?: string): Ask {
  const headers = { accept: JSON_TYPE, ...(key === undefined ? {} : { authorization: `Bearer ${key}` }) };
  return async (path) => {
    try {
      const reply = await fetch(`${baseUrl}${path}`, { headers, signal: AbortSignal.timeout(TIMEOUT_MS) });
      return { status: reply.status, body: await reply.json() };
    } catch (cause) {
      throw new Error(`No Standpoint service answers at ${baseUrl}. Check the address.`, { cause });
    }
  };
}

const JSON_TYPE = "application/json";
