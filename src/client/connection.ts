import { problemOf, StandpointProblem } from "./problem.ts";

/** Where the service is, and how the client reaches it. */
export interface ClientOptions {
  /** The base URL of the service: `https://news.example.org`. In a page of the service's own origin it may be empty. */
  readonly url: string;
  /** An API key. Writing requires one. */
  readonly key?: string | undefined;
  /** How often a request is sent again at most. Default: 2. */
  readonly retries?: number | undefined;
  /** Whether answers are kept, and asked for with `If-None-Match`: the latest 100. Default: false. */
  readonly cache?: boolean | undefined;
  /** Used in place of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** What every method takes. */
export interface RequestOptions {
  /** Ends the request, and the wait before it is sent again. */
  readonly signal?: AbortSignal | undefined;
}

/** A query: lists are sent as values separated by commas, undefined values are left out. */
export type Query = object;

/** A request below the base URL. */
export interface SentRequest extends RequestOptions {
  readonly method?: "GET" | "PUT" | "PATCH" | "POST" | "DELETE" | undefined;
  readonly query?: Query | undefined;
  /** Sent as JSON; a text as it is, of the type that the headers name. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Statuses after which nothing was done, for every method, and those after which a GET is sent again too. */
const NOTHING_DONE = [429, 503];
const GATEWAY = [502, 504];

/** A longer `Retry-After` is not waited for: the problem is thrown. */
const LONGEST_WAIT_S = 60;
const FIRST_WAIT_S = 0.5;
const KEPT_ANSWERS = 100;

const etags = new WeakMap<object, string>();

/** Returns the ETag of an answer of the client: the `ifMatch` of a later `put`. Undefined for an answer without one. */
export function etagOf(answer: object): string | undefined {
  return etags.get(answer);
}

/** Sends requests: with the key, again where nothing was done, and with the kept answers. */
export class Connection {
  readonly #options: ClientOptions;
  readonly #kept = new Map<string, { readonly etag: string; readonly text: string }>();

  constructor(options: ClientOptions) {
    this.#options = options;
  }

  /** Returns the JSON of an answer. Throws a `StandpointProblem`; what `fetch` throws; the reason of the signal. */
  async json<T>(path: string, request: SentRequest = {}): Promise<T> {
    const url = this.#url(path, request.query);
    const { method = "GET", headers = {} } = request;
    const isKept = this.#options.cache === true && method === "GET";
    const kept = isKept ? this.#kept.get(url) : undefined;
    const conditional = kept ? { ...request, headers: { ...headers, "if-none-match": kept.etag } } : request;
    return this.#send(url, conditional, async (answer) => {
      const text = kept && answer.status === 304 ? kept.text : await answer.text();
      const etag = answer.headers.get("etag");
      if (isKept && etag !== null) this.#keep(url, { etag, text });
      const value = JSON.parse(text);
      if (etag !== null) etags.set(value, etag);
      return value;
    });
  }

  /** Returns an answer whose body is not read yet. Throws as `json` does. */
  async open(path: string, request: SentRequest = {}): Promise<Response> {
    return this.#send(this.#url(path, request.query), request, async (answer) => answer);
  }

  #url(path: string, query: Query = {}): string {
    const parameters = new URLSearchParams();
    for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value));
    return `${this.#options.url.replace(/\/$/, "")}${path}?${parameters}`.replace(/\?$/, "");
  }

  async #send<T>(url: string, request: SentRequest, read: (answer: Response) => Promise<T>): Promise<T> {
    const { fetch = globalThis.fetch, retries = 2 } = this.#options;
    const init = this.#init(request);
    for (let tried = 0; ; tried++) {
      try {
        const answer = await fetch(url, init);
        if (!answer.ok && answer.status !== 304) throw await problemOf(answer);
        return await read(answer);
      } catch (cause) {
        request.signal?.throwIfAborted();
        if (tried >= retries || !isWorthRetrying(cause, init.method)) throw cause;
        await sleep(waitOf(cause, tried) * 1000, request.signal);
      }
    }
  }

  #init({ method = "GET", body, headers = {}, signal }: SentRequest) {
    const { key } = this.#options;
    const all = {
      accept: "application/json",
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...headers,
    };
    const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const text = typeof body === "string" ? body : JSON.stringify(body);
    return { method, headers: sent, signal: signal ?? null, body: text ?? null };
  }

  #keep(url: string, answer: { readonly etag: string; readonly text: string }): void {
    this.#kept.delete(url);
    this.#kept.set(url, answer);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > KEPT_ANSWERS && oldest !== undefined) this.#kept.delete(oldest);
  }
}

/** Waits. Rejects with the reason of the signal. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", stop);
      resolve();
    }, ms);
    signal?.addEventListener("abort", stop, { once: true });
  });
}

/** Returns whether a request may succeed later. `fetch` and the body of an answer throw a TypeError for a lost connection. */
export function isWorthRetrying(cause: unknown, method = "GET"): boolean {
  const isGet = method === "GET";
  if (!(cause instanceof StandpointProblem)) return isGet && cause instanceof TypeError;
  if ((cause.retryAfter ?? 0) > LONGEST_WAIT_S) return false;
  return NOTHING_DONE.includes(cause.status) || (isGet && GATEWAY.includes(cause.status));
}

/** Returns the seconds to wait: those of `Retry-After`, else 0.5, 1, 2 and so on. */
export function waitOf(cause: unknown, tried = 0): number {
  return (cause instanceof StandpointProblem ? cause.retryAfter : null) ?? FIRST_WAIT_S * 2 ** tried;
}
